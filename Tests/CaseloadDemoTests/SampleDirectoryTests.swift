import CaseloadCore
import Foundation
import Glibc
import Testing

@testable import CaseloadDemo

@Suite("The directory of a sample")
final class SampleDirectoryTests {
  private var made: [String] = []

  deinit {
    for path in made { try? FileManager.default.removeItem(atPath: path) }
  }

  /// A new empty directory below the system's one for temporary files.
  private func temporaryDirectory() throws -> String {
    var template = Array("/tmp/caseload-demo-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    made.append(path)
    return path
  }

  private func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(lstat(path, &status) == 0)
    return status.st_mode & 0o777
  }

  @Test("is made for its owner alone")
  func modes() throws {
    let path = try temporaryDirectory() + "/sample"
    var directory = try SampleDirectory(creating: path)
    try directory.write([65], to: "visits/north/2016-05.jsonl")
    #expect(try mode(of: path) == 0o700)
    #expect(try mode(of: path + "/visits/north") == 0o700)
    #expect(try mode(of: path + "/visits/north/2016-05.jsonl") == 0o600)
    #expect(directory.fileCount == 1)
    #expect(directory.byteCount == 1)
  }

  @Test("may be there and empty, but not hold anything")
  func notEmpty() throws {
    let path = try temporaryDirectory()
    var directory = try SampleDirectory(creating: path)
    try directory.write([], to: ".hidden")
    let error = #expect(throws: SampleWriteError.self) { try SampleDirectory(creating: path) }
    #expect(
      error?.description
        == "\(path) is not empty; name a directory that does not exist yet, or empty this one")
  }

  @Test("is not made where there is none above it, nor out of a file")
  func impossible() throws {
    let path = try temporaryDirectory()
    let missing = #expect(throws: SampleWriteError.self) {
      try SampleDirectory(creating: path + "/a/b")
    }
    #expect(
      missing?.description
        == "cannot make \(path)/a/b: No such file or directory; make the directory above it first")
    var directory = try SampleDirectory(creating: path)
    try directory.write([], to: "file")
    let file = #expect(throws: SampleWriteError.self) {
      try SampleDirectory(creating: path + "/file")
    }
    #expect(file?.description == "cannot use \(path)/file: Not a directory; name a new directory")
    let nameless = #expect(throws: SampleWriteError.self) { try SampleDirectory(creating: "") }
    #expect(nameless?.description == "the directory's name is empty; give one")
  }

  @Test("names the file that cannot be written")
  func failure() throws {
    let path = try temporaryDirectory()
    var directory = try SampleDirectory(creating: path)
    try directory.write([], to: "visits")
    let error = #expect(throws: SampleWriteError.self) {
      try directory.write([1], to: "visits/a.jsonl")
    }
    #expect(error?.description == "cannot write \(path)/visits/a.jsonl: Not a directory")
  }
}

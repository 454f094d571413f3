import Foundation
import Glibc
import Testing

@testable import CaseloadCore

/// A directory for one test, open to its owner alone and removed with everything in it afterwards.
final class TemporaryDirectory {
  /// Its path, without a slash at the end.
  let path: String

  /// A fresh directory that holds files, whose texts are given by their paths.
  init(_ files: [String: String] = [:]) throws {
    var template = Array("/tmp/caseload-test-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (name, text) in files { try write(name, text) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, in place of one that is there.
  func write(_ name: String, _ text: String) throws {
    try write(name, Array(text.utf8))
  }

  /// Writes a file, in place of one that is there.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    try write(Array(name.utf8), bytes)
  }

  /// Writes a file whose name need not be UTF-8.
  func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
    for (index, byte) in name.enumerated() where byte == UInt8(ascii: "/") {
      _ = mkdir(systemPath(name[..<index]), 0o700)
    }
    let descriptor = open(systemPath(name[...]), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      try #require(count > 0)
      written += count
    }
  }

  /// The path of an entry for the system's calls.
  func systemPath(_ name: ArraySlice<UInt8>) -> [CChar] {
    (Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]).map { CChar(bitPattern: $0) }
  }

  /// The path of an entry.
  func path(_ name: String) -> String { path + "/" + name }
}

// MARK: - Reading it

extension TemporaryDirectory {
  /// Everything that was read.
  func data(threads: Int = 1) throws -> DataDirectory {
    try DataDirectory(path, threads: threads)
  }

  /// The records that count.
  func register(threads: Int = 1) throws -> Register {
    Register(try data(threads: threads), threads: threads)
  }

  /// The report as at a day.
  func report(
    asAt date: String, policy: Policy = Policy(), trend: Bool = false, threads: Int = 1
  ) throws -> Report {
    try Indicators(register: try register(threads: threads), policy: policy)
      .report(asAt: try #require(Day(date)), trend: trend, threads: threads)
  }
}

import Foundation
import Glibc
import Testing

@testable import CaseloadCore
@testable import CaseloadDemo

/// The small authority of seed 1 in a directory of its own, removed afterwards.
final class WrittenSample {
  /// The path of the data directory.
  let path: String
  private let root: String

  /// Writes the authority, and where `isHostile`, one of every defect beside it.
  init(isHostile: Bool = false) throws {
    var template = Array("/tmp/caseload-sample-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = root + "/data"
    var directory = try SampleDirectory(creating: path)
    try directory.write(Samples.small, isHostile: isHostile)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The report as at the last day of the sample, and the policy it was made with.
  func report() throws -> (report: Report, policy: Policy) {
    let settings = try DirectorySettings(path)
    let indicators = Indicators(
      register: Register(try DataDirectory(path)), policy: settings.policy.policy,
      bankHolidays: settings.bankHolidays)
    let report = try indicators.report(asAt: Samples.small.asAt)
    return (report, settings.policy.policy)
  }
}

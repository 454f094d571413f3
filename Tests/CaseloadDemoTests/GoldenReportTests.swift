import CaseloadCore
import TestSupport
import Testing

@testable import CaseloadDemo

// The JSON was compared with that of an independent program, written from the specification alone,
// before it was recorded. A change of it is a change of the sample or of the figures.
@Suite("The report of the small sample")
struct GoldenReportTests {
  @Test("as JSON")
  func json() throws {
    let report = try WrittenSample().report().report
    let json = String(decoding: ReportJSON.bytes(of: report), as: UTF8.self)
    try Snapshot.expect(json, named: "small.json")
  }

  @Test("as text on 80 columns")
  func text() throws {
    let (report, policy) = try WrittenSample().report()
    try Snapshot.expect(
      ReportText.render(report, policy: policy, width: 80), named: "small-80.txt")
  }

  @Test("is the same however many threads make it")
  func threads() throws {
    let sample = try WrittenSample()
    let settings = try DirectorySettings(sample.path)
    let indicators = Indicators(
      register: Register(try DataDirectory(sample.path, threads: 3), threads: 2),
      policy: settings.policy.policy, bankHolidays: settings.bankHolidays)
    let report = try indicators.report(asAt: Samples.small.asAt, threads: 3)
    #expect(try report == sample.report().report)
  }
}

import Foundation
import TestSupport
import Testing

@testable import CaseloadCore

@Suite("Report as JSON")
struct ReportJSONTests {
  @Test("a report of nothing has every key, in the order of the specification")
  func empty() {
    let json = String(decoding: ReportJSON.bytes(of: ReportFixture.empty), as: UTF8.self)
    #expect(json == emptyReport)
  }

  @Test("a report with everything in it")
  func troubled() throws {
    let json = String(decoding: ReportJSON.bytes(of: ReportFixture.troubled), as: UTF8.self)
    try Snapshot.expect(json, named: "report.json")
  }

  @Test("the layout on one line says the same")
  func oneLine() throws {
    let report = ReportFixture.troubled
    let line = ReportJSON.bytes(of: report, layout: .oneLine)
    #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    #expect(line.last == UInt8(ascii: "\n"))
    let one = try JSONSerialization.jsonObject(with: Data(line)) as? NSDictionary
    let many =
      try JSONSerialization.jsonObject(
        with: Data(ReportJSON.bytes(of: report))) as? NSDictionary
    #expect(one == many)
    #expect(one != nil)
  }

  @Test(
    "quotes and all that is obeyed or not seen are escaped, other text is UTF-8",
    arguments: [
      ("a\"b\\c", #"a\"b\\c"#), ("\u{0}\t\r\n", #"\u0000\u0009\u000d\u000a"#),
      ("\u{7f}\u{80}\u{9b}\u{9f}\u{a0}", "\\u007f\\u0080\\u009b\\u009f\u{a0}"),
      ("\u{61c}\u{200d}\u{200e}\u{200f}", "\\u061c\\u200d\\u200e\\u200f"),
      (
        "\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}",
        #"\u202a\u202b\u202c\u202d\u202e"#
      ),
      ("\u{2066}\u{2067}\u{2068}\u{2069}", #"\u2066\u2067\u2068\u2069"#),
      ("\u{2028}\u{feff}\u{e0041}", #"\u2028\ufeff\udb40\udc41"#),
      ("Zoë 山田 👩🏽 /", "Zoë 山田 👩🏽 /"),
    ])
  func escapes(text: String, written: String) {
    var writer = JSONWriter(layout: .oneLine)
    writer.object { $0.member("a", text) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\": \"\(written)\"}")
  }

  @Test(
    "numbers are the shortest that read back",
    arguments: [
      (0, "0"), (-0.0, "0"), (16, "16"), (-8, "-8"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"),
      (0.1 + 0.2, "0.30000000000000004"), (1e15, "1000000000000000"), (1e16, "10000000000000000"),
      (1e17, "1e+17"), (123_456_789_012_345, "123456789012345"),
      (Double.leastNonzeroMagnitude, "5e-324"),
      (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"),
      (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
    ])
  func numbers(value: Double, written: String) {
    var writer = JSONWriter(layout: .oneLine)
    writer.object { $0.member("a", value) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\": \(written)}")
  }

  @Test("integers of any size", arguments: [0, 9, 10, -1, 1_234_567, .max, .min])
  func integers(value: Int) {
    var writer = JSONWriter(layout: .oneLine)
    writer.object { $0.member("a", value) }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"a\": \(value)}")
  }

  @Test("random doubles and texts survive, and nothing unsafe is written")
  func random() throws {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<1_000 {
      let text = generator.text(length: 30)
      let number = Double(bitPattern: generator.next())
      var writer = JSONWriter(layout: .lines)
      writer.object {
        $0.member("text", text)
        $0.member("number", number)
      }
      let written = String(decoding: writer.bytes, as: UTF8.self)
      for scalar in written.unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl)
      }
      let object = try JSONSerialization.jsonObject(with: Data(writer.bytes))
      let members = try #require(object as? [String: Any])
      let read = try #require(members["text"] as? String)
      #expect(read.unicodeScalars.elementsEqual(text.unicodeScalars))
      // Foundation's own reading of doubles is not exact.
      let digits = written.split(separator: " ").last.map { $0.prefix { !$0.isWhitespace } }
      #expect(digits.flatMap { Double($0) } == (number.isFinite ? number : nil))
    }
  }
}

private let emptyReport = """
  {
    "schema": "caseload-report/1",
    "as_at": "2016-06-01",
    "authority": "",
    "scope": {
      "team": null
    },
    "data": {
      "files": 0,
      "skipped": 0,
      "records": 0,
      "rejected": 0,
      "warnings": 0
    },
    "caseload": {
      "cases": 0,
      "children_allocated": 0,
      "holders_fte": 0,
      "average": null,
      "unallocated": {
        "children": 0,
        "over_limit": 0,
        "longest_days": null,
        "list": []
      },
      "allocated_without_qualification": 0,
      "allocated_to_unknown": 0,
      "held_by_absent": 0,
      "workers": [],
      "teams": [],
      "trend": []
    },
    "agency": {
      "agency_fte": 0,
      "employed_fte": 0,
      "ratio": null,
      "agency_headcount": 0,
      "employed_headcount": 0,
      "fte_unknown": 0,
      "status": "unknown",
      "year_ago": {
        "date": "2015-06-01",
        "ratio": null
      },
      "change_points": null,
      "vacancies_fte": null,
      "vacancy_rate": null,
      "teams": [],
      "trend": []
    },
    "supervision": {
      "counted": 0,
      "in_time": 0,
      "due_soon": 0,
      "overdue": 0,
      "no_record": 0,
      "in_time_ratio": null,
      "average_gap_days": null,
      "quality": {
        "records": 0,
        "reflective": 0,
        "challenge": 0,
        "rationale": 0
      },
      "workers": [],
      "teams": [],
      "trend": []
    },
    "visits": {
      "counted": 0,
      "overdue": 0,
      "due_soon": 0,
      "in_time_ratio": null,
      "longest_overdue_days": null,
      "seen": {
        "visits": 0,
        "seen": 0,
        "alone": 0,
        "seen_ratio": null,
        "alone_ratio": null
      },
      "by_status": [],
      "children": [],
      "teams": [],
      "trend": []
    }
  }

  """

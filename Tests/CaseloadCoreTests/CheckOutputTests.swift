import DisplayText
import Foundation
import TestSupport
import Testing

@testable import CaseloadCore

/// A check as text and as JSON.
@Suite struct CheckOutputTests {
  private static let troubled: KeyValuePairs = [
    "notes\u{1b}[2J.jsonl": "{}\n",
    "bank-holidays.json": "[]",
    "allocations.jsonl": #"{"id":"A1","child":"X\u202e","worker":"L","start":"2016-06-01"}"# + "\n",
    "visits.jsonl": """
    {"id":"V1","child":"C","date":"\\u001b[31m2016","seen":true}
    {"id":"V2","void":true}
    {"id":"V3","child":"C","date":"2016-06-01","seen":true,"alone":1,"\\u202emood":1}

    """,
    "workers.jsonl": """
    {"id":"L","role":"other","employment":"agency","fte":1,"end":"2016-06-01"}
    {"id":"N","role":"other","employment":"agency"}

    """,
  ]

  @Test("the whole text of a check")
  func wholeText() throws {
    try Snapshot.expect(
      CheckText.render(CheckFixture.check(Self.troubled)), named: "check-text.txt")
  }

  @Test("the whole JSON of a check")
  func wholeJSON() throws {
    let bytes = CheckJSON.bytes(of: try CheckFixture.check(Self.troubled))
    try Snapshot.expect(String(decoding: bytes, as: UTF8.self), named: "check.json")
    _ = try JSONSerialization.jsonObject(with: Data(bytes))
  }

  @Test("the text of a clean directory is what was read and one sentence")
  func cleanText() throws {
    try Snapshot.expect(
      CheckText.render(CheckFixture(CheckFixture.clean).check()), named: "check-clean.txt")
  }

  @Test("nothing of a file or a path drives a terminal, and none of it is beyond ASCII where asked")
  func safety() throws {
    let check = try CheckFixture.check(Self.troubled)
    let isSafe = { (scalar: Unicode.Scalar) in scalar == "\n" || !SafeText.isHidden(scalar) }
    #expect(CheckText.render(check).unicodeScalars.allSatisfy(isSafe))
    var options = CheckText.Options()
    options.repertoire = .ascii
    #expect(
      CheckText.render(check, options: options).utf8.allSatisfy { $0 == 10 || 32..<127 ~= $0 })
  }

  @Test("of one sort in one file the text lists the first, the JSON all")
  func limits() throws {
    let lines = (1...1_254).map { #"{"id":\#($0),"child":"C","date":"x","seen":true}"# + "\n" }
    let check = try CheckFixture.clean(and: ["visits.jsonl": lines.joined()])
    let text = CheckText.render(check)
    #expect(text.contains("visits.jsonl:20: rejected: date: "))
    #expect(!text.contains("visits.jsonl:21:"))
    #expect(
      text.contains(
        "visits.jsonl: rejected: date: and 1,234 more of this sort: --format json lists all\n"))
    let json = try JSONSerialization.jsonObject(with: Data(CheckJSON.bytes(of: check)))
    let findings = try #require((json as? [String: Any])?["findings"] as? [Any])
    #expect(findings.count == 1_254)
  }

  @Test("other lists of the text are cut alike")
  func otherLimits() throws {
    let lines = (1...25).map {
      #"{"id":\#($0),"child":"X\#($0)","date":"2016-06-01","seen":true}"# + "\n"
    }
    let check = try CheckFixture.clean(and: ["visits.jsonl": lines.joined()])
    #expect(check.unknownReferences.count == 25)
    #expect(
      CheckText.render(check).contains("\nand 5 more of this sort: --format json lists all\n"))
  }

  @Test("words of a narrow screen fit, but for the lines that name places")
  func narrow() throws {
    var options = CheckText.Options()
    options.width = 40
    let text = CheckText.render(try CheckFixture(CheckFixture.clean).check(), options: options)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }
}

/// The description of the format.
@Suite struct FormatGuideTests {
  @Test("the text fits the screen", arguments: [30, 59, 60, 80, 200])
  func text(width: Int) {
    let text = FormatGuide.text(width: width)
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= width })
    for kind in Kind.allCases {
      #expect(text.contains("\n\(kind.rawValue)"))
      for field in kind.fields { #expect(text.contains("\n  \(field.name)")) }
    }
  }

  @Test("every kind, field and reserved kind is in the Markdown, required ones in bold")
  func markdown() {
    let text = FormatGuide.markdown()
    for kind in Kind.allCases {
      #expect(text.contains("\n### `\(kind.rawValue)`"))
      for field in kind.fields where field.weight == .required {
        #expect(text.contains("| **\(field.name)** |"))
      }
    }
    for name in Kind.reserved { #expect(text.contains("`\(name)`")) }
  }

  @Test("the JSON has the fields of the table, with what a program must know of each")
  func json() throws {
    let object = try JSONSerialization.jsonObject(with: Data(FormatGuide.json()))
    let guide = try #require(object as? [String: Any])
    #expect(guide["schema"] as? String == "caseload-kinds/1")
    #expect(guide["reserved"] as? [String] == Kind.reserved.sorted())
    let kinds = try #require(guide["kinds"] as? [[String: Any]])
    #expect(kinds.compactMap { $0["kind"] as? String } == Kind.allCases.map(\.rawValue))
    let workers = try #require(kinds[1]["fields"] as? [[String: Any]])
    #expect(workers.compactMap { $0["name"] as? String } == Kind.workers.fields.map(\.name))
    let fte = try #require(workers.first { $0["name"] as? String == "fte" })
    #expect(fte["type"] as? String == "number")
    #expect(fte["maximum"] as? Double == 1.5)
    #expect(fte["weight"] as? String == "optional")
    let role = try #require(workers.first { $0["name"] as? String == "role" })
    #expect((role["choices"] as? [String])?.count == WorkerRole.allCases.count)
    #expect(workers.allSatisfy { $0.count == 8 })
  }
}

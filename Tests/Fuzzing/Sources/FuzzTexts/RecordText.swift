import FuzzSupport

@testable import CaseloadCore
@testable import Dashboard
@testable import TerminalUI

/// A record's line: it is drawn whole and safely, and what is hidden is not in it.
///
/// The first byte chooses the kind.
enum RecordText {
  static func check(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let kind = Kind.allCases[Int(first) % Kind.allCases.count]
    let line = bytes.dropFirst().filter { $0 != 0x0A }
    for privacy in Privacy.allCases {
      let mask = RecordMask(kind: kind, privacy: privacy, glyphs: .unicode)
      let shown = mask.masked(line)
      checkMask(mask, line, shown)
      checkTokens(shown)
      for layout in [RecordView.Layout.line, .fields] {
        draw(RecordView(shown, layout: layout), Int(first) % 60 + 1)
      }
    }
  }

  /// The stretches of a line follow each other without a gap.
  private static func checkTokens(_ bytes: [UInt8]) {
    var place = 0
    for token in RecordTokens(bytes).tokens {
      Fuzzer.require(
        token.range.lowerBound == place && !token.range.isEmpty, "a gap at byte \(place)")
      place = token.range.upperBound
    }
    Fuzzer.require(place == bytes.count, "the line is not taken apart to its end")
  }

  private static func draw(_ view: RecordView, _ columns: Int) {
    var surface = Surface(size: Size(columns: columns, rows: 6))
    view.draw(on: &surface, in: Rect(surface.size))
    OutputCheck.text(Array(surface.text.utf8), "the surface")
  }

  /// Of a record, a value that is shown is what its field asks for, and its field is none of text.
  private static func checkMask(_ mask: RecordMask, _ line: [UInt8], _ shown: [UInt8]) {
    if mask.privacy == .shown {
      return Fuzzer.require(shown == line, "what may be shown is not")
    }
    guard case .object(let members)? = try? JSONParser.parse(line) else { return }
    let parts = RecordFields(line).members
    Fuzzer.require(parts.count == members.count, "members are left out")
    var rest = shown[...]
    for (part, member) in zip(parts, members) {
      let value = line[part.value]
      guard mask.shows(part.name, value) else { continue }
      guard let field = mask.kind.fields.first(where: { $0.name == member.name }) else {
        Fuzzer.fail("the unknown field \(member.name) is shown")
      }
      Fuzzer.require(isFit(member.value, field.type, mask), "\(member.name) is shown")
      guard let range = rest.firstRange(of: value) else { Fuzzer.fail("a value is missing") }
      rest = rest[range.upperBound...]
    }
  }

  private static func isFit(
    _ value: JSONValue, _ type: Field.ValueType, _ mask: RecordMask
  ) -> Bool {
    switch (value, type) {
    case (.null, _): true
    case (.string, .text): mask.kind == .teams || mask.kind == .workers && mask.privacy.showsWorkers
    case (_, .text): mask.kind == .teams || mask.kind == .workers && mask.privacy.showsWorkers
    case (.string, .recordID), (.string, .reference), (.number, .recordID), (.number, .reference):
      true
    case (.array(let elements), .references):
      elements.allSatisfy {
        switch $0 {
        case .string, .number: true
        default: false
        }
      }
    case (.bool, .flag), (.number, .number): true
    case (.string(let text), .duration): Duration(text) != nil
    case (.string(let text), .choice(let words)): words.contains(text)
    case (.string(let text), .date), (.string(let text), .end), (.string(let text), .timestamp):
      !text.contains { $0.isLetter && !"TtZzeE".contains($0) }
    case (.number, .date), (.number, .end), (.number, .timestamp): true
    default: false
    }
  }
}

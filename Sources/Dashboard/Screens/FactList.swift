import CaseloadCore
import TerminalUI

/// Facts one below the other, each after the word that it answers.
struct FactList {
  /// A word and what there is to say.
  struct Fact {
    var label: String
    var text: StyledText

    init(_ label: String, _ text: StyledText) {
      self.label = label
      self.text = text
    }
  }

  var facts: [Fact]

  init(_ facts: [Fact]) {
    self.facts = facts
  }

  /// Narrower than this, words and facts have no columns of their own.
  private static let leastForColumns = 44

  /// How wide the column of words is; 0 where there is none.
  func labelColumns(in width: Int, on surface: Surface) -> Int {
    guard width >= FactList.leastForColumns else { return 0 }
    return facts.map { surface.columns(of: $0.label) }.max() ?? 0
  }

  /// The lines at a width.
  func lines(width: Int, on surface: Surface) -> [StyledText] {
    let labels = labelColumns(in: width, on: surface)
    guard labels > 0 else {
      return Paragraph(
        facts.map { StyledText($0.label + "  ", .textMuted) + $0.text }, indent: 2
      ).lines(width: width, on: surface)
    }
    let blank = StyledText(String(repeating: " ", count: labels + 2))
    return facts.flatMap { fact in
      let label = StyledText(
        fact.label
          + String(repeating: " ", count: labels + 2 - surface.columns(of: fact.label)), .textMuted)
      return Paragraph([fact.text]).lines(width: width - labels - 2, on: surface).enumerated().map {
        ($0.offset == 0 ? label : blank) + $0.element
      }
    }
  }

  /// Draws as many lines as fit, says how many do not, and leaves the rest of the rectangle.
  func draw(on surface: inout Surface, in rect: Rect) -> Rect {
    var lines = lines(width: rect.columns, on: surface)
    let omitted = lines.count - rect.rows
    if omitted > 0, rect.rows > 2 {
      let more = Wording.count(omitted + 1, "more line", "more lines")
      lines.removeLast(omitted + 1)
      lines.append(
        StyledText("\(surface.glyphs.ellipsis) \(more) in a larger window", .textMuted))
    }
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      surface.put(line, column: rect.column, row: rect.row + row, width: rect.columns)
    }
    return rect.droppingTop(lines.count)
  }

  /// Each fact as a sentence.
  var sentences: [String] { facts.map { "\($0.label): \(Sentences.spoken($0.text))." } }
}

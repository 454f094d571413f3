import DisplayText

/// Breaks lines whose parts may look different where there is no more room.
enum StyledWrap {
  /// More of a paragraph than this is not shown: nobody reads so far, and every frame would take longer.
  private static let mostScalars = 100_000

  /// Breaks a paragraph into lines.
  ///
  /// - Parameters:
  ///   - text: One paragraph; it is broken at its spaces, a word that is too long anywhere.
  ///   - width: The columns there are.
  ///   - indent: How far the lines after the first are indented.
  ///   - surface: Where the lines are to be drawn.
  /// - Returns: At least one line, none wider than `width` but where a single character is.
  static func lines(
    of text: StyledText, width: Int, indent: Int, on surface: Surface
  ) -> [StyledText] {
    guard width > 0 else { return [] }
    let safe = StyledText(
      text.runs.map { TextRun(surface.safeText($0.text, most: mostScalars), $0.style) })
    guard surface.columns(of: safe) > width else { return [safe] }
    let characters = safe.runs.flatMap { run in run.text.map { ($0, run.style) } }
    let margin = StyledText(
      String(repeating: " ", count: TextWrap.margin(of: indent, width: width)))
    let lines = TextWrap.pieces(of: safe.plain, width: width, indent: indent)
    return lines.enumerated().map { index, pieces in
      var line = index == 0 ? StyledText() : margin
      for (number, range) in pieces.enumerated() {
        if number > 0 { line += StyledText(" ", line.runs.last?.style) }
        line += StyledText(characters[range.clamped(to: characters.indices)])
      }
      return line
    }
  }

  /// Breaks a line wherever there is no more room, with every character kept.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - width: The columns there are.
  ///   - surface: Where the lines are to be drawn.
  /// - Returns: At least one line.
  static func linesBrokenAnywhere(
    of text: StyledText, width: Int, on surface: Surface
  ) -> [StyledText] {
    guard width > 0 else { return [] }
    var lines = [StyledText()]
    var used = 0
    for run in text.runs {
      var piece = ""
      for character in surface.safeText(run.text, most: mostScalars) {
        let columns = DisplayWidth.columns(of: String(character))
        if used + columns > width, used > 0 {
          if !piece.isEmpty { lines[lines.count - 1] += StyledText(piece, run.style) }
          lines.append(StyledText())
          (piece, used) = ("", 0)
        }
        piece.append(character)
        used += columns
      }
      if !piece.isEmpty { lines[lines.count - 1] += StyledText(piece, run.style) }
    }
    return lines
  }
}

extension StyledText {
  /// Characters, each in its style.
  fileprivate init(_ characters: ArraySlice<(Character, Style?)>) {
    var runs: [TextRun] = []
    for (character, style) in characters {
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append(TextRun(String(character), style))
      }
    }
    self.init(runs)
  }
}

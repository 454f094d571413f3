import DisplayText

/// Breaks lines whose parts may look different where there is no more room.
enum StyledWrap {
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
    let safe = StyledText(text.runs.map { TextRun(surface.safeText($0.text), $0.style) })
    guard surface.columns(of: safe) > width else { return [safe] }
    let margin = StyledText(
      String(repeating: " ", count: TextWrap.margin(of: indent, width: width)))
    let lines = TextWrap.pieces(of: safe.plain, width: width, indent: indent)
    return lines.enumerated().map { index, pieces in
      var line = index == 0 ? StyledText() : margin
      for (number, range) in pieces.enumerated() {
        if number > 0 { line += StyledText(" ", line.runs.last?.style) }
        line += safe.characters(in: range)
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
      var rest = surface.safeText(run.text)[...]
      while !rest.isEmpty {
        let columns = DisplayWidth.columns(of: rest)
        var piece = String(rest)
        if columns > width - used { piece = DisplayWidth.beginning(of: rest, within: width - used) }
        if piece.isEmpty, used == 0 { piece = String(rest.prefix(1)) }
        if !piece.isEmpty { lines[lines.count - 1] += StyledText(piece, run.style) }
        used += DisplayWidth.columns(of: piece)
        rest = rest.dropFirst(piece.count)
        if !rest.isEmpty {
          lines.append(StyledText())
          used = 0
        }
      }
    }
    return lines
  }
}

extension StyledText {
  /// Some of its characters.
  ///
  /// - Parameter range: Which, counted from 0.
  /// - Returns: Those, in their styles.
  func characters(in range: Range<Int>) -> StyledText {
    var result: [TextRun] = []
    var start = 0
    for run in runs {
      let end = start + run.text.count
      let (from, to) = (max(range.lowerBound, start), min(range.upperBound, end))
      if from < to {
        let piece = run.text.dropFirst(from - start).prefix(to - from)
        result.append(TextRun(String(piece), run.style))
      }
      start = end
    }
    return StyledText(result)
  }
}

import DisplayText

/// Breaks paragraphs into lines that fit.
enum TextWrap {
  /// Breaks a paragraph into lines, none wider than `width`.
  ///
  /// - Parameters:
  ///   - text: One paragraph; lines are broken at its spaces, but not at its no-break spaces.
  ///   - width: The columns there are.
  ///   - indent: How far the lines after the first are indented.
  /// - Returns: The lines; none for an empty text.
  static func lines(of text: String, width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent < width / 2 ? indent : 0)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      var rest = String(word)
      let room = width - margin.count
      if used > 0, used + 1 + DisplayWidth.columns(of: rest) <= width {
        line += " " + rest
        used += 1 + DisplayWidth.columns(of: rest)
        continue
      }
      if !line.isEmpty { lines.append(line) }
      // A word that is wider than a whole line is broken wherever the line ends.
      while DisplayWidth.columns(of: rest) > (lines.isEmpty ? width : room) {
        let piece = DisplayWidth.beginning(of: rest, within: lines.isEmpty ? width : room)
        guard !piece.isEmpty else { break }
        lines.append((lines.isEmpty ? "" : margin) + piece)
        rest.removeFirst(piece.count)
      }
      line = (lines.isEmpty ? "" : margin) + rest
      used = DisplayWidth.columns(of: line)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

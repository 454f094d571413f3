/// Breaks paragraphs into lines that fit.
public enum TextWrap {
  /// Breaks a paragraph into lines, none wider than `width`.
  ///
  /// - Parameters:
  ///   - text: One paragraph; lines are broken at its spaces, but not at its no-break spaces.
  ///   - width: The columns there are.
  ///   - indent: How far the lines after the first are indented.
  /// - Returns: The lines; none for an empty text.
  public static func lines(of text: String, width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: margin(of: indent, width: width))
    let characters = Array(text)
    return pieces(of: text, width: width, indent: indent).enumerated().map { index, pieces in
      (index == 0 ? "" : margin) + pieces.map { String(characters[$0]) }.joined(separator: " ")
    }
  }

  /// Where a paragraph is broken into lines, and the lines into words.
  ///
  /// - Parameters:
  ///   - text: One paragraph.
  ///   - width: The columns there are.
  ///   - indent: How far the lines after the first are indented.
  /// - Returns: For each line the words on it, each as the places of its characters in the text.
  public static func pieces(of text: String, width: Int, indent: Int = 0) -> [[Range<Int>]] {
    let margin = margin(of: indent, width: width)
    var lines: [[Range<Int>]] = []
    var line: [Range<Int>] = []
    var used = 0
    var position = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      var start = position
      position += word.count + 1
      guard !word.isEmpty else { continue }
      let columns = DisplayWidth.columns(of: word)
      if used > 0, used + 1 + columns <= width {
        line.append(start..<(position - 1))
        used += 1 + columns
        continue
      }
      if !line.isEmpty { lines.append(line) }
      // A word that is wider than a whole line is broken wherever the line ends.
      var rest = word
      while DisplayWidth.columns(of: rest) > width - (lines.isEmpty ? 0 : margin) {
        let piece = DisplayWidth.beginning(
          of: rest, within: width - (lines.isEmpty ? 0 : margin))
        guard !piece.isEmpty else { break }
        lines.append([start..<(start + piece.count)])
        rest = rest.dropFirst(piece.count)
        start += piece.count
      }
      line = [start..<(position - 1)]
      used = (lines.isEmpty ? 0 : margin) + DisplayWidth.columns(of: rest)
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// How far lines are indented: not at all where that would leave them too little room.
  public static func margin(of indent: Int, width: Int) -> Int {
    indent < width / 2 ? max(0, indent) : 0
  }
}

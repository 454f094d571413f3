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
      used = columns
      if columns > width - (lines.isEmpty ? 0 : margin) {
        used = breakWord(word, from: &start, width: width, margin: margin, into: &lines)
      }
      line = [start..<(position - 1)]
      used += lines.isEmpty ? 0 : margin
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Breaks a word that is wider than a whole line wherever the line ends.
  ///
  /// - Returns: How many columns its end takes, which begins at `start`.
  private static func breakWord(
    _ word: Substring, from start: inout Int, width: Int, margin: Int,
    into lines: inout [[Range<Int>]]
  ) -> Int {
    var end = start
    var used = 0
    for character in word {
      let columns = DisplayWidth.columns(of: String(character))
      if used + columns > width - (lines.isEmpty ? 0 : margin), end > start {
        lines.append([start..<end])
        start = end
        used = 0
      }
      used += columns
      end += 1
    }
    return used
  }

  /// How far lines are indented: not at all where that would leave them too little room.
  public static func margin(of indent: Int, width: Int) -> Int {
    indent < width / 2 ? max(0, indent) : 0
  }
}

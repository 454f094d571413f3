/// Latin letters without what is added to them, for search and for terminals that have ASCII only.
public enum LatinLetters {
  /// The plain letter of a Latin letter with an accent, stroke or the like, in the same case.
  ///
  /// - Parameter scalar: Any scalar.
  /// - Returns: `e` for `é`, `O` for `Ø`; `nil` when there is no one plain letter.
  public static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.isASCII { return scalar }
    guard 0xC0...0x24F ~= scalar.value || 0x1E00...0x1EFF ~= scalar.value,
      let name = scalar.properties.name
    else { return nil }
    // Unicode's names are stable: LATIN SMALL LETTER E WITH ACUTE.
    let words = name.split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      words[3].unicodeScalars.count == 1, let letter = words[3].unicodeScalars.first
    else { return nil }
    return words[1] == "SMALL" ? Unicode.Scalar(letter.value + 0x20) : letter
  }

  /// A text for comparison: lower case, Latin letters plain, combining marks left out.
  public static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    // Lower case first: some letters have their other case in another block, or with a mark.
    var result = ""
    for scalar in text.lowercased().unicodeScalars where !scalar.isCombiningMark {
      result.unicodeScalars.append(plain(scalar) ?? scalar)
    }
    return result
  }
}

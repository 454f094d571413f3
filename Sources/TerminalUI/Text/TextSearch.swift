import DisplayText

/// Finds words in texts, case and accents aside.
public enum TextSearch {
  /// Which characters of a text belong to the words searched for.
  ///
  /// - Parameters:
  ///   - query: Words; each has to occur somewhere.
  ///   - text: The text.
  /// - Returns: The places of the characters, in order; `nil` when a word does not occur.
  public static func places(of query: String, in text: String) -> [Int]? {
    let words = query.split(whereSeparator: \.isWhitespace).map {
      $0.map { LatinLetters.folded(String($0)) }
    }
    guard !words.isEmpty else { return [] }
    let letters = text.map { LatinLetters.folded(String($0)) }
    var places: Set<Int> = []
    for word in words {
      guard word.count <= letters.count else { return nil }
      var isFound = false
      for start in 0...(letters.count - word.count)
      where letters[start..<(start + word.count)].elementsEqual(word) {
        isFound = true
        places.formUnion(start..<(start + word.count))
      }
      guard isFound else { return nil }
    }
    return places.sorted()
  }
}

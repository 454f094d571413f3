import DisplayText

/// How well a text fits what was typed, when the letters typed occur in it in that order.
public struct FuzzyMatch: Hashable, Sendable {
  /// How well it fits: more is better.
  public let score: Int
  /// Which characters of the text were typed, from the first on.
  public let places: [Int]

  private static let perCharacter = 16
  private static let inSequence = 12
  private static let atWordStart = 10
  private static let atStart = 6
  private static let perGap = 1

  /// Whether what was typed fits a text, case and accents aside; spaces typed are skipped.
  ///
  /// Of all the ways in which the letters can be found the best is taken: in sequence, and at the
  /// starts of words. Takes time in proportion to the lengths of both.
  ///
  /// - Parameters:
  ///   - typed: What was typed; nothing fits everything.
  ///   - text: The text.
  public init?(_ typed: String, in text: String) {
    let wanted = typed.filter { !$0.isWhitespace }.map { LatinLetters.folded(String($0)) }
    let characters = Array(text)
    guard !wanted.isEmpty else {
      score = 0
      places = []
      return
    }
    guard wanted.count <= characters.count else { return nil }
    let folded = characters.map { LatinLetters.folded(String($0)) }
    let bonuses = FuzzyMatch.bonuses(of: characters)
    let none = Int.min / 2
    // best[row][end]: the best score with the letters up to row, the last of them at end.
    var best = [[Int]](
      repeating: [Int](repeating: none, count: folded.count), count: wanted.count)
    var from = [[Int]](
      repeating: [Int](repeating: -1, count: folded.count), count: wanted.count)
    for row in wanted.indices {
      // The best place of the letter before, each further column costing a little.
      var carried = none
      var carriedFrom = -1
      for end in folded.indices {
        if row > 0, end > 0 {
          carried -= FuzzyMatch.perGap
          if best[row - 1][end - 1] > carried {
            (carried, carriedFrom) = (best[row - 1][end - 1], end - 1)
          }
        }
        guard folded[end] == wanted[row] else { continue }
        let gained = FuzzyMatch.perCharacter + bonuses[end]
        if row == 0 {
          best[row][end] = gained - min(end, 8)
          continue
        }
        guard carried > none / 2 else { continue }
        (best[row][end], from[row][end]) = (carried + gained, carriedFrom)
        let joined = end > 0 ? best[row - 1][end - 1] : none
        if joined > none / 2, joined + gained + FuzzyMatch.inSequence > best[row][end] {
          (best[row][end], from[row][end]) = (joined + gained + FuzzyMatch.inSequence, end - 1)
        }
      }
    }
    let last = wanted.count - 1
    guard let end = folded.indices.max(by: { best[last][$0] < best[last][$1] }),
      best[last][end] > none / 2
    else { return nil }
    score = best[last][end]
    var places: [Int] = []
    var place = end
    for row in wanted.indices.reversed() {
      places.append(place)
      place = from[row][place]
    }
    self.places = places.reversed()
  }

  /// What a letter is worth besides, by where it stands.
  private static func bonuses(of characters: [Character]) -> [Int] {
    characters.indices.map { index in
      guard index > 0 else { return atWordStart + atStart }
      let before = characters[index - 1]
      let isStart = !(before.isLetter || before.isNumber)
      return isStart && (characters[index].isLetter || characters[index].isNumber)
        ? atWordStart : 0
    }
  }
}

extension FuzzyMatch {
  /// The texts that fit what was typed, the best first; of equal ones the earlier first.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - texts: The texts.
  /// - Returns: Their numbers, each with how it fits.
  public static func ranked(
    _ typed: String, in texts: [String]
  ) -> [(index: Int, match: FuzzyMatch)] {
    texts.enumerated()
      .compactMap { index, text in
        FuzzyMatch(typed, in: text).map { (index: index, match: $0) }
      }
      .sorted { ($1.match.score, $0.index) < ($0.match.score, $1.index) }
  }
}

extension StyledText {
  /// Text in which some characters stand out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - places: Which characters stand out, from the first on.
  ///   - style: How the others look.
  ///   - matched: How those look.
  public init(_ text: String, marking places: [Int], _ style: Style?, matched: Style) {
    guard !places.isEmpty else {
      self.init(text, style)
      return
    }
    var runs: [TextRun] = []
    var next = places[...]
    for (index, character) in text.enumerated() {
      let isMarked = next.first == index
      if isMarked { next.removeFirst() }
      let look = isMarked ? matched : style
      if let last = runs.last, last.style == look {
        runs[runs.count - 1].text.append(character)
      } else {
        runs.append(TextRun(String(character), look))
      }
    }
    self.init(runs)
  }
}

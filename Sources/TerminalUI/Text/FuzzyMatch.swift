import DisplayText

/// How well a text fits what was typed, when the letters typed occur in it in that order.
public struct FuzzyMatch: Hashable, Sendable {
  /// How well it fits: more is better.
  public let score: Int
  /// Which characters of the text were typed, from the first on.
  public let places: [Int]

  private static let perCharacter = 16
  private static let inSequence = 16
  private static let atWordStart = 10
  private static let atStart = 6
  private static let perGap = 2

  /// Whether what was typed fits a text, case and accents aside; spaces typed are skipped.
  ///
  /// Of all the ways in which the letters can be found the best is taken: in sequence, and at the
  /// starts of words. Takes time in proportion to the lengths of both.
  ///
  /// - Parameters:
  ///   - typed: What was typed; nothing fits everything.
  ///   - text: The text.
  public init?(_ typed: String, in text: String) {
    let wanted = typed.prefix(FuzzyMatch.mostTyped).filter { !$0.isWhitespace }
      .map { LatinLetters.folded(String($0)) }
    let characters = Array(text.prefix(FuzzyMatch.mostCharacters))
    guard !wanted.isEmpty else {
      score = 0
      places = []
      return
    }
    guard wanted.count <= characters.count else { return nil }
    let folded = characters.map { LatinLetters.folded(String($0)) }
    let bonuses = FuzzyMatch.bonuses(of: characters)
    var rows: [Row] = []
    for letter in wanted {
      let isWanted = folded.map { $0 == letter }
      rows.append(FuzzyMatch.row(after: rows.last, isWanted: isWanted, bonuses: bonuses))
    }
    let scores = rows[rows.count - 1].scores
    guard let end = scores.indices.max(by: { scores[$0] < scores[$1] }),
      scores[end] > FuzzyMatch.none
    else { return nil }
    score = scores[end]
    var places: [Int] = []
    var place = end
    for row in rows.reversed() {
      places.append(place)
      place = row.origins[place]
    }
    self.places = places.reversed()
  }

  /// What is known of the letters up to one of those typed, by where that one is found.
  private struct Row {
    /// The best score, or ``FuzzyMatch/none``.
    var scores: [Int]
    /// Where the letter before it is found then.
    var origins: [Int]
  }

  /// More letters than this do not make a name any more certain.
  private static let mostTyped = 100
  /// No name is looked through further than this.
  private static let mostCharacters = 500

  /// Less than any score.
  private static let none = Int.min / 2

  private static func row(after previous: Row?, isWanted: [Bool], bonuses: [Int]) -> Row {
    var row = Row(
      scores: Array(repeating: none, count: isWanted.count),
      origins: Array(repeating: -1, count: isWanted.count))
    // The best place so far of the letter before, each further column costing a little.
    var carried = none
    var origin = -1
    for end in isWanted.indices {
      let before = end > 0 ? previous?.scores[end - 1] ?? none : none
      if carried > none { carried -= perGap }
      if before > carried { (carried, origin) = (before, end - 1) }
      guard isWanted[end] else { continue }
      let gained = perCharacter + bonuses[end]
      guard previous != nil else {
        row.scores[end] = gained - min(end, 8) / 2
        continue
      }
      guard carried > none else { continue }
      (row.scores[end], row.origins[end]) = (carried + gained, origin)
      if before > none, before + inSequence > carried {
        (row.scores[end], row.origins[end]) = (before + gained + inSequence, end - 1)
      }
    }
    return row
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
    for (index, character) in text.prefix(Surface.mostScalars).enumerated() {
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

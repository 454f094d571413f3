import CaseloadCore
import DisplayText

/// Which rows of a list are shown: `team:north late>5 !agency`.
///
/// All terms must hold. A word matches anywhere in what a row shows; `field:value` matches in one
/// field; `field>n`, `field<n`, `field>=n`, `field<=n` and `field=n` compare numbers and dates; `!`
/// before a term turns it round. Letters match without regard to case and accents. Text in double quotes is one
/// word.
public struct Filter: Hashable, Sendable {
  /// What was typed.
  public let text: String
  let terms: [Term]

  /// One condition.
  struct Term: Hashable, Sendable {
    enum Comparison: String, Hashable, Sendable {
      case less = "<"
      case lessOrEqual = "<="
      case equal = "="
      case greaterOrEqual = ">="
      case greater = ">"
    }

    enum Condition: Hashable, Sendable {
      case word(String)
      case field(String, contains: String)
      case comparison(String, Comparison, with: Limit)
    }

    /// What a comparison compares with.
    enum Limit: Hashable, Sendable {
      case number(Double)
      case day(Day)

      init?(_ text: Substring) {
        if let number = Double(text), number.isFinite {
          self = .number(number)
        } else if let day = Day(String(text)) {
          self = .day(day)
        } else {
          return nil
        }
      }
    }

    var isNegated = false
    var condition: Condition
  }

  /// Reads a filter; every text is one.
  public init(_ text: String) {
    self.text = text
    terms = Filter.words(of: text).compactMap(Filter.term)
  }

  /// Whether it lets every row through.
  public var isEmpty: Bool { terms.isEmpty }

  /// The fields that it names and that do not exist, as they were typed.
  ///
  /// - Parameter known: The names of the list's fields.
  /// - Returns: The names to tell the person about.
  public func unknownFields(known: [String]) -> [String] {
    terms.compactMap { term in
      switch term.condition {
      case .word: nil
      case .field(let name, _), .comparison(let name, _, _):
        Filter.matching(name, known) == nil ? name : nil
      }
    }
  }

  /// Whether a row is shown.
  ///
  /// - Parameters:
  ///   - words: What the row shows, folded by ``LatinLetters/folded(_:)``.
  ///   - names: The names of the list's fields.
  ///   - ids: The ids of whom the row names, by the field that does.
  ///   - value: What the row says in a field.
  /// - Returns: Whether all terms hold; a term on a field that the list has not holds never.
  func matches(
    words: String, names: [String], ids: [String: String] = [:], value: (String) -> FieldValue
  ) -> Bool {
    terms.allSatisfy { term in
      term.isNegated != isMet(term.condition, words: words, names: names, ids: ids, value: value)
    }
  }

  private func isMet(
    _ condition: Term.Condition, words: String, names: [String], ids: [String: String],
    value: (String) -> FieldValue
  ) -> Bool {
    switch condition {
    case .word(let word): return words.contains(word)
    case .field(let name, let sought):
      guard let name = Filter.matching(name, names) else { return false }
      // Who is shown by name is found by id as well.
      if let id = ids[name], LatinLetters.folded(id).contains(sought) { return true }
      switch value(name) {
      case .text(let text): return LatinLetters.folded(text).contains(sought)
      case .flag(let flag): return ["yes", "true"].contains(sought) ? flag : !flag
      case .day(let day): return day.description.contains(sought)
      case .number(let number): return Double(sought).map { $0 == number } ?? false
      case .absent: return sought == "none" || sought == "unknown"
      }
    case .comparison(let name, let comparison, let limit):
      guard let name = Filter.matching(name, names) else { return false }
      switch (value(name), limit) {
      case (.number(let number), .number(let limit)): return comparison.holds(number, limit)
      case (.day(let day), .day(let limit)): return comparison.holds(day, limit)
      default: return false
      }
    }
  }

  /// The field that a name means: the one of that name, or the only one that begins so.
  static func matching(_ name: String, _ known: [String]) -> String? {
    if known.contains(name) { return name }
    let candidates = known.filter { $0.hasPrefix(name) }
    return candidates.count == 1 ? candidates[0] : nil
  }

  /// The words of a text; what stands in double quotes is not parted.
  ///
  /// Marks count wherever they stand, also where Unicode takes them and what follows for one character.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var isQuoted = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar.properties.isWhitespace && !isQuoted {
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func term(_ word: String) -> Term? {
    var scalars = Substring(LatinLetters.folded(word)).unicodeScalars
    let isNegated = scalars.first == "!"
    if isNegated { scalars.removeFirst() }
    guard !scalars.isEmpty else { return nil }
    return Term(isNegated: isNegated, condition: condition(String(scalars)))
  }

  private static func condition(_ word: String) -> Term.Condition {
    guard let (name, sign, rest) = parts(of: word) else { return .word(word) }
    if sign == ":" { return .field(name, contains: String(rest)) }
    guard let comparison = Term.Comparison(rawValue: sign), let limit = Term.Limit(rest) else {
      return sign == "=" ? .field(name, contains: String(rest)) : .word(word)
    }
    return .comparison(name, comparison, with: limit)
  }

  /// The field, the sign and what stands behind it; `nil` for a plain word.
  static func parts(of word: String) -> (name: String, sign: String, rest: Substring)? {
    let scalars = word.unicodeScalars
    guard let position = scalars.firstIndex(where: { ":<>=".unicodeScalars.contains($0) }),
      position != scalars.startIndex
    else { return nil }
    var sign = String(scalars[position])
    var rest = scalars[scalars.index(after: position)...]
    if sign != ":", sign != "=", rest.first == "=" {
      sign += "="
      rest = rest.dropFirst()
    }
    return rest.isEmpty ? nil : (String(scalars[..<position]), sign, Substring(rest))
  }
}

extension Filter.Term.Comparison {
  fileprivate func holds<Value: Comparable>(_ value: Value, _ limit: Value) -> Bool {
    switch self {
    case .less: value < limit
    case .lessOrEqual: value <= limit
    case .equal: value == limit
    case .greaterOrEqual: value >= limit
    case .greater: value > limit
    }
  }
}

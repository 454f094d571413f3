/// Which of the names that exist a person may have meant.
package enum NearestName {
  /// The known name most like the given one, or `nil` when none is alike.
  ///
  /// Names are alike when at most a third of the letters have to be put in, taken out, changed or
  /// swapped with their neighbour, or when one is the beginning of the other.
  package static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let sought = letters(of: name)
    var best: (distance: Int, name: String)?
    for candidate in known {
      let other = letters(of: candidate)
      let distance = isBeginning(sought, other) ? 1 : self.distance(sought, other)
      guard distance <= max(1, max(sought.count, other.count) / 3) else { continue }
      if distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
  }

  /// How unlike two names are: 0 when they are the same but for case, 1 when one begins with the other,
  /// else the number of changes that make one name the other.
  package static func difference(_ first: String, _ second: String) -> Int {
    let (one, other) = (letters(of: first), letters(of: second))
    if one == other { return 0 }
    let begins =
      !one.isEmpty && !other.isEmpty && (one.starts(with: other) || other.starts(with: one))
    return begins ? 1 : distance(one, other)
  }

  /// How many letters of a name are compared: enough for any name that was meant to be one.
  private static let longest = 64

  private static func letters(of name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(longest))
  }

  /// Whether one of the names begins with the other, and that is more than a letter or two.
  private static func isBeginning(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Bool {
    guard min(first.count, second.count) >= 3 else { return false }
    return first.starts(with: second) || second.starts(with: first)
  }

  /// The number of single changes, with a swap of neighbours as one, that make one name the other.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let changed = last[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(changed, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}

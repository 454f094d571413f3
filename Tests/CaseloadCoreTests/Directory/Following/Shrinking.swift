/// Looks for a small case of what fails, by leaving out as much as it can.
enum Shrinking {
  /// A part of a sequence that still fails, and of which nothing can be left out so that it does.
  ///
  /// - Parameters:
  ///   - sequence: What fails.
  ///   - deadline: When to be content with what was found so far.
  ///   - fails: Whether a sequence fails.
  /// - Returns: The part, in the same order.
  static func smallest<Element>(
    of sequence: [Element], until deadline: ContinuousClock.Instant,
    where fails: ([Element]) -> Bool
  ) -> [Element] {
    var smallest = sequence
    var length = max(1, sequence.count / 2)
    while true {
      var isSmaller = false
      var start = 0
      while start < smallest.count {
        guard ContinuousClock.now < deadline else { return smallest }
        var candidate = smallest
        candidate.removeSubrange(start..<min(start + length, smallest.count))
        if fails(candidate) {
          smallest = candidate
          isSmaller = true
        } else {
          start += length
        }
      }
      // What could not be left out before may be once something else is.
      if !isSmaller {
        if length == 1 { return smallest }
        length = max(1, length / 2)
      }
    }
  }
}

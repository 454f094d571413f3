/// Values in groups, those of each group next to each other.
struct Grouped<Element: Sendable>: Sendable {
  /// Where each group begins in ``elements``; one more than there are groups.
  private let starts: ContiguousArray<UInt32>
  let elements: ContiguousArray<Element>

  /// Groups values.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - groupCount: How many groups there are.
  ///   - group: The group of a value, from 0.
  ///   - areInOrder: Whether the value at the first position comes before the one at the second, in the
  ///     same group.
  /// - Complexity: O(n) for small groups.
  init(
    _ values: ContiguousArray<Element>, groupCount: Int, group: (Element) -> UInt32,
    areInOrder: (Int, Int) -> Bool
  ) {
    var starts = ContiguousArray<UInt32>(repeating: 0, count: groupCount + 1)
    for value in values { starts[Int(group(value)) + 1] += 1 }
    for index in 0..<groupCount { starts[index + 1] += starts[index] }
    var next = starts
    var order = ContiguousArray<UInt32>(repeating: 0, count: values.count)
    for (position, value) in values.enumerated() {
      let place = group(value)
      order[Int(next[Int(place)])] = UInt32(position)
      next[Int(place)] += 1
    }
    for index in 0..<groupCount {
      let range = Int(starts[index])..<Int(starts[index + 1])
      let isSorted = range.dropFirst().allSatisfy {
        !areInOrder(Int(order[$0]), Int(order[$0 - 1]))
      }
      if !isSorted { order[range].sort { areInOrder(Int($0), Int($1)) } }
    }
    self.starts = starts
    elements = ContiguousArray(order.lazy.map { values[Int($0)] })
  }

  private init(starts: ContiguousArray<UInt32>, elements: ContiguousArray<Element>) {
    self.starts = starts
    self.elements = elements
  }

  /// The same groups, and empty ones after them.
  ///
  /// - Parameter groupCount: How many groups there are then, not fewer than there are now.
  /// - Returns: The groups.
  func extended(to groupCount: Int) -> Grouped {
    let missing = groupCount + 1 - starts.count
    guard missing > 0 else { return self }
    let end = UInt32(elements.count)
    return Grouped(starts: starts + repeatElement(end, count: missing), elements: elements)
  }

  /// The positions of a group's values in ``elements``.
  @inline(__always)
  func range(_ group: UInt32) -> Range<Int> {
    Int(starts[Int(group)])..<Int(starts[Int(group) + 1])
  }

  /// The values of a group.
  subscript(group: UInt32) -> ArraySlice<Element> {
    elements[range(group)]
  }
}

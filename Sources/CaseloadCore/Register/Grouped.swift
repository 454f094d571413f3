/// Values in groups, those of each group next to each other.
struct Grouped<Element: Sendable>: Sendable {
  /// Where each group begins in ``elements``; one more than there are groups.
  private let starts: ContiguousArray<UInt32>
  private(set) var elements: ContiguousArray<Element>

  /// Groups values, leaving those of one group in their order.
  ///
  /// - Parameters:
  ///   - elements: The values.
  ///   - groupCount: How many groups there are.
  ///   - group: The group of a value, from 0; ``IdentifierTable/none`` leaves it out.
  /// - Complexity: O(n).
  init(_ elements: [Element], groupCount: Int, group: (Element) -> UInt32) {
    var starts = ContiguousArray<UInt32>(repeating: 0, count: groupCount + 1)
    for element in elements where group(element) != IdentifierTable.none {
      starts[Int(group(element)) + 1] += 1
    }
    for index in 0..<groupCount { starts[index + 1] += starts[index] }
    var next = starts
    var order = ContiguousArray<Int>(repeating: 0, count: Int(starts[groupCount]))
    for (index, element) in elements.enumerated() where group(element) != IdentifierTable.none {
      order[Int(next[Int(group(element))])] = index
      next[Int(group(element))] += 1
    }
    self.starts = starts
    self.elements = ContiguousArray(order.map { elements[$0] })
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

  /// The same groups of other values.
  func map<Other>(_ transform: (Element) -> Other) -> Grouped<Other> {
    Grouped<Other>(starts: starts, elements: ContiguousArray(elements.map(transform)))
  }

  private init(starts: ContiguousArray<UInt32>, elements: ContiguousArray<Element>) {
    self.starts = starts
    self.elements = elements
  }

  /// Sorts the values within each group.
  mutating func sortGroups(by areInOrder: (Element, Element) -> Bool) {
    for group in 0..<UInt32(starts.count - 1) {
      let range = range(group)
      if range.count > 1 { elements[range].sort(by: areInOrder) }
    }
  }
}

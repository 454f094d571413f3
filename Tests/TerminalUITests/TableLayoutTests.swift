import Testing

@testable import TerminalUI

@Suite("The widths of a table's columns")
struct TableLayoutTests {
  private func someColumns(_ random: inout SystemRandomNumberGenerator) -> [TableColumn] {
    (0..<Int.random(in: 0...7, using: &random)).map { _ in
      let minimum = Int.random(in: 1...12, using: &random)
      let ideal = minimum + Int.random(in: 0...9, using: &random)
      let maximum = Bool.random(using: &random) ? ideal + 5 : Int.max
      return TableColumn(
        "x", minimum: minimum, ideal: ideal, maximum: maximum,
        priority: Int.random(in: 0...3, using: &random))
    }
  }

  @Test("they fit, do not overlap, and keep to their limits")
  func fit() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let columns = someColumns(&random)
      let width = Int.random(in: 0...90, using: &random)
      let places = TableLayout(columns: columns, width: width).places
      var end = -1
      for place in places {
        #expect(place.offset > end)
        end = place.offset + place.width
        #expect(place.width <= columns[place.index].maximum)
        if places.count > 1 { #expect(place.width >= columns[place.index].minimum) }
      }
      #expect(end <= width)
      #expect(places.map(\.index) == places.map(\.index).sorted())
      #expect(!places.isEmpty || width == 0 || columns.isEmpty)
    }
  }

  @Test("no column goes while one of lower priority stays")
  func priority() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let columns = someColumns(&random)
      let width = Int.random(in: 1...90, using: &random)
      let shown = Set(TableLayout(columns: columns, width: width).places.map(\.index))
      let gone = columns.indices.filter { !shown.contains($0) }.map { columns[$0].priority }
      let kept = shown.map { columns[$0].priority }
      if let most = gone.max(), let least = kept.min() { #expect(most <= least) }
    }
  }

  @Test("a wider table shows no fewer columns")
  func steps() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let columns = someColumns(&random)
      let counts = (0...90).map { TableLayout(columns: columns, width: $0).places.count }
      #expect(counts == counts.sorted())
    }
  }
}

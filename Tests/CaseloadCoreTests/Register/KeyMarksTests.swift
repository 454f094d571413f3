import TestSupport
import Testing

@testable import CaseloadCore

@Suite("Marks of keys")
struct KeyMarksTests {
  /// The positions in each list that may stand again, when each list is another thread's.
  private func repeated(_ lists: [[String]]) -> [[Int]] {
    var longIDs = ContiguousArray<UInt8>()
    let keys = lists.map { list in
      ContiguousArray(
        list.map { id in
          let padded = Array(id.utf8) + [UInt8](repeating: 0, count: 8)
          return padded.withUnsafeBufferPointer {
            RecordKey(UnsafeBufferPointer(rebasing: $0[..<id.utf8.count]), arena: &longIDs)
          }
        })
    }
    var all = KeyMarks(keyCount: keys.joined().count)
    let empty = all
    for list in keys {
      var marks = empty
      marks.add(list, longIDs: longIDs)
      all.merge(marks)
    }
    return keys.map { list in
      var positions: [Int] = []
      all.forEachRepeated(list, longIDs: longIDs) { positions.append($0) }
      return positions
    }
  }

  @Test("a key that stands twice is told, in one thread's files or in two")
  func twice() {
    #expect(repeated([["V1", "V2", "V1"]]) == [[0, 2]])
    #expect(repeated([["V1", "V2"], ["V3", "V2"]]) == [[1], [1]])
    #expect(repeated([["a long id", "b"], ["b", "a long id"]]) == [[0, 1], [0, 1]])
    #expect(repeated([[], []]) == [[], []])
  }

  @Test("ids that count up are told apart")
  func countingUp() {
    let ids = (1_000_000..<1_020_000).map { "V\($0)" }
    #expect(repeated([ids]) == [[]])
  }

  @Test("no key that stands twice is missed", arguments: 0..<20 as Range<UInt64>)
  func randomKeys(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let ids = (0..<400).map { _ in
      let length = Int.random(in: 1...10, using: &generator)
      return String((0..<length).compactMap { _ in "019afAZ-é".randomElement(using: &generator) })
    }
    let lists = [Array(ids[..<200]), Array(ids[200...])]
    let counts = ids.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (list, positions) in zip(lists, repeated(lists)) {
      let told = Set(positions)
      for (position, id) in list.enumerated() where counts[id, default: 0] > 1 {
        #expect(told.contains(position))
      }
    }
  }
}

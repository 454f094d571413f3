import TestSupport
import Testing

@testable import CaseloadCore

/// A row that is nothing but what decides whether it counts.
private protocol BareRow: Row {
  init(recorded: Moment?, isVoid: Bool, from: Day?, place: UInt32)
}

extension BareRow {
  init(_ values: borrowing RecordValues, names: inout NameTables, place: UInt32) {
    self.init(recorded: nil, isVoid: false, from: nil, place: place)
  }

  mutating func renumber(_ numbers: NameNumbers) {}
}

private struct PlainRow: BareRow {
  var recorded: Moment?
  var isVoid: Bool
  var place: UInt32

  init(recorded: Moment?, isVoid: Bool, from: Day?, place: UInt32) {
    self.recorded = recorded
    self.isVoid = isVoid
    self.place = place
  }
}

private struct VersionedRow: BareRow {
  static let isVersioned = true

  var recorded: Moment?
  var isVoid: Bool
  var from: Day?
  var place: UInt32
}

@Suite("Which records count, against a dictionary")
struct ReplacementPropertyTests {
  private struct Key: Hashable {
    var id: [UInt8]
    var from: Day?
  }

  /// What a test is to try.
  struct Trial: CustomTestStringConvertible, Sendable {
    var seed: UInt64
    var segments: Int
    var rows: Int
    var ids: Int

    var testDescription: String { "\(rows) rows of \(ids) ids in \(segments) files" }
  }

  private static let trials = [
    Trial(seed: 1, segments: 1, rows: 0, ids: 1), Trial(seed: 2, segments: 3, rows: 1, ids: 1),
    Trial(seed: 3, segments: 1, rows: 50, ids: 5), Trial(seed: 4, segments: 5, rows: 200, ids: 1),
    Trial(seed: 5, segments: 7, rows: 2000, ids: 300),
    Trial(seed: 6, segments: 4, rows: 4000, ids: 100_000),
    // Beyond 16,384 keys they are dealt out to buckets.
    Trial(seed: 7, segments: 1, rows: 16_383, ids: 5000),
    Trial(seed: 8, segments: 2, rows: 16_384, ids: 20_000),
    Trial(seed: 9, segments: 9, rows: 40_000, ids: 9000),
    Trial(seed: 10, segments: 40, rows: 40_000, ids: 1_000_000),
  ]

  /// Random rows in segments, of which some may be empty.
  private func segments<Element: BareRow>(_ trial: Trial) -> [Replacement.Segment<Element>] {
    var random = SeededGenerator(state: trial.seed)
    var segments = (0..<trial.segments).map { _ in
      Replacement.Segment<Element>(rows: Rows(), longIDs: [])
    }
    let bounds = (0..<trial.segments).map { _ in Int.random(in: 0...trial.rows, using: &random) }
      .sorted()
    for row in 0..<trial.rows {
      let segment = bounds.firstIndex { $0 > row } ?? trial.segments - 1
      let isVoid = Int.random(in: 0..<20, using: &random) == 0
      let recorded: Moment? =
        Bool.random(using: &random)
        ? nil : Moment(seconds: Int64.random(in: -2...2, using: &random))
      let from: Day? =
        Element.isVersioned && Bool.random(using: &random)
        ? Day(number: Int32.random(in: -1...1, using: &random)) : nil
      let id = id(Int.random(in: 0..<trial.ids, using: &random))
      if isVoid { segments[segment].rows.void.append(UInt32(segments[segment].rows.rows.count)) }
      segments[segment].rows.rows.append(
        Element(recorded: recorded, isVoid: isVoid, from: from, place: UInt32(row)))
      // Room for the eight bytes that are read at once.
      (id + Array(repeating: 0x2A, count: 8)).withUnsafeBufferPointer {
        let key = RecordKey(
          UnsafeBufferPointer(rebasing: $0[..<id.count]), arena: &segments[segment].longIDs)
        segments[segment].rows.keys.append(key)
      }
    }
    return segments
  }

  /// An id of 1 to 128 bytes, always the same for a number.
  private func id(_ number: Int) -> [UInt8] {
    let digits = Array(String(number).utf8)
    let length = [1, 7, 8, 9, 10, 16, 17, 24, 127, 128][number % 10]
    return Array(repeating: UInt8(ascii: "k"), count: max(0, length - digits.count)) + digits
  }

  /// The losers by the letter of the format: a dictionary of the latest row of each key.
  private func expectedLosers<Element: BareRow>(
    _ segments: [Replacement.Segment<Element>]
  ) -> [UInt32] {
    var latest: [Key: (position: UInt32, row: Element)] = [:]
    var losers: [UInt32] = []
    var position: UInt32 = 0
    for segment in segments {
      for (key, row) in zip(segment.rows.keys, segment.rows.rows) {
        let key = Key(id: Array(key.bytes(arena: segment.longIDs)), from: row.from)
        if let before = latest[key] {
          let isLater = (row.recorded?.seconds ?? .min) >= (before.row.recorded?.seconds ?? .min)
          losers.append(isLater ? before.position : position)
          if isLater { latest[key] = (position, row) }
        } else {
          latest[key] = (position, row)
        }
        position += 1
      }
    }
    losers += latest.values.filter(\.row.isVoid).map(\.position)
    return losers.sorted()
  }

  private func check<Element: BareRow>(_ trial: Trial, _ type: Element.Type) {
    let segments: [Replacement.Segment<Element>] = segments(trial)
    let expected = expectedLosers(segments)
    for threads in 1...3 {
      #expect(Replacement.losers(segments, threads: threads) == expected)
    }
  }

  @Test("the losers are those of a dictionary, on any number of threads", arguments: trials)
  func plain(trial: Trial) {
    check(trial, PlainRow.self)
  }

  @Test("in versioned kinds the date is part of the key", arguments: trials)
  func versioned(trial: Trial) {
    check(trial, VersionedRow.self)
  }
}

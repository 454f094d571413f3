import FuzzSupport

@testable import CaseloadCore

/// Holds the reading of a whole file to the plain reading of its lines, one by one.
struct FileAgreement: ~Copyable {
  private let directory: TemporaryDirectory
  private let kind: Kind
  /// Serves all files, as in the program.
  private var reader = FileReader()

  init(_ kind: Kind, in directory: TemporaryDirectory) {
    self.kind = kind
    self.directory = directory
  }

  /// Reads lines as the whole of a file.
  ///
  /// - Parameter lines: The lines of the file, the last of which has no line feed.
  mutating func check(_ lines: [LineReading]) {
    let bytes = Array(lines.map(\.line).joined(separator: [UInt8(ascii: "\n")]))
    let name = Array("lines.jsonl".utf8)
    directory.write([bytes], to: name)
    let file = DirectoryListing.File(path: RelativePath(bytes: name), kind: kind, size: bytes.count)
    let facts: FileFacts
    do {
      facts = try reader.read(file, root: directory.path)
    } catch {
      Fuzzer.fail("a file cannot be read: \(error.reason)")
    }
    Fuzzer.require(
      facts.byteCount == bytes.count, "\(facts.byteCount) of \(bytes.count) bytes were read")
    compareFindings(lines, facts.findings)
    // Visits have a way of their own into the tables of ids; the others share one.
    compareReferences(lines, facts.visits.rows.map { ($0.child, $0.worker) }, of: .visits)
    compareReferences(lines, facts.allocations.rows.map { ($0.child, $0.worker) }, of: .allocations)
    switch kind {
    case .teams: compareRows(lines, facts.teams, facts)
    case .workers: compareRows(lines, facts.workers, facts)
    case .absences: compareRows(lines, facts.absences, facts)
    case .children: compareRows(lines, facts.children, facts)
    case .episodes: compareRows(lines, facts.episodes, facts)
    case .placements: compareRows(lines, facts.placements, facts)
    case .allocations: compareRows(lines, facts.allocations, facts)
    case .visits:
      compareRows(lines, facts.visits, facts)
      compareVisits(lines, facts.visits)
    case .supervisions: compareRows(lines, facts.supervisions, facts)
    }
  }

  private func compareFindings(_ lines: [LineReading], _ found: FileFindings) {
    var expected = FileFindings()
    for (index, line) in lines.enumerated() where index < lines.count - 1 || !line.line.isEmpty {
      line.add(to: &expected, number: index + 1, isWhole: index < lines.count - 1)
    }
    Fuzzer.require(
      found == expected, "the file's findings are \(found), those of its lines \(expected)")
    Fuzzer.require(
      found.rejected + found.warnings == found.list.count, "the findings are not counted right")
  }

  private func compareReferences(
    _ lines: [LineReading], _ found: [(child: UInt32, worker: UInt32)], of kind: Kind
  ) {
    guard kind == self.kind else { return }
    let references = found.map { child, worker in
      [
        reader.names.children.identifier(orNone: child),
        reader.names.workers.identifier(orNone: worker),
      ].map { $0.map { Array($0.text.utf8) } }
    }
    let expected = lines.filter { $0.row != nil }.map(\.references)
    Fuzzer.require(
      references == expected, "the records name \(references), those of the lines \(expected)")
  }

  /// Compares what only visits say, which ordinary ones say by a way of their own.
  private func compareVisits(_ lines: [LineReading], _ found: Rows<Visit>) {
    let visits = found.rows.map { [Int($0.day.number), $0.isSeen ? 1 : 0, $0.isAlone ? 1 : 0] }
    let expected = lines.compactMap { line -> [Int]? in
      guard line.row != nil, let values = line.values?.values else { return nil }
      // A void record may say nothing at all.
      return zip(
        [Visit.Slot.date, Visit.Slot.seen, Visit.Slot.alone], [Day.earliest.number, 0, 0]
      )
      .map { slot, absent in
        if case .number(let bits) = values[slot] {
          Int(Int64(bitPattern: bits))
        } else {
          Int(absent)
        }
      }
    }
    Fuzzer.require(visits == expected, "the visits are \(visits), those of the lines \(expected)")
  }

  private func compareRows<Element: Row>(
    _ lines: [LineReading], _ found: Rows<Element>, _ facts: FileFacts
  ) {
    Fuzzer.require(
      found.rows.count == found.keys.count, "\(found.rows.count) rows, \(found.keys.count) keys")
    let rows = zip(found.keys, found.rows).map { key, row in
      LineReading.Row(
        id: Array(key.bytes(arena: facts.longIDs)), recorded: row.recorded, isVoid: row.isVoid,
        from: row.from)
    }
    let expected = lines.compactMap(\.row)
    Fuzzer.require(
      rows == expected, "the file's records are \(rows), those of its lines \(expected)")
    var (place, places): (UInt32, [UInt32]) = (0, [])
    for line in lines {
      if line.row != nil { places.append(place) }
      place += UInt32(line.line.count) + 1
    }
    Fuzzer.require(
      found.rows.map(\.place) == places, "the records begin at \(places), not \(found.rows)")
    let void = rows.indices.filter { rows[$0].isVoid }.map { UInt32($0) }
    Fuzzer.require(found.void == void, "the void records are \(found.void), not \(void)")
  }
}

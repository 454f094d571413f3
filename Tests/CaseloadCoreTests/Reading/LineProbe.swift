import Glibc
import Testing

@testable import CaseloadCore

/// Hands lines of one kind to both line readers.
///
/// A line lies right before a page that must not be touched, but for its line feed and the padding that
/// readers may look at, so a reader that looks further ends the tests.
struct LineProbe: ~Copyable {
  let kind: Kind
  private let fields: [Field]
  private let plainReader: PlainLineReader
  private var fastReader: FastLineReader
  /// Reads visits as a file's are read: as ordinary ones, or else like any line.
  private var visitReader: FastLineReader
  private var values = RecordValues()
  private var stage = VisitStage()
  /// Lines that were read as ordinary visits.
  private(set) var ordinaryVisits = 0
  private let pages: UnsafeMutableRawPointer

  private static let pageSize = 4096
  /// Readable bytes; what follows them is not.
  private static let room = 512 * pageSize

  init(_ kind: Kind) {
    self.kind = kind
    fields = kind.fields
    plainReader = PlainLineReader(kind: kind)
    fastReader = FastLineReader(kind: kind)
    visitReader = FastLineReader(kind: kind)
    pages = LineProbe.mapPages()
  }

  private static func mapPages() -> UnsafeMutableRawPointer {
    let length = room + pageSize
    guard
      let pages = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      pages != MAP_FAILED, mprotect(pages + room, pageSize, PROT_NONE) == 0
    else { preconditionFailure("no memory for a line") }
    return pages
  }

  deinit {
    munmap(pages, LineProbe.room + LineProbe.pageSize)
  }

  /// How many lines that the fast reader has taken gave each unknown field.
  var unknownCounts: [Identifier: Int] {
    let names = fastReader.unknownNames.map { Identifier(String(decoding: $0, as: UTF8.self)) }
    return Dictionary(uniqueKeysWithValues: zip(names, fastReader.unknownCounts))
      .filter { $0.value > 0 }
  }

  /// Reads a line without its line feed slowly.
  mutating func plain(_ line: [UInt8]) -> ReadLine {
    let outcome = line.withUnsafeBufferPointer { plainReader.read($0, number: 1, into: &values) }
    switch outcome {
    case .blank: return .blank
    case .unfinished(let finding), .rejected(let finding): return .rejected(field: finding.field)
    case .record(let warnings, let unknown):
      return .record(
        slots(), warnings: warnings.map { $0.field ?? "" }, unknown: unknown.sorted())
    }
  }

  /// Reads a line without its line feed fast.
  ///
  /// - Parameters:
  ///   - line: The line's bytes.
  ///   - rest: What stands in the buffer after the line feed.
  /// - Returns: The values that it finds, or `nil` when it leaves the line.
  mutating func fast(_ line: [UInt8], rest: UInt8 = UInt8(ascii: "\"")) -> [String: FieldValue]? {
    let length = line.count + 1
    let start = pages + LineProbe.room - ByteScan.padding - length
    UnsafeMutableRawBufferPointer(start: start, count: line.count).copyBytes(from: line)
    start.storeBytes(of: UInt8(ascii: "\n"), toByteOffset: line.count, as: UInt8.self)
    memset(start + length, Int32(rest), ByteScan.padding)
    let place = UnsafePointer(start.assumingMemoryBound(to: UInt8.self))
    let ordinary = kind == .visits ? ordinaryVisit(place) : nil
    guard let end = fastReader.read(place, into: &values) else {
      #expect(ordinary == nil, "an ordinary visit is not read as a line of any sort")
      return nil
    }
    #expect(end == place + length, "the fast reader ended elsewhere than after the line feed")
    if let ordinary {
      #expect(ordinary.end == end, "an ordinary visit ends elsewhere")
      #expect(ordinary.visit == visit(), "an ordinary visit is read as another")
    }
    return slots()
  }

  /// What a visit's row says.
  private struct VisitText: Equatable {
    let id: RecordKey?
    let child: Identifier?
    let worker: Identifier?
    let day: Day?
    let flags: [Bool]
    let recorded: Moment?
    let place: UInt32?

    /// The only visit of some facts.
    init(_ facts: FileFacts, _ names: NameTables) {
      let visit = facts.visits.rows.first
      id = facts.visits.keys.first
      child = names.children.identifier(orNone: visit?.child ?? IdentifierTable.none)
      worker = names.workers.identifier(orNone: visit?.worker ?? IdentifierTable.none)
      day = visit?.day
      flags = visit.map { [$0.isSeen, $0.isAlone, $0.isVoid] } ?? []
      recorded = visit?.recorded
      place = visit?.place
    }
  }

  /// What a line says when it is that of an ordinary visit.
  private mutating func ordinaryVisit(
    _ line: UnsafePointer<UInt8>
  ) -> (visit: VisitText, end: UnsafePointer<UInt8>)? {
    var (facts, names) = (FileFacts(path: RelativePath(""), kind: .visits), NameTables())
    guard let end = visitReader.readVisit(line, place: 7, into: &stage, tables: names) else {
      _ = visitReader.read(line, into: &values)
      return nil
    }
    ordinaryVisits += 1
    stage.flush(to: &facts, tables: &names)
    return (VisitText(facts, names), end)
  }

  /// What the values say that the fast reader has left of a visit.
  private func visit() -> VisitText {
    var (facts, names) = (FileFacts(path: RelativePath(""), kind: .visits), NameTables())
    facts.append(values, names: &names, place: 7)
    return VisitText(facts, names)
  }

  private func slots() -> [String: FieldValue] {
    var slots: [String: FieldValue] = [:]
    for (slot, field) in fields.enumerated() {
      slots[field.name] = FieldValue(field, at: slot, in: values)
    }
    return slots
  }
}

/// Reads one line with the plain reader, and expects the fast one to find the same or to leave the line.
func readLine(
  _ kind: Kind, _ line: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
) -> ReadLine {
  var probe = LineProbe(kind)
  let plain = probe.plain(line)
  if let fast = probe.fast(line) {
    #expect(
      plain == .record(fast, warnings: [], unknown: plain.unknown) && plain.isClean,
      "the fast reader takes a line that it should leave, or otherwise than it is meant",
      sourceLocation: sourceLocation)
    #expect(
      probe.unknownCounts == Dictionary(uniqueKeysWithValues: plain.unknown.map { ($0, 1) }),
      sourceLocation: sourceLocation)
  }
  return plain
}

/// Reads one line of text; see the other.
func readLine(
  _ kind: Kind, _ line: String, sourceLocation: SourceLocation = #_sourceLocation
) -> ReadLine {
  readLine(kind, Array(line.utf8), sourceLocation: sourceLocation)
}

/// Reads the lines of one file that hold a clean record, and leaves every other to ``PlainLineReader``.
///
/// A line is clean when it is valid JSON, its record counts, nothing in it is to be reported, and it is
/// not void. The two readers agree on every clean line; the tests and the fuzz target hold them to it.
/// This is the hot path: it takes most of the time of a cold start (measured: five times as fast as
/// a scanner of JSON tokens without prediction, and over fifty times as fast as a general decoder).
struct FastLineReader: ~Copyable {
  typealias Place = UnsafePointer<UInt8>

  /// How a field's value is read.
  enum ValueCode: UInt8 {
    case id, references, date, end, timestamp, flag, number, text, duration, choice
  }

  let names: [[UInt8]]
  private let nameLengths: ContiguousArray<Int>
  let choices: [[[UInt8]]]
  let ranges: [ClosedRange<Double>]
  let fieldCount: Int
  private let codes: UnsafeMutablePointer<ValueCode>
  /// What follows each field, the start of a line being 0, field n being n + 1, and the unknown ones
  /// after all known.
  private var predictions: KeyPredictions
  /// The month that each field last gave.
  let months: UnsafeMutablePointer<MonthCache>
  private let required: UInt64
  private let voidBit: UInt64
  private let startSlot: Int
  private let endSlot: Int
  /// Names of fields that the kind does not have, as they were met.
  var unknownNames: [[UInt8]] = []
  /// How many lines gave each.
  var unknownCounts: [Int] = []
  /// Room for text that must be decoded.
  var decoded: [UInt8] = []

  /// A line with more different unknown names than this is left to the plain reader.
  static let unknownLimit = 32

  init(kind: Kind) {
    let fields = kind.fields
    fieldCount = fields.count
    names = fields.map { Array($0.name.utf8) }
    nameLengths = ContiguousArray(names.map(\.count))
    choices = fields.map { field in
      if case .choice(let words) = field.type { words.map { Array($0.utf8) } } else { [] }
    }
    ranges = fields.map { field in
      if case .number(let range) = field.type { range } else { 0...0 }
    }
    codes = .allocate(capacity: fields.count)
    for (slot, field) in fields.enumerated() {
      (codes + slot).initialize(to: ValueCode(field.type))
    }
    predictions = KeyPredictions(count: 1 + fields.count + FastLineReader.unknownLimit)
    months = .allocate(capacity: fields.count)
    months.initialize(repeating: MonthCache(), count: fields.count)
    required = fields.enumerated().reduce(0) { bits, field in
      field.element.weight == .required ? bits | 1 << UInt64(field.offset) : bits
    }
    voidBit = fields.firstIndex { $0.name == "void" }.map { 1 << UInt64($0) } ?? 0
    startSlot = fields.firstIndex { $0.name == "start" } ?? 0
    endSlot = fields.firstIndex { $0.name == "end" } ?? 0
  }

  deinit {
    codes.deallocate()
    months.deallocate()
  }

  /// Reads a clean line.
  ///
  /// - Parameters:
  ///   - start: The first byte of a line that ends with a line feed, in a padded buffer.
  ///   - values: Where the values are left.
  /// - Returns: The byte after the line feed, or `nil` when the line is not clean.
  mutating func read(_ start: Place, into values: inout RecordValues) -> Place? {
    values.clear()
    var place = start
    var state = 0
    var met: UInt64 = 0
    while true {
      let field: Int
      if let next = predictions.next(after: state, at: place) {
        (field, place) = next
      } else {
        guard let (next, value) = matchKey(place, isFirst: state == 0) else { return nil }
        predictions.learn(place, to: value, field: next, after: state)
        (field, place) = (next, value)
      }
      if field == KeyPredictions.end { break }
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: field)
      // Of two members with one name the last counts: rare enough to leave.
      if met & bit != 0 { return nil }
      met |= bit
      guard let end = readValue(place, field: field, into: &values) else { return nil }
      place = end
      state = field + 1
    }
    guard place - start <= LineLimit.bytes, isClean(values) else { return nil }
    countUnknown(met)
    return place
  }

  @inline(__always)
  private mutating func readValue(
    _ place: Place, field: Int, into values: inout RecordValues
  ) -> Place? {
    if field >= fieldCount { return JSONScan.skipValue(place, depth: 1) }
    if place.pointee == UInt8(ascii: "n") { return JSONScan.word(place, 0x6C6C_756E) }
    switch codes[field] {
    case .id: return readID(place, slot: field, into: &values)
    case .date, .end: return readDay(place, slot: field, into: &values)
    case .flag: return readFlag(place, slot: field, into: &values)
    case .timestamp: return readMoment(place, slot: field, into: &values)
    case .text: return readText(place, slot: field, into: &values)
    case .choice: return readChoice(place, slot: field, into: &values)
    case .number: return readNumber(place, slot: field, into: &values)
    case .duration: return readDuration(place, slot: field, into: &values)
    case .references: return readIDs(place, slot: field, into: &values)
    }
  }

  /// Whether the field is a date on which something no longer holds.
  func isEnd(_ slot: Int) -> Bool { codes[slot] == .end }

  @inline(__always)
  private func isClean(_ values: borrowing RecordValues) -> Bool {
    guard values.present & required == required else { return false }
    if values.present & voidBit != 0, values.flag(voidBit.trailingZeroBitCount) == true {
      return false
    }
    if endSlot != 0, let end = values.day(endSlot), let start = values.day(startSlot), end < start {
      return false
    }
    return true
  }

  @inline(__always)
  private mutating func countUnknown(_ met: UInt64) {
    var unknown = met >> UInt64(fieldCount)
    while unknown != 0 {
      unknownCounts[unknown.trailingZeroBitCount] += 1
      unknown &= unknown - 1
    }
  }
}

// MARK: - Keys that were not predicted

extension FastLineReader {
  /// Passes over what stands between two values, and finds which field follows.
  ///
  /// - Returns: The field and the first byte of its value, or ``KeyPredictions/end`` and the byte after
  ///   the line feed.
  @inline(never)
  private mutating func matchKey(_ start: Place, isFirst: Bool) -> (Int, Place)? {
    let isMarked = isFirst && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF
    var place = ByteScan.skipWhiteSpace(isMarked ? start + 3 : start)
    if isFirst {
      guard place.pointee == UInt8(ascii: "{") else { return nil }
    } else if place.pointee == UInt8(ascii: "}") {
      place = ByteScan.skipWhiteSpace(place + 1)
      return place.pointee == UInt8(ascii: "\n") ? (KeyPredictions.end, place + 1) : nil
    } else if place.pointee != UInt8(ascii: ",") {
      return nil
    }
    place = ByteScan.skipWhiteSpace(place + 1)
    guard place.pointee == UInt8(ascii: "\"") else { return nil }
    let name = place + 1
    let end = ByteScan.firstSpecial(from: name)
    let field: Int?
    if end.pointee == UInt8(ascii: "\"") {
      place = end + 1
      field = self.field(named: UnsafeBufferPointer(start: name, count: end - name))
    } else {
      var text: [UInt8] = []
      guard let after = JSONScan.decodeString(name, into: &text) else { return nil }
      place = after
      field = text.withUnsafeBufferPointer { self.field(named: $0) }
    }
    place = ByteScan.skipWhiteSpace(place)
    guard place.pointee == UInt8(ascii: ":"), let field else { return nil }
    return (field, ByteScan.skipWhiteSpace(place + 1))
  }

  private mutating func field(named name: UnsafeBufferPointer<UInt8>) -> Int? {
    // Lengths first: they tell most names apart.
    for field in 0..<fieldCount
    where nameLengths[field] == name.count && names[field].elementsEqual(name) {
      return field
    }
    if let unknown = unknownNames.firstIndex(where: { $0.elementsEqual(name) }) {
      return fieldCount + unknown
    }
    guard unknownNames.count < FastLineReader.unknownLimit, name.count <= 128 else { return nil }
    unknownNames.append(Array(name))
    unknownCounts.append(0)
    return fieldCount + unknownNames.count - 1
  }
}

extension FastLineReader.ValueCode {
  fileprivate init(_ type: Field.ValueType) {
    self =
      switch type {
      case .recordID, .reference: .id
      case .references: .references
      case .date: .date
      case .end: .end
      case .timestamp: .timestamp
      case .flag: .flag
      case .number: .number
      case .text: .text
      case .duration: .duration
      case .choice: .choice
      }
  }
}

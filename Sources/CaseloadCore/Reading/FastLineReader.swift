/// Reads the lines of one file that hold a clean record, and leaves every other to ``PlainLineReader``.
///
/// A line is clean when it is valid JSON, its record counts, nothing in it is to be reported, and it is
/// not void. The two readers agree on every clean line; the tests and the fuzz target hold them to it.
/// This is the hot path: it takes most of the time of a cold start (measured: five times as fast as
/// a scanner of JSON tokens without prediction, and over fifty times as fast as a general decoder).
struct FastLineReader: ~Copyable {
  typealias Place = UnsafePointer<UInt8>

  let names: [[UInt8]]
  private let index: FieldNames
  let choices: [[[UInt8]]]
  let ranges: [ClosedRange<Double>]
  let fieldCount: Int
  private let actions: [LineSteps.Action]
  let steps: LineSteps
  private let isOfVisits: Bool
  /// Whether lines are expected to be ordinary visits.
  private(set) var hasOrdinaryVisits = false
  /// The month that each field last gave.
  let months: UnsafeMutablePointer<MonthCache>
  /// How long the id in each field last was, in an ordinary visit.
  let idLengths: UnsafeMutablePointer<Int>
  /// The bits of the kind's own fields.
  private let known: UInt64
  private let required: UInt64
  private let voidBit: UInt64
  private let startSlot: Int
  private let endSlot: Int
  /// Names of fields that the kind does not have, as they were met.
  var unknownNames: [[UInt8]] = []
  /// How many lines gave each.
  var unknownCounts: [Int] = []
  /// The fields of the line at hand whose value is the same as absent.
  var absent: UInt64 = 0
  /// How many keys were not predicted: where these are many, few are worth learning.
  private var unpredicted = 0
  /// Room for text that must be decoded.
  var decoded: [UInt8] = []

  /// A line with more different unknown names than this is left to the plain reader.
  static let unknownLimit = 32

  init(kind: Kind) {
    let fields = kind.fields
    fieldCount = fields.count
    isOfVisits = kind == .visits
    names = fields.map { Array($0.name.utf8) }
    index = FieldNames(names)
    choices = fields.map { field in
      if case .choice(let words) = field.type { words.map { Array($0.utf8) } } else { [] }
    }
    ranges = fields.map { field in
      if case .number(let range) = field.type { range } else { 0...0 }
    }
    actions = fields.map { LineSteps.Action($0.type) }
    steps = LineSteps(fieldCount: fields.count + FastLineReader.unknownLimit)
    months = .allocate(capacity: fields.count)
    months.initialize(repeating: MonthCache(), count: fields.count)
    idLengths = .allocate(capacity: fields.count)
    idLengths.initialize(repeating: 0, count: fields.count)
    known = 1 << UInt64(fields.count) - 1
    required = fields.enumerated().reduce(0) { bits, field in
      field.element.weight == .required ? bits | 1 << UInt64(field.offset) : bits
    }
    voidBit = fields.firstIndex { $0.name == "void" }.map { 1 << UInt64($0) } ?? 0
    startSlot = fields.firstIndex { $0.name == "start" } ?? 0
    endSlot = fields.firstIndex { $0.name == "end" } ?? 0
  }

  deinit {
    months.deallocate()
    idLengths.deallocate()
  }

  /// Reads a clean line.
  ///
  /// - Parameters:
  ///   - start: The first byte of a line that ends with a line feed, in a padded buffer.
  ///   - values: Where the values are left.
  /// - Returns: The byte after the line feed, or `nil` when the line is not clean.
  mutating func read(_ start: Place, into values: inout RecordValues) -> Place? {
    values.clear()
    absent = 0
    var place = start
    var state = 0
    var met: UInt64 = 0
    while true {
      let step = steps.step(after: state)
      var (action, bit, slot) = (step.pointee.action, step.pointee.bit, Int(step.pointee.field))
      if step.matches(place), action != .unset {
        place += Int(step.pointee.length)
      } else {
        guard
          let (field, value) = matchCompactKey(place, isFirst: state == 0)
            ?? matchKey(place, isFirst: state == 0)
        else { return nil }
        (action, bit, slot) = (self.action(field), 1 &<< UInt64(truncatingIfNeeded: field), field)
        unpredicted += 1
        if unpredicted < 256 || unpredicted & 15 == 0 {
          steps.learn(place, to: value, field: field, action: action, after: state)
          if isOfVisits { hasOrdinaryVisits = areStepsOfVisit }
        }
        place = value
      }
      if action == .lineEnd { break }
      // Of two members with one name the last counts: rare enough to leave.
      if met & bit != 0 { return nil }
      met |= bit
      // In one piece with the loop: as a function of its own the switch takes a tenth longer.
      var end: Place?
      switch action {
      case .id: end = readID(place, slot: slot, into: &values)
      case .date: end = readDay(place, slot: slot, into: &values)
      case .flag: end = readFlag(place, slot: slot, into: &values)
      case .timestamp: end = readMoment(place, slot: slot, into: &values)
      case .text: end = readText(place, slot: slot, into: &values)
      case .choice: end = readChoice(place, slot: slot, into: &values)
      case .number: end = readNumber(place, slot: slot, into: &values)
      case .duration: end = readDuration(place, slot: slot, into: &values)
      case .references: end = readIDs(place, slot: slot, into: &values)
      case .unknown: end = JSONScan.skipValue(place, depth: 1)
      case .unset, .lineEnd: return nil
      }
      if end == nil { end = readNull(place, bit: bit) }
      guard let end else { return nil }
      place = end
      state = slot + 1
    }
    values.present = met & ~absent & known
    guard place - start <= LineLimit.bytes, isClean(values) else { return nil }
    countUnknown(met)
    return place
  }

  private func action(_ field: Int) -> LineSteps.Action {
    field == LineSteps.end ? .lineEnd : field < fieldCount ? actions[field] : .unknown
  }

  /// Reads `null`, which is the same as no field.
  @inline(never)
  private mutating func readNull(_ place: Place, bit: UInt64) -> Place? {
    absent |= bit
    return JSONScan.word(place, 0x6C6C_756E)
  }

  /// Whether the field is a date on which something no longer holds.
  func isEnd(_ slot: Int) -> Bool { slot == endSlot && slot != 0 }

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
  /// What ``matchKey(_:isFirst:)`` gives for a key of the kind without any space around it, or `nil`.
  @inline(__always)
  private func matchCompactKey(_ start: Place, isFirst: Bool) -> (Int, Place)? {
    if start[0] == UInt8(ascii: "}"), start[1] == UInt8(ascii: "\n"), !isFirst {
      return (LineSteps.end, start + 2)
    }
    guard start[0] == (isFirst ? UInt8(ascii: "{") : UInt8(ascii: ",")),
      start[1] == UInt8(ascii: "\"")
    else { return nil }
    let end = ByteScan.firstSpecial(from: start + 2)
    guard end[0] == UInt8(ascii: "\""), end[1] == UInt8(ascii: ":"), end[2] > 0x20,
      let field = index.field(start + 2, count: end - start - 2)
    else { return nil }
    return (field, end + 2)
  }

  /// Passes over what stands between two values, and finds which field follows.
  ///
  /// - Returns: The field and the first byte of its value, or ``LineSteps/end`` and the byte after
  ///   the line feed.
  @inline(never)
  private mutating func matchKey(_ start: Place, isFirst: Bool) -> (Int, Place)? {
    let isMarked = isFirst && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF
    var place = ByteScan.skipWhiteSpace(isMarked ? start + 3 : start)
    if isFirst {
      guard place.pointee == UInt8(ascii: "{") else { return nil }
    } else if place.pointee == UInt8(ascii: "}") {
      place = ByteScan.skipWhiteSpace(place + 1)
      return place.pointee == UInt8(ascii: "\n") ? (LineSteps.end, place + 1) : nil
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
    if let field = names.firstIndex(where: { $0.elementsEqual(name) }) { return field }
    if let unknown = unknownNames.firstIndex(where: { $0.elementsEqual(name) }) {
      return fieldCount + unknown
    }
    guard unknownNames.count < FastLineReader.unknownLimit, name.count <= 128 else { return nil }
    unknownNames.append(Array(name))
    unknownCounts.append(0)
    return fieldCount + unknownNames.count - 1
  }
}

extension LineSteps.Action {
  /// How the values of a type are read.
  fileprivate init(_ type: Field.ValueType) {
    self =
      switch type {
      case .recordID, .reference: .id
      case .references: .references
      case .date, .end: .date
      case .timestamp: .timestamp
      case .flag: .flag
      case .number: .number
      case .text: .text
      case .duration: .duration
      case .choice: .choice
      }
  }
}

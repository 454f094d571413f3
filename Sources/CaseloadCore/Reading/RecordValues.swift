/// The values of one record's fields, as either line reader leaves them for the record's row.
///
/// Each field of the kind has a slot at its position in ``Kind/fields``. Text lies in the line itself or
/// in ``scratch`` and is good until the next line is read, which is why it is not copied.
struct RecordValues: ~Copyable {
  /// Bit n tells that field n has a value.
  ///
  /// A value that is absent, `null` or wrong leaves it clear.
  var present: UInt64 = 0
  private let payloads: UnsafeMutablePointer<UInt64>
  private let lengths: UnsafeMutablePointer<Int>
  private let scratch: UnsafeMutablePointer<UInt8>
  private var scratchCount = 0

  private static let slotCount = 64

  /// No values, and room for the decoded text of one line.
  init() {
    payloads = .allocate(capacity: RecordValues.slotCount)
    lengths = .allocate(capacity: RecordValues.slotCount)
    payloads.initialize(repeating: 0, count: RecordValues.slotCount)
    lengths.initialize(repeating: 0, count: RecordValues.slotCount)
    // Text never grows when it is decoded, and its end is read eight bytes at a time.
    scratch = .allocate(capacity: LineLimit.bufferBytes + ByteScan.padding)
  }

  deinit {
    payloads.deallocate()
    lengths.deallocate()
    scratch.deallocate()
  }

  /// Forgets the line before.
  @inline(__always)
  mutating func clear() {
    present = 0
    scratchCount = 0
  }
}

// MARK: - Putting

extension RecordValues {
  @inline(__always)
  mutating func put(_ payload: UInt64, at slot: Int) {
    payloads[slot] = payload
    present |= 1 &<< UInt64(truncatingIfNeeded: slot)
  }

  /// Stores a value of which ``present`` is told later.
  @inline(__always)
  func store(_ payload: UInt64, at slot: Int) {
    payloads[slot] = payload
  }

  @inline(__always)
  func store(_ day: Day, at slot: Int) {
    store(UInt64(bitPattern: Int64(day.number)), at: slot)
  }

  @inline(__always)
  func store(_ moment: Moment, at slot: Int) {
    store(UInt64(bitPattern: moment.seconds), at: slot)
  }

  /// Text that lies in the line, with eight readable bytes after it.
  @inline(__always)
  func store(_ bytes: UnsafeBufferPointer<UInt8>, at slot: Int) {
    lengths[slot] = bytes.count
    store(UInt64(UInt(bitPattern: bytes.baseAddress)), at: slot)
  }

  mutating func put(_ day: Day, at slot: Int) {
    put(UInt64(bitPattern: Int64(day.number)), at: slot)
  }

  mutating func put(_ moment: Moment, at slot: Int) {
    put(UInt64(bitPattern: moment.seconds), at: slot)
  }

  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>, at slot: Int) {
    store(bytes, at: slot)
    present |= 1 &<< UInt64(truncatingIfNeeded: slot)
  }

  /// Decoded text, which is copied.
  mutating func putCopy(_ bytes: some Collection<UInt8>, at slot: Int) {
    let start = scratch + scratchCount
    let (_, count) = UnsafeMutableBufferPointer(start: start, count: bytes.count)
      .initialize(from: bytes)
    scratchCount += count
    put(UnsafeBufferPointer(start: start, count: count), at: slot)
  }

  /// Adds an id of at most 128 bytes to the list that ``putList(from:at:)`` is to put.
  mutating func appendToList(_ id: some Collection<UInt8>) {
    scratch[scratchCount] = UInt8(id.count)
    let rest = UnsafeMutableBufferPointer(start: scratch + scratchCount + 1, count: id.count)
    _ = rest.initialize(from: id)
    scratchCount += 1 + id.count
  }

  /// Where a list that is about to be appended begins.
  var listStart: Int { scratchCount }

  /// Puts all ids appended since the start of the list.
  mutating func putList(from start: Int, at slot: Int) {
    put(UnsafeBufferPointer(start: scratch + start, count: scratchCount - start), at: slot)
  }
}

// MARK: - Taking

extension RecordValues {
  @inline(__always)
  func has(_ slot: Int) -> Bool { present & (1 &<< UInt64(truncatingIfNeeded: slot)) != 0 }

  @inline(__always)
  func day(_ slot: Int) -> Day? {
    has(slot) ? Day(number: Int32(truncatingIfNeeded: payloads[slot])) : nil
  }

  @inline(__always)
  func moment(_ slot: Int) -> Moment? {
    has(slot) ? Moment(seconds: Int64(bitPattern: payloads[slot])) : nil
  }

  @inline(__always)
  func flag(_ slot: Int) -> Bool? {
    has(slot) ? payloads[slot] != 0 : nil
  }

  func number(_ slot: Int) -> Double? {
    has(slot) ? Double(bitPattern: payloads[slot]) : nil
  }

  /// The position of a choice among the words of its field.
  func choice(_ slot: Int) -> Int? {
    has(slot) ? Int(payloads[slot]) : nil
  }

  @inline(__always)
  func bytes(_ slot: Int) -> UnsafeBufferPointer<UInt8>? {
    guard has(slot) else { return nil }
    return UnsafeBufferPointer(
      start: UnsafePointer(bitPattern: UInt(payloads[slot])), count: lengths[slot])
  }

  func text(_ slot: Int) -> String? {
    bytes(slot).map { String(decoding: $0, as: UTF8.self) }
  }

  func duration(_ slot: Int) -> Duration? {
    bytes(slot).flatMap { Duration(utf8: $0) }
  }

  /// Hands each id of a list to `body`, with eight readable bytes after it.
  func forEachID(_ slot: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let list = bytes(slot) else { return }
    var index = 0
    while index < list.count {
      let end = index + 1 + Int(list[index])
      body(UnsafeBufferPointer(rebasing: list[(index + 1)..<end]))
      index = end
    }
  }
}

/// How long a line may be.
enum LineLimit {
  /// Bytes of a line, its LF or CRLF not counted.
  static let bytes = 1_048_576
  /// Bytes asked for at once: a chunk and what is made of it stay in the second-level cache.
  static let chunkBytes = 256 << 10
  /// A line of the greatest length with its CRLF, and a chunk after it.
  static let bufferBytes = bytes + 2 + chunkBytes
}

import CSystem

/// What to expect after each field of a line: the bytes up to the next value, and how to read that.
///
/// Writers give the fields of one file in one order and one spacing, so the bytes from the end of a value
/// to the start of the next one are nearly always what they were in the line before, and one comparison
/// takes the place of scanning a key and looking it up. After the last field, they are the closing brace
/// and the line feed.
struct LineSteps: ~Copyable {
  /// What comes next in a line.
  enum Action: UInt8 {
    /// Nothing is expected yet.
    case unset
    /// The line has ended.
    case lineEnd
    /// A field that the kind does not have.
    case unknown
    case id, references, date, timestamp, flag, number, text, duration, choice
  }

  /// One expectation, in a cache line.
  struct Step {
    fileprivate(set) var pattern = byte_scan_pattern()
    /// The field, as a bit.
    fileprivate(set) var bit: UInt64 = 0
    /// How many bytes stand before the value.
    fileprivate(set) var length: UInt8 = 0
    fileprivate(set) var action = Action.unset
    /// The position of the field among the kind's; unknown ones come after them.
    ///
    /// No field's position while nothing is expected.
    fileprivate(set) var field = UInt8.max
  }

  private let steps: UnsafeMutablePointer<Step>

  /// Stands for the end of the line in place of a field.
  static let end = 63
  /// Longer ones are looked up each time.
  private static let lengthLimit = 16

  /// No expectations yet.
  ///
  /// - Parameter fieldCount: How many fields there can be, unknown ones included; below ``end``.
  init(fieldCount: Int) {
    steps = .allocate(capacity: fieldCount + 1)
    steps.initialize(repeating: Step(), count: fieldCount + 1)
  }

  deinit {
    steps.deallocate()
  }

  /// What is expected after a state: 0 at the start of a line, n + 1 after field n.
  @inline(__always)
  func step(after state: Int) -> UnsafeMutablePointer<Step> { steps + state }

  /// The field that is expected after a state, or no field's position.
  @inline(__always)
  func field(after state: Int) -> Int { Int(steps[state].field) }

  /// Expects the bytes from `start` to `value` from now on, where they are few enough.
  func learn(
    _ start: UnsafePointer<UInt8>, to value: UnsafePointer<UInt8>, field: Int, action: Action,
    after state: Int
  ) {
    let length = value - start
    guard length <= LineSteps.lengthLimit else { return }
    var step = Step()
    step.action = action
    step.bit = 1 << UInt64(field)
    step.field = UInt8(field)
    step.length = UInt8(length)
    withUnsafeMutableBytes(of: &step.pattern.bytes) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: start, count: length))
    }
    step.pattern.mask = 1 << UInt32(length) - 1
    steps[state] = step
  }
}

extension UnsafeMutablePointer<LineSteps.Step> {
  /// Whether the bytes at `place` are the expected ones; always so where nothing is expected yet.
  @inline(__always)
  func matches(_ place: UnsafePointer<UInt8>) -> Bool {
    // The pattern is the first field of the step.
    byte_scan_begins(
      place, UnsafeRawPointer(self).assumingMemoryBound(to: byte_scan_pattern.self))
  }
}

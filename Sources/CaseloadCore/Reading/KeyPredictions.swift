import CByteScan

/// What followed each field the last time: the bytes from the end of its value to the start of the next.
///
/// Writers give the fields of one file in one order and one spacing, so these bytes are nearly always
/// the same, and one comparison takes the place of scanning a key and looking it up. After the last
/// field, they are the closing brace and the line feed.
struct KeyPredictions: ~Copyable {
  private struct Next {
    /// How many bytes; 0 for no prediction yet.
    var length = 0
    /// The field that follows, or ``end``.
    var field = 0
  }

  private let patterns: UnsafeMutablePointer<byte_scan_pattern>
  private let nexts: UnsafeMutablePointer<Next>

  /// Stands for the end of the line in place of a field.
  static let end = Int.max
  /// Longer ones are looked up each time.
  private static let lengthLimit = 16

  /// No predictions yet.
  ///
  /// - Parameter count: How many fields something may follow, with the start of the line.
  init(count: Int) {
    patterns = .allocate(capacity: count)
    patterns.initialize(repeating: byte_scan_pattern(), count: count)
    nexts = .allocate(capacity: count)
    nexts.initialize(repeating: Next(), count: count)
  }

  deinit {
    patterns.deallocate()
    nexts.deallocate()
  }

  /// The field that follows and where its value starts, if the bytes at `place` are the predicted ones.
  @inline(__always)
  func next(
    after state: Int, at place: UnsafePointer<UInt8>
  ) -> (field: Int, value: UnsafePointer<UInt8>)? {
    let next = nexts[state]
    guard next.length > 0, byte_scan_begins(place, patterns + state) else { return nil }
    return (next.field, place + next.length)
  }

  /// Predicts the bytes from `start` to `value` from now on.
  mutating func learn(
    _ start: UnsafePointer<UInt8>, to value: UnsafePointer<UInt8>, field: Int, after state: Int
  ) {
    let length = value - start
    guard length <= KeyPredictions.lengthLimit else { return }
    nexts[state] = Next(length: length, field: field)
    var pattern = byte_scan_pattern()
    withUnsafeMutableBytes(of: &pattern.bytes) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: start, count: length))
    }
    withUnsafeMutableBytes(of: &pattern.mask) { mask in
      for index in 0..<length { mask[index] = 0xFF }
    }
    patterns[state] = pattern
  }
}

/// What followed a field the last time: the bytes from the end of its value to the start of the next one.
///
/// Writers give the fields of one file in one order and one spacing, so these bytes are nearly always
/// the same, and comparing three words takes the place of scanning a key and looking it up. Of the
/// last field, it is the closing brace and the line feed.
struct KeyPrediction {
  private var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
  private var masks: (UInt64, UInt64, UInt64) = (0, 0, 0)
  /// How many bytes; 0 for no prediction yet.
  private(set) var length = 0
  /// The field that follows, or ``end``.
  private(set) var field = 0

  /// Stands for the end of the line in place of a field.
  static let end = Int.max
  /// Longer ones are looked up each time.
  static let lengthLimit = 24

  /// Whether the bytes at `place` are the predicted ones.
  @inline(__always)
  func matches(_ place: UnsafePointer<UInt8>) -> Bool {
    let differences =
      (ByteScan.word(place) ^ words.0) & masks.0
      | (ByteScan.word(place, 8) ^ words.1) & masks.1
      | (ByteScan.word(place, 16) ^ words.2) & masks.2
    return differences == 0 && length > 0
  }

  /// Predicts the bytes from `start` to `end` from now on.
  mutating func learn(
    _ start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, field: Int
  ) {
    guard end - start <= KeyPrediction.lengthLimit else { return }
    length = end - start
    self.field = field
    masks = (mask(0), mask(8), mask(16))
    words = (
      ByteScan.word(start) & masks.0, ByteScan.word(start, 8) & masks.1,
      ByteScan.word(start, 16) & masks.2
    )
  }

  private func mask(_ offset: Int) -> UInt64 {
    switch length - offset {
    case ...0: 0
    case 8...: .max
    case let bytes: (1 << (UInt64(bytes) * 8)) - 1
    }
  }
}

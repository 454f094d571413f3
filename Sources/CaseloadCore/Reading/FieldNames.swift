/// The names of a kind's fields, found by their first eight bytes and their length.
///
/// For files whose fields come in any order, where no key can be predicted: measured, comparing names one
/// after another was a fifth of the time that such files take.
struct FieldNames {
  private struct Entry {
    var word: UInt64 = 0
    var length: UInt8 = 0
    /// ``none`` in an entry that is free.
    var field = none
  }

  private static let none = UInt8.max
  private static let bits = 6

  private let names: [[UInt8]]
  private var entries = ContiguousArray(repeating: Entry(), count: 1 << bits)

  /// The names by the positions of their fields; far fewer than there is room for.
  init(_ names: [[UInt8]]) {
    self.names = names
    for (field, name) in names.enumerated() {
      let padded = name + [UInt8](repeating: 0, count: 8)
      let word = padded.withUnsafeBufferPointer {
        RecordKey.word(UnsafeBufferPointer(rebasing: $0.prefix(min(name.count, 8))))
      }
      var slot = FieldNames.home(word)
      while entries[slot].field != FieldNames.none { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = Entry(word: word, length: UInt8(name.count), field: UInt8(field))
    }
  }

  /// The field with a name, of which eight bytes can be read at once.
  @inline(__always)
  func field(_ name: UnsafePointer<UInt8>, count: Int) -> Int? {
    let word = RecordKey.word(UnsafeBufferPointer(start: name, count: min(count, 8)))
    var slot = FieldNames.home(word)
    while true {
      let entry = entries[slot]
      if entry.field == FieldNames.none { return nil }
      if entry.word == word, Int(entry.length) == count,
        count <= 8
          || names[Int(entry.field)].elementsEqual(UnsafeBufferPointer(start: name, count: count))
      {
        return Int(entry.field)
      }
      slot = (slot + 1) & (entries.count - 1)
    }
  }

  @inline(__always)
  private static func home(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }
}

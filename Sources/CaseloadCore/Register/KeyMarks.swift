/// Which keys may stand in more than one row, told by one bit for each.
///
/// Nearly every key stands in one row only, and to find that out takes no table of all keys: a key whose
/// bit no other row has set needs no second look.
struct KeyMarks: Sendable {
  /// The bits of 64 keys.
  private struct Word {
    /// Those of all keys that were added.
    var met: UInt64 = 0
    /// Those that were set already when a key was added.
    var repeated: UInt64 = 0
  }

  private var words: ContiguousArray<Word>

  /// No keys yet, and room for about as many as there are.
  init(keyCount: Int) {
    // Four to eight bits for each key: fewer make more second looks, and more do not stay in the cache.
    let bits = max(64, 1 << (Int.bitWidth - (keyCount * 4).leadingZeroBitCount))
    words = ContiguousArray(repeating: Word(), count: bits / 64)
  }

  /// Adds all keys of a file.
  mutating func add(_ keys: ContiguousArray<RecordKey>, longIDs: ContiguousArray<UInt8>) {
    var words = words.mutableSpan
    let mask = words.count * 64 - 1
    for key in keys {
      let position = KeyMarks.position(key, longIDs) & mask
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: position)
      let met = words[position >> 6].met
      words[position >> 6].met = met | bit
      if met & bit != 0 { words[position >> 6].repeated |= bit }
    }
  }

  /// Adds all that another one of the same size has met.
  mutating func merge(_ other: KeyMarks) {
    for index in words.indices {
      let (word, met) = (other.words[index], words[index].met)
      words[index].repeated |= word.repeated | met & word.met
      words[index].met = met | word.met
    }
  }

  /// Hands the position of each key to `body` that may stand in another row as well.
  func forEachRepeated(
    _ keys: ContiguousArray<RecordKey>, longIDs: ContiguousArray<UInt8>, _ body: (Int) -> Void
  ) {
    let mask = words.count * 64 - 1
    for (index, key) in keys.enumerated() {
      let position = KeyMarks.position(key, longIDs) & mask
      let repeated = words[position >> 6].repeated
      if repeated >> UInt64(truncatingIfNeeded: position & 63) & 1 != 0 { body(index) }
    }
  }

  /// Where the bit of a key is; of ids that count up, next to each other.
  ///
  /// Ids mostly do, so that the bits of one file lie together, and two ids seldom share one.
  @inline(__always)
  private static func position(_ key: RecordKey, _ longIDs: ContiguousArray<UInt8>) -> Int {
    if key.isLong {
      let hash = longIDs[key.arenaRange].withUnsafeBufferPointer { IdentifierTable.hash(bytes: $0) }
      return Int(truncatingIfNeeded: hash)
    }
    // The last byte to the place of the ones.
    let bits = key.bits &<< UInt64(key.bits.leadingZeroBitCount & 56)
    // The lower halves of the bytes as digits of one number: two, then four, then all eight at a time.
    var digits = bits & 0x0F0F_0F0F_0F0F_0F0F
    digits = digits &* 10 &+ digits >> 8
    let high = (digits & 0x0000_00FF_0000_00FF) &* (100 + 1_000_000 << 32)
    let low = (digits >> 16 & 0x0000_00FF_0000_00FF) &* (1 + 10_000 << 32)
    let number = (high &+ low) >> 32
    // The upper halves tell letters from digits, and are the same in most ids.
    let shape = (bits & 0xF0F0_F0F0_F0F0_F0F0) &* 0x9E37_79B9_7F4A_7C15 >> 24
    return Int(truncatingIfNeeded: number &+ shape)
  }
}

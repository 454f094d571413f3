import CSystem

/// The ids of all children, workers or teams, numbered densely in the order in which they were met.
///
/// A number takes four bytes where the id takes any length, and the columns of the register hold
/// numbers only.
struct IdentifierTable: Sendable {
  /// A number that stands for no id.
  static let none = UInt32.max

  private var keys = ContiguousArray<RecordKey>()
  private var arena = ContiguousArray<UInt8>()
  /// Open addressing, at most half full.
  private var slots = ContiguousArray<Slot>(repeating: Slot(), count: 64)

  /// A key beside its number, so that one read from memory finds both.
  private struct Slot {
    var key = RecordKey(bits: 0)
    /// ``none`` in a slot that is free.
    var number = none
  }

  /// How many ids there are.
  var count: Int { keys.count }

  init() {}

  /// The number of an id, new if it was not met before.
  ///
  /// Eight bytes are read at once, so as many must be readable from the id's first byte.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    bytes.count <= 8 ? intern(word: RecordKey.word(bytes)) : internLong(bytes)
  }

  /// The number of an id of at most eight bytes, given as the bits of its ``RecordKey``.
  @inline(__always)
  mutating func intern(word: UInt64) -> UInt32 {
    var slot = home(hash: IdentifierTable.hash(word: word))
    while true {
      let found = slots[slot]
      if found.number == IdentifierTable.none { break }
      if found.key.bits == word { return found.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(RecordKey(bits: word), at: slot)
  }

  /// Asks for the memory that ``intern(word:)`` will read in a moment.
  @inline(__always)
  func prefetch(word: UInt64) {
    let slot = home(hash: IdentifierTable.hash(word: word))
    slots.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress { byte_scan_prefetch(base + slot) }
    }
  }

  private mutating func internLong(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var slot = home(hash: IdentifierTable.hash(bytes: bytes))
    while slots[slot].number != IdentifierTable.none {
      let key = slots[slot].key
      if key.isLong, arena[key.arenaRange].elementsEqual(bytes) { return slots[slot].number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return insert(RecordKey(bytes, arena: &arena), at: slot)
  }

  /// The number of an id, or `nil` when it was never met.
  func number(of identifier: Identifier) -> UInt32? {
    var bytes = ContiguousArray(identifier.text.utf8)
    // No id holds a NUL, with which short keys are padded.
    guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
    let length = bytes.count
    // Room for the eight bytes that are read at once.
    bytes.append(contentsOf: repeatElement(0, count: 8))
    var copy = self
    let number = bytes.withUnsafeBufferPointer {
      copy.intern(UnsafeBufferPointer(rebasing: $0[..<length]))
    }
    return number < count ? number : nil
  }

  private mutating func insert(_ key: RecordKey, at slot: Int) -> UInt32 {
    let number = UInt32(keys.count)
    keys.append(key)
    slots[slot] = Slot(key: key, number: number)
    if keys.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: Slot(), count: slots.count * 4)
    for (number, key) in keys.enumerated() {
      let hash =
        key.isLong
        ? arena[key.arenaRange].withUnsafeBufferPointer { IdentifierTable.hash(bytes: $0) }
        : IdentifierTable.hash(word: key.bits)
      var slot = home(hash: hash)
      while slots[slot].number != IdentifierTable.none { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(key: key, number: UInt32(number))
    }
  }

  @inline(__always)
  private func home(hash: UInt64) -> Int {
    // The high bits of a product are its well mixed ones.
    Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }
}

// MARK: - Hashes

extension IdentifierTable {
  @inline(__always)
  static func hash(word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  static func hash(bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = UInt64(bytes.count)
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      hash = IdentifierTable.hash(
        word: hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      )
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return IdentifierTable.hash(word: hash ^ rest)
  }
}

// MARK: - Text and order

extension IdentifierTable {
  /// The id with a number.
  func identifier(_ number: UInt32) -> Identifier {
    Identifier(String(decoding: keys[Int(number)].bytes(arena: arena), as: UTF8.self))
  }

  /// The id with a number, or `nil` for ``none``.
  func identifier(orNone number: UInt32) -> Identifier? {
    number == IdentifierTable.none ? nil : identifier(number)
  }

  /// Whether the first id comes before the second in byte order.
  func precedes(_ first: UInt32, _ second: UInt32) -> Bool {
    let (one, other) = (keys[Int(first)], keys[Int(second)])
    if !one.isLong && !other.isLong { return one.bits.byteSwapped < other.bits.byteSwapped }
    return one.bytes(arena: arena).lexicographicallyPrecedes(other.bytes(arena: arena))
  }

  /// The numbers of all ids, in byte order of the ids.
  ///
  /// - Complexity: O(n log n).
  func sortedNumbers() -> [UInt32] {
    (0..<UInt32(count)).sorted { precedes($0, $1) }
  }

  /// Interns all ids of another table.
  ///
  /// - Returns: For each number of the other table, the number here.
  mutating func merge(_ other: IdentifierTable) -> ContiguousArray<UInt32> {
    var numbers = ContiguousArray<UInt32>()
    numbers.reserveCapacity(other.count)
    for key in other.keys {
      guard key.isLong else {
        numbers.append(intern(word: key.bits))
        continue
      }
      var bytes = key.bytes(arena: other.arena)
      let length = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: 8))
      numbers.append(
        bytes.withUnsafeBufferPointer { intern(UnsafeBufferPointer(rebasing: $0[..<length])) })
    }
    return numbers
  }
}

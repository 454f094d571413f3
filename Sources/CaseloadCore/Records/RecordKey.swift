/// The id of a record in eight bytes.
///
/// An id of up to eight bytes is the key itself, padded with NUL, which no id contains. A longer one
/// lies in the arena of the file it was read from, and the key tells where: its last byte is 0xFF, which
/// no UTF-8 text contains.
struct RecordKey: Equatable, Sendable {
  let bits: UInt64

  static let longTag: UInt64 = 0xFF << 56

  var isLong: Bool { bits >= RecordKey.longTag }

  /// Where a long id lies in its arena.
  var arenaRange: Range<Int> {
    let offset = Int(bits & 0xFFFF_FFFF_FFFF)
    return offset..<offset + Int(bits >> 48 & 0xFF)
  }

  init(bits: UInt64) {
    self.bits = bits
  }

  /// The key of an id, whose bytes go into the arena when they are more than eight.
  ///
  /// Eight bytes are read at once, so as many must be readable from the id's first byte.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, arena: inout ContiguousArray<UInt8>) {
    if bytes.count <= 8 {
      bits = RecordKey.word(bytes)
    } else {
      bits = RecordKey.longTag | UInt64(bytes.count) << 48 | UInt64(arena.count)
      arena.append(contentsOf: bytes)
    }
  }

  /// The first `count` bytes, at most eight, as a little-endian word.
  @inline(__always)
  static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    let word = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
    return bytes.count == 8 ? word : word & ((1 << (UInt64(bytes.count) * 8)) - 1)
  }

  /// The bytes of the id.
  func bytes(arena: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    if isLong { return ContiguousArray(arena[arenaRange]) }
    var bytes = ContiguousArray<UInt8>()
    var rest = bits
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    return bytes
  }
}

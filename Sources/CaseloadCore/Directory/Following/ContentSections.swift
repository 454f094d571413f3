/// The hashes of the sections of a file as they were read, by which it shows whether they are still there.
///
/// A program may rewrite a file in place and leave it longer than it was. What was read before is known
/// to be unchanged only by looking at it again; that takes a fraction of the time of reading its lines.
struct ContentSections: Equatable, Sendable {
  private struct Section: Equatable, Sendable {
    var length: Int
    var hash: UInt64
  }

  private var sections: [Section] = []
  /// Bytes in all of them, from the start of the file.
  private(set) var length = 0

  /// Sections shorter than this are made one when they are looked at.
  private static let usualLength = 128 << 10

  /// Adds the bytes that come next.
  mutating func append(_ bytes: UnsafePointer<UInt8>, count: Int) {
    guard count > 0 else { return }
    sections.append(Section(length: count, hash: ContentSections.hash(bytes, count: count)))
    length += count
  }

  /// Whether the first and the last section of a file are as they were read.
  func matchesAtEnds(
    _ file: borrowing OpenFile, buffer: UnsafeMutablePointer<UInt8>
  ) throws(SystemError) -> Bool {
    guard let first = sections.first, let last = sections.last else { return true }
    guard try ContentSections.matches(first, at: 0, file, buffer: buffer) else { return false }
    if sections.count == 1 { return true }
    return try ContentSections.matches(last, at: length - last.length, file, buffer: buffer)
  }

  /// Whether all sections of a file are as they were read.
  ///
  /// Short sections that follow each other become one, by the bytes that were compared.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - buffer: Room for the longest section.
  /// - Returns: Whether they are.
  /// - Throws: Why the file cannot be read.
  mutating func matches(
    _ file: borrowing OpenFile, buffer: UnsafeMutablePointer<UInt8>
  ) throws(SystemError) -> Bool {
    var joined: [Section] = []
    var offset = 0
    var next = 0
    while next < sections.count {
      var (end, count) = (next + 1, sections[next].length)
      while end < sections.count, count + sections[end].length <= ContentSections.usualLength {
        count += sections[end].length
        end += 1
      }
      guard try file.readExactly(at: offset, into: buffer, count: count) else { return false }
      var place = UnsafePointer(buffer)
      for section in sections[next..<end] {
        guard ContentSections.hash(place, count: section.length) == section.hash else {
          return false
        }
        place += section.length
      }
      joined.append(
        end == next + 1
          ? sections[next]
          : Section(length: count, hash: ContentSections.hash(buffer, count: count)))
      offset += count
      next = end
    }
    sections = joined
    return true
  }

  private static func matches(
    _ section: Section, at offset: Int, _ file: borrowing OpenFile,
    buffer: UnsafeMutablePointer<UInt8>
  ) throws(SystemError) -> Bool {
    guard try file.readExactly(at: offset, into: buffer, count: section.length) else {
      return false
    }
    return hash(buffer, count: section.length) == section.hash
  }
}

extension ContentSections {
  /// A hash of bytes, in four lanes so that a multiplication need not wait for the one before.
  static func hash(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    var (first, second, third, fourth) = (
      UInt64(truncatingIfNeeded: count), 0x243F_6A88_85A3_08D3 as UInt64,
      0x1319_8A2E_0370_7344 as UInt64, 0xA409_3822_299F_31D0 as UInt64
    )
    var offset = 0
    while offset + 32 <= count {
      first = mix(first, raw, offset)
      second = mix(second, raw, offset + 8)
      third = mix(third, raw, offset + 16)
      fourth = mix(fourth, raw, offset + 24)
      offset += 32
    }
    while offset + 8 <= count {
      first = mix(first, raw, offset)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    var hash = IdentifierTable.hash(word: first ^ rest)
    for lane in [second, third, fourth] { hash = IdentifierTable.hash(word: hash ^ lane) }
    return hash
  }

  @inline(__always)
  private static func mix(_ lane: UInt64, _ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    // Added first, so that a lane that was multiplied away takes in what comes next.
    IdentifierTable.hash(
      word: (lane ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        &+ 0x9E37_79B9_7F4A_7C15)
  }
}

extension OpenFile {
  /// Reads just as many bytes as asked for.
  ///
  /// - Returns: Whether there were as many.
  func readExactly(
    at offset: Int, into target: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(SystemError) -> Bool {
    var filled = 0
    while filled < count {
      let read = try read(at: offset + filled, into: target + filled, count: count - filled)
      if read == 0 { return false }
      filled += read
    }
    return true
  }
}

import Glibc

/// Reads the lines of files, one file after another, into their facts.
///
/// One reader serves one thread: its buffers are used again for every file.
struct FileReader: ~Copyable {
  typealias Place = UnsafePointer<UInt8>

  /// The ids met so far.
  var names = NameTables()
  /// The sections of the file that is being read; `nil` when nobody follows it.
  var sections: ContentSections?
  private var values = RecordValues()
  private var stage = VisitStage()
  let buffer: UnsafeMutablePointer<UInt8>

  init() {
    buffer = .allocate(capacity: LineLimit.bufferBytes + ByteScan.padding)
    (buffer + LineLimit.bufferBytes).initialize(repeating: 0, count: ByteScan.padding)
  }

  deinit {
    buffer.deallocate()
  }

  /// Reads a whole file.
  ///
  /// - Throws: When it cannot be read to its end; then nothing of it counts.
  mutating func read(
    _ file: DirectoryListing.File, root: String
  ) throws(SystemError) -> FileFacts {
    let open = try OpenFile(file.path.systemPath(root: root))
    var facts = FileFacts(path: file.path, kind: file.kind)
    facts.reserve(fileSize: file.size)
    var lines = LineCursor(kind: file.kind)
    let filled = try readWholeLines(of: open, &lines, &facts)
    finish(filled, &lines, &facts)
    lines.hand(to: &facts.findings)
    facts.byteCount = lines.offset + filled
    return facts
  }

  /// Reads a file up to its last line feed.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - lines: From where to read on.
  ///   - facts: What the file says.
  /// - Returns: Bytes in the buffer that stand after the last line feed.
  /// - Throws: When it cannot be read to its end.
  mutating func readWholeLines(
    of file: borrowing OpenFile, _ lines: inout LineCursor, _ facts: inout FileFacts
  ) throws(SystemError) -> Int {
    var filled = 0
    while true {
      let count = try file.read(
        at: lines.offset + filled, into: buffer + filled, count: LineLimit.chunkBytes)
      if count == 0 { return filled }
      filled = take(count, after: filled, &lines, &facts)
    }
  }

  /// Reads the whole lines in the buffer, and moves the rest of it to the front.
  ///
  /// - Parameters:
  ///   - count: Bytes that have just been read.
  ///   - filled: Bytes before them, without a line feed.
  ///   - lines: Where the reading of the file has come to.
  ///   - facts: What the file says.
  /// - Returns: Bytes that remain.
  private mutating func take(
    _ count: Int, after filled: Int, _ lines: inout LineCursor, _ facts: inout FileFacts
  ) -> Int {
    let total = filled + count
    var whole = total
    while whole > filled, buffer[whole - 1] != UInt8(ascii: "\n") { whole -= 1 }
    if whole == filled {
      guard total > LineLimit.bytes + 1 || lines.isDiscarding else { return total }
      if !lines.isDiscarding { facts.findings.add(Finding.tooLong(line: lines.number)) }
      lines.isDiscarding = true
      sections?.append(buffer, count: total)
      lines.offset += total
      return 0
    }
    sections?.append(buffer, count: whole)
    var place = Place(buffer)
    let end = Place(buffer) + whole
    if lines.isDiscarding {
      place = FileReader.afterLineFeed(place, before: end)
      lines.number += 1
      lines.isDiscarding = false
    }
    readLines(from: place, to: end, &lines, &facts)
    memmove(buffer, buffer + whole, total - whole)
    lines.offset += whole
    return total - whole
  }

  private mutating func readLines(
    from start: Place, to end: Place, _ lines: inout LineCursor, _ facts: inout FileFacts
  ) {
    let hasVisits = facts.kind == .visits
    var place = start
    while place < end {
      let offset = UInt32(truncatingIfNeeded: lines.offset + (place - Place(buffer)))
      if stage.isFull { stage.flush(to: &facts, tables: &names) }
      if hasVisits,
        let next = lines.fast.readVisit(place, place: offset, into: &stage, tables: names)
      {
        place = next
      } else if let next = lines.fast.read(place, into: &values) {
        if hasVisits {
          stage.append(values, place: offset, to: &facts, tables: &names)
        } else {
          facts.append(values, names: &names, place: offset)
        }
        place = next
      } else {
        stage.flush(to: &facts, tables: &names)
        let next = FileReader.afterLineFeed(place, before: end)
        let length = next - place - 1
        let line = UnsafeBufferPointer(start: place, count: length)
        let content =
          line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
        readPlainly(content, offset: offset, isWhole: true, &lines, &facts)
        place = next
      }
      lines.number += 1
    }
    stage.flush(to: &facts, tables: &names)
  }

  /// Reads what stands after the last line feed.
  mutating func finish(
    _ filled: Int, _ lines: inout LineCursor, _ facts: inout FileFacts
  ) {
    guard filled > 0, !lines.isDiscarding else { return }
    buffer[filled] = UInt8(ascii: "\n")
    let offset = UInt32(truncatingIfNeeded: lines.offset)
    if filled <= LineLimit.bytes,
      lines.fast.read(Place(buffer), into: &values) != nil
    {
      facts.append(values, names: &names, place: offset)
    } else {
      readPlainly(
        UnsafeBufferPointer(start: buffer, count: filled), offset: offset, isWhole: false,
        &lines, &facts)
    }
  }

  @inline(never)
  private mutating func readPlainly(
    _ line: UnsafeBufferPointer<UInt8>, offset: UInt32, isWhole: Bool, _ lines: inout LineCursor,
    _ facts: inout FileFacts
  ) {
    guard line.count <= LineLimit.bytes else {
      facts.findings.add(Finding.tooLong(line: lines.number))
      return
    }
    switch lines.plain.read(line, number: lines.number, into: &values) {
    case .blank:
      break
    case .unfinished(let finding):
      lines.isUnfinished = !isWhole
      facts.findings.add(isWhole ? finding : Finding.unfinished(line: lines.number))
    case .rejected(let finding):
      facts.findings.add(finding)
    case .record(let warnings, let unknownFields):
      for warning in warnings { facts.findings.add(warning) }
      for name in unknownFields { facts.findings.addUnknownField(name) }
      facts.append(values, names: &names, place: offset)
    }
  }

  private static func afterLineFeed(_ place: Place, before end: Place) -> Place {
    guard let found = memchr(place, Int32(UInt8(ascii: "\n")), end - place) else { return end }
    return Place(found.assumingMemoryBound(to: UInt8.self)) + 1
  }
}

/// Where the reading of a file has come to.
struct LineCursor: ~Copyable {
  /// The file offset of the first byte in the buffer.
  var offset = 0
  /// The number of the line that begins there, from 1.
  var number = 1
  /// Whether the line is too long and passed over up to its line feed.
  var isDiscarding = false
  /// Whether the file ends within the line.
  var isUnfinished = false
  var fast: FastLineReader
  let plain: PlainLineReader

  init(kind: Kind) {
    fast = FastLineReader(kind: kind)
    plain = PlainLineReader(kind: kind)
  }

  /// Adds the unknown fields that the fast reader met to those of the plain one.
  func hand(to findings: inout FileFindings) {
    for (name, count) in zip(fast.unknownNames, fast.unknownCounts) where count > 0 {
      findings.addUnknownField(Identifier(String(decoding: name, as: UTF8.self)), lines: count)
    }
  }
}

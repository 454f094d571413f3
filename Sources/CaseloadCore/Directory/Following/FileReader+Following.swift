/// Reading a file in parts, as it grows.
extension FileReader {
  /// What reading a file, or what was added to it, has come to.
  struct Reach {
    var stamp: FileStamp
    var mark: FactsMark
    var sections: ContentSections
    var tailHash: UInt64
    var isUnfinished: Bool
    /// Whether the file stood still while it was read.
    var isSteady: Bool
  }

  /// Reads a file from its start.
  ///
  /// The beginning of a last line leaves no trace in the facts.
  ///
  /// - Throws: When it cannot be read to its end; then nothing of it counts.
  mutating func readAll(
    _ file: borrowing OpenFile, _ facts: inout FileFacts
  ) throws(SystemError) -> Reach {
    let stamp = try file.stamp()
    facts.reserve(fileSize: stamp.size)
    return try read(
      file, stamp, LineCursor(kind: facts.kind), after: ContentSections(), &facts)
  }

  /// Reads what was added to a file whose earlier contents are unchanged.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - mark: Where its whole lines ended.
  ///   - sections: The bytes up to there.
  ///   - facts: What it said.
  /// - Returns: How far it was read.
  /// - Throws: When it cannot be read to its end; then nothing of it counts.
  mutating func readOn(
    _ file: borrowing OpenFile, from mark: FactsMark, after sections: ContentSections,
    _ facts: inout FileFacts
  ) throws(SystemError) -> Reach {
    let stamp = try file.stamp()
    facts.goBack(to: mark)
    return try read(
      file, stamp, LineCursor(kind: facts.kind, at: mark), after: sections, &facts)
  }

  private mutating func read(
    _ file: borrowing OpenFile, _ stamp: FileStamp, _ start: consuming LineCursor,
    after sections: ContentSections, _ facts: inout FileFacts
  ) throws(SystemError) -> Reach {
    var lines = start
    self.sections = sections
    defer { self.sections = nil }
    let rest = try readWholeLines(of: file, &lines, &facts)
    lines.hand(to: &facts.findings)
    let tailHash = ContentSections.hash(buffer, count: rest)
    let mark = facts.mark(lines)
    // What it learnt of the lines before was handed over and is not to count twice.
    var last = LineCursor(kind: facts.kind, at: mark)
    finish(rest, &last, &facts)
    last.hand(to: &facts.findings)
    if last.isUnfinished { facts.goBack(to: mark) }
    facts.byteCount = mark.offset + rest
    let stampAfter = try file.stamp()
    return Reach(
      stamp: stamp, mark: mark, sections: self.sections ?? sections, tailHash: tailHash,
      isUnfinished: last.isUnfinished,
      isSteady: stampAfter == stamp && facts.byteCount == stamp.size)
  }

  /// Whether what stands after the last line feed is what it was.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - track: How far it was read.
  ///   - byteCount: How many bytes it had then.
  /// - Returns: Whether it is.
  /// - Throws: Why the file cannot be read.
  func hasSameTail(
    _ file: borrowing OpenFile, as track: FileTrack, byteCount: Int
  ) throws(SystemError) -> Bool {
    let count = byteCount - track.mark.offset
    guard 0...LineLimit.bufferBytes ~= count,
      try file.readExactly(at: track.mark.offset, into: buffer, count: count)
    else { return false }
    return ContentSections.hash(buffer, count: count) == track.tailHash
  }
}

extension LineCursor {
  /// Reading on from where the whole lines of a file ended.
  init(kind: Kind, at mark: FactsMark) {
    self.init(kind: kind)
    offset = mark.offset
    number = mark.line
    isDiscarding = mark.isDiscarding
  }
}

extension RawRecord {
  /// Reads a record's line again from its file.
  ///
  /// - Parameters:
  ///   - reference: Which record.
  ///   - root: The data directory.
  /// - Returns: The line as it stands there now.
  /// - Throws: When the file cannot be read, or no longer has the record there.
  /// - Complexity: O(bytes up to the line), to count the lines.
  public static func read(
    _ reference: RecordReference, root: String
  ) throws(RawRecordError) -> RawRecord {
    let found: (bytes: [UInt8], line: Int)?
    do throws(SystemError) {
      found = try find(reference, root: root)
    } catch {
      throw RawRecordError(
        path: reference.path, reason: "the line cannot be read again: \(error.reason)")
    }
    guard let found else {
      throw RawRecordError(
        path: reference.path,
        reason: "the record no longer stands at byte \(reference.offset): the file has changed "
          + "since "
          + "it was read; open the record again once the change has been taken in")
    }
    return RawRecord(reference: reference, line: found.line, bytes: found.bytes)
  }

  private static func find(
    _ reference: RecordReference, root: String
  ) throws(SystemError) -> (bytes: [UInt8], line: Int)? {
    let file = try OpenFile(reference.path.systemPath(root: root))
    guard try isLineStart(reference.offset, of: file),
      let bytes = try line(at: reference.offset, of: file), holds(reference, bytes)
    else { return nil }
    let lines = try LineCount.lines(at: [reference.offset], of: reference.path, root: root)
    return lines.first.map { (bytes, $0) }
  }

  private static func isLineStart(
    _ offset: Int, of file: borrowing OpenFile
  ) throws(SystemError) -> Bool {
    guard offset > 0 else { return true }
    var byte: [UInt8] = [0]
    return try file.read(at: offset - 1, into: &byte) == 1 && byte[0] == UInt8(ascii: "\n")
  }

  /// The bytes from an offset up to the line's end; `nil` when there are none, or too many for a line.
  private static func line(
    at offset: Int, of file: borrowing OpenFile
  ) throws(SystemError) -> [UInt8]? {
    var line: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while line.count <= LineLimit.bytes + 1 {
      let count = try file.read(at: offset + line.count, into: &chunk)
      let end = chunk[..<count].firstIndex(of: UInt8(ascii: "\n"))
      line.append(contentsOf: chunk[..<(end ?? count)])
      if count == 0 || end != nil {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line.isEmpty || line.count > LineLimit.bytes ? nil : line
      }
    }
    return nil
  }

  /// Whether a line is the record that a reference means.
  private static func holds(_ reference: RecordReference, _ line: [UInt8]) -> Bool {
    var values = RecordValues()
    let reader = PlainLineReader(kind: reference.kind)
    let outcome = line.withUnsafeBufferPointer { reader.read($0, number: 1, into: &values) }
    guard case .record = outcome, let id = values.bytes(0) else { return false }
    guard id.elementsEqual(reference.id.text.utf8) else { return false }
    let from = reader.fields.firstIndex { $0.name == "from" }
    return from.flatMap { values.day($0) } == reference.from
  }
}

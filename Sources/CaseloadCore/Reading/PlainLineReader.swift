/// Reads one line slowly and says everything that is wrong with it.
///
/// It is the meaning of the format; ``FastLineReader`` leaves to it every line in which anything is out of
/// the ordinary.
struct PlainLineReader {
  /// What a line turned out to be.
  enum Outcome: Equatable {
    /// Nothing but white space.
    case blank
    /// Not a whole object yet: for the last line of a file.
    case unfinished(Finding)
    /// A line that does not count, and why.
    case rejected(Finding)
    /// A record, and the fields that are treated as absent; the values hold the rest.
    case record(warnings: [Finding], unknownFields: [Identifier])
  }

  let fields: [Field]
  private let voidSlot: Int
  private let voidFields: Set<String>

  init(kind: Kind) {
    fields = kind.fields
    voidSlot = fields.firstIndex { $0.name == "void" } ?? 0
    voidFields =
      kind.isVersioned ? ["id", "from", "void", "recorded"] : ["id", "void", "recorded"]
  }

  /// Reads a line without its LF or CRLF.
  ///
  /// - Parameters:
  ///   - line: The bytes, with a byte-order mark if there is one.
  ///   - number: The line's number, for findings.
  ///   - values: Where the values of a record are left.
  /// - Returns: What the line turned out to be.
  func read(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, into values: inout RecordValues
  ) -> Outcome {
    var bytes = Array(line)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return .blank }
    do {
      guard case .object(let members) = try JSONParser.parse(bytes) else {
        return .unfinished(
          Finding.notAnObject(line: number, reason: "not a JSON object but another value"))
      }
      values.clear()
      return read(lastOf: members, number: number, into: &values)
    } catch {
      return .unfinished(
        Finding.notAnObject(
          line: number, reason: "not a JSON object: at byte \(error.column) \(error.reason)"))
    }
  }

  private func read(
    lastOf members: [(name: String, value: JSONValue)], number: Int, into values: inout RecordValues
  ) -> Outcome {
    var present: [Identifier: JSONValue] = [:]
    for member in members { present[Identifier(member.name)] = member.value }

    // Of a record that is void, only what decides which records it withdraws is looked at.
    let isVoid = if case .bool(true) = present["void"] { true } else { false }
    var warnings: [Finding] = []
    for (slot, field) in fields.enumerated() where !isVoid || voidFields.contains(field.name) {
      guard let value = present[Identifier(field.name)], !value.isNull else {
        if field.weight == .required {
          return .rejected(Finding.missing(field, line: number))
        }
        continue
      }
      guard !put(value, of: field, at: slot, into: &values) else { continue }
      let finding = Finding.wrong(value, field: field, line: number)
      if finding.severity == .rejected { return .rejected(finding) }
      warnings.append(finding)
    }
    if !isVoid, let finding = spellFinding(values, line: number) { return .rejected(finding) }
    let unknown =
      isVoid
      ? []
      : present.keys.filter { name in
        !fields.contains { $0.name.utf8.elementsEqual(name.text.utf8) }
      }
    return .record(warnings: warnings, unknownFields: unknown)
  }

  private func spellFinding(_ values: borrowing RecordValues, line: Int) -> Finding? {
    guard let startSlot = fields.firstIndex(where: { $0.name == "start" }),
      let endSlot = fields.firstIndex(where: { $0.name == "end" }),
      let start = values.day(startSlot), let end = values.day(endSlot), end < start
    else { return nil }
    return Finding(
      line: line, severity: .rejected, field: "end",
      reason: "before the start, \(start)",
      value: end.description, remedy: "give the first day on which it no longer holds")
  }
}

// MARK: - Values

extension PlainLineReader {
  /// Puts a value into its slot.
  ///
  /// - Returns: Whether it is a value of the field's type; an `end` that means "never" is one, and
  ///   leaves the slot empty.
  private func put(
    _ value: JSONValue, of field: Field, at slot: Int, into values: inout RecordValues
  ) -> Bool {
    switch (field.type, value) {
    case (.recordID, _), (.reference, _):
      guard let bytes = PlainLineReader.identifier(value) else { return false }
      values.putCopy(bytes, at: slot)
    case (.references, .array(let elements)):
      let ids = elements.compactMap(PlainLineReader.identifier)
      guard ids.count == elements.count else { return false }
      let start = values.listStart
      for id in ids { values.appendToList(id) }
      values.putList(from: start, at: slot)
    case (.date, .string(let text)), (.end, .string(let text)), (.timestamp, .string(let text)):
      return putTime(text, of: field, at: slot, into: &values)
    case (.flag, .bool(let flag)):
      values.put(flag ? 1 : 0, at: slot)
    case (.number(let range), .number(let text)):
      guard let number = Double(text), number.isFinite, range.contains(number) else { return false }
      values.put(number.bitPattern, at: slot)
    case (.text, .string(let text)):
      values.putCopy(text.utf8, at: slot)
    case (.duration, .string(let text)):
      guard let duration = Duration(text), duration.count > 0 else { return false }
      values.putCopy(text.utf8, at: slot)
    case (.choice(let words), .string(let text)):
      guard let choice = words.firstIndex(where: { $0.utf8.elementsEqual(text.utf8) }) else {
        return false
      }
      values.put(UInt64(choice), at: slot)
    default:
      return false
    }
    return true
  }

  private func putTime(
    _ text: String, of field: Field, at slot: Int, into values: inout RecordValues
  ) -> Bool {
    guard let time = Array(text.utf8).withUnsafeBufferPointer({ TimeText($0) }) else {
      return false
    }
    switch field.type {
    case .end where time.day == Day.endOfTime:
      return true
    case .timestamp:
      guard let moment = time.moment else { return false }
      values.put(moment, at: slot)
    default:
      guard let day = time.londonDay else { return false }
      values.put(day, at: slot)
    }
    return true
  }

  /// The bytes of an id, or `nil` when the value is none.
  private static func identifier(_ value: JSONValue) -> [UInt8]? {
    switch value {
    case .string(let text):
      let hasControl = text.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value }
      return 1...128 ~= text.utf8.count && !hasControl ? Array(text.utf8) : nil
    case .number(let text):
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      guard 1...18 ~= digits.utf8.count, digits.utf8.allSatisfy({ 48...57 ~= $0 }) else {
        return nil
      }
      return Array((text == "-0" ? "0" : text).utf8)
    default:
      return nil
    }
  }
}

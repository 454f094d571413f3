import DisplayText

/// Appends JSON to an array of bytes, a member at a time.
///
/// Objects are opened and closed by the caller; the writer sees to commas, line breaks and escapes,
/// so what it has written is valid JSON as soon as everything is closed.
struct JSONWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var position: Position

  init(layout: JSONLayout, capacity: Int = 0) {
    position = Position(isCompact: layout == .oneLine)
    bytes.reserveCapacity(capacity)
  }

  // MARK: - Structure

  /// Writes an object: the whole text, or the value of the member begun last.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes a member whose value is an object.
  mutating func object(_ key: String, _ members: (inout JSONWriter) -> Void) {
    begin(key, room: 0) { _ in }
    object(members)
  }

  /// Writes a member whose value is a list of objects, each on a line of its own.
  mutating func list<Element>(
    _ key: String, _ elements: some Sequence<Element>,
    _ members: (inout JSONWriter, Element) -> Void
  ) {
    begin(key, room: 0) { _ in }
    open(UInt8(ascii: "["))
    for element in elements {
      bytes.append(addingCapacity: position.room) { position.separate(in: &$0) }
      let wasCompact = position.isCompact
      position.isCompact = true
      object { members(&$0, element) }
      position.isCompact = wasCompact
    }
    close(UInt8(ascii: "]"))
  }

  /// Writes a member whose value is a list of texts, on one line.
  mutating func strings(_ key: String, _ texts: [String]) {
    begin(key, room: 0) { _ in }
    open(UInt8(ascii: "["))
    let wasCompact = position.isCompact
    position.isCompact = true
    for text in texts {
      bytes.append(addingCapacity: position.room + room(for: text)) { output in
        position.separate(in: &output)
        Self.append(quoted: text, to: &output)
      }
    }
    close(UInt8(ascii: "]"))
    position.isCompact = wasCompact
  }

  /// Ends the text with a line break.
  mutating func finish() {
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    position.depth += 1
    position.isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    position.depth -= 1
    bytes.append(addingCapacity: position.room) { output in
      if !position.isFirst && !position.isCompact { position.breakLine(in: &output) }
      output.append(bracket)
    }
    position.isFirst = false
  }

  /// Writes the name of a member, which is ours and needs no escapes, then its value.
  ///
  /// - Parameters:
  ///   - key: The name.
  ///   - room: The most bytes that the value takes.
  ///   - value: Writes the value.
  private mutating func begin(
    _ key: String, room: Int, _ value: (inout OutputSpan<UInt8>) -> Void
  ) {
    bytes.append(addingCapacity: position.room + key.utf8.count + 4 + room) { output in
      position.separate(in: &output)
      output.append(UInt8(ascii: "\""))
      output.append(text: key)
      output.append(UInt8(ascii: "\""))
      output.append(UInt8(ascii: ":"))
      output.append(UInt8(ascii: " "))
      value(&output)
    }
  }
}

extension JSONWriter {
  /// Where in the text the writer is, which decides what stands between two values.
  private struct Position {
    var depth = 0
    var isFirst = true
    /// Whether everything stays on one line here.
    var isCompact: Bool

    /// The most bytes that stand between two values.
    var room: Int { 2 + 2 * depth }

    mutating func separate(in output: inout OutputSpan<UInt8>) {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      if !isCompact {
        breakLine(in: &output)
      } else if !isFirst {
        output.append(UInt8(ascii: " "))
      }
      isFirst = false
    }

    func breakLine(in output: inout OutputSpan<UInt8>) {
      output.append(UInt8(ascii: "\n"))
      for _ in 0..<(2 * depth) { output.append(UInt8(ascii: " ")) }
    }
  }
}

// MARK: - Values

extension JSONWriter {
  mutating func member(_ key: String, _ value: String?) {
    guard let value else { return null(key) }
    begin(key, room: room(for: value)) { Self.append(quoted: value, to: &$0) }
  }

  /// The most bytes that a text takes: at worst every byte becomes an escape of six.
  private func room(for text: String) -> Int { 6 * text.utf8.count + 2 }

  private static func append(quoted text: String, to output: inout OutputSpan<UInt8>) {
    output.append(UInt8(ascii: "\""))
    append(text, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  mutating func member(_ key: String, _ value: Identifier?) {
    member(key, value?.text)
  }

  mutating func member(_ key: String, _ value: Day?) {
    guard let value else { return null(key) }
    begin(key, room: OutputSpan<UInt8>.roomForDate + 2) { output in
      output.append(UInt8(ascii: "\""))
      output.append(date: value)
      output.append(UInt8(ascii: "\""))
    }
  }

  mutating func member(_ key: String, _ value: Int?) {
    guard let value else { return null(key) }
    begin(key, room: OutputSpan<UInt8>.roomForInteger) { $0.append(decimal: value) }
  }

  /// Writes a number; infinity and NaN, which JSON does not have, as `null`.
  mutating func member(_ key: String, _ value: Double?) {
    guard let value, value.isFinite else { return null(key) }
    begin(key, room: OutputSpan<UInt8>.roomForNumber) { $0.append(number: value) }
  }

  mutating func member(_ key: String, _ value: Bool?) {
    guard let value else { return null(key) }
    begin(key, room: 5) { $0.append(text: value ? "true" : "false") }
  }

  private mutating func null(_ key: String) {
    begin(key, room: 4) { $0.append(text: "null") }
  }
}

// MARK: - Escapes

extension JSONWriter {
  /// Appends a text with `"`, `\` and all that is obeyed or not seen escaped: programs read the same,
  /// and whoever has it on a terminal sees what is there.
  private static func append(_ text: String, to output: inout OutputSpan<UInt8>) {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count, isPlain(bytes[index]) {
      output.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else { return }
    let rest = text.utf8.index(text.startIndex, offsetBy: index)
    for scalar in text.unicodeScalars[rest...] { append(scalar, to: &output) }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout OutputSpan<UInt8>) {
    switch scalar.value {
    case 0x22, 0x5C:
      output.append(UInt8(ascii: "\\"))
      output.append(UInt8(truncatingIfNeeded: scalar.value))
    case _ where SafeText.isHidden(scalar):
      for unit in scalar.utf16 {
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(ascii: "u"))
        for shift: UInt16 in [12, 8, 4, 0] {
          let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
          output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
        }
      }
    default:
      for byte in scalar.utf8 { output.append(byte) }
    }
  }

  /// Whether a byte stands for itself and begins nothing that does not.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte && byte != 0x22 && byte != 0x5C
  }
}

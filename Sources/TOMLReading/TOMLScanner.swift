/// Walks over TOML text and notes the line of whatever it passes.
///
/// It never fails: of text that is not TOML it skips to the next line.
struct TOMLScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// Where the header or the pair that is being scanned starts.
  private var statement = 0
  /// The table that the next key belongs to.
  private var table = TOMLPath.top
  /// How many elements an array of tables has so far.
  private var elements: [TOMLPath: Int] = [:]

  /// A scanner at the start of UTF-8 text.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Scans the whole text, or up to the first obstacle.
  mutating func scan(into lines: inout TOMLLines) {
    while lines.obstacle == nil, let byte = skipBlank() {
      statement = position
      if byte == UInt8(ascii: "[") {
        scanHeader(into: &lines)
      } else {
        scanPair(in: table, into: &lines)
      }
      skipLine()
    }
  }
}

// MARK: - Headers and pairs

extension TOMLScanner {
  /// `[table]` or `[[array of tables]]`.
  private mutating func scanHeader(into lines: inout TOMLLines) {
    position += 1
    let isArray = peek() == UInt8(ascii: "[")
    if isArray { position += 1 }
    guard let names = scanNames(into: &lines) else {
      lines.note(obstacle(.namelessHeader))
      return
    }
    var path = TOMLPath.top
    for name in names.dropLast() {
      path = path.appending(name)
      // A header below an array of tables is about its last element.
      if let count = elements[path] { path = path.appending(index: count - 1) }
    }
    guard let last = names.last else { return }
    path = path.appending(last)
    if isArray {
      lines.note(path, line: line)
      let count = elements[path, default: 0]
      elements[path] = count + 1
      path = path.appending(index: count)
    }
    guard isShallow(path, &lines) else { return }
    lines.note(path, line: line)
    table = path
  }

  /// `key = value`.
  private mutating func scanPair(in holder: TOMLPath, into lines: inout TOMLLines) {
    guard let names = scanNames(into: &lines), peek() == UInt8(ascii: "=") else { return }
    let path = names.reduce(holder) { $0.appending($1) }
    guard isShallow(path, &lines) else { return }
    lines.note(path, line: line)
    position += 1
    skipSpaces()
    scanValue(at: path, into: &lines)
  }

  /// A dotted key, and the spaces after it; `nil` where none stands or it is too long.
  private mutating func scanNames(into lines: inout TOMLLines) -> [TOMLName]? {
    var names: [TOMLName] = []
    repeat {
      if !names.isEmpty { position += 1 }
      guard names.count < TOMLLines.deepest else {
        lines.note(obstacle(.tooDeep))
        return nil
      }
      skipSpaces()
      guard let name = scanName(into: &lines) else { return nil }
      names.append(name)
      skipSpaces()
    } while peek() == UInt8(ascii: ".")
    return names
  }

  private mutating func scanName(into lines: inout TOMLLines) -> TOMLName? {
    switch peek() {
    case UInt8(ascii: "\""):
      let start = position + 1
      scanBasicString(into: &lines)
      return TOMLName(TOMLText.unescaped(bytes[start..<max(start, position - 1)]))
    case UInt8(ascii: "'"):
      let start = position + 1
      scanLiteralString()
      return TOMLName(String(decoding: bytes[start..<max(start, position - 1)], as: UTF8.self))
    default:
      let start = position
      while let byte = peek(), TOMLText.isBareKeyByte(byte) { position += 1 }
      guard position > start else { return nil }
      return TOMLName(String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }

  private func obstacle(_ reason: TOMLLines.Obstacle.Reason) -> TOMLLines.Obstacle {
    TOMLLines.Obstacle(reason: reason, line: line, statement: statement)
  }

  private func isShallow(_ path: TOMLPath, _ lines: inout TOMLLines) -> Bool {
    guard path.parts.count > TOMLLines.deepest else { return true }
    lines.note(obstacle(.tooDeep))
    return false
  }
}

// MARK: - Values

extension TOMLScanner {
  private mutating func scanValue(at path: TOMLPath, into lines: inout TOMLLines) {
    switch peek() {
    case UInt8(ascii: "["):
      scanArray(at: path, into: &lines)
    case UInt8(ascii: "{"):
      scanInlineTable(at: path, into: &lines)
    case UInt8(ascii: "\""):
      if startsWithThree() {
        scanLongString(quote: UInt8(ascii: "\""), into: &lines)
      } else {
        scanBasicString(into: &lines)
      }
    case UInt8(ascii: "'"):
      if startsWithThree() {
        scanLongString(quote: UInt8(ascii: "'"), into: &lines)
      } else {
        scanLiteralString()
      }
    default:
      let start = position
      while let byte = peek(), !TOMLScanner.endsPlainValue(byte) { position += 1 }
      if !TOMLScanner.mayBePlainValue(bytes[start..<position]) {
        lines.note(obstacle(.noValue))
      }
    }
  }

  private mutating func scanArray(at path: TOMLPath, into lines: inout TOMLLines) {
    position += 1
    var index = 0
    while lines.obstacle == nil, let byte = skipBlank(), byte != UInt8(ascii: "]") {
      let before = position
      if byte == UInt8(ascii: ",") {
        position += 1
      } else {
        let element = path.appending(index: index)
        guard isShallow(element, &lines) else { return }
        lines.note(element, line: line)
        scanValue(at: element, into: &lines)
        index += 1
        // Not TOML: go on all the same, but go on.
        if position == before { position += 1 }
      }
    }
    position += 1
  }

  private mutating func scanInlineTable(at path: TOMLPath, into lines: inout TOMLLines) {
    position += 1
    while lines.obstacle == nil, let byte = skipBlank(), byte != UInt8(ascii: "}") {
      let before = position
      if byte == UInt8(ascii: ",") {
        position += 1
      } else {
        scanPair(in: path, into: &lines)
        if position == before { position += 1 }
      }
    }
    position += 1
  }

  /// `"…"` on one line.
  private mutating func scanBasicString(into lines: inout TOMLLines) {
    position += 1
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\\") {
        scanEscape(into: &lines)
      } else {
        position += 1
        if byte == UInt8(ascii: "\"") { return }
      }
    }
  }

  /// `'…'` on one line.
  private mutating func scanLiteralString() {
    position += 1
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      position += 1
      if byte == UInt8(ascii: "'") { return }
    }
  }

  /// A string of several lines between three quotation marks.
  private mutating func scanLongString(quote: UInt8, into lines: inout TOMLLines) {
    position += 3
    while let byte = peek() {
      if byte == quote {
        var run = 0
        while run < 5, peek(run) == quote { run += 1 }
        position += run
        // Up to two quotation marks may stand right before the three that end the string.
        if run >= 3 { return }
      } else if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
        scanEscape(into: &lines)
      } else {
        if byte == UInt8(ascii: "\n") { line += 1 }
        position += 1
      }
    }
  }

  /// A backslash, and what it escapes unless that is the end of the line.
  private mutating func scanEscape(into lines: inout TOMLLines) {
    let digits =
      switch peek(1) {
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    if digits > 0, (0..<digits).allSatisfy({ peek(2 + $0) == UInt8(ascii: "0") }) {
      lines.note(obstacle(.nullCharacter))
    }
    let next = peek(1)
    let isLineEnd = next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
    position += isLineEnd || next == nil ? 1 : 2
  }

  /// Whether bytes could be a number, a boolean, a date or a time, with spaces after it.
  ///
  /// The one space inside is that between a date and a time.
  private static func mayBePlainValue(_ bytes: ArraySlice<UInt8>) -> Bool {
    let words = bytes.split { $0 == UInt8(ascii: " ") || $0 == 9 || $0 == UInt8(ascii: "\r") }
    guard let first = words.first, words.count <= 2 else { return false }
    guard bytes.first == first.first, first.allSatisfy(isPlainValueByte) else { return false }
    guard words.count == 2 else { return true }
    return first.count == 10 && words[1].count >= 5 && words[1].allSatisfy(isPlainValueByte)
      && words[1].prefix(2).allSatisfy { 48...57 ~= $0 }
  }

  private static func isPlainValueByte(_ byte: UInt8) -> Bool {
    TOMLText.isBareKeyByte(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
  }

  private static func endsPlainValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}

// MARK: - Bytes

extension TOMLScanner {
  /// The byte some way ahead, or `nil` at the end of the text.
  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private func startsWithThree() -> Bool {
    peek(1) == peek() && peek(2) == peek()
  }

  private mutating func skipSpaces() {
    while let byte = peek(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      position += 1
    }
  }

  /// Skips spaces, comments and ends of lines, and gives the byte after them.
  private mutating func skipBlank() -> UInt8? {
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "#"): skipLine()
      default: return byte
      }
    }
    return nil
  }

  /// Skips what is left of the line, and its end.
  private mutating func skipLine() {
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        return
      }
    }
  }
}

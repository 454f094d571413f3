import Synchronization

/// What a TOML file holds, and on which line each of its keys stands.
///
/// This is the one way from bytes to values: nothing reaches the TOML library that would end the
/// program in it.
package struct TOMLFile: Sendable {
  /// The file as a table.
  package let value: TOMLValue
  /// The lines of its keys.
  package let lines: TOMLLines

  /// The file that bytes are.
  ///
  /// - Parameter bytes: The whole file; a byte-order mark is ignored.
  /// - Throws: The first thing that keeps it from being TOML.
  package init(utf8 bytes: [UInt8]) throws(TOMLFault) {
    if let known = RecentFiles.shared.withLock({ $0[bytes] }) {
      self = known
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    try self.init(parsing: hasMark ? Array(bytes.dropFirst(3)) : bytes)
    let file = self
    RecentFiles.shared.withLock { $0.keep(file, for: bytes) }
  }

  private init(parsing bytes: [UInt8]) throws(TOMLFault) {
    let text = try TOMLFile.text(bytes)
    lines = TOMLLines(scanning: bytes)
    if let obstacle = lines.obstacle {
      // What is wrong before it comes first.
      _ = try TOMLFile.value(of: String(decoding: bytes[..<obstacle.statement], as: UTF8.self))
      throw TOMLFault(reason: TOMLFault.Reason(obstacle.reason), line: obstacle.line)
    }
    value = try TOMLFile.value(of: text)
  }

  private static func value(of text: String) throws(TOMLFault) -> TOMLValue {
    do {
      return try TOMLValue.parse(toml: text)
    } catch {
      let message = QuotedText.shown(error.reason, longest: 200)
      throw TOMLFault(reason: .syntax(message), line: error.line)
    }
  }

  private static func text(_ bytes: [UInt8]) throws(TOMLFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TOMLFault(reason: .notUTF8, line: lineOfInvalidByte(bytes))
    }
    if let null = bytes.firstIndex(of: 0) {
      throw TOMLFault(reason: .nullCharacter, line: line(of: null, in: bytes))
    }
    return text
  }

  private static func lineOfInvalidByte(_ bytes: [UInt8]) -> Int {
    // The longest part that is UTF-8 ends where the first invalid byte stands.
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      valid += UTF8.width(scalar)
    }
    return line(of: valid, in: bytes)
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }
}

extension TOMLFault.Reason {
  fileprivate init(_ reason: TOMLLines.Obstacle.Reason) {
    self =
      switch reason {
      case .tooDeep: .tooDeep
      case .nullCharacter: .nullCharacter
      case .namelessHeader: .namelessHeader
      case .noValue: .noValue
      }
  }
}

import TOMLKit

extension TOMLValue {
  /// Why text is not TOML.
  struct SyntaxError: Error {
    /// The line, from 1.
    let line: Int
    /// What the library says, not fit to be shown as it is.
    let reason: String
  }

  /// The table that TOML text holds.
  ///
  /// The library passes text as C strings and takes one thread's stack for each level: the text must
  /// hold no U+0000, plain or escaped, and must not be nested deeper than ``TOMLLines/deepest``.
  static func parse(toml text: String) throws(SyntaxError) -> TOMLValue {
    do {
      return TOMLValue(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      throw SyntaxError(line: max(1, error.source.begin.line), reason: error.description)
    } catch {
      throw SyntaxError(line: 1, reason: "\(error)")
    }
  }

  private init(_ table: TOMLTable) {
    var members: [(name: TOMLName, value: TOMLValue)] = []
    for name in table.keys {
      guard let value = table[name] else { continue }
      members.append((TOMLName(name), TOMLValue(value)))
    }
    self = .table(members)
  }

  private init(_ value: any TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let integer = value.int {
      self = .integer(integer)
    } else if let number = value.double {
      self = .number(number)
    } else if let flag = value.bool {
      self = .flag(flag)
    } else if let table = value.table {
      self.init(table)
    } else if let array = value.array {
      self = .array(array.map { TOMLValue($0) })
    } else {
      self = .moment
    }
  }
}

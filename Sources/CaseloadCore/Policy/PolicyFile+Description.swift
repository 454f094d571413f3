extension PolicyFile: CustomStringConvertible {
  /// The policy in force as TOML that can be read again, with the origin of every value beside it.
  public var description: String {
    let rows = entries.map { (entry: $0, lines: PolicyFile.lines(of: $0)) }
    let width = rows.map(\.lines[0].count).filter { $0 <= PolicyFile.widest }.max() ?? 0
    var text = ""
    var table = ""
    for (entry, lines) in rows {
      if entry.table != table {
        table = entry.table
        text += (text.isEmpty ? "" : "\n") + "[\(table)]\n"
      }
      let padding = String(repeating: " ", count: max(0, width - lines[0].count))
      text += "\(lines[0])\(padding)  # \(PolicyFile.comment(entry.origin))\n"
      for line in lines.dropFirst() { text += line + "\n" }
    }
    return text
  }

  /// The widest line that the comments beside it are lined up with.
  private static let widest = 60

  private static func comment(_ origin: PolicyOrigin) -> String {
    switch origin {
    case .default: "default"
    case .line(let line): "\(name) line \(line)"
    }
  }

  /// `key = value`; an array that would be too wide has one element a line.
  private static func lines(of entry: Entry) -> [String] {
    let line = "\(entry.key) = \(entry.value)"
    guard line.count > widest, !entry.elements.isEmpty else { return [line] }
    return ["\(entry.key) = ["] + entry.elements.map { "  \($0)," } + ["]"]
  }
}

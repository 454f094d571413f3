/// One line of text whose parts may look different.
public struct StyledText: Hashable, Sendable {
  /// Its parts, from left to right.
  public var runs: [TextRun]

  /// A line of parts.
  public init(_ runs: [TextRun] = []) {
    self.runs = runs
  }

  /// A line that looks the same throughout.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - style: How it looks; as what it is drawn in when `nil`.
  public init(_ text: String, _ style: Style? = nil) {
    runs = text.isEmpty ? [] : [TextRun(text, style)]
  }

  /// A line that means the same throughout.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - role: What it means.
  public init(_ text: String, _ role: Role) {
    self.init(text, Style(role))
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }

  /// The text without its looks.
  public var plain: String { runs.map(\.text).joined() }

  /// One line after the other.
  public static func + (first: StyledText, second: StyledText) -> StyledText {
    StyledText(first.runs + second.runs)
  }

  /// Adds a line at the end.
  public static func += (first: inout StyledText, second: StyledText) {
    first.runs.append(contentsOf: second.runs)
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  /// Text that looks as what it is drawn in.
  public init(stringLiteral text: String) {
    self.init(text, nil as Style?)
  }
}

extension Array where Element == StyledText {
  /// The lines in one, with something between them.
  ///
  /// - Parameter separator: What stands between two.
  /// - Returns: One line.
  public func joined(by separator: StyledText) -> StyledText {
    var result = StyledText()
    for (index, part) in enumerated() {
      if index > 0 { result += separator }
      result += part
    }
    return result
  }
}

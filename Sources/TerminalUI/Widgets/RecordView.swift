import DisplayText

/// The bytes of a raw record, which may be anything, in the colours of JSON.
public struct RecordView: Hashable, Sendable {
  /// How a record is laid out.
  public enum Layout: Hashable, Sendable {
    /// As it stands in its file, broken where the line ends.
    case line
    /// One field a line.
    case fields
  }

  /// The bytes, of which those beyond ``RecordView/mostBytes`` are not shown.
  public var bytes: [UInt8]
  /// How it is laid out.
  public var layout: Layout
  /// The first line to show.
  public var offset: Int

  /// More bytes than this are not shown.
  public static let mostBytes = 20_000

  /// A raw record.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - layout: How it is laid out.
  ///   - offset: The first line to show.
  public init(_ bytes: [UInt8], layout: Layout = .line, offset: Int = 0) {
    self.bytes = bytes
    self.layout = layout
    self.offset = offset
  }

  /// Draws the record, and a scroll bar where it has more lines than there is room for.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: Which lines are in view.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> ScrollBar {
    Paragraph(paragraphs, offset: offset, indent: 4, breaksAnywhere: layout == .line)
      .draw(on: &surface, in: rect)
  }

  /// The record as lines before they are broken.
  var paragraphs: [StyledText] {
    let shown = bytes.count > RecordView.mostBytes ? Array(bytes[..<RecordView.mostBytes]) : bytes
    var lines = [StyledText()]
    var depth = 0
    func startLine() {
      if lines[lines.count - 1].isEmpty { lines.removeLast() }
      lines.append(depth > 0 ? StyledText("  ") : StyledText())
    }
    for token in RecordTokens(shown).tokens {
      let mark = token.kind == .punctuation ? shown[token.range.lowerBound] : 0
      let isEnd = mark == UInt8(ascii: "}") || mark == UInt8(ascii: "]")
      if isEnd {
        depth = max(0, depth - 1)
        if layout == .fields, depth == 0 { startLine() }
      }
      let text = SafeText.path(Array(shown[token.range]))
      lines[lines.count - 1] += StyledText(text, RecordView.role(of: token.kind))
      if mark == UInt8(ascii: "{") || mark == UInt8(ascii: "[") { depth += 1 }
      guard layout == .fields, depth == 1, !isEnd else { continue }
      if mark == UInt8(ascii: ",") || mark == UInt8(ascii: "{") { startLine() }
    }
    if shown.count < bytes.count {
      lines.append(StyledText("\(bytes.count - shown.count) more bytes", .textMuted))
    }
    return lines
  }

  private static func role(of kind: RecordTokens.Kind) -> Role {
    switch kind {
    case .key: .recordKey
    case .string: .recordString
    case .number: .recordNumber
    case .literal: .recordLiteral
    case .punctuation, .space: .textMuted
    case .other: .text
    }
  }
}

import CaseloadCore
import TerminalUI

/// Which values of a record may be shown while names are hidden.
///
/// What is certain not to hold a name is shown: ids, dates, numbers and words of a list, where they are
/// what their field asks for. All else is masked: names, free texts, which may hold names, dates of
/// birth, and fields that the kind has not.
struct RecordMask {
  let kind: Kind
  let privacy: Privacy
  let glyphs: GlyphSet

  /// What stands in place of a value.
  var text: String { glyphs.level == .unicode ? "••• hidden" : "*** hidden" }

  /// Whether the value of a field may be shown.
  func shows(_ name: String, _ value: ArraySlice<UInt8>) -> Bool {
    guard !(privacy.showsChildren && privacy.showsWorkers) else { return true }
    guard let field = kind.fields.first(where: { $0.name == name }) else { return false }
    if kind == .children, name == "born" { return privacy.showsChildren }
    if case .text = field.type {
      switch kind {
      case .teams: return true
      case .workers: return privacy.showsWorkers
      default: return privacy.showsChildren
      }
    }
    return RecordMask.isPlain(value, field.type)
  }

  /// Whether a value is what its type asks for, by its characters: a name in a wrong field is none.
  private static func isPlain(_ value: ArraySlice<UInt8>, _ type: Field.ValueType) -> Bool {
    let text = String(decoding: value, as: UTF8.self)
    if text == "null" { return true }
    switch type {
    case .recordID, .reference: return isIdentifier(value)
    case .references: return isListOfIdentifiers(value)
    case .flag: return text == "true" || text == "false"
    case .choice(let words): return words.contains { text == "\"\($0)\"" }
    case .number: return value.allSatisfy { isOfNumber($0) }
    case .date, .end, .timestamp:
      return value.allSatisfy { isOfNumber($0) || "\":TZtz ".utf8.contains($0) }
    case .duration: return Duration(String(text.dropFirst().dropLast())) != nil
    case .text: return false
    }
  }

  /// Whether a value is one text or one number.
  private static func isIdentifier(_ value: ArraySlice<UInt8>) -> Bool {
    let outside = outsideTexts(value)
    return outside == Array("\"\"".utf8)
      || !outside.isEmpty && outside.allSatisfy { isOfNumber($0) }
  }

  /// Whether a value is an array of texts and numbers, with nothing inside each other.
  private static func isListOfIdentifiers(_ value: ArraySlice<UInt8>) -> Bool {
    let outside = outsideTexts(value)
    guard outside.first == UInt8(ascii: "["), outside.last == UInt8(ascii: "]") else {
      return false
    }
    return outside.dropFirst().dropLast().allSatisfy {
      isOfNumber($0) || "\", \t\r\n".utf8.contains($0)
    }
  }

  /// What is left of a value when the characters between quotation marks are taken out.
  private static func outsideTexts(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var left: [UInt8] = []
    var isInside = false
    var isEscaped = false
    for byte in value {
      if byte == UInt8(ascii: "\""), !isEscaped { isInside.toggle() }
      if !isInside || (byte == UInt8(ascii: "\"") && !isEscaped) { left.append(byte) }
      isEscaped = isInside && byte == UInt8(ascii: "\\") && !isEscaped
    }
    return left
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || "+-.eE".utf8.contains(byte)
  }

  /// A line with the values masked that may not be shown; of a line that cannot be taken apart, nothing.
  func masked(_ bytes: [UInt8]) -> [UInt8] {
    let members = RecordFields(bytes).members
    let isShown = privacy.showsChildren && privacy.showsWorkers
    guard !isShown else { return bytes }
    guard !members.isEmpty else { return Array(text.utf8) }
    var result: [UInt8] = []
    var place = 0
    for member in members where !shows(member.name, bytes[member.value]) {
      result += bytes[place..<member.value.lowerBound]
      result += text.utf8
      place = member.value.upperBound
    }
    // After the last member nothing but the end of the object may be shown.
    let end = members.last?.value.upperBound ?? place
    if place < end { result += bytes[place..<end] }
    return result + [UInt8(ascii: "}")]
  }
}

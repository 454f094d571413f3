@testable import CaseloadCore

/// An input of the line target: what kind of file, and its bytes.
///
/// The first byte chooses the kind: `a` for the first of ``Kind/allCases``, and so on around. The second
/// chooses what is done with the rest, which are the lines:
///
/// | byte | what precedes the lines |
/// |---|---|
/// | up to 0xE7 | nothing |
/// | 0xE8 to 0xEF | nothing; and they stand there many times |
/// | 0xF0 to 0xFB | blanks up to shortly before the end of the reader's chunk |
/// | 0xFC to 0xFF | blanks up to shortly before the greatest length of a line |
struct LineCase {
  let kind: Kind
  /// The blanks, which begin the first line.
  let blanks: [UInt8]
  let bytes: [UInt8]
  /// Whether the lines stand there many times.
  let isRepeated: Bool

  /// More lines than the reader looks ids up at once.
  private static let manyLines = 600

  init(_ input: UnsafeBufferPointer<UInt8>) {
    let kinds = Kind.allCases
    let letter = input.first ?? UInt8(ascii: "a")
    kind = kinds[Int(letter &- UInt8(ascii: "a")) % kinds.count]
    bytes = Array(input.dropFirst(2))
    let layout = input.dropFirst().first ?? 0
    isRepeated = 0xE8...0xEF ~= layout
    let border: Int =
      switch layout {
      case ..<0xF0: 0
      case 0xF0...0xFB: LineLimit.chunkBytes
      default: LineLimit.bytes
      }
    // The third byte says where in the lines the border lies.
    let room = border == 0 ? 0 : max(0, border - Int(bytes.first ?? 0))
    blanks = Array(repeating: UInt8(ascii: " "), count: room)
  }

  /// The lines with their blanks; the last one has no line feed, and is empty when there is none after one.
  var lines: [ArraySlice<UInt8>] {
    let once = (blanks + bytes).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard isRepeated else { return once }
    return Array(repeatElement(once, count: LineCase.manyLines / once.count + 1).joined())
  }

  /// A line of the kind that every reader must read.
  static func goodLine(_ kind: Kind, id: String) -> [UInt8] {
    let fields = kind.fields.filter { $0.weight == .required && $0.name != "id" }
    let members = fields.map { field in
      let value =
        switch field.type {
        case .date: "\"2016-06-01\""
        case .flag: "true"
        case .choice(let words): "\"\(words[0])\""
        default: "\"X\""
        }
      return ",\"\(field.name)\":\(value)"
    }
    return Array("{\"id\":\"\(id)\"\(members.joined())}".utf8)
  }
}

/// What was written to a terminal, taken apart strictly.
///
/// Allowed are printed characters, and of control sequences those with which this program drives a
/// terminal. Everything else is a stranger.
package struct TerminalOutput {
  /// Everything that should not be there, each once.
  package private(set) var strangers: Set<String> = []
  /// The private modes that were set, by number.
  package private(set) var modesSet: Set<Int> = []

  private let bytes: [UInt8]
  private var place = 0

  /// Takes output apart.
  ///
  /// - Parameter bytes: All of it, from the start.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while place < bytes.count { step() }
  }

  /// The modes that the program sets: cursor keys, going on in the next row, blinking, the cursor, the
  /// mouse, the focus, the other screen, pasting, whole frames.
  private static let modes: Set = [1, 7, 12, 25, 1000, 1002, 1004, 1006, 1049, 2004, 2026]
  /// Looks, moving, erasing, inserting, repeating, scrolling.
  private static let finals = Set("mABCDEFGHIJKLMPSTXZ@bdfr".utf8)

  private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func step() {
    let first = bytes[place]
    switch first {
    case 0x1B:
      place += 1
      escape()
    case 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x0F: place += 1  // moving, and the two character sets
    case 0x20...0x7E: place += 1
    default: scalar()
    }
  }

  private mutating func scalar() {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[place...].makeIterator()
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      let scalar = Unicode.UTF8.decode(encoded)
      if VisibleText.isHidden(scalar) {
        strangers.insert("U+" + String(scalar.value, radix: 16))
      }
      place += encoded.count
    case .error(let length):
      strangers.insert("no UTF-8: \(bytes[place..<(place + length)])")
      place += length
    case .emptyInput: place = bytes.count
    }
  }

  private mutating func escape() {
    guard let kind = byte else { return }
    place += 1
    switch kind {
    case UInt8(ascii: "["): sequence()
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      let set = byte ?? 0
      place += 1
      if !"B0".utf8.contains(set) { strangers.insert("character set \(set)") }
    case _ where "=>78M".utf8.contains(kind): break  // keypad, cursor kept, scrolling back
    default: strangers.insert("ESC \(Character(Unicode.Scalar(kind)))")
    }
  }

  private mutating func sequence() {
    let start = place
    while let byte, 0x20...0x3F ~= byte { place += 1 }
    let parameters = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let final = byte else { return }
    place += 1
    let name = "CSI \(parameters)\(Character(Unicode.Scalar(final)))"
    if !isKnown(parameters, final) { strangers.insert(name) }
  }

  private mutating func isKnown(_ parameters: String, _ final: UInt8) -> Bool {
    let isPlain = parameters.utf8.allSatisfy { 0x30...0x3B ~= $0 }
    switch final {
    case UInt8(ascii: "h") where parameters.hasPrefix("?"),
      UInt8(ascii: "l") where parameters.hasPrefix("?"):
      let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
      if final == UInt8(ascii: "h") { modesSet.formUnion(numbers) }
      return !numbers.isEmpty && Self.modes.isSuperset(of: numbers)
    case UInt8(ascii: "h"), UInt8(ascii: "l"): return parameters == "4"  // inserting
    case UInt8(ascii: "p"): return parameters == "?2026$"  // whether there are whole frames
    case UInt8(ascii: "t"): return ["22;0;0", "23;0;0"].contains(parameters)  // the title is kept
    default: return isPlain && Self.finals.contains(final)
    }
  }
}

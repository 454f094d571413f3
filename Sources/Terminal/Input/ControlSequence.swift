import TerminalUI

/// A control sequence of a terminal (ECMA-48): `ESC [`, parameters, a final letter.
struct ControlSequence: Hashable {
  /// A mark before the parameters: `<`, `?`, `>`; `nil` when there is none.
  let prefix: UInt8?
  /// The numbers; what is left out is `nil`.
  let parameters: [Int?]
  /// The final letter, with `$` before it if that is there.
  let final: String

  /// Takes a sequence apart.
  ///
  /// - Parameters:
  ///   - body: What stands between `ESC [` and the final letter.
  ///   - letter: The final letter.
  init(body: [UInt8], letter: UInt8) {
    var rest = body[...]
    if let first = rest.first, (0x3C...0x3F).contains(first) {
      prefix = first
      rest.removeFirst()
    } else {
      prefix = nil
    }
    let numbers = rest.prefix { (0x30...0x3F).contains($0) }
    parameters =
      numbers.isEmpty
      ? []
      : numbers.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) }
    final = String(decoding: rest.dropFirst(numbers.count) + [letter], as: UTF8.self)
  }

  /// A parameter, or `nil` when it was left out.
  func parameter(_ index: Int) -> Int? {
    index < parameters.count ? parameters[index] : nil
  }
}

extension ControlSequence {
  /// The key that it stands for, if it stands for one.
  var keyPress: KeyPress? {
    guard prefix == nil else { return nil }
    let held = parameter(1).map(KeyName.modifiers) ?? []
    switch final {
    case "Z": return KeyPress(.backTab)
    case "u": return parameter(0).flatMap { Self.character($0, held) }
    case "~":
      guard let number = parameter(0) else { return nil }
      // Any character with something held down, as xterm can be set to tell it.
      if number == 27 { return parameter(2).flatMap { Self.character($0, held) } }
      return Self.numbered[number].map { KeyPress($0, held) }
    default: return Self.lettered[final].map { KeyPress($0, held) }
    }
  }

  /// What the mouse did, if it is about the mouse and of use.
  var mouseEvent: MouseEvent? {
    guard prefix == UInt8(ascii: "<"), final == "M" || final == "m", let code = parameter(0),
      let column = parameter(1), let row = parameter(2)
    else { return nil }
    return Self.mouseEvent(code: code, column: column, row: row, isRelease: final == "m")
  }

  /// What the mouse did, from the numbers of xterm.
  ///
  /// - Parameters:
  ///   - code: The button with what is held down, 32 for moving and 64 for the wheel.
  ///   - column: The column from 1.
  ///   - row: The row from 1.
  ///   - isRelease: Whether the button went up.
  /// - Returns: What it did, or `nil` when it is of no use here.
  static func mouseEvent(code: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
    let point = Point(column: max(0, column - 1), row: max(0, row - 1))
    let button = code & 3
    switch code & ~0b1_1111 {
    case 0 where button == 0: return MouseEvent(isRelease ? .release : .press, at: point)
    case 32 where button == 0: return MouseEvent(.drag, at: point)
    case 64 where button == 0: return MouseEvent(.wheelUp, at: point)
    case 64 where button == 1: return MouseEvent(.wheelDown, at: point)
    default: return nil
    }
  }

  /// What the terminal says of synchronised output, if it is about that.
  var knowsSynchronisedOutput: Bool? {
    guard prefix == UInt8(ascii: "?"), final == "$y", parameter(0) == 2026 else { return nil }
    return parameter(1) == 1 || parameter(1) == 2
  }

  private static func character(_ code: Int, _ held: KeyPress.Modifiers) -> KeyPress? {
    switch code {
    case 9: return held.contains(.shift) ? KeyPress(.backTab) : KeyPress(.tab, held)
    case 13: return KeyPress(.enter, held)
    case 27: return KeyPress(.escape, held)
    case 8, 127: return KeyPress(.backspace, held)
    default: break
    }
    guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
      scalar.properties.generalCategory != .control
    else { return nil }
    // The character already says that Shift is held down.
    return KeyPress(.character(Character(scalar)), held.subtracting(.shift))
  }

  private static let lettered: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "F": .end, "H": .home,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]

  private static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}

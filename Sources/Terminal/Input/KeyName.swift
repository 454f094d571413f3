import TerminalUI

/// The names that ncurses and the database of terminals give to keys.
enum KeyName {
  /// The key of a name.
  ///
  /// - Parameter name: As `keyname` of ncurses gives it: `KEY_UP`, `KEY_F(3)`, `kUP5`.
  /// - Returns: The key with what is held down, or `nil` when it is of no use here.
  static func keyPress(_ name: String) -> KeyPress? {
    if let key = plain[name] { return KeyPress(key) }
    if let key = shifted[name] { return KeyPress(key, .shift) }
    if name.hasPrefix("KEY_F("), name.hasSuffix(")"),
      let number = Int(name.dropFirst("KEY_F(".count).dropLast())
    {
      return function(number)
    }
    // The names of keys with others held down end in what is held down.
    guard let last = name.last, let held = last.wholeNumberValue,
      let key = modified[String(name.dropLast())]
    else { return nil }
    return KeyPress(key, modifiers(held))
  }

  /// A function key by its number, which from 13 on says what is held down too.
  static func function(_ number: Int) -> KeyPress? {
    guard (1...60).contains(number) else { return nil }
    let held: [KeyPress.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
    return KeyPress(.function((number - 1) % 12 + 1), held[(number - 1) / 12])
  }

  /// What is held down, as xterm numbers it: from 2, one more than the bits for Shift, Alt, Control.
  static func modifiers(_ number: Int) -> KeyPress.Modifiers {
    let bits = max(0, number - 1)
    var modifiers: KeyPress.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static let plain: [String: Key] = [
    "KEY_UP": .up, "KEY_DOWN": .down, "KEY_LEFT": .left, "KEY_RIGHT": .right,
    "KEY_PPAGE": .pageUp, "KEY_NPAGE": .pageDown, "KEY_HOME": .home, "KEY_END": .end,
    "KEY_ENTER": .enter, "KEY_BACKSPACE": .backspace, "KEY_DC": .delete, "KEY_IC": .insert,
    "KEY_BTAB": .backTab, "KEY_FIND": .home, "KEY_SELECT": .end, "KEY_A1": .home,
    "KEY_A3": .pageUp, "KEY_C1": .end, "KEY_C3": .pageDown,
  ]

  private static let shifted: [String: Key] = [
    "KEY_SR": .up, "KEY_SF": .down, "KEY_SLEFT": .left, "KEY_SRIGHT": .right,
    "KEY_SPREVIOUS": .pageUp, "KEY_SNEXT": .pageDown, "KEY_SHOME": .home, "KEY_SEND": .end,
    "KEY_SDC": .delete, "KEY_SIC": .insert,
  ]

  private static let modified: [String: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kPRV": .pageUp, "kNXT": .pageDown,
    "kHOM": .home, "kEND": .end, "kDC": .delete, "kIC": .insert,
  ]
}

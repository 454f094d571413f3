extension KeyPress {
  /// The key press that a name stands for, or `nil` when it is none.
  ///
  /// A name is what is held down, if anything, and the key, with hyphens between: `ctrl-l`, `alt-x`,
  /// `shift-up`, `f5`, `space`, `?`, `G`. What is held down and the names of keys may be written in
  /// capitals; characters are as they are typed.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (modifier, length) = KeyPress.modifier(at: rest), !modifiers.contains(modifier) {
      modifiers.insert(modifier)
      rest = rest.dropFirst(length)
    }
    guard let key = Key(name: rest) else { return nil }
    self.init(key, modifiers)
  }

  /// The name of the key press; ``init(name:)`` reads it.
  public var name: String {
    KeyPress.modifierNames.filter { modifiers.contains($0.modifier) }
      .map { "\($0.name)-" }.joined() + key.name
  }

  /// The key presses of a name that is several, with a space between each two: `g g`.
  ///
  /// - Parameter text: Names with spaces between.
  /// - Returns: The key presses in their order, or `nil` when one of the names is none or there is none.
  public static func sequence(_ text: String) -> [KeyPress]? {
    let names = text.split(separator: " ")
    let presses = names.compactMap { KeyPress(name: String($0)) }
    return presses.isEmpty || presses.count != names.count ? nil : presses
  }

  private static let modifierNames: [(name: String, modifier: Modifiers)] = [
    ("ctrl", .control), ("alt", .alt), ("shift", .shift),
  ]

  private static func modifier(at text: Substring) -> (Modifiers, length: Int)? {
    for (name, modifier) in modifierNames {
      let start = text.prefix(name.count + 1)
      if start.lowercased() == name + "-", text.count > start.count {
        return (modifier, start.count)
      }
    }
    return nil
  }
}

extension Key {
  /// The greatest number of a function key.
  static let mostFunctions = 63

  /// The keys that have names, by their names; the first name of a key is the one that is shown.
  static let named: [(name: String, key: Key)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("pageup", .pageUp),
    ("pagedown", .pageDown), ("home", .home), ("end", .end), ("tab", .tab),
    ("backtab", .backTab), ("enter", .enter), ("esc", .escape), ("backspace", .backspace),
    ("delete", .delete), ("insert", .insert), ("space", .character(" ")), ("return", .enter),
    ("escape", .escape),
  ]

  /// The key of a name.
  init?(name: Substring) {
    let lowercase = name.lowercased()
    if let named = Key.named.first(where: { $0.name == lowercase }) {
      self = named.key
    } else if let character = name.first, name.count == 1 {
      guard Key.isTyped(character) else { return nil }
      self = .character(character)
    } else if lowercase.first == "f", lowercase.utf8.dropFirst().allSatisfy({ 48...57 ~= $0 }),
      lowercase.utf8.dropFirst().first != 48, let number = Int(lowercase.dropFirst()),
      number <= Key.mostFunctions
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The name of the key.
  public var name: String {
    if let named = Key.named.first(where: { $0.key == self }) { return named.name }
    return switch self {
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    default: ""
    }
  }

  /// Whether a character can be seen, so that it can be the name of its key.
  private static func isTyped(_ character: Character) -> Bool {
    !character.isWhitespace
      && character.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned: false
        default: true
        }
      }
  }
}

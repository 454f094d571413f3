extension KeyPress {
  /// The key as it is written: `ctrl-l`, `esc`, `G`.
  public var name: String {
    var name = ""
    if modifiers.contains(.control) { name += "ctrl-" }
    if modifiers.contains(.alt) { name += "alt-" }
    switch key {
    case .character(" "): return name + "space"
    case .character(let character): return name + String(character)
    case .function(let number): return name + "f\(number)"
    case .escape: return name + "esc"
    default: return name + "\(key)".lowercased()
    }
  }
}

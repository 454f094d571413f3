/// What people see of a text, judged by Unicode's own properties and by nothing of the program's.
package enum VisibleText {
  /// The scalars of a text that are obeyed rather than seen, or not seen at all, as numbers.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - allowed: Those that are no strangers here, such as line feeds.
  /// - Returns: Each one once, in hexadecimal.
  package static func strangers(
    in text: String, except allowed: Set<Unicode.Scalar> = ["\n"]
  ) -> [String] {
    var found: Set<Unicode.Scalar> = []
    for scalar in text.unicodeScalars where !(0x20...0x7E ~= scalar.value) {
      if !allowed.contains(scalar), isHidden(scalar) { found.insert(scalar) }
    }
    return found.sorted().map { String($0.value, radix: 16) }
  }

  /// Whether a scalar is obeyed, is no character, or cannot be seen.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if 0x20...0x7E ~= scalar.value { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    case .format: return !isNumberSign(scalar)
    default:
      if properties.isNoncharacterCodePoint || properties.isBidiControl { return true }
      return properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
    }
  }

  /// Whether a scalar is of those that Unicode calls format characters but that have a shape.
  private static func isNumberSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}

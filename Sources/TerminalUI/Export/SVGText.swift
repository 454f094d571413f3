/// Text as XML takes it.
enum SVGText {
  /// Text in which nothing is markup, and nothing is left that XML forbids.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        let isForbidden =
          scalar.value < 0x20 || 0x7F..<0xA0 ~= scalar.value || scalar.value & 0xFFFE == 0xFFFE
        result.unicodeScalars.append(isForbidden ? "?" : scalar)
      }
    }
    return result
  }
}

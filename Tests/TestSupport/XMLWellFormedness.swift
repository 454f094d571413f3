/// Whether a text is well-formed XML, as far as pictures use it: elements, attributes, text and references.
package enum XMLWellFormedness {
  /// What is wrong with a text; `nil` when nothing is.
  package static func fault(in text: String) -> String? {
    var open: [String] = []
    var rest = Array(text.unicodeScalars)[...]
    if let bad = rest.first(where: { !isAllowed($0) }) {
      return "U+\(String(bad.value, radix: 16))"
    }
    while let scalar = rest.first {
      guard scalar == "<" else {
        let run = rest.prefix { $0 != "<" }
        if open.isEmpty, run.contains(where: { !$0.properties.isWhitespace }) {
          return "text outside of all elements"
        }
        if let fault = fault(inText: string(run)) { return fault }
        rest = rest.dropFirst(run.count)
        continue
      }
      guard let end = endOfTag(rest) else { return "a tag without an end" }
      var tag = string(rest[rest.startIndex..<end].dropFirst())
      rest = rest[(end + 1)...]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag) ends nothing" }
        continue
      }
      let isWhole = tag.hasSuffix("/")
      if isWhole { tag.removeLast() }
      guard let match = tag.wholeMatch(of: /([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*/) else {
        return "<\(tag.prefix(80))> is no element"
      }
      if let fault = fault(inText: String(match.2)) { return fault }
      if !isWhole { open.append(String(match.1)) }
    }
    return open.isEmpty ? nil : "\(open) without an end"
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// The place of the mark that ends a tag, which no attribute's value can hold.
  private static func endOfTag(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    var isQuoted = false
    for index in scalars.indices {
      if scalars[index] == "\"" { isQuoted.toggle() }
      if scalars[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private static func fault(inText text: String) -> String? {
    if text.contains("]]>") { return "]]> in text" }
    let bare = text.replacing(/&(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-fA-F]+);/, with: "")
    return bare.contains("&") ? "a reference that is none" : nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

/// Values from a file as messages about it quote them.
///
/// This is the one place that makes foreign text fit for such a message.
package enum QuotedText {
  /// The longest value that is quoted whole, in characters.
  package static let longest = 40

  /// The text in quotation marks, cut at 40 characters, without a character that a terminal obeys.
  package static func quoted(_ text: String) -> String {
    "\"\(shown(text))\""
  }

  /// The text, cut, without a character that a terminal obeys.
  package static func shown(_ text: String, longest: Int = longest) -> String {
    // Cut by scalars: one character may hold any number of combining marks.
    let scalars = text.unicodeScalars
    let escaped = TOMLText.escaped(String(String.UnicodeScalarView(scalars.prefix(longest))))
    return scalars.count > longest ? escaped + "…" : escaped
  }
}

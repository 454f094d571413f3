extension FormatGuide {
  /// The guide as Markdown, for documents.
  ///
  /// - Returns: Sections from the third level of headings on, so that it can stand within a section.
  public static func markdown() -> String {
    var text = opening + "\n\n"
    for rule in fileRules + recordRules { text += "- **\(rule.title)**: \(rule.text)\n" }
    text += "\n### Values\n\n| type | form |\n|---|---|\n"
    for rule in valueRules { text += "| \(rule.title) | \(cell(rule.text)) |\n" }
    for kind in Kind.allCases { text += section(of: kind) }
    let names = reserved.map { "`\($0)`" }.joined(separator: ", ")
    return text + "\n### Reserved\n\n\(reservedText): \(names).\n"
  }

  private static func section(of kind: Kind) -> String {
    var text = "\n### `\(kind.rawValue)`\(kind.isVersioned ? ", versioned" : "")\n\n"
    text += "\(kind.summary). Required fields are in bold, decisive ones in italics.\n\n"
    text += "| field | type | meaning |\n|---|---|---|\n"
    for field in kind.fields {
      let name =
        switch field.weight {
        case .required: "**\(field.name)**"
        case .decisive: "*\(field.name)*"
        case .optional: field.name
        }
      text += "| \(cell(name)) | \(field.type.title) | \(cell(field.meaning)) |\n"
    }
    return text
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

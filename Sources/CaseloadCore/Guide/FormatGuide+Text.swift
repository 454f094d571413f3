import DisplayText

extension FormatGuide {
  /// The guide as text for people.
  ///
  /// - Parameter width: The columns of the screen; fewer than 30 are treated as 30.
  /// - Returns: Lines no wider than that, each ending in a line break.
  public static func text(width: Int) -> String {
    var page = Page(width: min(max(width, 30), 100))
    page.paragraph(opening)
    page.heading("Files")
    page.rules(fileRules)
    page.heading("Records")
    page.rules(recordRules)
    page.heading("Values")
    page.rules(valueRules)
    for kind in Kind.allCases { page.kind(kind) }
    page.heading("Reserved")
    page.paragraph(reservedText + ": " + reserved.joined(separator: ", ") + ".")
    return page.text
  }

  /// Lines as they are put together.
  private struct Page {
    let width: Int
    var text = ""

    /// The column at which what a name means begins, where there is room for two columns.
    private static let meaningColumn = 20

    mutating func paragraph(_ paragraph: String, indent: Int = 0) {
      let margin = String(repeating: " ", count: indent)
      for line in TextWrap.lines(of: paragraph, width: width - indent) {
        text += margin + line + "\n"
      }
    }

    mutating func heading(_ heading: String) {
      text += "\n"
      paragraph(heading)
    }

    mutating func rules(_ rules: [Rule]) {
      for rule in rules { entry(rule.title, rule.text) }
    }

    mutating func kind(_ kind: Kind) {
      heading("\(kind.rawValue)\(kind.isVersioned ? " (versioned)" : ""): \(kind.summary).")
      for field in kind.fields {
        let weight = field.weight.title.map { ", \($0)" } ?? ""
        entry(field.name, "\(field.type.title)\(weight). \(field.meaning)")
      }
    }

    /// A name and what it means, beside each other or, on a narrow screen, one below the other.
    private mutating func entry(_ name: String, _ meaning: String) {
      let column = FormatGuide.Page.meaningColumn
      guard width >= 3 * column else {
        paragraph(name, indent: 2)
        paragraph(meaning, indent: 4)
        return
      }
      var label = DisplayWidth.padded("  " + name, to: column)
      for line in TextWrap.lines(of: meaning, width: width - column) {
        text += label + line + "\n"
        label = String(repeating: " ", count: column)
      }
    }
  }
}

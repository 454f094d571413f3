public import DisplayText

/// The checks of themes as a table for people, with what is wrong below it.
public enum ThemeCheckText {
  private static let head = [
    "theme", "text", "muted", "status", "other", "marks", "heat", "normal", "protan", "deutan",
    "tritan", "grey", "of 256", "result",
  ]

  /// The table.
  ///
  /// - Parameters:
  ///   - checks: Each theme's name and its check; `nil` for a theme that has errors.
  ///   - repertoire: What the reader's screen can draw.
  /// - Returns: Lines that end in a line break.
  public static func render(
    _ checks: [(name: String, check: ThemeCheck?)], repertoire: SafeText.Repertoire = .unicode
  ) -> String {
    let rows = [head] + checks.map { row($0.name, $0.check, repertoire) }
    let widths = head.indices.map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[column] - DisplayWidth.columns(of: cell))
        let isLeft = column == 0 || column == head.count - 1
        line += (column == 0 ? "" : "  ") + (isLeft ? cell + gap : gap + cell)
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  private static func row(
    _ name: String, _ check: ThemeCheck?, _ repertoire: SafeText.Repertoire
  ) -> [String] {
    let name = SafeText.escaped(name, repertoire: repertoire)
    guard let check else {
      return [name] + Array(repeating: "", count: head.count - 2) + ["has errors"]
    }
    func cell(_ number: Double?) -> String { number.map(Decimals.one) ?? "-" }
    let failures = check.findings.count(where: \.isFailure)
    let warnings = check.findings.count - failures
    var result = failures == 0 ? "passes" : "fails"
    if warnings > 0 { result += ", \(warnings) \(warnings == 1 ? "warning" : "warnings")" }
    return [name] + ThemeCheck.Group.allCases.map { cell(check.least($0)) }
      + ColourSight.allCases.map { cell(check.differences[$0]) }
      + [cell(check.differencesOf256.values.min()), result]
  }
}

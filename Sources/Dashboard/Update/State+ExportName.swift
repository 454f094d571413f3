import CaseloadCore

extension State {
  /// The name that is proposed for a file: day, what is shown and whose, but no id of a person.
  func exportName(_ format: ExportFormat) -> String {
    // Of the figures that are shown, not of those that are still being computed.
    let day = board?.day ?? request.day
    var parts = ["caseload", day.description, exportSubject(format)]
    if let scope = board?.scope ?? request.scope { parts.append(State.fileName(scope.text)) }
    return "\(parts.joined(separator: "-")).\(format.fileExtension)"
  }

  private func exportSubject(_ format: ExportFormat) -> String {
    switch (format, screen) {
    case (.json, _): "figures"
    case (_, .pane(let pane)): State.fileName(pane.title.lowercased())
    case (.csv, nil): State.fileName(focus.title.lowercased())
    case (_, nil): "overview"
    case (_, .worker): "worker"
    case (_, .child): "child"
    case (_, .why): "why"
    case (_, .records): "records"
    case (_, .record): "record"
    case (_, .problems): "problems"
    }
  }

  /// A text with only what is safe in the name of a file on any system.
  private static func fileName(_ text: String) -> String {
    let isSafe = { (character: Character) in
      character.isASCII && (character.isLetter || character.isNumber || character == "_")
    }
    return String(text.prefix(40).map { isSafe($0) ? $0 : "-" })
  }
}

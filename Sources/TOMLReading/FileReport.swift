import DisplayText

/// What is found wrong while the values of a TOML file are read.
package struct FileReport: Sendable {
  /// The file, as it is to be shown.
  package let file: String
  /// The lines of its keys.
  package let lines: TOMLLines
  /// What is wrong so far, in no order.
  package private(set) var problems: [FileProblem] = []

  /// A report with nothing in it.
  ///
  /// - Parameters:
  ///   - file: The file, as it is to be shown.
  ///   - lines: The lines of its keys.
  package init(file: String, lines: TOMLLines) {
    self.file = file
    self.lines = lines
  }

  /// Reports a value, at its own line or the nearest one above it.
  package mutating func report(
    _ path: TOMLPath, _ reason: String, _ remedy: String,
    _ severity: FileProblem.Severity = .error
  ) {
    problems.append(problem(path, reason, remedy, severity))
  }

  /// A problem with a value, at its own line or the nearest one above it.
  package func problem(
    _ path: TOMLPath, _ reason: String, _ remedy: String,
    _ severity: FileProblem.Severity = .error
  ) -> FileProblem {
    FileProblem(
      file: file, line: line(of: path), key: path.parts.isEmpty ? nil : path.shown,
      reason: reason, remedy: remedy, severity: severity)
  }

  /// The line of a value, or of what holds it.
  package func line(of path: TOMLPath) -> Int {
    var holder = path
    while lines.line(of: holder) == nil, !holder.parts.isEmpty { holder = holder.parent }
    return lines.line(of: holder) ?? 1
  }

  /// Reports a name that nothing has, with the one that may have been meant.
  ///
  /// - Parameters:
  ///   - path: Where the name stands.
  ///   - name: The name; that at the end of the path when `nil`.
  ///   - known: The names that there are.
  ///   - what: What it is not, such as "a key of [theme]".
  ///   - severity: How bad that is.
  package mutating func reportUnknown(
    _ path: TOMLPath, name: String? = nil, among known: [String], what: String,
    _ severity: FileProblem.Severity = .warning
  ) {
    let remedy = FileReport.nearest(to: name ?? path.name, among: known)
    report(path, "is not \(what)", remedy, severity)
  }

  /// The members of what should be a table, or `nil` after reporting that it is none.
  package mutating func members(
    of value: TOMLValue, at path: TOMLPath
  ) -> [(name: TOMLName, value: TOMLValue)]? {
    if case .table(let members) = value { return members }
    report(
      path, "must be a table, is \(value.shown)", "write [\(path.shown)], and its keys below it")
    return nil
  }

  /// What to do about a name that nothing has: the one that may have been meant, or those that there
  /// are when they are no more than a person reads.
  package static func nearest(to name: String, among known: [String]) -> String {
    if let near = NearestName.nearest(to: name, among: known) { return "did you mean \(near)?" }
    return known.count <= 20
      ? "use one of \(known.joined(separator: ", ")), or remove it" : "remove it"
  }

  /// A file that cannot be read at all, as a problem.
  ///
  /// - Parameters:
  ///   - fault: What keeps it from being read.
  ///   - file: The file, as it is to be shown.
  ///   - header: A header that such a file may have.
  /// - Returns: An error.
  package static func problem(_ fault: TOMLFault, in file: String, header: String) -> FileProblem {
    let remedy = fault.reason == .namelessHeader ? "write it like [\(header)]" : fault.remedy
    return FileProblem(file: file, line: fault.line, key: nil, reason: fault.text, remedy: remedy)
  }
}

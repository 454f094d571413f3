extension Problems {
  /// Everything that a check found, file by file.
  ///
  /// - Parameter check: The check.
  /// - Complexity: O(n) for n files and findings.
  public init(_ check: DirectoryCheck) {
    asAt = check.asAt
    var files: [RelativePath: File] = [:]
    for file in check.files { files[file.path] = File(file) }
    func add(_ problem: Problem, to path: RelativePath) {
      files[path, default: File(path: path)].problems.append(problem)
    }
    for skipped in check.skipped { add(Problem(skipped), to: skipped.path) }
    let holidays = RelativePath(DirectorySettings.bankHolidaysName)
    for problem in check.bankHolidayProblems { add(Problem(problem), to: holidays) }
    for place in check.idleVoids { add(Problem(idleVoid: place), to: place.path) }
    for reference in check.unknownReferences {
      for use in reference.uses {
        for place in use.places.prefix(1) {
          add(Problem(reference, use: use, place: place), to: place.path)
        }
      }
    }
    for item in check.allocationsLeftBehind {
      add(Problem(item, asAt: check.asAt), to: item.place.path)
    }
    for child in check.childrenWithoutEpisode { add(Problem(child), to: child.first.path) }
    for place in check.workersWithoutFTE { add(Problem(withoutFTE: place), to: place.path) }
    self.files = files.values.map { file in
      var file = file
      // Those of one line stay in the order in which they were found.
      file.problems = file.problems.enumerated()
        .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
        .map(\.element)
      return file
    }.sorted { $0.path < $1.path }
  }
}

extension Problems.File {
  fileprivate init(_ file: CheckedFile) {
    self.init(
      path: file.path, kind: file.kind, records: file.records, rejected: file.rejected,
      warnings: file.warnings, problems: file.findings.map(Problems.Problem.init),
      newestDate: file.newest.date, newestRecorded: file.newest.recorded)
  }

  /// A file that is not read.
  fileprivate init(path: RelativePath) {
    self.init(
      path: path, kind: nil, records: 0, rejected: 0, warnings: 0, problems: [], newestDate: nil,
      newestRecorded: nil)
  }
}

// MARK: - Each sort of problem

extension Problems.Problem {
  fileprivate init(_ finding: Finding) {
    self.init(
      severity: finding.severity == .rejected ? .rejected : .warning, line: finding.line,
      field: finding.field, value: finding.value, reason: finding.reason, remedy: finding.remedy)
  }

  fileprivate init(_ skipped: Skipped) {
    self.init(
      severity: .skipped, line: nil, field: nil, value: nil, reason: "skipped: \(skipped.reason)",
      remedy: "")
  }

  fileprivate init(_ problem: BankHolidays.Problem) {
    self.init(
      severity: .warning, line: nil, field: nil, value: nil, reason: problem.reason,
      remedy: problem.remedy)
  }

  fileprivate init(idleVoid place: RecordPlace) {
    let version = place.from.map { " from \($0)" } ?? ""
    self.init(
      severity: .reference, line: place.line, field: "void", value: nil,
      reason: "withdraws nothing: no earlier record of \(place.kind.rawValue) has the id "
        + "\"\(place.id)\"\(version)",
      remedy: "correct id or recorded, or remove the line")
  }

  fileprivate init(
    _ reference: UnknownReference, use: UnknownReference.Use, place: RecordPlace
  ) {
    let others = use.records - 1
    self.init(
      severity: .reference, line: place.line, field: use.field, value: nil,
      reason: "\(reference.entity.rawValue) \"\(reference.id)\" has no record"
        + (others > 0
          ? "; \(Wording.count(others, "other record names", "other records name").unglued) it too"
          : ""),
      remedy: "add it to \(reference.entity.kind.rawValue), or correct the id")
  }

  fileprivate init(_ allocation: AllocationLeftBehind, asAt day: Day) {
    let whereabouts = allocation.left.map { "left on \($0)" } ?? "is not in service on \(day)"
    self.init(
      severity: .reference, line: allocation.place.line, field: "worker", value: nil,
      reason: "child \"\(allocation.child)\" is held by worker \"\(allocation.worker)\", who "
        + whereabouts,
      remedy: "end the allocation and give the child to somebody else")
  }

  fileprivate init(_ child: ChildWithoutEpisode) {
    self.init(
      severity: .reference, line: child.first.line, field: "child", value: nil,
      reason: "child \"\(child.child)\" has an allocation and no open episode",
      remedy: "end the allocation, or add the episode")
  }

  fileprivate init(withoutFTE place: RecordPlace) {
    self.init(
      severity: .reference, line: place.line, field: "fte", value: nil,
      reason: "worker \"\(place.id)\" is in service and gives none",
      remedy: "give it: without it the worker is not in averages, and has no limit of its own")
  }
}

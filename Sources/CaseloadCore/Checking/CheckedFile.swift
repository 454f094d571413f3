/// What was read of one file, and what is wrong with its lines.
public struct CheckedFile: Sendable {
  /// Where it is.
  public let path: RelativePath
  /// What its records are.
  public let kind: Kind
  /// Records read, also those that are replaced or void.
  public let records: Int
  /// What is wrong, in the order of the lines.
  public let findings: [Finding]
  /// Lines that do not count.
  public let rejected: Int
  /// Fields treated as absent.
  public let warnings: Int
  /// Fields that no record of the kind has, the most frequent first, then in byte order.
  public let unknownFields: [UnknownField]
  /// How new its records are.
  public let newest: NewestFact

  init(_ facts: FileFacts) {
    path = facts.path
    kind = facts.kind
    let rows = facts.ownRows
    records = rows.count
    newest = rows.newest
    findings = facts.findings.list
    rejected = facts.findings.rejected
    warnings = facts.findings.warnings
    unknownFields = UnknownField.sorted(facts.findings.unknownFields)
  }
}

/// A field that no record of a kind has.
public struct UnknownField: Equatable, Sendable {
  /// Its name; not safe for a terminal.
  public let name: Identifier
  /// Lines that give it.
  public let lines: Int

  /// Names with their counts, the most frequent first, then in byte order.
  static func sorted(_ counts: [Identifier: Int]) -> [UnknownField] {
    counts.map { UnknownField(name: $0.key, lines: $0.value) }
      .sorted { $0.lines == $1.lines ? $0.name < $1.name : $0.lines > $1.lines }
  }
}

/// What was read of one kind.
public struct CheckedKind: Sendable {
  /// The kind.
  public let kind: Kind
  /// Files that hold it.
  public let files: Int
  /// Records read, also those that are replaced or void.
  public let records: Int
  /// Records that count.
  public let counting: Int
  /// How new its records are.
  public let newest: NewestFact
  /// Fields that no record of the kind has, the most frequent first, then in byte order.
  public let unknownFields: [UnknownField]

  static func all(_ files: [CheckedFile], _ register: Register) -> [CheckedKind] {
    Kind.allCases.map { kind in
      let own = files.filter { $0.kind == kind }
      var newest = NewestFact()
      var unknown: [Identifier: Int] = [:]
      for file in own {
        newest.add(date: file.newest.date, recorded: file.newest.recorded)
        for field in file.unknownFields { unknown[field.name, default: 0] += field.lines }
      }
      return CheckedKind(
        kind: kind, files: own.count, records: own.reduce(0) { $0 + $1.records },
        counting: register.count(kind), newest: newest,
        unknownFields: UnknownField.sorted(unknown))
    }
  }
}

extension Register {
  /// How many records of a kind count.
  fileprivate func count(_ kind: Kind) -> Int {
    switch kind {
    case .teams: teams.elements.count
    case .workers: workers.elements.count
    case .absences: absences.elements.count
    case .children: children.elements.count
    case .episodes: episodes.elements.count
    case .placements: placements.elements.count
    case .allocations: allocations.elements.count
    case .visits: visits.count
    case .supervisions: supervisions.elements.count
    }
  }
}

/// Which line of which file holds a record.
public struct RecordReference: Hashable, Sendable {
  /// What the record is.
  public var kind: Kind
  /// The record's id; not safe for a terminal.
  public var id: Identifier
  /// The first day of the version, in versioned kinds; `nil` when it holds since always.
  public var from: Day?
  /// The file.
  public var path: RelativePath
  /// Where the line begins, in bytes from the start of the file.
  public var offset: Int
  /// Whether the record counts, and if not, why.
  public var validity: RecordValidity
  /// The first day for which the record says anything; `nil` for a void one.
  public var date: Day?
}

/// Whether a record counts.
public enum RecordValidity: String, CaseIterable, Sendable {
  /// It counts.
  case counts
  /// A later record of the same key stands in its place.
  case replaced
  /// A later void record has withdrawn it.
  case withdrawn
  /// It is void itself.
  case void

  /// What it means, in words.
  public var title: String {
    switch self {
    case .counts: "counts"
    case .replaced: "replaced by a later record"
    case .withdrawn: "withdrawn by a later record"
    case .void: "void: withdraws earlier records"
    }
  }
}

/// Some records, and how many there are in all.
public struct RecordList: Equatable, Sendable {
  /// The first of them, kind by kind in the order of the files and lines.
  public var references: [RecordReference]
  /// How many there are in all.
  public var total: Int

  /// No record.
  public static let none = RecordList(references: [], total: 0)

  /// How many are not in ``references``.
  public var omitted: Int { total - references.count }
}

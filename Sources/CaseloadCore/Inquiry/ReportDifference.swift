/// What changed from one report to another: today beside a past day, or before and after an update.
public struct ReportDifference: Equatable, Sendable {
  /// The day of the earlier report.
  public var from: Day
  /// The day of the later report.
  public var to: Day
  /// Each headline then and now, in the order of ``Figure/headlines``, also those unchanged.
  public var headlines: [Headline]
  /// Workers whose row of the caseload list is another, is new, or is gone.
  public var caseloads: RowChanges
  /// Children who have no worker any more, who have one again, or whose row is another.
  public var unallocated: RowChanges
  /// Workers whose row of the supervision list is another, is new, or is gone.
  public var supervisions: RowChanges
  /// Workers whose supervision is overdue and was not.
  public var supervisionsNewlyOverdue: Set<Identifier>
  /// Workers whose supervision was overdue and is not any more.
  public var supervisionsNoLongerOverdue: Set<Identifier>
  /// Children whose row of the list of visits is another, is new, or is gone.
  public var visits: RowChanges
  /// Children whose visit is overdue and was not.
  public var visitsNewlyOverdue: Set<Identifier>
  /// Children whose visit was overdue and is not any more.
  public var visitsNoLongerOverdue: Set<Identifier>

  /// What a change means.
  public enum Meaning: String, Sendable {
    /// Things are better.
    case better
    /// Things are worse.
    case worse
    /// The figure is the same.
    case unchanged
    /// The figure is another, and that is neither good nor bad in itself.
    case neutral
    /// The figure is not known then or now.
    case unknown
  }

  /// One headline then and now.
  public struct Headline: Equatable, Sendable {
    /// Which figure.
    public var figure: Figure
    /// Its value in the earlier report; ratios from 0 to 1, the agency change in percentage points.
    public var before: Double?
    /// Its value in the later report.
    public var after: Double?
    /// after − before, when both are known.
    public var change: Double?
    /// What that means.
    public var meaning: Meaning
  }

  /// Rows of a list that are not as they were.
  public struct RowChanges: Equatable, Sendable {
    /// In the later list only.
    public var added: Set<Identifier> = []
    /// In the earlier list only.
    public var removed: Set<Identifier> = []
    /// In both, with other figures.
    public var changed: Set<Identifier> = []

    /// Whether there is no change.
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// Whether a row of the later list is new or another.
    public func marks(_ id: Identifier) -> Bool { added.contains(id) || changed.contains(id) }
  }

  /// Whether nothing changed.
  public var isEmpty: Bool {
    caseloads.isEmpty && unallocated.isEmpty && supervisions.isEmpty && visits.isEmpty
      && headlines.allSatisfy { $0.before == $0.after }
  }

  /// A headline by its figure.
  public subscript(figure: Figure) -> Headline? { headlines.first { $0.figure == figure } }
}

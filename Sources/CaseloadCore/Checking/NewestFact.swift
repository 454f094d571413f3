/// How new the records of a file or a kind are.
public struct NewestFact: Equatable, Sendable {
  /// The newest date that any record holds from, also one in the future; `nil` when none says.
  public internal(set) var date: Day?
  /// The newest moment at which any record was written; `nil` when none says.
  public internal(set) var recorded: Moment?

  mutating func add(date: Day?, recorded: Moment?) {
    if let date, self.date.map({ $0 < date }) ?? true { self.date = date }
    if let recorded, self.recorded.map({ $0 < recorded }) ?? true { self.recorded = recorded }
  }
}

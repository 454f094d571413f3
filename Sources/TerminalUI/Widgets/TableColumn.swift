public import DisplayText

/// A column of a table: its head, how wide it may be, and how long it stays when room is short.
public struct TableColumn: Hashable, Sendable {
  /// What stands at its head.
  public var title: String
  /// Narrower than this it is of no use and goes.
  public var minimum: Int
  /// How wide it is when there is room for all.
  public var ideal: Int
  /// How wide it may be when there is more room than that.
  public var maximum: Int
  /// On which side its text stands; numbers stand at the right.
  public var alignment: DisplayWidth.Alignment
  /// When room is short, columns go with the lowest priority first, then from the right.
  public var priority: Int
  /// What its text means where a cell does not say.
  public var role: Role

  /// A column.
  ///
  /// - Parameters:
  ///   - title: What stands at its head.
  ///   - minimum: Narrower than this it is of no use.
  ///   - ideal: How wide it is when there is room; the minimum when `nil`.
  ///   - maximum: How wide it may be; the ideal when `nil`.
  ///   - alignment: On which side its text stands.
  ///   - priority: Which columns go first.
  ///   - role: What its text means where a cell does not say.
  public init(
    _ title: String, minimum: Int, ideal: Int? = nil, maximum: Int? = nil,
    alignment: DisplayWidth.Alignment = .leading, priority: Int = 0, role: Role = .text
  ) {
    self.title = title
    self.minimum = max(1, minimum)
    self.ideal = max(self.minimum, ideal ?? minimum)
    self.maximum = max(self.ideal, maximum ?? self.ideal)
    self.alignment = alignment
    self.priority = priority
    self.role = role
  }
}

/// Values over time as lines or areas, with axes, a threshold, and gaps where there is no value.
public struct Chart: Hashable, Sendable {
  /// Values over time, all charts' series at the same moments.
  public struct Series: Hashable, Sendable {
    /// The values, the latest last; `nil` where there is none.
    public var values: [Double?]
    /// What the line means.
    public var role: Role
    /// Whether the area below is filled.
    public var isArea: Bool

    /// Values over time.
    ///
    /// - Parameters:
    ///   - values: The values, the latest last.
    ///   - role: What the line means.
    ///   - isArea: Whether the area below is filled.
    public init(_ values: [Double?], role: Role = .chart, isArea: Bool = false) {
      self.values = values
      self.role = role
      self.isArea = isArea
    }
  }

  /// A mark on the axis of values.
  public struct Tick: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// How it is written.
    public var label: String

    /// A mark on the axis of values.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - label: How it is written.
    public init(_ value: Double, _ label: String) {
      self.value = value
      self.label = label
    }
  }

  /// A mark on the axis of time.
  public struct Moment: Hashable, Sendable {
    /// Which of the values it belongs to.
    public var index: Int
    /// How it is written.
    public var label: String

    /// A mark on the axis of time.
    ///
    /// - Parameters:
    ///   - index: Which of the values it belongs to.
    ///   - label: How it is written.
    public init(_ index: Int, _ label: String) {
      self.index = index
      self.label = label
    }
  }

  /// The lines, the first in front.
  public var series: [Series]
  /// The value of a line across, if there is a limit.
  public var threshold: Double?
  /// The value at the bottom; the least of all values, or 0 if that is less, when `nil`.
  public var minimum: Double?
  /// The value at the top; the greatest of all values when `nil`.
  public var maximum: Double?
  /// Marks on the axis of values; of two that fall on the same row the first is shown.
  public var ticks: [Tick]
  /// Marks on the axis of time; of two that overlap the first is shown.
  public var moments: [Moment]

  /// A chart.
  ///
  /// - Parameters:
  ///   - series: The lines, the first in front.
  ///   - threshold: The value of a line across.
  ///   - minimum: The value at the bottom.
  ///   - maximum: The value at the top.
  ///   - ticks: Marks on the axis of values.
  ///   - moments: Marks on the axis of time.
  public init(
    _ series: [Series], threshold: Double? = nil, minimum: Double? = nil, maximum: Double? = nil,
    ticks: [Tick] = [], moments: [Moment] = []
  ) {
    self.series = series
    self.threshold = threshold
    self.minimum = minimum
    self.maximum = maximum
    self.ticks = ticks
    self.moments = moments
  }

  /// From the bottom to the top.
  var range: ValueRange {
    ValueRange(
      series.flatMap(\.values) + [threshold], minimum: minimum, maximum: maximum)
  }

  /// How many moments there are.
  var count: Int { series.map(\.values.count).max() ?? 0 }
}

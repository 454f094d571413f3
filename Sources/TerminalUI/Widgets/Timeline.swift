/// What happened over time, in lanes one below the other, with an axis of days.
public struct Timeline: Hashable, Sendable {
  /// Something that lasted from one day to another.
  public struct Span: Hashable, Sendable {
    /// The first day.
    public var first: Int
    /// The last day; it goes on when `nil`.
    public var last: Int?
    /// What it is; shown within it where there is room.
    public var label: String
    /// What it means; ``Role/eventGap`` is drawn as a gap.
    public var role: Role

    /// Something that lasted.
    ///
    /// - Parameters:
    ///   - first: The first day.
    ///   - last: The last day; it goes on when `nil`.
    ///   - label: What it is.
    ///   - role: What it means.
    public init(from first: Int, to last: Int?, _ label: String = "", role: Role = .eventSpan) {
      self.first = first
      self.last = last
      self.label = label
      self.role = role
    }
  }

  /// Something that happened on one day.
  public struct Event: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// What it is drawn as, one column wide.
    public var glyph: String
    /// What it means.
    public var role: Role

    /// Something that happened on one day.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - glyph: What it is drawn as, one column wide.
    ///   - role: What it means.
    public init(_ day: Int, _ glyph: String, role: Role = .event) {
      self.day = day
      self.glyph = glyph
      self.role = role
    }
  }

  /// One row of a timeline.
  public struct Lane: Hashable, Sendable {
    /// What it shows.
    public var label: String
    /// What lasted.
    public var spans: [Span]
    /// What happened; of two on one column the later one is seen.
    public var events: [Event]

    /// One row of a timeline.
    ///
    /// - Parameters:
    ///   - label: What it shows.
    ///   - spans: What lasted.
    ///   - events: What happened.
    public init(_ label: String, spans: [Span] = [], events: [Event] = []) {
      self.label = label
      self.spans = spans
      self.events = events
    }
  }

  /// A day that is written on the axis.
  public struct Mark: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// How it is written.
    public var label: String

    /// A day that is written on the axis.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - label: How it is written.
    public init(_ day: Int, _ label: String) {
      self.day = day
      self.label = label
    }
  }

  /// The lanes, from top to bottom.
  public var lanes: [Lane]
  /// The days that are shown, of any count.
  public var days: ClosedRange<Int>
  /// Days written on the axis; of two that overlap the first is shown.
  public var marks: [Mark]
  /// The day that is marked through all lanes.
  public var today: Int?
  /// The lane that is selected, if any; it is kept in view.
  public var selection: Int?
  /// The first lane to show.
  public var offset: Int
  /// Whether keys go to this timeline.
  public var isFocused: Bool

  /// A timeline.
  ///
  /// - Parameters:
  ///   - lanes: The lanes, from top to bottom.
  ///   - days: The days that are shown.
  ///   - marks: Days written on the axis.
  ///   - today: The day that is marked through all lanes.
  ///   - selection: The lane that is selected, if any.
  ///   - offset: The first lane to show.
  ///   - isFocused: Whether keys go to this timeline.
  public init(
    _ lanes: [Lane], days: ClosedRange<Int>, marks: [Mark] = [], today: Int? = nil,
    selection: Int? = nil, offset: Int = 0, isFocused: Bool = true
  ) {
    self.lanes = lanes
    self.days = days
    self.marks = marks
    self.today = today
    self.selection = selection
    self.offset = offset
    self.isFocused = isFocused
  }
}

/// Why a figure is what it is: what it means, how it comes about, what it is judged by.
///
/// The numbers are those of the report, or of the worker's or child's sheet. No text in it names a
/// person: the worker or child is in ``figure``.
public struct Explanation: Equatable, Sendable {
  /// The figure.
  public var figure: Figure
  /// The day as at which it holds.
  public var asAt: Day
  /// The team whose figure it is, with the teams below it; `nil` for the whole authority.
  public var team: Identifier?
  /// What the figure means, in a sentence.
  public var definition: String
  /// How it comes about, with the numbers filled in: `22 cases ÷ 16 = 137.5 %`.
  public var formula: [String]
  /// The figure as it is shown: `15.7`, `22.0 %`, `9 days overdue`, or `not known`.
  public var value: String
  /// How it stands, as the report as text flags it; `nil` where nothing judges the figure.
  public var status: Status?
  /// What it is judged by, and the timescales and windows that go into it.
  public var thresholds: [Threshold]

  /// What the figure is called.
  public var title: String { figure.title }
}

/// A limit, a timescale or a window, and where it comes from.
public struct Threshold: Equatable, Sendable {
  /// What it says, in words: `red above 120 % of the limit`.
  public var text: String
  /// The dotted path of its key in the policy; `nil` when a record gives it.
  public var key: String?
  /// Where it comes from: `policy default`, `policy.toml line 12`, `the worker's own record`.
  public var provenance: String
}

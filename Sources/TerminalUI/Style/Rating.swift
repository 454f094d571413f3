/// How a figure stands against its limit, as every screen shows it: with a symbol, a role and a word.
public enum Rating: String, CaseIterable, Hashable, Sendable {
  /// Within the limit.
  case within
  /// Near the limit, or soon due.
  case near
  /// Over the limit, or late.
  case over
  /// There is no figure to judge. Never shown as within.
  case unknown

  /// The role of text that says so.
  public var role: Role {
    switch self {
    case .within: .statusWithin
    case .near: .statusNear
    case .over: .statusOver
    case .unknown: .statusUnknown
    }
  }
}

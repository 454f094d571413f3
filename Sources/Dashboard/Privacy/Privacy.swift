/// Whose names a screen shows.
///
/// Everything that leaves the program follows it: screens, copies, exports, crash texts.
public enum Privacy: String, CaseIterable, Sendable {
  /// Children by id only, workers by name: how the program starts.
  case childrenHidden = "children-hidden"
  /// Children and workers by id only.
  case allHidden = "all-hidden"
  /// Everybody by name.
  case shown

  /// What the configuration calls it, and the access log.
  public var word: String {
    switch self {
    case .childrenHidden: "hidden"
    case .allHidden: "all-hidden"
    case .shown: "shown"
    }
  }

  /// Whether children's names may be shown.
  public var showsChildren: Bool { self == .shown }

  /// Whether workers' names may be shown.
  public var showsWorkers: Bool { self != .allHidden }
}

/// Why a service is working with a child, in the order in which equal clocks are ranked.
public enum EpisodeStatus: String, CaseIterable, Sendable {
  /// The subject of a child protection plan.
  case childProtection = "child_protection"
  /// Looked after by the authority.
  case lookedAfter = "looked_after"
  /// A child in need, section 17 of the Children Act 1989.
  case childInNeed = "child_in_need"
  /// Privately fostered.
  case privateFostering = "private_fostering"
  /// Being assessed.
  case assessment
  /// Left care, still supported.
  case careLeaver = "care_leaver"
  /// Early help, below the threshold of social work.
  case earlyHelp = "early_help"

  /// The position in the order of statuses, from 0.
  public var rank: Int {
    switch self {
    case .childProtection: 0
    case .lookedAfter: 1
    case .childInNeed: 2
    case .privateFostering: 3
    case .assessment: 4
    case .careLeaver: 5
    case .earlyHelp: 6
    }
  }

  /// The status in words, for people.
  public var title: String { rawValue.split(separator: "_").joined(separator: " ") }
}

import CaseloadCore

/// Something because of which the figures may be older, or others, than they seem.
struct Caution: Hashable, Sendable {
  /// What it is about.
  enum Kind: Hashable, Sendable {
    /// The directory cannot be read.
    case directory
    /// Nothing new has arrived for longer than the limit.
    case age
    /// The last good policy is in force, not the one that is there.
    case settings
    /// Files are gone, and their records with them.
    case gone
    /// The keeper has not shown all that there is.
    case behind
    /// Other figures are awaited.
    case pending
    /// What is shown stands still.
    case paused
    /// The weekly points are older than the figures.
    case trend
    /// Files bear times that are still to come.
    case ahead
  }

  var kind: Kind
  /// A few words for the header, with a time.
  var short: String
  /// The sentence, with a time, without its full stop.
  var sentence: String
}

extension Caution.Kind {
  /// Whether figures are wrong or old for a reason that somebody has to see to.
  var isSerious: Bool {
    switch self {
    case .directory, .age, .settings, .gone: true
    case .behind, .pending, .paused, .trend, .ahead: false
    }
  }

  /// Whether it comes and goes with what somebody does, or in moments, so that it is not announced.
  var isPassing: Bool {
    switch self {
    case .pending, .paused, .trend: true
    case .directory, .age, .settings, .gone, .behind, .ahead: false
    }
  }

  /// What is said when it is over.
  var ending: String {
    switch self {
    case .directory, .age: "The figures are fresh again."
    case .settings: "The policy has no error any more and is in force."
    case .gone: "No file is missing any more, or you have taken note of it."
    case .behind: "The figures are of now again."
    case .ahead: "No file bears a time that is still to come any more."
    case .pending, .paused, .trend: ""
    }
  }
}

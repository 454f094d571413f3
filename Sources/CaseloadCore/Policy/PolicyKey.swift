import TOMLReading

/// A key of the policy file: what it means, what it may be, what it is without a file.
///
/// The table ``all`` is what the reader, the `policy` command and the documentation are driven by.
public struct PolicyKey: Sendable {
  /// The table that the key stands in; in a visit rule's, `STATUS` stands for one of the statuses.
  public let table: String
  /// The key's own name.
  public let name: String
  /// What the value says, in a phrase that can follow "give".
  public let summary: String
  /// Where the default comes from, when it is not the program's own choice.
  public let source: String?
  /// What the value may be, and where the policy holds it.
  let form: Form

  /// A part of the policy.
  typealias Place<Value> = any WritableKeyPath<Policy, Value> & Sendable

  /// What a value may be, and where the policy holds it.
  enum Form: Sendable {
    case text(Place<String>)
    case flag(Place<Bool>)
    case number(Place<Double>, NumberRange)
    case duration(Place<Duration>, mayBeZero: Bool)
    case statuses(Place<[EpisodeStatus]>)
    case roles(Place<[WorkerRole]>)
    case stages(Place<[Policy.Supervision.Stage]>)
    /// A duration of a visit rule.
    case interval(VisitInterval)
    /// Whether a visit rule holds at all.
    case enabled
  }

  /// Which numbers a key takes; all of them are finite.
  enum NumberRange: String, Sendable {
    case aboveZero = "above 0"
    case aboveZeroToOne = "above 0 and at most 1"
    case zeroOrMore = "0 or more"

    func contains(_ number: Double) -> Bool {
      guard number.isFinite else { return false }
      return switch self {
      case .aboveZero: number > 0
      case .aboveZeroToOne: number > 0 && number <= 1
      case .zeroOrMore: number >= 0
      }
    }
  }
}

/// The durations of a visit rule, by their keys.
enum VisitInterval: String, CaseIterable, Sendable {
  case first
  case every
  case after
  case then
}

extension PolicyKey {
  /// The dotted path of the key.
  public var path: String { "\(table).\(name)" }

  /// What the value may be, in words.
  public var type: String {
    switch form {
    case .text: "text"
    case .flag, .enabled: "true or false"
    case .number(_, let range): "a number \(range.rawValue)"
    case .duration(_, mayBeZero: true): "a duration"
    case .duration(_, mayBeZero: false), .interval(.first): "a duration longer than 0"
    case .interval: "a duration longer than 0, or \"\" for none"
    case .statuses: "an array of statuses"
    case .roles: "an array of roles"
    case .stages: "an array of tables with until and every, in ascending order"
    }
  }

  /// The value that a policy has for the key, as TOML; `nil` for a key of a visit rule.
  func value(in policy: Policy) -> String? {
    if let elements = elements(in: policy) { return "[" + elements.joined(separator: ", ") + "]" }
    return scalar(in: policy)
  }

  /// The elements of the array that a policy has for the key, as TOML; `nil` when it is no array.
  func elements(in policy: Policy) -> [String]? {
    switch form {
    case .statuses(let place): policy[keyPath: place].map { TOMLText.string($0.rawValue) }
    case .roles(let place): policy[keyPath: place].map { TOMLText.string($0.rawValue) }
    case .stages(let place): policy[keyPath: place].map(PolicyKey.text)
    default: nil
    }
  }

  private func scalar(in policy: Policy) -> String? {
    switch form {
    case .text(let place): TOMLText.string(policy[keyPath: place])
    case .flag(let place): String(policy[keyPath: place])
    case .number(let place, _): TOMLText.number(policy[keyPath: place])
    case .duration(let place, _): TOMLText.string(policy[keyPath: place].description)
    case .statuses, .roles, .stages, .interval, .enabled: nil
    }
  }

  /// The default, as TOML; `nil` for the keys of visit rules, whose defaults differ by status.
  public var defaultValue: String? { value(in: Policy()) }

  private static func text(_ stage: Policy.Supervision.Stage) -> String {
    "{ until = \(TOMLText.string(stage.until.description)), "
      + "every = \(TOMLText.string(stage.every.description)) }"
  }
}

/// What a policy says so far about the visits of one status, key by key.
struct VisitDraft: Sendable {
  /// What stands at one key.
  enum Value: Equatable, Sendable {
    case duration(Duration)
    /// `""`: there is none, whatever stood here before.
    case removed
    /// A value that cannot be used; it has been reported.
    case faulty
  }

  /// What stands at a key, and who put it there.
  struct Setting<Value: Sendable>: Sendable {
    let value: Value
    let origin: PolicyOrigin
  }

  /// The durations that are given or removed.
  var intervals: [VisitInterval: Setting<Value>] = [:]
  /// Whether the rule holds, where that is said; `nil` inside when it was said wrongly.
  var enabled: Setting<Bool?>?

  /// Nothing said.
  init() {}

  /// The draft of a default rule.
  init(_ rule: Policy.VisitRule) {
    func set(_ interval: VisitInterval, _ duration: Duration?) {
      guard let duration else { return }
      intervals[interval] = Setting(value: .duration(duration), origin: .default)
    }
    set(.first, rule.first)
    set(.every, rule.every)
    set(.after, rule.after)
    set(.then, rule.then)
  }

  /// Whether nothing is said.
  var isEmpty: Bool { intervals.isEmpty && enabled == nil }

  /// Whether the rule holds; where that was said wrongly it is not judged further.
  var isEnabled: Bool {
    guard let enabled else { return true }
    return enabled.value ?? false
  }

  /// Whether a duration is given, even wrongly, and not removed.
  func has(_ interval: VisitInterval) -> Bool {
    guard let setting = intervals[interval] else { return false }
    return setting.value != .removed
  }

  /// The duration at a key, if it is given.
  func duration(_ interval: VisitInterval) -> Duration? {
    guard case .duration(let duration) = intervals[interval]?.value else { return nil }
    return duration
  }

  /// This draft's keys over another's.
  func merged(over base: VisitDraft) -> VisitDraft {
    var result = base
    result.intervals.merge(intervals) { _, own in own }
    result.enabled = enabled ?? base.enabled
    return result
  }

  /// The rule, or `nil` when there is none: it is disabled, or says nothing of the first visit.
  var rule: Policy.VisitRule? {
    guard isEnabled, let first = duration(.first) else { return nil }
    return Policy.VisitRule(
      first: first, every: duration(.every), after: duration(.after), then: duration(.then))
  }
}

@testable import CaseloadCore

/// A record as JSON, of which single members can be changed.
struct SampleLine {
  /// Names and values, as JSON.
  var members: [(name: String, value: String)]

  /// A record with no more than its kind requires.
  init(_ kind: Kind) {
    members =
      switch kind {
      case .teams: [("id", #""t1""#)]
      case .workers:
        [("id", #""w1""#), ("role", #""case_holder""#), ("employment", #""permanent""#)]
      case .absences: [("id", #""a1""#), ("worker", #""w1""#), ("start", #""2016-06-01""#)]
      case .children: [("id", #""c1""#)]
      case .episodes:
        [
          ("id", #""e1""#), ("child", #""c1""#), ("status", #""looked_after""#),
          ("start", #""2016-06-01""#),
        ]
      case .placements: [("id", #""p1""#), ("child", #""c1""#), ("start", #""2016-06-01""#)]
      case .allocations:
        [("id", #""l1""#), ("child", #""c1""#), ("worker", #""w1""#), ("start", #""2016-06-01""#)]
      case .visits:
        [("id", #""v1""#), ("child", #""c1""#), ("date", #""2016-06-01""#), ("seen", "true")]
      case .supervisions: [("id", #""s1""#), ("worker", #""w1""#), ("date", #""2016-06-01""#)]
      }
  }

  /// The record with a member changed, or added at its end.
  func with(_ name: String, _ value: String) -> SampleLine {
    var line = self
    if let index = line.members.firstIndex(where: { $0.name == name }) {
      line.members[index].value = value
    } else {
      line.members.append((name, value))
    }
    return line
  }

  /// The record without a member.
  func without(_ name: String) -> SampleLine {
    var line = self
    line.members.removeAll { $0.name == name }
    return line
  }

  /// The line, without its line feed.
  var text: String {
    "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }
}

extension Policy {
  /// The visit rules without a policy file.
  static let defaultVisitRules: [EpisodeStatus: VisitRule] = [
    .assessment: VisitRule(first: duration("10 working days")),
    .childInNeed: VisitRule(
      first: duration("20 working days"), every: duration("20 working days")),
    .childProtection: VisitRule(
      first: duration("10 working days"), every: duration("10 working days")),
    // Care Planning, Placement and Case Review (England) Regulations 2010, regulation 28.
    .lookedAfter: VisitRule(
      first: duration("1 week"), every: duration("6 weeks"),
      after: duration("1 year"), then: duration("3 months")),
    // Children (Private Arrangements for Fostering) Regulations 2005, regulation 8.
    .privateFostering: VisitRule(
      first: duration("7 working days"), every: duration("6 weeks"),
      after: duration("1 year"), then: duration("12 weeks")),
    .careLeaver: VisitRule(first: duration("8 weeks"), every: duration("8 weeks")),
  ]

  /// A duration that the program itself writes.
  static func duration(_ text: StaticString) -> Duration {
    guard let duration = Duration("\(text)") else {
      preconditionFailure("a default of the policy is not a duration")
    }
    return duration
  }
}

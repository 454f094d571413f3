/// What a worker's post is: the six roles of the national workforce census, then roles outside it.
public enum WorkerRole: String, CaseIterable, Sendable {
  /// Assistant director or the like.
  case seniorManager = "senior_manager"
  /// Service manager, head of service, area lead.
  case middleManager = "middle_manager"
  /// Team manager or practice supervisor.
  case firstLineManager = "first_line_manager"
  /// Team leader, supervising or senior social worker.
  case seniorPractitioner = "senior_practitioner"
  /// Manages cases, and is neither a manager nor a senior practitioner.
  case caseHolder = "case_holder"
  /// A registered social worker without cases.
  case qualifiedWithoutCases = "qualified_without_cases"
  /// A referral and advice officer, not a registered social worker.
  case adviceOfficer = "advice_officer"
  /// A family support worker.
  case familySupport = "family_support"
  /// A personal adviser of care leavers.
  case personalAdviser = "personal_adviser"
  /// Any other post.
  case other

  /// The role in words, for people.
  public var title: String { rawValue.split(separator: "_").joined(separator: " ") }
}

/// How a worker is employed.
public enum Employment: String, CaseIterable, Sendable {
  /// Directly, without an end.
  case permanent
  /// Directly, for a fixed term.
  case fixedTerm = "fixed_term"
  /// Through an agency or self-employed: not directly paid by the authority.
  case agency

  /// The employment in words, for people.
  public var title: String { self == .fixedTerm ? "fixed term" : rawValue }
}

extension Kind {
  /// The fields of the kind's records, in the order of the documentation: the id, the kind's own,
  /// then those that every record has.
  ///
  /// A field's position here is its slot in the reader.
  public var fields: [Field] {
    [Field("id", .recordID, .required, "names the record across all files of the kind")]
      + ownFields
      + (isVersioned
        ? [Field("from", .date, .decisive, "first day of this version; absent: since always")] : [])
      + [
        Field("void", .flag, .decisive, "true withdraws the record"),
        Field("recorded", .timestamp, .decisive, "when it was written; the latest record holds"),
      ]
  }

  private var ownFields: [Field] {
    switch self {
    case .teams: Kind.teamFields
    case .workers: Kind.workerFields
    case .absences: Kind.absenceFields
    case .children: Kind.childFields
    case .episodes: Kind.episodeFields
    case .placements: Kind.placementFields
    case .allocations: Kind.allocationFields
    case .visits: Kind.visitFields
    case .supervisions: Kind.supervisionFields
    }
  }

  private static let teamFields = [
    Field("name", .text, "the team's name"),
    Field("parent", .reference(.team), "the team above"),
    Field("service", .text, "the service it belongs to"),
    Field(
      "establishment_fte", .number(0...Double.infinity), "social-worker posts in the structure"),
  ]

  private static let workerFields = [
    Field("name", .text, "the worker's name"),
    Field("team", .reference(.team), "the worker's team"),
    Field("role", .choice(WorkerRole.allCases.map(\.rawValue)), .required, "the post"),
    Field("title", .text, "the job title"),
    Field("registered", .flag, "a registered social worker"),
    Field(
      "employment", .choice(Employment.allCases.map(\.rawValue)), .required, "the kind of contract"),
    Field("fte", .number(0...1.5), "full-time equivalent"),
    Field("limit", .number(0...Double.infinity), "this worker's own caseload limit"),
    Field("supervisor", .reference(.worker), "who supervises the worker"),
    Field("newly_qualified", .date, "the day the first assessed year began"),
    Field("start", .date, .decisive, "first day of unbroken service; absent: since always"),
    Field("end", .end, .decisive, "first day no longer in service"),
  ]

  private static let absenceFields = [
    Field("worker", .reference(.worker), .required, "who is absent"),
    Field("start", .date, .required, "first day of the absence"),
    Field("end", .end, .decisive, "first day back"),
    Field("reason", .text, "why"),
  ]

  private static let childFields = [
    Field("name", .text, "the child's name; hidden unless asked for"),
    Field("born", .date, "date of birth"),
    Field("disabled", .flag, "a disabled child"),
  ]

  private static let episodeFields = [
    Field("child", .reference(.child), .required, "whose episode"),
    Field(
      "status", .choice(EpisodeStatus.allCases.map(\.rawValue)), .required,
      "why a service works with the child"),
    Field("start", .date, .required, "first day"),
    Field("end", .end, .decisive, "first day on which it no longer holds"),
    Field("team", .reference(.team), "the team responsible"),
    Field("visit_every", .duration, "the interval of visits in this child's own plan"),
  ]

  private static let placementFields = [
    Field("child", .reference(.child), .required, "who is placed"),
    Field("start", .date, .required, "first day"),
    Field("end", .end, .decisive, "first day no longer there"),
    Field("type", .text, "the kind of placement"),
    Field("until_18", .flag, "intended to last until 18"),
  ]

  private static let allocationFields = [
    Field("child", .reference(.child), .required, "whose case"),
    Field("worker", .reference(.worker), .required, "who holds it"),
    Field("start", .date, .required, "first day"),
    Field("end", .end, .decisive, "first day on which it no longer holds"),
    Field("role", .choice(["lead", "secondary"]), .decisive, "absent: lead"),
  ]

  private static let visitFields = [
    Field("child", .reference(.child), .required, "who was visited"),
    Field("date", .date, .required, "the day"),
    Field("worker", .reference(.worker), "who visited"),
    Field("seen", .flag, .required, "the child was seen"),
    Field("alone", .flag, "the child was seen alone"),
    Field("purpose", .text, "what for"),
  ]

  private static let supervisionFields = [
    Field("worker", .reference(.worker), .required, "who was supervised"),
    Field("date", .date, .required, "the day"),
    Field("supervisor", .reference(.worker), "by whom"),
    Field("reflective", .flag, "the record shows reflection"),
    Field("challenge", .flag, "the record shows challenge"),
    Field("rationale", .flag, "the record gives reasons for decisions"),
    Field("children", .references(.child), "the children discussed"),
  ]
}

import CaseloadCore
import TerminalUI

/// What there is to say of a worker, word by word.
struct WorkerFacts {
  let sheet: WorkerSheet
  let parts: ScreenParts
  /// Whether there is room for the main things only.
  var isBrief = false
  /// Whether it says what falls due, where no list beside it does.
  var saysWhatIsDue = true

  /// What matters most: how the next supervision stands.
  var first: [FactList.Fact] { [FactList.Fact("Supervision", supervision)] }

  /// What comes after the timeline.
  var second: [FactList.Fact] {
    var facts = [FactList.Fact("Records", quality)]
    if saysWhatIsDue { facts.append(FactList.Fact("Coming up", upcoming)) }
    if let absences { facts.append(FactList.Fact("Absence", absences)) }
    if let post = sheet.post {
      facts.append(FactList.Fact("Post", self.post(post)))
      facts.append(FactList.Fact("Team", team(post)))
    } else {
      facts.append(
        FactList.Fact("Post", StyledText("no record of the worker holds", .statusUnknown)))
    }
    return facts
  }

  /// The load against the limit: `■ 22 of 16, 137.5 %`.
  func load(_ worker: CaseloadFigures.Worker) -> StyledText {
    let rating = Rating(worker.status)
    let cases = Wording.integer(worker.cases)
    guard let limit = worker.limit, let load = worker.load else {
      return parts.rated(rating, "\(cases) cases, limit not known")
    }
    return parts.rated(rating, "\(cases) of \(Wording.plain(limit)), \(Wording.percent(load))")
  }

  private var supervision: StyledText {
    let history = sheet.supervision
    var text = StyledText()
    if let standing = history.standing {
      let words = SupervisionList.standing(standing, on: sheet.asAt).plain
      text += parts.rated(Rating(standing.status), words)
    } else {
      text += StyledText("not counted: \(history.exclusion?.words ?? "no record")", .textMuted)
    }
    if let due = history.clock?.due {
      text += muted(" (\(parts.context.date(due)))")
    }
    let last = history.sessions.first.map { "last \(parts.context.date($0.day))" }
    text += muted("; \(last ?? "none in 13 months")")
    if !isBrief, let clock = history.clock { text += muted("; \(clock.rule)") }
    let late = history.gaps.count { $0.isOverLimit && !$0.isExcused }
    if late > 0 {
      text += muted("; ")
      text += StyledText("\(Wording.count(late, "gap", "gaps")) over limit", .statusOver)
    }
    return text
  }

  private var quality: StyledText {
    let quality = sheet.supervision.quality
    guard quality.records > 0 else {
      return StyledText(
        "no supervision since \(parts.context.date(sheet.supervision.qualitySince))",
        .statusUnknown)
    }
    return StyledText(
      "\(quality.reflective) of \(quality.records) reflective, \(quality.challenge) challenge, "
        + "\(quality.rationale) reasons"
    ) + muted(", since \(parts.context.date(sheet.supervision.qualitySince))")
  }

  private var upcoming: StyledText {
    let visits = sheet.upcoming.count { if case .visit = $0.subject { true } else { false } }
    let isSupervised = sheet.upcoming.contains { $0.subject == .supervision }
    var text =
      switch (visits, isSupervised) {
      case (0, false): StyledText("no visit or supervision")
      case (0, true): StyledText("supervision, no visit")
      case (_, false): StyledText(Wording.count(visits, "visit", "visits"))
      case (_, true): StyledText("\(Wording.count(visits, "visit", "visits")) and supervision")
      }
    text += muted(" in \(Wording.days(WorkerSheet.upcomingDays))")
    guard let next = sheet.upcoming.first else { return text }
    let left = next.daysLeft == 0 ? "today" : "in \(Wording.days(next.daysLeft))"
    if isBrief { return text + muted("; next \(left)") }
    switch next.subject {
    case .visit(let child, _): text += muted("; next \(parts.child(child.id)), \(left)")
    case .supervision: text += muted("; next supervision, \(left)")
    }
    return text
  }

  private var absences: StyledText? {
    guard let latest = sheet.absences.first else { return nil }
    let start = Wording.shortDate(latest.start)
    if sheet.isAbsent { return parts.rated(.near, "absent since \(start)") }
    let end = latest.end.map { ", back on \(Wording.shortDate($0))" } ?? ""
    return muted("last from \(start)\(end)")
  }

  private func post(_ post: WorkerSheet.Post) -> StyledText {
    var words = [post.role.title, post.employment.title]
    if parts.context.privacy.showsWorkers, let title = post.title { words.insert(title, at: 0) }
    words.append(post.fte.map { "\(Wording.plain($0)) FTE" } ?? "FTE not recorded")
    if let isRegistered = post.isRegistered {
      words.append(isRegistered ? "registered" : "not registered")
    }
    if post.isNewlyQualified, let since = post.newlyQualified {
      words.append("newly qualified, first year from \(parts.context.date(since))")
    }
    if let limit = post.ownLimit { words.append("own limit \(Wording.plain(limit))") }
    return StyledText(words.joined(separator: ", "))
  }

  private func team(_ post: WorkerSheet.Post) -> StyledText {
    var text = StyledText(parts.context.names.label(team: post.team?.id))
    if post.supervisor != nil { text += muted(", supervised by \(parts.worker(post.supervisor))") }
    if !isBrief, let start = post.start {
      text += muted(", here since \(Wording.shortDate(start))")
    }
    if let end = post.end {
      let word = end > sheet.asAt ? "leaves on" : "left on"
      text += StyledText(", \(word) \(Wording.shortDate(end))", .statusNear)
    }
    return text
  }

  private func muted(_ text: String) -> StyledText { StyledText(text, .textMuted) }
}

extension SupervisionHistory.Exclusion {
  /// Why, in words.
  var words: String {
    switch self {
    case .notActive: "not in service"
    case .absent: "on a long absence"
    case .withoutCases: "neither a social worker nor holding a case"
    case .role: "the policy leaves the role out"
    }
  }
}

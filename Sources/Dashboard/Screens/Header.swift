import CaseloadCore
import TerminalUI

/// The line at the top: where one is, how fresh the figures are, whose names are shown, how it stands.
struct Header {
  let state: State

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.surface.fill(rect, Style(.text, on: background))
    let parts = rightParts(frame.surface.glyphs)
    var right = rect.endColumn - 1
    let least = min(rect.columns / 4, 20)
    for part in parts {
      let width = frame.surface.columns(of: part.text)
      guard right - width > rect.column + least else { continue }
      right -= width
      let end = frame.surface.put(part.text, column: right, row: rect.row, width: width)
      if let action = part.action {
        frame.regions.append(
          Region(
            Rect(column: right, row: rect.row, columns: end - right, rows: 1), .action(action)))
      }
      right -= 3
    }
    let crumbs = Breadcrumb(state.crumbs.map(\.title))
    let path = rect.droppingLeading(1).leading(max(0, right - rect.column))
    for region in crumbs.draw(on: &frame.surface, in: path) {
      frame.regions.append(Region(region.rect, .crumb(region.action)))
    }
    frame.surface.underlay(rect, background)
    if state.isPast { frame.surface.lay(rect, on: .past) }
  }

  private var background: Role { state.isPast ? .past : .background }

  private struct Part {
    var text: StyledText
    var action: Action?
  }

  /// What stands at the right, the most important first: it is the last to go.
  private func rightParts(_ glyphs: GlyphSet) -> [Part] {
    var parts = [Part(text: freshness(glyphs), action: state.isPast ? .goLive : .pause)]
    parts.append(Part(text: names, action: .toggleNames))
    if let problems { parts.append(Part(text: problems, action: .showProblems)) }
    if let counts = counts(glyphs) { parts.append(Part(text: counts, action: nil)) }
    return parts
  }

  /// Whether the figures are live, of the past, frozen or stale, in words.
  func freshness(_ glyphs: GlyphSet) -> StyledText {
    if let past = state.request.past {
      let days = Wording.days(state.request.today - past)
      return StyledText("PAST  \(Wording.shortDate(past))  \(days) ago", Style(.past, .bold))
    }
    if let stale = state.staleness {
      return StyledText("\(glyphs.symbol(.over)) STALE  \(stale)", Style(.stale, .bold))
    }
    if state.board == nil {
      return StyledText(state.failure == nil ? "reading" : "no figures", .stale)
    }
    if let since = state.pausedSince {
      var text = "PAUSED \(ClockText.span(from: since, to: state.now))"
      if state.waitingRecords > 0 || state.waiting != nil {
        text += ", \(Wording.count(state.waitingRecords, "record waits", "records wait"))"
      }
      return StyledText(text, Style(.paused, .bold))
    }
    return StyledText("\(glyphs.symbol(.within)) live \(ClockText.time(state.now))", .live)
  }

  private var names: StyledText {
    switch state.privacy {
    case .childrenHidden: StyledText("names hidden", .namesHidden)
    case .allHidden: StyledText("all names hidden", .namesHidden)
    case .shown: StyledText("NAMES SHOWN", .namesShown)
    }
  }

  /// How much is over, near and within its limit, and not known: workers' loads, the agency share,
  /// children without a worker, supervisions and visits.
  private func counts(_ glyphs: GlyphSet) -> StyledText? {
    guard let report = state.board?.report else { return nil }
    let counts = RatingCounts(report)
    return [Rating.over, .near, .within, .unknown].compactMap { rating in
      let count = counts[rating]
      guard rating != .unknown || count > 0 else { return nil }
      return StyledText("\(Wording.integer(count)) \(glyphs.symbol(rating))", rating.role)
    }.joined(by: StyledText("  "))
  }

  private var problems: StyledText? {
    if state.health?.settingsProblem != nil {
      return StyledText("! settings are wrong", Style(.statusOver, .bold))
    }
    guard let data = state.board?.report.data else { return nil }
    let count = data.rejected + data.warnings + data.skipped + state.concerns.count
    guard count > 0 else { return nil }
    return StyledText("! \(Wording.integer(count))", .statusNear)
  }
}

extension State {
  /// Why the figures are older than they look, and since when; `nil` when they are not.
  ///
  /// In the past nothing is stale.
  var staleness: String? {
    guard !isPast, let health else { return nil }
    if case .stale(let since, let reason) = health.freshness {
      return "\(ClockText.span(from: since, to: now)): \(reason)"
    }
    guard let limit = appearance.staleSeconds, let newest = health.newestFile,
      now.seconds - newest.seconds > Int64(limit)
    else { return nil }
    let age = ClockText.span(from: newest, to: now)
    let most = ClockText.span(from: Moment(seconds: 0), to: Moment(seconds: Int64(limit)))
    return "newest data \(age) old, limit \(most)"
  }
}

import CaseloadCore
import TerminalUI

/// The line at the top: where one is, how fresh the figures are, whose names are shown, how it stands.
struct Header {
  let state: State

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.surface.fill(rect, Style(.text, on: background))
    var right = rect.endColumn - 1
    let least = min(rect.columns / 4, 20)
    for part in rightParts(frame.surface.glyphs) {
      let room = right - rect.column - least - 1
      var fitting = part.variants.first { frame.surface.columns(of: $0) <= room }
      if room >= Header.roomForReason { fitting = part.reason ?? fitting }
      guard let text = fitting ?? (part.isNeeded ? part.variants.last : nil) else { continue }
      let most = fitting == nil ? right - rect.column : room
      let width = min(frame.surface.columns(of: text), most)
      right -= width
      let end = frame.surface.put(text, column: right, row: rect.row, width: width)
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
    if state.isPastShown { frame.surface.lay(rect, on: .past) }
  }

  private var background: Role { state.isPastShown ? .past : .background }

  /// In less room the beginning of a reason says nothing.
  private static let roomForReason = 52

  private struct Part {
    /// From the most words to the fewest; the first that fits is shown.
    var variants: [StyledText]
    var action: Action?
    /// Whether it is shown however little room there is.
    var isNeeded = false
    /// What ends with a reason and may be cut, where there is room for some of it.
    var reason: StyledText?

    init(_ text: StyledText, action: Action?) {
      (variants, self.action) = ([text], action)
    }

    init(variants: [StyledText], action: Action?, isNeeded: Bool) {
      (self.variants, self.action, self.isNeeded) = (variants, action, isNeeded)
    }
  }

  /// What stands at the right, the most important first: it is the last to go.
  private func rightParts(_ glyphs: GlyphSet) -> [Part] {
    let freshness = FreshnessText(state: state, glyphs: glyphs)
    let action: Action = state.isPastShown ? .goLive : .pause
    var parts = [Part(variants: freshness.variants, action: action, isNeeded: true)]
    if state.board != nil, state.staleness != nil { parts[0].reason = freshness.variants[0] }
    parts.append(Part(names, action: .toggleNames))
    if let cautions = cautions(freshness.others) {
      // That names are shown must not be overlooked; that they are hidden shows on the screen itself.
      parts.insert(cautions, at: state.privacy == .shown ? 2 : 1)
    }
    if let problems { parts.append(Part(problems, action: .showProblems)) }
    if let counts = counts(glyphs) { parts.append(Part(counts, action: nil)) }
    return parts
  }

  /// What else makes the figures older, or others, than they seem: all of it, the first, or that there is.
  private func cautions(_ cautions: [Caution]) -> Part? {
    guard let first = cautions.first, state.board != nil else { return nil }
    let isSerious = cautions.contains { $0.kind.isSerious }
    let style = isSerious ? Style(.statusOver, .bold) : Style(.statusNear)
    let more = cautions.count > 1 ? " +\(cautions.count - 1)" : ""
    let brief = first.short.split(separator: " since ").first.map(String.init) ?? first.short
    let texts = [
      "! " + cautions.map(\.short).joined(separator: ", "), "! \(first.short)\(more)",
      "! \(brief)\(more)", "! \(cautions.count)",
    ]
    return Part(
      variants: texts.map { StyledText($0, style) }, action: .showProblems, isNeeded: true)
  }

  /// How old the figures are, in words.
  func freshness(_ glyphs: GlyphSet) -> StyledText {
    FreshnessText(state: state, glyphs: glyphs).variants[0]
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
    guard let data = state.board?.report.data else { return nil }
    let count = data.rejected + data.warnings + data.skipped + state.concerns.count
    guard count > 0 else { return nil }
    return StyledText("! \(Wording.integer(count))", .statusNear)
  }
}

import CaseloadCore
import TerminalUI

/// How old the figures are that are shown, in words for the header: of the figures themselves, and not of
/// those that somebody asked for and that are not there yet.
struct FreshnessText {
  let state: State
  let glyphs: GlyphSet

  /// The words, from the most to the fewest.
  var variants: [StyledText] { words.texts.map { StyledText($0, words.style) } }

  /// What else is to be said, as far as the words do not say it.
  var others: [Caution] {
    let said = words.said
    return state.cautions.filter { !said.contains($0.kind) }
  }

  /// One word for a screen on which nothing else fits; `nil` when the figures are of now.
  var sign: StyledText? {
    guard state.board != nil else { return nil }
    if let word = words.sign { return StyledText(word, words.style) }
    return others.first.map { StyledText("!", $0.kind.isSerious ? .stale : .paused) }
  }

  private struct Words {
    var texts: [String]
    var style: Style
    var sign: String?
    var said: Set<Caution.Kind> = []
  }

  private var words: Words {
    guard let board = state.board else {
      let text = state.failure == nil ? "reading" : "no figures"
      return Words(texts: [text], style: Style(.stale))
    }
    if let today = board.today?.asAt { return past(board.day, today) }
    if let stale = stale { return stale }
    if state.pausedSince != nil {
      let words = state.pausedWords
      return Words(
        texts: [words, String(words.prefix { $0 != "," }), "PAUSED"], style: Style(.paused, .bold),
        sign: "PAUSED", said: [.paused])
    }
    for kind in [Caution.Kind.pending, .behind] {
      guard let caution = state.cautions.first(where: { $0.kind == kind }) else { continue }
      let short = String(caution.short.prefix { $0 != "," })
      return Words(
        texts: [caution.short, short], style: Style(.paused, .bold), sign: "OLD", said: [kind])
    }
    return Words(
      texts: ["\(glyphs.symbol(.within)) live \(ClockText.time(liveTime(board)))"],
      style: Style(.live))
  }

  private func past(_ day: Day, _ today: Day) -> Words {
    let ago = "\(Wording.days(today - day)) ago"
    let day = "PAST  \(Wording.shortDate(day))"
    var texts = ["\(day)  \(ago)", day, "PAST"]
    var said: Set<Caution.Kind> = [.directory, .age]
    if let known = state.stillSince.map({ state.stamp($0) }) {
      texts = [
        "\(day)  \(ago), as known at \(known)", "\(day), as known at \(known)", "PAST, of \(known)",
        "PAST",
      ]
    }
    if let pending = state.cautions.first(where: { $0.kind == .pending }),
      let wanted = pending.short.split(separator: ", ").last
    {
      texts.insert("\(texts[0]), \(wanted)", at: 0)
      said.insert(.pending)
    }
    return Words(texts: texts, style: Style(.past, .bold), sign: "PAST", said: said)
  }

  private var stale: Words? {
    guard let text = state.staleness else { return nil }
    let sign = "\(glyphs.symbol(.over)) STALE"
    var texts = ["\(sign)  \(text)"]
    if let since = state.troubles.directory?.since {
      let span = ClockText.span(state.age(of: since))
      texts.insert("\(sign) since \(state.stamp(since))  \(text)", at: 0)
      texts += [
        "\(sign) since \(state.stamp(since))  \(span)", "\(sign) since \(state.stamp(since))",
      ]
    } else if let caution = state.cautions.first(where: { $0.kind == .age }) {
      texts.append("\(sign)  \(caution.short)")
    }
    return Words(
      texts: texts + [sign], style: Style(.stale, .bold), sign: "STALE", said: [.directory, .age])
  }

  /// Up to when the figures are known to be so: now, unless the keeper is at work.
  func liveTime(_ board: Board) -> Moment {
    let known = state.behindSince.map { state.moment(of: $0) } ?? state.now
    // However short the moment, the figures of a day are not told of another.
    return Moment(
      seconds: min(
        max(known, board.day.firstMoment).seconds, (board.day + 1).firstMoment.seconds - 1))
  }
}

extension State {
  /// Since when figures of the past stand still although there is more, or nobody knows whether there is.
  var stillSince: Swift.Duration? {
    guard isPastShown, let knownAt else { return nil }
    if let stale = troubles.directory?.since { return min(knownAt, stale) }
    return waiting == nil ? nil : knownAt
  }
}

extension Day {
  /// The moment at which the day begins in London.
  fileprivate var firstMoment: Moment {
    Moment(seconds: LondonTime.utc(fromLocal: Int64(number) * 86_400))
  }
}

import CaseloadCore
import DisplayText
import TerminalUI

/// One of several things to choose.
struct PickerChoice: Hashable, Sendable {
  /// What choosing it means.
  enum Value: Hashable, Sendable {
    /// The figures of a team; of the whole authority when `nil`.
    case team(Identifier?)
    /// A day to look at.
    case day(Day)
    /// A day that is typed.
    case otherDay
    /// A theme.
    case theme(String)
    /// A way of writing what is shown.
    case export(ExportFormat)
    /// A figure to be explained.
    case figure(Figure)
  }

  var title: String
  var detail = ""
  /// How far it is set in.
  var depth = 0
  var isCurrent = false
  var value: Value
}

extension State {
  /// What there is to choose.
  func choices(of picking: Overlay.Picking) -> [PickerChoice] {
    switch picking {
    case .team: teamChoices
    case .time: timeChoices
    case .theme:
      appearance.themes.map {
        PickerChoice(
          title: $0.name, detail: $0.summary, isCurrent: $0.name == appearance.theme,
          value: .theme($0.name))
      }
    case .export: exportChoices
    case .figure: figureChoices
    }
  }

  /// What there is to choose whose title or detail has the words.
  func choices(of picking: Overlay.Picking, matching text: String) -> [PickerChoice] {
    let words = LatinLetters.folded(text).split(separator: " ")
    guard !words.isEmpty else { return choices(of: picking) }
    return choices(of: picking).filter { choice in
      let shown = LatinLetters.folded(choice.title + " " + choice.detail)
      return words.allSatisfy { shown.contains($0) }
    }
  }

  private var teamChoices: [PickerChoice] {
    guard let board else { return [] }
    let whole = PickerChoice(
      title: "The whole authority", isCurrent: request.scope == nil, value: .team(nil))
    return [whole]
      + board.teams.teams.map { entry in
        PickerChoice(
          title: board.names.label(team: entry.team.id), detail: entry.team.id.text,
          depth: entry.depth + 1, isCurrent: request.scope == entry.team.id,
          value: .team(entry.team.id))
      }
  }

  private var timeChoices: [PickerChoice] {
    let today = now.londonDay
    let date = today.components
    let endOfLastMonth = today - date.day
    let days: [(String, Day)] = [
      ("Today, live", today), ("Yesterday", today - 1), ("A week ago", today - 7),
      ("Four weeks ago", today - 28), ("The end of last month", endOfLastMonth),
      ("Three months ago", today.adding(months: -3)), ("A year ago", today.adding(months: -12)),
    ]
    return days.map { title, day in
      PickerChoice(
        title: title, detail: Wording.shortDate(day), isCurrent: day == request.day,
        value: .day(day))
    } + [PickerChoice(title: "Another day", detail: "that you type", value: .otherDay)]
  }

  private var exportChoices: [PickerChoice] {
    ExportFormat.allCases.compactMap { format in
      let detail: String
      switch format {
      case .text: detail = "this screen as text"
      case .csv:
        guard currentList != nil else { return nil }
        detail = "this list, for spreadsheets"
      case .json: detail = "all figures of this day and team"
      case .svg: detail = "this screen as a picture"
      }
      return PickerChoice(
        title: format.rawValue.uppercased(), detail: detail, value: .export(format))
    }
  }
}

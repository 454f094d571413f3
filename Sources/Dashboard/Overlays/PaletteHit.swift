import CaseloadCore
import TerminalUI

/// Something that the palette found: a command, a worker, a child or a team.
struct PaletteHit: Hashable, Sendable {
  /// What following it leads to.
  enum Target: Hashable, Sendable {
    /// A command is done.
    case action(Action)
    /// A screen is opened.
    case screen(Screen)
    /// The figures of a team are shown.
    case team(Identifier)
  }

  var title: String
  var detail: String
  /// Why it cannot act now.
  var obstacle: String?
  var target: Target
}

extension State {
  /// At most so many hits are listed.
  private static let mostHits = 60

  /// What a text finds; without a text, the commands.
  ///
  /// Children are found by id; by name only where names are shown.
  func paletteHits(_ text: String) -> [PaletteHit] {
    var hits: [(score: Int, hit: PaletteHit)] = []
    func consider(_ title: String, _ detail: String, _ target: PaletteHit.Target) {
      guard let match = FuzzyMatch(text, in: title) else { return }
      var obstacle: String?
      if case .action(let action) = target { obstacle = self.obstacle(to: action) }
      hits.append(
        (
          match.score,
          PaletteHit(title: title, detail: detail, obstacle: obstacle, target: target)
        ))
    }
    for binding in Binding.all where binding.action != .palette {
      let keys = appearance.keyMap.names(for: binding.action).first ?? ""
      consider("\(binding.action.rawValue): \(binding.label)", keys, .action(binding.action))
    }
    if !text.isEmpty, let board {
      for entry in board.teams.teams {
        let id = entry.team.id
        consider(board.names.label(team: id), "team \(id.text)", .team(id))
      }
      for worker in board.people.workers {
        let id = worker.worker.id
        let name = board.names.name(ofWorker: id, privacy)
        consider(name.map { "\($0) (\(id.text))" } ?? id.text, "worker", .screen(.worker(id)))
      }
      for child in board.people.children {
        let id = child.child.id
        let name = board.names.name(ofChild: id, privacy)
        consider(name.map { "\($0) (\(id.text))" } ?? id.text, "child", .screen(.child(id)))
      }
    }
    return hits.enumerated().sorted { first, second in
      first.element.score != second.element.score
        ? first.element.score > second.element.score : first.offset < second.offset
    }.prefix(State.mostHits).map(\.element.hit)
  }

  /// The palette with what a text finds.
  func palette(_ input: TextInput, selected: Int) -> Palette {
    let items = paletteHits(input.text).map {
      Palette.Item($0.title, key: $0.detail, reason: $0.obstacle)
    }
    return Palette(
      "Commands, workers, children, teams", input: input, items: items, selection: selected)
  }

  /// What the selected line of the palette leads to.
  func paletteTarget(_ input: TextInput, selected: Int) -> PaletteHit.Target? {
    let found = palette(input, selected: selected).found
    guard found.indices.contains(selected) else { return nil }
    return paletteHits(input.text)[found[selected].index].target
  }
}

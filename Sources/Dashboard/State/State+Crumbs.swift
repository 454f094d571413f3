import CaseloadCore

/// A part of the path at the top of the screen.
struct Crumb: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    /// The overview of a team, or of the whole authority.
    case scope(Identifier?)
    /// The screen at that place of the path.
    case screen(Int)
  }

  var title: String
  var target: Target
}

extension State {
  /// Where one is: the authority, the teams down to the scope, the screens that are open.
  var crumbs: [Crumb] {
    let authority = board?.report.authority ?? ""
    var crumbs = [
      Crumb(title: authority.isEmpty ? "caseload" : authority, target: .scope(nil))
    ]
    if let board, let scope = board.scope {
      var path: [Crumb] = []
      var next: Identifier? = scope
      // A team that is its own ancestor must not keep us here for ever.
      while let team = next, path.count < 16 {
        path.insert(Crumb(title: board.names.label(team: team), target: .scope(team)), at: 0)
        next = board.teams.teams.first { $0.team.id == team }?.parent
      }
      crumbs += path
    }
    for (index, screen) in screens.enumerated() {
      crumbs.append(Crumb(title: title(of: screen), target: .screen(index + 1)))
    }
    return crumbs
  }

  /// What a screen is called at the top.
  func title(of screen: Screen) -> String {
    let names = board?.names ?? NameBook()
    switch screen {
    case .pane(let pane): return pane.title
    case .worker(let worker): return names.label(worker: worker, privacy)
    case .child(let child): return names.title(child: child, privacy)
    case .why(let figure): return "Why: " + figure.title
    case .records(.child(let child)): return "Records of child \(child.text)"
    case .records(.worker(let worker)): return "Records of worker \(worker.text)"
    case .records(.team(let team)): return "Records of team \(team.text)"
    case .record(let reference): return "Record \(reference.id.text)"
    case .problems: return "Problems"
    }
  }
}

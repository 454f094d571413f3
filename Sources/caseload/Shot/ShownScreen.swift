import ArgumentParser
import CaseloadCore
import Dashboard

/// A screen of the dashboard as the command line names it: `overview`, `visits`, `child:C1`, `why:cases`.
struct ShownScreen: ExpressibleByArgument {
  /// The screen; `nil` for the overview.
  let screen: Screen?

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.dropFirst().first) {
    case ("overview", nil): screen = nil
    case ("problems", nil): screen = .problems
    case ("worker", let id?): screen = .worker(Identifier(id))
    case ("child", let id?): screen = .child(Identifier(id))
    case ("why", let name?):
      guard let figure = ShownScreen.figure(named: name) else { return nil }
      screen = .why(figure)
    case (let name?, nil):
      guard let pane = PaneID.allCases.first(where: { String(describing: $0) == name }) else {
        return nil
      }
      screen = .pane(pane)
    default: return nil
    }
  }

  private static func figure(named name: String) -> Figure? {
    Figure.headlines.first { $0.nameInCommands == name }
  }

  /// The name of the overview, which is the usual one.
  static let overview = ShownScreen(screen: nil)

  private init(screen: Screen?) { self.screen = screen }

  var defaultValueDescription: String { "overview" }

  /// Every name, with capitals where an id or a figure's name stands.
  static let names =
    ["overview"] + PaneID.allCases.map { String(describing: $0) }
    + ["problems", "worker:ID", "child:ID", "why:FIGURE"]
}

extension Figure {
  /// What the command line calls it: its title in small letters, with hyphens.
  var nameInCommands: String {
    title.lowercased().split { !$0.isLetter }.joined(separator: "-")
  }
}

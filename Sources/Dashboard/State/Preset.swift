/// An arrangement of the panes.
public enum Preset: String, CaseIterable, Sendable {
  /// The four areas, as much of each as fits; on a large screen all six panes.
  case board
  /// What is late and what is due: for a duty officer.
  case duty
  /// Workers, their load and their supervision: for a supervisor.
  case workers
  /// The teams, and the two headline ratios: for a service manager.
  case service

  /// The arrangement with a number from 1 on, as the configuration gives it.
  public init?(number: Int) {
    guard Preset.allCases.indices.contains(number - 1) else { return nil }
    self = Preset.allCases[number - 1]
  }

  /// The next arrangement.
  var next: Preset {
    let all = Preset.allCases
    let position = all.firstIndex(of: self) ?? 0
    return all[(position + 1) % all.count]
  }

  /// What it is called.
  var title: String {
    switch self {
    case .board: "the four areas"
    case .duty: "late and due"
    case .workers: "workers"
    case .service: "teams"
    }
  }
}

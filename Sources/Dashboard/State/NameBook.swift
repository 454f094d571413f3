public import CaseloadCore

/// The names that go with ids, as at the day shown; what is said of whom follows ``Privacy``.
public struct NameBook: Sendable {
  private var workers: [Identifier: String] = [:]
  private var children: [Identifier: String] = [:]
  private var teams: [Identifier: String] = [:]

  /// No names.
  public init() {}

  /// The names of people and teams.
  ///
  /// - Parameters:
  ///   - people: Workers and children.
  ///   - teams: The teams.
  public init(people: People, teams: TeamList) {
    for worker in people.workers { workers[worker.worker.id] = worker.worker.name }
    for child in people.children { children[child.child.id] = child.child.name }
    for entry in teams.teams { self.teams[entry.team.id] = entry.team.name }
  }

  /// A worker by name, by id where names are hidden or unknown.
  func label(worker: Identifier?, _ privacy: Privacy) -> String {
    guard let worker else { return "no worker" }
    guard privacy.showsWorkers, let name = workers[worker] else { return worker.text }
    return name
  }

  /// A child by id; by name and id where names are shown.
  func label(child: Identifier, _ privacy: Privacy) -> String {
    guard privacy.showsChildren, let name = children[child] else { return child.text }
    return "\(name) (\(child.text))"
  }

  /// A child as a heading or a row calls it: `Child 1042`, or by name.
  func title(child: Identifier, _ privacy: Privacy) -> String {
    name(ofChild: child, privacy).map { "\($0) (\(child.text))" } ?? "Child \(child.text)"
  }

  /// A team by name, by id without one.
  func label(team: Identifier?) -> String {
    guard let team else { return "no team" }
    return teams[team] ?? team.text
  }

  /// A worker's name, where workers' names may be shown.
  func name(ofWorker worker: Identifier, _ privacy: Privacy) -> String? {
    privacy.showsWorkers ? workers[worker] : nil
  }

  /// A child's name, where children's names may be shown.
  func name(ofChild child: Identifier, _ privacy: Privacy) -> String? {
    privacy.showsChildren ? children[child] : nil
  }
}

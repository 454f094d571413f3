public import TOMLReading
public import TerminalUI

/// Which keys do what: one key, or several pressed one after the other.
public struct KeyMap: Hashable, Sendable {
  /// What a sequence of keys means so far.
  enum Meaning: Hashable {
    /// An action.
    case action(Action)
    /// The beginning of one or more actions.
    case beginning
    /// Nothing.
    case nothing
  }

  private var actions: [[KeyPress]: Action] = [:]
  private var beginnings: Set<[KeyPress]> = []
  private var keys: [Action: [[KeyPress]]] = [:]

  /// The keys of the table, with those of some actions replaced.
  ///
  /// A key that is given to an action is taken from the one that had it.
  ///
  /// - Parameter replacements: The keys of actions that have others than the table's.
  public init(replacing replacements: [Action: [[KeyPress]]] = [:]) {
    let taken = Set(replacements.values.joined())
    let begun = Set(taken.filter { $0.count > 1 }.map { Array($0.prefix(1)) })
    for binding in Binding.all {
      let own = binding.keys.map { [$0] }.filter { !taken.contains($0) && !begun.contains($0) }
      let keys = replacements[binding.action] ?? own
      self.keys[binding.action] = keys
      for sequence in keys {
        actions[sequence] = binding.action
        for length in 1..<max(1, sequence.count) {
          beginnings.insert(Array(sequence.prefix(length)))
        }
      }
    }
  }

  /// What keys mean that were pressed one after the other.
  func meaning(of sequence: [KeyPress]) -> Meaning {
    if let action = actions[sequence] { return .action(action) }
    return beginnings.contains(sequence) ? .beginning : .nothing
  }

  /// The keys of an action as they are written, the usual ones first: `ctrl-l`, `g g`.
  public func names(for action: Action) -> [String] {
    (keys[action] ?? []).map { $0.map(\.name).joined(separator: " ") }
  }
}

extension KeyMap {
  /// A person's own key map, by its file.
  ///
  /// - Parameter file: The file, as it was read.
  /// - Returns: The map; without the file's keys if anything is wrong with it. And what is wrong.
  public static func reading(_ file: KeyMapFile) -> (map: KeyMap?, problems: [FileProblem]) {
    var problems = file.problems + file.unknownActions(among: Action.allCases.map(\.rawValue))
    problems += file.clashes()
    problems = problems.inOrder()
    guard !problems.contains(where: { $0.severity == .error }) else { return (nil, problems) }
    var replacements: [Action: [[KeyPress]]] = [:]
    for (name, keys) in file.keys {
      guard let action = Action(rawValue: name) else { continue }
      replacements[action] = keys
    }
    let map = KeyMap(replacing: replacements)
    guard map.names(for: .close).isEmpty, map.names(for: .quit).isEmpty else {
      return (map, problems)
    }
    return (nil, problems + [file.noWayOut(Action.quit.rawValue, Action.close.rawValue)])
  }
}

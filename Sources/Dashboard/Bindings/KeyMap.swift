public import TerminalUI

/// Which key does what.
public struct KeyMap: Hashable, Sendable {
  private var actions: [KeyPress: Action] = [:]
  private var keys: [Action: [KeyPress]] = [:]

  /// The keys of the table, with those of some actions replaced.
  ///
  /// A key that is given to an action is taken from the one that had it.
  ///
  /// - Parameter replacements: The keys of actions that have others than the table's.
  public init(replacing replacements: [Action: [KeyPress]] = [:]) {
    let taken = Set(replacements.values.joined())
    for binding in Binding.all {
      let keys = replacements[binding.action] ?? binding.keys.filter { !taken.contains($0) }
      self.keys[binding.action] = keys
      for key in keys { actions[key] = binding.action }
    }
  }

  /// What a key does, if anything.
  public func action(for key: KeyPress) -> Action? { actions[key] }

  /// The keys of an action, the usual one first.
  public func keys(for action: Action) -> [KeyPress] { keys[action] ?? [] }
}

public import TerminalUI

/// What the keys for an action are, and what is said about it.
///
/// One table of these drives the keys themselves, the hints at the bottom, help, palette, key map
/// guide and manual page.
public struct Binding: Hashable, Sendable {
  /// In which part of the help an action stands.
  public enum Group: String, CaseIterable, Sendable {
    /// Moving the selection, and between panes and screens.
    case moving = "Moving around"
    /// What is looked at.
    case looking = "Looking closer"
    /// The day that is shown.
    case time = "Time"
    /// Lists.
    case lists = "Lists"
    /// Everything else.
    case program = "The program"
  }

  /// What is done.
  public let action: Action
  /// The keys that do it unless a key map file says otherwise.
  public let keys: [KeyPress]
  /// A word or two for hints: `zoom`.
  public let label: String
  /// A sentence for help and manual.
  public let summary: String
  /// Where it stands in the help.
  public let group: Group
  /// How early it is among the hints; `nil` when it is not one.
  public let hint: Int?

  init(
    _ action: Action, _ keys: [KeyPress], _ label: String, _ summary: String, _ group: Group,
    hint: Int? = nil
  ) {
    self.action = action
    self.keys = keys
    self.label = label
    self.summary = summary
    self.group = group
    self.hint = hint
  }
}

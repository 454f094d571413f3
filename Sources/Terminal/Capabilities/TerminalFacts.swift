import CTerminal

/// What the database of terminals says of a type.
public struct TerminalFacts: Hashable, Sendable {
  /// Whether the cursor can be sent anywhere; without that there are no screens.
  public var canMoveCursor: Bool
  /// How many colours it has; 0 when it has none.
  public var colours: Int

  /// Facts of a type.
  ///
  /// - Parameters:
  ///   - canMoveCursor: Whether the cursor can be sent anywhere.
  ///   - colours: How many colours it has.
  public init(canMoveCursor: Bool = true, colours: Int) {
    self.canMoveCursor = canMoveCursor
    self.colours = colours
  }

  /// Looks a type up.
  ///
  /// - Parameter type: The name of a type of terminal.
  /// - Returns: What the database says; `nil` when it does not have it.
  public static func lookedUp(_ type: String) -> TerminalFacts? {
    let facts = cterminal_look_up(type)
    guard facts.is_known else { return nil }
    return TerminalFacts(canMoveCursor: facts.can_move_cursor, colours: Int(facts.colours))
  }
}

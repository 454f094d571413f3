/// What a mouse did.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Action: Hashable, Sendable {
    /// The first button went down.
    case press
    /// The first button went up.
    case release
    /// The mouse moved with the first button down.
    case drag
    /// The wheel turned up.
    case wheelUp
    /// The wheel turned down.
    case wheelDown
  }

  /// What happened.
  public var action: Action
  /// Where.
  public var position: Point

  /// A mouse event.
  ///
  /// - Parameters:
  ///   - action: What happened.
  ///   - position: Where.
  public init(_ action: Action, at position: Point) {
    self.action = action
    self.position = position
  }
}

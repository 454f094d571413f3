/// A part of the screen that does something when it is clicked.
public struct Region<Action: Sendable>: Sendable {
  /// Where it is.
  public var rect: Rect
  /// What it does.
  public var action: Action

  /// A part of the screen that does something.
  ///
  /// - Parameters:
  ///   - rect: Where it is.
  ///   - action: What it does.
  public init(_ rect: Rect, _ action: Action) {
    self.rect = rect
    self.action = action
  }
}

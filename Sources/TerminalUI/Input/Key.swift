/// A key of a keyboard.
public enum Key: Hashable, Sendable {
  /// A key that types a character.
  case character(Character)
  /// Up.
  case up
  /// Down.
  case down
  /// Left.
  case left
  /// Right.
  case right
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Enter.
  case enter
  /// Escape.
  case escape
  /// Delete backwards.
  case backspace
  /// Delete forwards.
  case delete
  /// Insert.
  case insert
  /// A function key, from 1.
  case function(Int)
}

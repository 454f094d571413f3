/// Something that came from the person at the terminal, or from the terminal itself.
public enum InputEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyPress)
  /// Text was pasted. It is text, never keys.
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The terminal has another size now.
  case resize(Size)
  /// The terminal window got or lost the focus.
  case focus(Bool)
}

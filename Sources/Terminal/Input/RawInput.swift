import TerminalUI

/// What ncurses read: a byte, or a key that it knows by a name.
enum RawInput: Hashable {
  case byte(UInt8)
  case key(String)
}

/// What was made of it.
enum DecodedInput: Hashable {
  /// Something for the program.
  case event(InputEvent)
  /// The terminal knows synchronised output, or does not.
  case synchronisedOutput(Bool)
}

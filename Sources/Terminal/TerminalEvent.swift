public import TerminalUI

/// Something that the owner of the terminal has to know.
public enum TerminalEvent: Hashable, Sendable {
  /// Something came from the person at the terminal, or from the terminal itself.
  case input(InputEvent)
  /// A descriptor that is watched can be read.
  case readable(Int32)
  /// The program was stopped for a time and goes on; the screen is as it was, the clock is not.
  case continued
  /// It is time to leave, at once.
  case leave(LeaveReason)
}

/// Why it is time to leave.
public enum LeaveReason: Hashable, Sendable {
  /// Somebody asked the program to end.
  case terminated
  /// Somebody interrupted it from outside.
  case interrupted
  /// The terminal has gone.
  case hungUp

  /// The exit status by which shells tell that a signal ended a program.
  public var exitStatus: Int32 {
    switch self {
    case .terminated: 128 + 15
    case .interrupted: 128 + 2
    case .hungUp: 128 + 1
    }
  }
}

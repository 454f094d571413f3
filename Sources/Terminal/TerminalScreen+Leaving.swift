import CTerminal
import TerminalUI

extension TerminalScreen {
  /// Whether a shell is there that could continue the program after ``suspend()``.
  public var canSuspend: Bool { cterminal_can_stop() }

  /// Stops the program with the terminal as it was found, until a shell continues it.
  ///
  /// - Returns: Whether it was stopped: without a shell that could continue it nothing happens.
  @discardableResult
  public mutating func suspend() -> Bool {
    guard isUp, !isLost, canSuspend else { return false }
    cterminal_suspend()
    awaitsContinue = true
    if cterminal_stop() {
      comeBack()
    } else {
      // It was continued only to be told to end.
      isUp = false
    }
    return true
  }

  /// Does something with the terminal as it was found: runs a pager or an editor, for example.
  ///
  /// Whoever starts a program there gives it an empty signal mask; ours keeps signals to ourselves.
  ///
  /// - Parameter body: What is done.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public mutating func away<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isUp, !isLost else { return try body() }
    cterminal_suspend()
    defer { comeBack() }
    return try body()
  }

  /// Takes the terminal again after something else had it.
  mutating func comeBack() {
    cterminal_resume()
    takeSize()
  }

  /// Takes the size that the terminal has now.
  mutating func takeSize() {
    _ = cterminal_take_size()
    let present = Size(columns: Int(cterminal_columns()), rows: Int(cterminal_rows()))
    guard present != size else { return }
    size = present
    shown = nil
  }
}

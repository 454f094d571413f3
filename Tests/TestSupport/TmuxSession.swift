import Foundation

/// A terminal that keeps what is on its screen: tmux, with a server of its own.
///
/// It is a class, since expectations cannot take what cannot be copied.
package final class TmuxSession {
  private let socket: String

  /// Starts a command on a screen.
  ///
  /// - Parameters:
  ///   - command: A command of the shell.
  ///   - columns: How wide the screen is.
  ///   - rows: How high it is.
  /// - Throws: When tmux cannot be run.
  package init(running command: String, columns: Int = 80, rows: Int = 24) throws {
    socket = "caseload-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    try run(
      "new-session", "-d", "-x", String(columns), "-y", String(rows),
      // The session stays when the command has ended, so that the screen can still be read.
      command, ";", "set-option", "-g", "remain-on-exit", "on")
  }

  deinit {
    _ = try? run("kill-server")
  }

  /// Presses keys by the names that tmux gives them: `Up`, `C-z`, `Enter`, `M-x`.
  ///
  /// - Parameter keys: Their names.
  /// - Throws: When tmux cannot be run.
  package func press(_ keys: String...) throws {
    try run(["send-keys"] + keys)
  }

  /// Types text.
  package func type(_ text: String) throws {
    try run("send-keys", "-l", text)
  }

  /// Gives the screen another size.
  package func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-x", String(columns), "-y", String(rows))
  }

  /// What is on the screen.
  ///
  /// - Parameter withStyles: Whether with the sequences that make it look as it does.
  /// - Returns: The text.
  /// - Throws: When tmux cannot be run.
  package func screen(withStyles: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (withStyles ? ["-e"] : []))
  }

  /// What is on the screen and what has scrolled off it.
  package func history() throws -> String {
    try run("capture-pane", "-p", "-S", "-")
  }

  /// The value of a variable of tmux: `alternate_on`, `cursor_flag`, `mouse_any_flag`.
  package func value(of name: String) throws -> String {
    try run("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits for a text to be on the screen.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - withStyles: Whether with the sequences that make it look as it does.
  /// - Returns: The screen, which holds the text unless some time passed without it.
  /// - Throws: When tmux cannot be run.
  package func screen(showing text: String, withStyles: Bool = false) throws -> String {
    try screen(withStyles: withStyles) { $0.contains(text) }
  }

  /// Waits for the screen to be as it should.
  ///
  /// - Parameters:
  ///   - withStyles: Whether with the sequences that make it look as it does.
  ///   - isAsWanted: Whether a screen is as it should be.
  /// - Returns: The screen, which is as it should be unless some time passed without that.
  /// - Throws: When tmux cannot be run.
  package func screen(
    withStyles: Bool = false, until isAsWanted: (String) throws -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      let screen = try screen(withStyles: withStyles)
      if try isAsWanted(screen) || ContinuousClock.now > deadline { return screen }
      usleep(20_000)
    }
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> String {
    try run(arguments)
  }

  @discardableResult
  private func run(_ arguments: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      .path(percentEncoded: false)
    defer { unlink(file) }
    let words = ["/usr/bin/env", "tmux", "-L", socket, "-f", "/dev/null", "-u"] + arguments
    let variables = [
      "LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "SHELL": "/bin/sh",
      "SWIFT_BACKTRACE": "enable=no", "TERM": "xterm-256color",
    ].merging(SanitizerOptions.variables) { $1 }
    let process = try Spawning.start(words, variables: variables, descriptors: [.output(file)])
    waitpid(process, nil, 0)
    return try String(decoding: Data(contentsOf: URL(filePath: file)), as: UTF8.self)
  }
}

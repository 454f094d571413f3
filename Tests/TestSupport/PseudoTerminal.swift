package import Glibc

/// A program that runs on a terminal of its own, as a person at that terminal would run it.
///
/// What the program writes to the terminal is kept; what it writes to descriptor 3 is kept as notes, a
/// line each. Nothing waits blindly: whatever waits reads on meanwhile, so that the program can go on.
/// It is a class, since expectations cannot take what cannot be copied.
package final class PseudoTerminal {
  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// The program.
  package let process: pid_t
  /// The modes of the terminal before it started.
  package let modesAtStart: [UInt8]
  /// All that it wrote to the terminal.
  package private(set) var output: [UInt8] = []

  private var primary: Int32
  private let secondary: Int32
  private let noteReader: Int32
  private var noteBytes: [UInt8] = []
  private var ending: Ending?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: Its arguments.
  ///   - environment: Variables beside those of a common terminal.
  ///   - columns: How wide the terminal is.
  ///   - rows: How high it is.
  /// - Throws: When there is no terminal to be had, or no such program.
  package init(
    running program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    let parts = try Self.start(
      [program] + arguments, environment: environment, columns: columns, rows: rows)
    process = parts.process
    modesAtStart = parts.modesAtStart
    primary = parts.primary
    secondary = parts.secondary
    noteReader = parts.noteReader
  }

  deinit {
    if ending == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    if primary >= 0 { close(primary) }
    close(secondary)
    close(noteReader)
  }

  /// The modes of the terminal now.
  package var modes: [UInt8] { Self.modes(of: secondary) }

  private static func modes(of descriptor: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  /// Types bytes.
  package func type(_ text: String) {
    type(Array(text.utf8))
  }

  /// Types bytes, and goes on reading while the program is slow to take them.
  package func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(primary, $0.baseAddress, min($0.count, 512)) }
      if written > 0 { rest = rest.dropFirst(written) }
      read(waiting: written > 0 ? 0 : 10)
    }
  }

  /// Has the terminal no longer write back what is typed, so that all its output is the program's.
  package func stopEcho() {
    var modes = termios()
    tcgetattr(secondary, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(secondary, TCSANOW, &modes)
  }

  /// Gives the terminal another size.
  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away.
  package func hangUp() {
    close(primary)
    primary = -1
  }
}

extension PseudoTerminal {
  /// Waits for a line that was noted after those waited for before.
  ///
  /// - Parameter beginning: How the line begins.
  /// - Returns: The line, or `nil` when the program ended without it, or some time passed.
  package func note(beginning: String) -> String? {
    var found: String?
    wait {
      while let end = noteBytes.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: noteBytes[..<end], as: UTF8.self)
        noteBytes.removeSubrange(...end)
        if line.hasPrefix(beginning) {
          found = line
          return true
        }
      }
      return ending != nil
    }
    return found
  }

  /// Waits for something to be written to the terminal.
  ///
  /// - Parameter text: Anything, in one piece.
  /// - Returns: Whether it came.
  package func shows(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    var isThere = false
    wait {
      isThere = output.firstRange(of: wanted) != nil
      return isThere || ending != nil
    }
    return isThere
  }

  /// Waits for anything to be written to the terminal.
  ///
  /// - Parameter count: How many bytes were written before.
  package func waitForOutput(after count: Int) {
    wait { output.count > count || ending != nil }
  }

  /// Waits for the end of the program.
  ///
  /// - Returns: How it ended, or `nil` when it did not.
  package func end() -> Ending? {
    wait { ending != nil }
    return ending
  }

  /// Reads on until something holds, at most for the time in which everything is done or broken.
  private func wait(until isDone: () -> Bool) {
    let deadline = ContinuousClock.now + .seconds(30)
    while !isDone(), ContinuousClock.now < deadline {
      lookForEnd()
      read(waiting: 20)
    }
  }

  private func lookForEnd() {
    var status: Int32 = 0
    guard ending == nil, waitpid(process, &status, WNOHANG) == process else { return }
    read(waiting: 0)
    let signal = status & 0x7F
    ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  /// Reads all that waits, after waiting for something for some milliseconds.
  private func read(waiting milliseconds: Int32) {
    var waiting = milliseconds
    while true {
      var polled = [primary, noteReader].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&polled, 2, waiting) > 0 else { return }
      waiting = 0
      let taken = Self.take(polled[0], into: &output) + Self.take(polled[1], into: &noteBytes)
      if taken == 0 { return }
    }
  }

  private static func take(_ polled: pollfd, into bytes: inout [UInt8]) -> Int {
    guard polled.revents & Int16(POLLIN) != 0 else { return 0 }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(polled.fd, &buffer, buffer.count)
    if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
    return max(0, count)
  }
}

extension PseudoTerminal {
  private struct Parts {
    var process: pid_t
    var modesAtStart: [UInt8]
    var primary: Int32
    var secondary: Int32
    var noteReader: Int32
  }

  private static func start(
    _ words: [String], environment: [String: String], columns: UInt16, rows: UInt16
  ) throws -> Parts {
    let (primary, name) = try open(columns: columns, rows: rows)
    let secondary = Glibc.open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var notes: [Int32] = [-1, -1]
    guard pipe(&notes) == 0 else { throw Spawning.Failure(call: "pipe", number: errno) }
    for descriptor in notes { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { close(notes[1]) }
    let variables = [
      "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(SanitizerOptions.variables.merging(environment) { _, given in given }) { $1 }
    let modesAtStart = modes(of: secondary)
    let process = try Spawning.start(
      words, variables: variables, descriptors: [.terminal(name), .existing(notes[1], as: 3)])
    return Parts(
      process: process, modesAtStart: modesAtStart, primary: primary,
      secondary: secondary, noteReader: notes[0])
  }

  /// A new terminal, which no program started meanwhile inherits.
  private static func open(columns: UInt16, rows: UInt16) throws -> (Int32, String) {
    // The macros that compute these numbers are not imported.
    let (unlock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))
    let primary = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard primary >= 0 else { throw Spawning.Failure(call: "open /dev/ptmx", number: errno) }
    var zero: Int32 = 0
    var index: UInt32 = 0
    guard ioctl(primary, unlock, &zero) == 0, ioctl(primary, number, &index) == 0 else {
      throw Spawning.Failure(call: "ioctl /dev/ptmx", number: errno)
    }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
    return (primary, "/dev/pts/\(index)")
  }
}

import ArgumentParser
import CaseloadCore
import DisplayText
import Glibc

/// Writing to standard output and standard error, all or nothing where it can be.
enum Output {
  /// Writes a whole answer to standard output.
  ///
  /// - Throws: A failure when it cannot be written, such as on a full disk.
  static func write(_ bytes: [UInt8]) throws {
    guard write(bytes, to: STDOUT_FILENO) else { throw failedWrite() }
  }

  /// Says why standard output could not be written to.
  static func failedWrite() -> ExitCode {
    fail("cannot write the output: \(String(cString: strerror(errno)).lowercased())")
  }

  /// Writes a whole answer to standard output.
  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Says in one line on standard error why a command failed.
  ///
  /// - Parameter message: What is wrong and what to do; it is made safe for a terminal here.
  /// - Returns: The exit status to throw: 2, the command could not do its work.
  static func fail(_ message: String) -> ExitCode {
    fail(lines: [message])
  }

  /// Says on standard error why a command failed, each reason on a line of its own.
  ///
  /// - Parameter lines: What is wrong and what to do; they are made safe for a terminal here.
  /// - Returns: The exit status to throw: 2, the command could not do its work.
  static func fail(lines: [String]) -> ExitCode {
    say(lines)
    return ExitCode(2)
  }

  /// Says something on standard error, each line made safe for a terminal.
  static func say(_ lines: [String]) {
    let repertoire: SafeText.Repertoire = isUTF8 ? .unicode : .ascii
    let text = lines.map { "caseload: \(SafeText.escaped($0, repertoire: repertoire))\n" }.joined()
    _ = write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Writes lines that the parser of the command line has worded, each made safe for a terminal.
  static func tell(_ message: String, to descriptor: Int32) {
    let repertoire: SafeText.Repertoire = isUTF8 ? .unicode : .ascii
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map {
      SafeText.escaped(String($0), repertoire: repertoire) + "\n"
    }
    _ = write(Array(lines.joined().utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// The width of the terminal that standard output goes to, in columns.
  ///
  /// `$COLUMNS` decides where it is set to a number. Through a pipe, such as to a pager, it is the width of
  /// the terminal on standard error. Without any it is 80.
  static var width: Int {
    if let variable = getenv("COLUMNS"), let columns = Int(String(cString: variable)), columns > 0 {
      return columns
    }
    var status = stat()
    let isPipe = fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    var size = winsize()
    let terminal = isPipe ? STDERR_FILENO : STDOUT_FILENO
    guard ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether the locale's characters are UTF-8.
  static var isUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let variable = getenv(name), variable.pointee != 0 else { continue }
      let locale = String(cString: variable).lowercased()
      return locale.hasSuffix("utf-8") || locale.hasSuffix("utf8")
    }
    return false
  }
}

import CLibFuzzer
import Glibc

/// Running libFuzzer over a function.
public enum Fuzzer {
  /// Tries inputs until the time given on the command line is over, or one of them fails; ends the
  /// program.
  ///
  /// - Parameter callback: Tries one input; it returns 0.
  public static func run(
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Never {
    var count = CommandLine.argc
    // libFuzzer asks for a place where it may put the arguments that it does not know.
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments, callback))
  }

  /// Ends the program because an input has shown a fault; libFuzzer then keeps that input.
  ///
  /// - Parameter message: What is wrong.
  public static func fail(_ message: String) -> Never {
    let line = Array("\nFAULT: \(message)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    abort()
  }

  /// Fails unless a condition holds.
  public static func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fail(message()) }
  }
}

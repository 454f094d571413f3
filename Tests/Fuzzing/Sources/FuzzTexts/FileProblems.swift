import FuzzSupport
import TOMLReading

/// What must hold of everything that is said about a file.
enum FileProblems {
  static func check(_ problems: [FileProblem], in bytes: [UInt8], file: String) {
    for problem in problems {
      OutputCheck.message(problem.description, "a problem")
      guard problem.file == file else { continue }
      OutputCheck.line(problem.line, of: bytes, "a problem")
    }
    let lines = problems.filter { $0.file == file }.map(\.line)
    Fuzzer.require(lines == lines.sorted(), "the problems are not in the order of their lines")
  }
}

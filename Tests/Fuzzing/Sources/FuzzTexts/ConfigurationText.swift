import Dashboard
import FuzzSupport
import TOMLReading
import TerminalUI

/// A configuration: what is accepted is printed as a configuration that says the same.
enum ConfigurationText {
  static func check(_ bytes: [UInt8]) {
    let file = ConfigurationFile(utf8: bytes)
    let unknown = file.unknownThemes(in: ThemeLibrary())
    FileProblems.check(file.problems, in: bytes, file: ConfigurationFile.name)
    FileProblems.check(
      unknown.sorted { $0.line < $1.line }, in: bytes, file: ConfigurationFile.name)
    let hasError = file.problems.contains { $0.severity == .error }
    Fuzzer.require(hasError == (file.configuration == nil), "errors and values, or neither")
    guard let configuration = file.configuration else { return }
    let text = ConfigurationGuide.text(of: configuration)
    OutputCheck.text(Array(text.utf8), "the configuration")
    let again = ConfigurationFile(utf8: Array(text.utf8))
    guard let same = again.configuration else {
      Fuzzer.fail("the printed configuration cannot be read: \(again.problems)")
    }
    Fuzzer.require(
      ConfigurationGuide.text(of: same).utf8.elementsEqual(text.utf8),
      "the printed configuration is another one")
  }
}

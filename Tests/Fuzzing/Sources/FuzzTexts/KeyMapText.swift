import FuzzSupport
import TOMLReading
import TerminalUI

@testable import Dashboard

/// A key map: no keys mean two things, every action's keys reach it, and there is a way out.
enum KeyMapText {
  static func check(_ bytes: [UInt8]) {
    let name = "keys.toml"
    let (map, problems) = KeyMap.reading(KeyMapFile(utf8: bytes, file: name))
    FileProblems.check(problems, in: bytes, file: name)
    let hasError = problems.contains { $0.severity == .error }
    Fuzzer.require(hasError == (map == nil), "errors and keys, or neither")
    guard let map else { return }
    var owners: [[KeyPress]: Action] = [:]
    for action in Action.allCases {
      for text in map.names(for: action) {
        OutputCheck.message(text, "a key of \(action.rawValue)")
        guard let keys = KeyPress.sequence(text) else { Fuzzer.fail("\(text) is no key") }
        Fuzzer.require(owners[keys] == nil, "\(text) has two meanings")
        owners[keys] = action
        Fuzzer.require(map.meaning(of: keys) == .action(action), "\(text) means something else")
        for length in 1..<keys.count {
          Fuzzer.require(
            map.meaning(of: Array(keys.prefix(length))) == .beginning,
            "a key hides \(text) of \(action.rawValue)")
        }
      }
    }
    let ways = map.names(for: .quit) + map.names(for: .close)
    Fuzzer.require(!ways.isEmpty, "no key leaves the program")
  }
}

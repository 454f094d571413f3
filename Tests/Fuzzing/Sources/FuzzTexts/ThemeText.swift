import FuzzSupport
import TOMLReading

@testable import TerminalUI

/// A theme: what is accepted says of every role what it looks like, at every number of colours.
enum ThemeText {
  static func check(_ bytes: [UInt8]) {
    let source = ThemeSource(name: "own", file: "own.toml", bytes: bytes)
    let reading = ThemeLibrary(own: [source]).reading(source)
    FileProblems.check(reading.problems, in: bytes, file: source.file)
    let hasError = reading.problems.contains { $0.severity == .error }
    Fuzzer.require(hasError == (reading.theme == nil), "errors and a theme, or neither")
    guard let theme = reading.theme else { return }
    for depth in ColourDepth.allCases {
      let looks = theme.looks(at: depth)
      for role in Role.allCases {
        for shade in [0, 7, Style.mostShade] {
          check(looks.look(for: Style(role, on: .selection, shade: shade)), role, depth)
        }
        check(looks.look(for: Style(role)), role, depth)
      }
    }
    let check = ThemeCheck(theme)
    for contrast in check.contrasts {
      Fuzzer.require(1...21 ~= contrast.ratio, "\(contrast.role) has a contrast of \(contrast)")
    }
    for finding in check.findings { OutputCheck.message(finding.text, "a finding") }
    OutputCheck.text(Array(ThemeCheckText.render([("own", check)]).utf8), "the table")
  }

  private static func check(_ look: Look, _ role: Role, _ depth: ColourDepth) {
    for colour in [look.foreground, look.background] {
      let isKnown =
        switch (depth, colour) {
        case (_, .terminal), (.direct, _), (.palette256, .palette): true
        case (.monochrome, _): false
        case (.ansi16, .ansi(let index)), (.palette256, .ansi(let index)): index < 16
        default: false
        }
      Fuzzer.require(isKnown, "\(role) is \(colour) where there is \(depth)")
    }
  }
}

import Testing

@testable import TerminalUI

@Suite("The check of themes") struct ThemeCheckTests {
  private static func findings(_ text: String) throws -> [String] {
    let theme = try #require(ThemeText.reading(text).theme)
    return ThemeCheck(theme).findings.map { ($0.isFailure ? "" : "warning: ") + $0.text }
  }

  @Test("statuses in the usual traffic-light colours fail for those who do not tell red from green")
  func trafficLight() throws {
    let text = ThemeText.whole.replacing("#05c1bd", with: "#4caf50")
      .replacing("#fee892", with: "#ffc107").replacing("#cf594c", with: "#f44336")
    let failures = try Self.findings(text).filter { !$0.hasPrefix("warning") }
    #expect(
      failures == [
        "two statuses differ by 12.3 to protan eyes, below 18.0; move two of them apart in lightness",
        "two statuses differ by 5.9 to deutan eyes, below 18.0; move two of them apart in lightness",
        "two statuses differ by 7.4 in grey, below 9.0; move two of them apart in lightness",
      ])
  }

  @Test("text that cannot be read fails, with what it stands on")
  func faint() throws {
    let findings = try Self.findings(ThemeText.whole + "\"text.muted\" = \"#555555\"")
    #expect(
      findings.contains(
        "text.muted on surface has contrast 2.8, below 4.5; make one of them lighter or darker"))
  }

  @Test("statuses that look alike without colours fail")
  func monochrome() throws {
    let findings = try Self.findings(
      ThemeText.whole + "[roles.mono]\n\"status.near\" = { bold = true }\n"
        + "\"status.over\" = { bold = true }")
    #expect(
      findings.contains(
        "without colours two statuses look alike; give each its own in [roles.mono]"))
  }

  @Test("colours that a terminal's owner has set are not judged")
  func ownersColours() throws {
    let theme = try #require(ThemeLibrary().reading(named: "terminal")?.theme)
    let check = ThemeCheck(theme)
    #expect(check.contrasts.isEmpty)
    #expect(check.differences.isEmpty)
    #expect(check.passes)
  }

  @Test("a theme on the terminal's own background is judged on the one that it is for")
  func terminalBackground() throws {
    let text = ThemeText.whole.replacing("\"#000000\"", with: "\"default\"")
    let light = text.replacing("\"dark\"", with: "\"light\"")
    #expect(ThemeCheck(try #require(ThemeText.reading(text).theme)).least(.text) ?? 0 > 10)
    #expect(ThemeCheck(try #require(ThemeText.reading(light).theme)).least(.text) == 1)
  }

  @Test("the table, as it is printed")
  func table() throws {
    let theme = try #require(ThemeText.reading(ThemeText.whole).theme)
    #expect(
      ThemeCheckText.render([("mine", ThemeCheck(theme)), ("broken\u{1B}", nil)]) == """
        theme         text  muted  status  other  marks  heat  normal  protan  deutan  tritan  grey  of 256  result
        mine          13.1   13.1     3.2    6.4    5.3  21.0    37.2    29.3    26.7    34.9  14.5     8.0  passes, 1 warning
        broken\\u{1b}                                                                                         has errors

        """)
  }

  @Test("a number is never rounded up to a limit that it misses")
  func rounding() {
    #expect(Decimals.one(4.499) == "4.4")
    #expect(Decimals.one(4.5) == "4.5")
    #expect(Decimals.one(21) == "21.0")
  }
}

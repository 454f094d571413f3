import TOMLReading
import Testing

@testable import TerminalUI

@Suite("Looks of styles") struct ThemeLookTests {
  private static func looks(_ roles: String, _ depth: ColourDepth = .direct) throws -> ThemeLooks {
    let reading = ThemeText.reading(ThemeText.whole + roles)
    #expect(reading.problems.map(\.description) == [])
    return try #require(reading.theme).looks(at: depth)
  }

  private static let red = Colour.direct(red: 255, green: 0, blue: 0)
  private static let green = Colour.direct(red: 0, green: 255, blue: 0)

  @Test("a role that a theme leaves out looks like the one above it, in the end like text")
  func fallback() throws {
    let looks = try Self.looks("\"table.header\" = { fg = \"#f00\", bold = true }")
    let sorted = looks.look(for: Style(.tableSort))
    #expect(sorted == Look(foreground: Self.red, background: RGB.black.colour, emphasis: .bold))
    #expect(looks.look(for: Style(.breadcrumbActive)) == looks.look(for: Style(.text)))
    #expect(looks.look(for: Style(.text)).foreground == RGB.white.colour)
  }

  @Test("a colour that a role leaves out comes from above, emphasis does not")
  func partial() throws {
    let looks = try Self.looks(
      "toast = { fg = \"#f00\", bg = \"#0f0\", bold = true }\n\"toast.error\" = { italic = true }")
    #expect(
      looks.look(for: Style(.toastError))
        == Look(foreground: Self.red, background: Self.green, emphasis: .italic))
  }

  @Test("text has the background of what is behind it, but a filled mark keeps its own")
  func backgrounds() throws {
    let looks = try Self.looks("stale = { fg = \"#f00\", bg = \"#0f0\" }")
    let selected = Colour.direct(red: 0x30, green: 0x30, blue: 0x30)
    #expect(looks.look(for: Style(.text, on: .selection)).background == selected)
    #expect(looks.look(for: Style(.text, on: .heading)).background == RGB.black.colour)
    #expect(looks.look(for: Style(.stale, on: .selection)).background == Self.green)
    #expect(looks.look(for: Style(.stale)).background == Self.green)
  }

  @Test("the background may be the terminal's own")
  func terminalBackground() throws {
    let text = ThemeText.whole.replacing("\"#000000\"", with: "\"default\"")
    let theme = try #require(ThemeText.reading(text).theme)
    for depth in ColourDepth.allCases {
      #expect(theme.look(for: Style(.statusNear), depth: depth).background == .terminal)
    }
  }

  @Test("a ramp goes from its start over its middle to its end")
  func ramp() throws {
    let looks = try Self.looks(
      "gauge = { start = \"#000\", mid = \"#f00\", end = \"#0f0\" }\n\"gauge.track\" = \"#fff\"")
    let colours = (0...Style.mostShade).map {
      looks.look(for: Style(.gauge, shade: $0)).foreground
    }
    #expect(colours.first == RGB.black.colour)
    #expect(colours.last == Self.green)
    #expect(Set(colours).count == colours.count)
    #expect(looks.look(for: Style(.gaugeTrack, shade: 9)).foreground == RGB.white.colour)
  }

  @Test("between colours that a terminal's owner has set nothing is mixed")
  func ansiRamp() throws {
    let looks = try Self.looks("gauge = { start = \"cyan\", mid = \"yellow\", end = \"red\" }")
    let colours = (0...Style.mostShade).map {
      looks.look(for: Style(.gauge, shade: $0)).foreground
    }
    #expect(Set(colours) == [.ansi(6), .ansi(3), .ansi(1)])
    #expect(colours.first == .ansi(6))
    #expect(colours.last == .ansi(1))
  }

  @Test("digits in a heat table can be read at every shade", arguments: ColourDepth.allCases)
  func heat(depth: ColourDepth) throws {
    let looks = try Self.looks("heat = { start = \"#000\", end = \"#fff\" }", depth)
    for shade in 0...Style.mostShade {
      let look = looks.look(for: Style(.heat, shade: shade))
      guard depth != .monochrome else {
        #expect(look.foreground == .terminal)
        continue
      }
      let text = try #require(look.foreground.nominalRGB)
      #expect(text.contrast(with: try #require(look.background.nominalRGB)) >= 4.5)
    }
  }

  @Test("exact values stand at their level only; other levels are worked out")
  func exactValues() throws {
    let roles = """
      title = "#ff0000"
      "key.label" = "#ff0000"
      [roles.256]
      title = 167
      [roles.16]
      title = { fg = "bright-blue", underline = true }
      [roles.mono]
      title = { reverse = true }
      """
    func title(_ depth: ColourDepth) throws -> Look {
      try Self.looks(roles, depth).look(for: Style(.title))
    }
    #expect(try title(.direct).foreground == Self.red)
    #expect(try title(.palette256).foreground == .palette(167))
    #expect(try title(.ansi16).foreground == .ansi(12))
    #expect(try title(.ansi16).emphasis == .underline)
    #expect(try title(.monochrome) == Look(emphasis: .reverse))
    let other = Style(.keyLabel)
    #expect(try Self.looks(roles, .palette256).look(for: other).foreground == .palette(196))
    #expect(try Self.looks(roles, .ansi16).look(for: other).foreground == .ansi(9))
  }

  @Test("without colours the statuses are told apart, and also on the selected row")
  func monochrome() throws {
    let looks = try Self.looks("", .monochrome)
    let statuses: [Role] = [.statusWithin, .statusNear, .statusOver, .statusUnknown]
    for ground in [Role?.none, .selection] {
      let emphases = statuses.map { looks.look(for: Style($0, on: ground)).emphasis }
      #expect(Set(emphases).count == 4)
    }
    #expect(looks.look(for: Style(.text, on: .selection)).emphasis == .reverse)
    #expect(looks.look(for: Style(.statusOver)).emphasis == [.reverse, .bold])
    #expect(looks.look(for: Style(.statusOver, on: .selection)).emphasis == .bold)
  }

  @Test("emphasis of a style comes on top")
  func styleEmphasis() throws {
    let looks = try Self.looks("title = { fg = \"#f00\", bold = true }")
    #expect(looks.look(for: Style(.title, .underline)).emphasis == [.bold, .underline])
  }

  @Test("the table holds what the theme says of each role", arguments: ColourDepth.allCases)
  func table(depth: ColourDepth) {
    let theme = ThemeLibrary.defaultTheme(.dark)
    let looks = theme.looks(at: depth)
    for role in Role.allCases {
      let resolved = theme.resolved(role, at: depth)
      let look = looks.look(for: Style(role, shade: 3))
      #expect(look.foreground == resolved.foregrounds[3], "\(role)")
      #expect(look.emphasis == resolved.emphasis, "\(role)")
      if let background = resolved.backgrounds?[3] { #expect(look.background == background) }
      #expect(look == theme.look(for: Style(role, shade: 3), depth: depth))
    }
  }

  @Test("no colour is more than the level has", arguments: ThemeLibrary.shipped.map(\.name))
  func depths(name: String) throws {
    let theme = try #require(ThemeLibrary().reading(named: name)?.theme)
    for depth in ColourDepth.allCases {
      let looks = theme.looks(at: depth)
      for role in Role.allCases {
        for shade in 0...Style.mostShade {
          let look = looks.look(for: Style(role, shade: shade))
          for colour in [look.foreground, look.background] {
            #expect(colour.reduced(to: depth) == colour)
          }
        }
      }
    }
  }
}

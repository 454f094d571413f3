import Foundation
import TOMLReading
import Testing

@testable import TerminalUI

/// The themes that the program carries with it.
@Suite("Shipped themes") struct ShippedThemeTests {
  /// The folder of the themes' files.
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "themes")

  private static let names = ThemeLibrary.shipped.map(\.name)

  @Test("what the program carries is what the files hold, and no file was forgotten")
  func sameAsFiles() throws {
    for source in ThemeLibrary.shipped {
      let file = Self.folder.appending(path: "\(source.name).toml")
      #expect(try Array(Data(contentsOf: file)) == source.bytes)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".toml") }
    #expect(Set(files) == Set(Self.names.map { "\($0).toml" }))
  }

  @Test("every one is read without a problem", arguments: names)
  func reading(name: String) throws {
    let reading = try #require(ThemeLibrary().reading(named: name))
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.theme?.name == name)
  }

  @Test("every one passes the check, with 256 colours too", arguments: names)
  func check(name: String) throws {
    let theme = try #require(ThemeLibrary().reading(named: name)?.theme)
    let check = ThemeCheck(theme)
    #expect(check.findings.map(\.text) == [])
  }

  @Test("the defaults are what their names say")
  func defaults() {
    for appearance in Theme.Appearance.allCases {
      let theme = ThemeLibrary.defaultTheme(appearance)
      #expect(theme.appearance == appearance)
      #expect(theme.name == "default-\(appearance.rawValue)")
    }
  }

  @Test("with 16 colours as xterm has them every text can be read", arguments: names)
  func sixteen(name: String) throws {
    let theme = try #require(ThemeLibrary().reading(named: name)?.theme)
    let looks = theme.looks(at: .ansi16)
    let faint: Set<Role> = [
      .background, .surface, .panel, .border, .scrollbar, .textDisabled, .keyDisabled, .gaugeTrack,
      .chartAxis, .chartAbsent,
    ]
    for role in Role.allCases where !faint.contains(role) {
      for shade in role.isRamp ? 0...Style.mostShade : 0...0 {
        let look = looks.look(for: Style(role, shade: shade))
        guard let text = look.foreground.nominalRGB else { continue }
        // On the terminal's own background it must be so whether that is dark or light.
        for ground in look.background.nominalRGB.map({ [$0] }) ?? [.black, .white] {
          #expect(text.contrast(with: ground) >= 3, "\(role)")
        }
      }
    }
  }

  @Test("the three statuses are told apart with 16 colours too", arguments: names)
  func sixteenStatuses(name: String) throws {
    let theme = try #require(ThemeLibrary().reading(named: name)?.theme)
    let looks = theme.looks(at: .ansi16)
    let statuses = [Role.statusWithin, .statusNear, .statusOver].map { looks.look(for: Style($0)) }
    #expect(Set(statuses).count == 3)
  }
}

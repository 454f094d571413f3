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

  @Test("every one passes the check", arguments: names)
  func check(name: String) throws {
    let theme = try #require(ThemeLibrary().reading(named: name)?.theme)
    let check = ThemeCheck(theme)
    #expect(check.findings.filter(\.isFailure).map(\.text) == [])
  }

  @Test("the defaults are what their names say")
  func defaults() {
    for appearance in Theme.Appearance.allCases {
      let theme = ThemeLibrary.defaultTheme(appearance)
      #expect(theme.appearance == appearance)
      #expect(theme.name == "default-\(appearance.rawValue)")
    }
  }
}

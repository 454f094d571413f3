import TOMLReading

/// Reads what a theme's file says, and reports all that is wrong with it.
struct ThemeReader {
  /// What is wrong so far.
  var report: FileReport

  init(_ report: FileReport) {
    self.report = report
  }

  private static let tables = ["theme", "palette", "roles", "glyphs"]
  private static let themeKeys = ["summary", "appearance", "inherits"]
  private static let glyphKeys = ["border", "graph"]

  /// Reads the whole file.
  mutating func read(_ value: TOMLValue, into file: inout ThemeFile) {
    guard case .table(let members) = value else { return }
    for (name, value) in members {
      let path = TOMLPath.top.appending(name)
      switch name.text {
      case "theme": readTheme(value, at: path, into: &file)
      case "palette": readPalette(value, at: path, into: &file)
      case "roles": readRoles(value, at: path, into: &file)
      case "glyphs": readGlyphs(value, at: path, into: &file)
      default: report.reportUnknown(path, among: ThemeReader.tables, what: "a table of a theme")
      }
    }
  }

  // MARK: - [theme]

  private mutating func readTheme(
    _ value: TOMLValue, at path: TOMLPath, into file: inout ThemeFile
  ) {
    for (name, value) in report.members(of: value, at: path) ?? [] {
      let place = path.appending(name)
      switch name.text {
      case "summary":
        file.summary = text(value, at: place, "say in a few words what the theme is like") ?? ""
      case "appearance":
        file.appearance = choice(value, at: place) ?? .dark
      case "inherits":
        if let base = text(value, at: place, "give the name of a theme") {
          file.inherits = ThemeFile.Placed(value: base, path: place)
        }
      default: report.reportUnknown(place, among: ThemeReader.themeKeys, what: "a key of [theme]")
      }
    }
  }

  private mutating func text(
    _ value: TOMLValue, at path: TOMLPath, _ remedy: String
  ) -> String? {
    if case .text(let text) = value { return text }
    report.report(path, "must be text, is \(value.shown)", remedy)
    return nil
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: TOMLValue, at path: TOMLPath
  ) -> Choice? where Choice.RawValue == String {
    if case .text(let text) = value, let choice = Choice(rawValue: text) { return choice }
    let choices = Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    report.report(path, "must be one of \(choices), is \(value.shown)", "choose one of them")
    return nil
  }

  // MARK: - [palette]

  private mutating func readPalette(
    _ value: TOMLValue, at path: TOMLPath, into file: inout ThemeFile
  ) {
    for (name, value) in report.members(of: value, at: path) ?? [] {
      let place = path.appending(name)
      guard ThemeColour.colour(name.text) == nil else {
        report.report(place, "is a colour already", "give the colour of the palette another name")
        continue
      }
      switch value {
      case .text(let text):
        guard let colour = ThemeColour.colour(text) else {
          let isName = file.palette[text] != nil || !text.hasPrefix("#")
          report.report(
            place, "\(value.shown) is no colour",
            isName
              ? "a palette takes no names of its own: give \"#rrggbb\""
              : "give \"#rrggbb\", with digits 0 to 9 and a to f")
          continue
        }
        file.palette[name.text] = colour
      case .integer(let number):
        file.palette[name.text] = number256(number, at: place)
      default:
        report.report(place, "must be a colour, is \(value.shown)", "give \"#rrggbb\"")
      }
    }
  }

  /// A colour by its number, or `nil` after reporting that there is none.
  mutating func number256(_ number: Int, at path: TOMLPath) -> Colour? {
    if let colour = ThemeColour.colour(number) { return colour }
    report.report(path, "must be from 0 to 255, is \(number)", "give a number of the usual palette")
    return nil
  }

  // MARK: - [glyphs]

  private mutating func readGlyphs(
    _ value: TOMLValue, at path: TOMLPath, into file: inout ThemeFile
  ) {
    for (name, value) in report.members(of: value, at: path) ?? [] {
      let place = path.appending(name)
      switch name.text {
      case "border": file.border = choice(value, at: place)
      case "graph": file.graph = choice(value, at: place)
      default: report.reportUnknown(place, among: ThemeReader.glyphKeys, what: "a key of [glyphs]")
      }
    }
  }
}

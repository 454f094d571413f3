import TOMLReading

/// A colour as a theme's file writes it: one itself, or the name of one in a palette.
enum ColourDraft: Hashable, Sendable {
  case colour(Colour)
  /// A name, and where it stands. Palettes are put together before names are looked up.
  case name(String, at: TOMLPath)
}

/// What a theme's file says of a role.
struct PaintDraft: Hashable, Sendable {
  var foreground: ColourDraft?
  var background: ColourDraft?
  var ramp: Ramp?
  var emphasis: Emphasis = []

  /// Colours from the least value to the greatest.
  struct Ramp: Hashable, Sendable {
    var start: ColourDraft
    var middle: ColourDraft?
    var end: ColourDraft
  }
}

/// What one file says of a theme, and what is wrong with it.
struct ThemeFile: Sendable {
  /// A value, and where it stands.
  struct Placed: Sendable {
    let value: String
    let path: TOMLPath
  }

  let source: ThemeSource
  var summary: String?
  var appearance: Theme.Appearance?
  /// The theme from which comes what this one does not say.
  var inherits: Placed?
  var palette: [String: Colour] = [:]
  var paints: [ColourDepth: [Role: PaintDraft]] = [:]
  var border: GlyphSet.Border?
  var graph: GlyphSet.Graph?
  private(set) var report: FileReport
  /// What keeps it from being read at all.
  private var fault: FileProblem?

  /// What is wrong with the file.
  var problems: [FileProblem] { fault.map { [$0] } ?? report.problems }

  /// Reads a file.
  init(_ source: ThemeSource) {
    self.source = source
    do throws(TOMLFault) {
      let file = try TOMLFile(utf8: source.bytes)
      var reader = ThemeReader(FileReport(file: source.file, lines: file.lines))
      report = reader.report
      reader.read(file.value, into: &self)
      report = reader.report
    } catch {
      report = FileReport(file: source.file, lines: TOMLLines(scanning: []))
      fault = ThemeFile.problem(error, in: source.file)
    }
  }

  private static func problem(_ fault: TOMLFault, in file: String) -> FileProblem {
    guard case .syntax = fault.reason else {
      return FileReport.problem(fault, in: file, header: "roles")
    }
    return FileProblem(
      file: file, line: fault.line, key: nil, reason: fault.text,
      remedy: "correct the line; text and names of roles with a dot need quotation marks")
  }
}

// MARK: - Problems that only show beside other files

extension ThemeFile {
  private static let theme = TOMLPath.top.appending("theme")
  private static let roles = TOMLPath.top.appending("roles")

  /// The theme that this one inherits is not there.
  func unknownBase(_ base: Placed, nearest: String?) -> FileProblem {
    report.problem(
      base.path, "there is no theme \(QuotedText.quoted(base.value))",
      nearest.map { "did you mean \"\($0)\"?" } ?? "`caseload theme list` lists those there are")
  }

  /// The theme that this one inherits inherits this one.
  func circle(_ base: Placed, _ names: [String]) -> FileProblem {
    let circle = (names + [base.value]).map(QuotedText.quoted).joined(separator: " from ")
    return report.problem(
      base.path, "inherits in a circle: \(circle)", "let one of them inherit nothing")
  }

  /// A key of `[theme]` is missing.
  func missing(_ key: TOMLName, _ remedy: String) -> FileProblem {
    report.problem(ThemeFile.theme.appending(key), "is missing", remedy)
  }

  /// A role that every theme must have is missing.
  func missing(_ role: Role) -> FileProblem {
    report.problem(
      ThemeFile.roles.appending(TOMLName(role.rawValue)), "is missing",
      "give it a colour, or inherit a theme that does, such as inherits = \"default-dark\"")
  }

  /// A name is in no palette.
  func unknownColour(_ name: String, at path: TOMLPath, palette: [String]) -> FileProblem {
    report.problem(
      path, "\(QuotedText.quoted(name)) is no colour", ThemeColour.remedy(for: name, palette))
  }
}

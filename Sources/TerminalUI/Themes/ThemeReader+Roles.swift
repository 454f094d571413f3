import TOMLReading

extension ThemeReader {
  /// The names of `[roles.256]` and the like.
  private static let levels: [String: ColourDepth] = [
    "256": .palette256, "16": .ansi16, "mono": .monochrome,
  ]

  private static let roleNames = Role.allCases.map(\.rawValue)

  /// Reads `[roles]`, and below it what holds for one colour level.
  mutating func readRoles(_ value: TOMLValue, at path: TOMLPath, into file: inout ThemeFile) {
    for (name, value) in report.members(of: value, at: path) ?? [] {
      let place = path.appending(name)
      if let depth = ThemeReader.levels[name.text] {
        for (name, value) in report.members(of: value, at: place) ?? [] {
          readRole(name.text, value, at: place.appending(name), depth, into: &file)
        }
      } else {
        readRole(name.text, value, at: place, .direct, into: &file)
      }
    }
  }

  /// Reads a role, or a table of the roles whose names begin with its name and a dot.
  private mutating func readRole(
    _ name: String, _ value: TOMLValue, at path: TOMLPath, _ depth: ColourDepth,
    into file: inout ThemeFile
  ) {
    var own: [(name: TOMLName, value: TOMLValue)] = []
    var hasOwn = true
    if case .table(let members) = value {
      for (part, value) in members {
        let dotted = "\(name).\(part.text)"
        if ThemeReader.roleNames.contains(where: { $0 == dotted || $0.hasPrefix(dotted + ".") }) {
          readRole(dotted, value, at: path.appending(part), depth, into: &file)
        } else {
          own.append((part, value))
        }
      }
      hasOwn = members.isEmpty || !own.isEmpty
    }
    guard hasOwn else { return }
    guard let role = Role(rawValue: name) else {
      report.reportUnknown(path, name: name, among: ThemeReader.roleNames, what: "a role")
      return
    }
    if case .table = value {
      file.paints[depth, default: [:]][role] = paint(own, of: role, at: path, depth)
    } else if depth == .monochrome {
      report.report(
        path, "must be a table at this level, is \(value.shown)",
        "there are no colours: write { bold = true } or the like")
    } else if let colour = colour(value, at: path) {
      var paint = PaintDraft()
      if role.isGround { paint.background = colour } else { paint.foreground = colour }
      file.paints[depth, default: [:]][role] = paint
    }
  }

  private mutating func paint(
    _ members: [(name: TOMLName, value: TOMLValue)], of role: Role, at path: TOMLPath,
    _ depth: ColourDepth
  ) -> PaintDraft {
    var paint = PaintDraft()
    var ramp: [String: ColourDraft] = [:]
    for (name, value) in members {
      let place = path.appending(name)
      switch name.text {
      case "fg", "bg", "start", "mid", "end":
        guard isAllowed(name.text, of: role, at: place, depth) else { continue }
        guard let colour = colour(value, at: place) else { continue }
        if name.text == "fg" {
          paint.foreground = colour
        } else if name.text == "bg" {
          paint.background = colour
        } else {
          ramp[name.text] = colour
        }
      default:
        if let emphasis = ThemeReader.emphases[name.text] {
          if flag(value, at: place) { paint.emphasis.formUnion(emphasis) }
        } else {
          report.reportUnknown(place, among: ThemeReader.paintKeys, what: "a key of a role")
        }
      }
    }
    if let start = ramp["start"], let end = ramp["end"] {
      paint.ramp = PaintDraft.Ramp(start: start, middle: ramp["mid"], end: end)
    } else if !ramp.isEmpty {
      report.report(
        path, "is a ramp without its \(ramp["start"] == nil ? "start" : "end")",
        "write { start = …, mid = …, end = … }; mid may be left out")
    }
    return paint
  }

  private static let emphases: [String: Emphasis] = [
    "bold": .bold, "dim": .dim, "reverse": .reverse, "underline": .underline, "italic": .italic,
  ]

  private static let paintKeys = [
    "fg", "bg", "start", "mid", "end", "bold", "dim", "reverse", "underline", "italic",
  ]

  private mutating func isAllowed(
    _ key: String, of role: Role, at path: TOMLPath, _ depth: ColourDepth
  ) -> Bool {
    if depth == .monochrome {
      report.report(path, "is a colour, and this level has none", "use bold, reverse or the like")
      return false
    }
    guard key != "fg", key != "bg", !role.isRamp else { return true }
    let ramps = Role.allCases.filter(\.isRamp).map(\.rawValue).joined(separator: " and ")
    report.report(path, "only \(ramps) have a ramp", "give fg and bg")
    return false
  }

  private mutating func flag(_ value: TOMLValue, at path: TOMLPath) -> Bool {
    if case .flag(let flag) = value { return flag }
    report.report(path, "must be true or false, is \(value.shown)", "write true, or remove it")
    return false
  }

  private mutating func colour(_ value: TOMLValue, at path: TOMLPath) -> ColourDraft? {
    switch value {
    case .text(let text):
      if let colour = ThemeColour.colour(text) { return .colour(colour) }
      if text.hasPrefix("#") {
        report.report(path, "\(value.shown) is no colour", "give \"#rrggbb\" or \"#rgb\"")
        return nil
      }
      return .name(text, at: path)
    case .integer(let number): return number256(number, at: path).map { .colour($0) }
    default:
      report.report(path, "must be a colour, is \(value.shown)", "give \(ThemeColour.forms)")
      return nil
    }
  }
}

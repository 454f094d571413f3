import TOMLReading

/// Puts a theme together out of its file and those that it inherits.
struct ThemeBuilder {
  /// The files, the theme's own first.
  private let files: [ThemeFile]
  /// What is wrong so far, in no order.
  private(set) var problems: [FileProblem] = []
  private var palette: [String: Colour] = [:]

  /// A builder from files, the theme's own first.
  init(_ files: [ThemeFile]) {
    self.files = files
    for file in files.reversed() {
      palette.merge(file.palette) { _, own in own }
    }
  }

  /// The theme, or `nil` after noting why there is none.
  mutating func build() -> Theme? {
    guard let first = files.first else { return nil }
    var paints: [ColourDepth: [Role: Paint]] = [:]
    for depth in ColourDepth.allCases {
      var roles: [Role: Paint] = [:]
      for file in files.reversed() {
        for (role, draft) in file.paints[depth] ?? [:] { roles[role] = paint(draft, of: file) }
      }
      if !roles.isEmpty { paints[depth] = roles }
    }
    let summary = files.lazy.compactMap(\.summary).first
    let appearance = files.lazy.compactMap(\.appearance).first
    if summary == nil {
      problems.append(first.missing("summary", "say in a few words what the theme is like"))
    }
    if appearance == nil { problems.append(first.missing("appearance", "give dark or light")) }
    requireRoles(paints[.direct] ?? [:], of: first)
    guard let summary, let appearance, problems.isEmpty else { return nil }
    return Theme(
      name: first.source.name, summary: summary, appearance: appearance,
      border: files.lazy.compactMap(\.border).first, graph: files.lazy.compactMap(\.graph).first,
      paints: paints)
  }

  /// The roles that a theme must say something of, itself or by what it inherits.
  static let required: [Role] = [
    .background, .text, .accent, .border, .selection, .statusWithin, .statusNear, .statusOver,
    .statusUnknown,
  ]

  private mutating func requireRoles(_ roles: [Role: Paint], of file: ThemeFile) {
    for role in ThemeBuilder.required where roles[role] == nil {
      problems.append(file.missing(role))
    }
  }

  private mutating func paint(_ draft: PaintDraft, of file: ThemeFile) -> Paint {
    var paint = Paint()
    paint.foreground = draft.foreground.flatMap { colour($0, of: file) }
    paint.background = draft.background.flatMap { colour($0, of: file) }
    paint.emphasis = draft.emphasis
    if let ramp = draft.ramp {
      let middle = ramp.middle.flatMap { colour($0, of: file) }
      if let start = colour(ramp.start, of: file), let end = colour(ramp.end, of: file) {
        paint.ramp = Paint.Ramp(start: start, middle: middle, end: end)
      }
    }
    return paint
  }

  private mutating func colour(_ draft: ColourDraft, of file: ThemeFile) -> Colour? {
    switch draft {
    case .colour(let colour): return colour
    case .name(let name, let path):
      if let colour = palette[name] { return colour }
      problems.append(file.unknownColour(name, at: path, palette: palette.keys.sorted()))
      return nil
    }
  }
}

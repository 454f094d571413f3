/// What a role comes to at a colour level, with everything that it left out.
struct ResolvedRole: Hashable, Sendable {
  /// The colours of the text, one a shade; all the same where there is no ramp.
  var foregrounds: [Colour]
  /// The colours behind it, one a shade; `nil` where it has none of its own.
  var backgrounds: [Colour]?
  /// How it stands out besides.
  var emphasis: Emphasis
}

extension Theme {
  /// The look of a role at a colour level.
  ///
  /// Of a role, what the theme says for the level comes before what it says in general; what neither
  /// says is that of the role whose name is left when the last dotted part is dropped, and in the end
  /// that of ``Role/text``, whose background is not taken.
  func resolved(_ role: Role, at depth: ColourDepth) -> ResolvedRole {
    let chain = paintsOf(role, at: depth)
    let emphasis = emphasis(of: role, at: depth, chain)
    let shades = Int(Style.mostShade) + 1
    guard depth != .monochrome else {
      let plain = Array(repeating: Colour.terminal, count: shades)
      return ResolvedRole(foregrounds: plain, backgrounds: nil, emphasis: emphasis)
    }
    let own = chain.filter { $0.role != .text || role == .text }
    // A colour of a role's own comes before a ramp of the one above, and the other way about.
    let ink = chain.first { $0.paint.foreground != nil || $0.paint.ramp != nil }?.paint
    let foreground = (ink?.foreground ?? .terminal).reduced(to: depth)
    let background = own.lazy.compactMap(\.paint.background).first?.reduced(to: depth)
    var resolved = ResolvedRole(
      foregrounds: Array(repeating: foreground, count: shades),
      backgrounds: background.map { Array(repeating: $0, count: shades) }, emphasis: emphasis)
    if let ramp = ink?.ramp {
      let colours = ramp.shades.map { $0.reduced(to: depth) }
      if role.isGround {
        resolved.backgrounds = colours
        resolved.foregrounds = colours.map { readable(on: $0, at: depth) }
      } else {
        resolved.foregrounds = colours
      }
    }
    return resolved
  }

  /// What is said of a role and of those it falls back to, nearest first.
  private func paintsOf(_ role: Role, at depth: ColourDepth) -> [(role: Role, paint: Paint)] {
    role.andThoseAbove.compactMap { role in
      let exact = depth == .direct ? nil : paints[depth]?[role]
      return (exact ?? paints[.direct]?[role]).map { (role, $0) }
    }
  }

  private func emphasis(
    of role: Role, at depth: ColourDepth, _ chain: [(role: Role, paint: Paint)]
  ) -> Emphasis {
    let own = chain.first?.paint.emphasis ?? []
    guard depth == .monochrome else { return own }
    // A theme that says nothing of monochrome is still told apart there.
    let isExact = chain.first.map { paints[.monochrome]?[$0.role] != nil } ?? false
    return isExact ? own : own.union(role.monochromeEmphasis)
  }

  /// The colour of text that can be read on a colour of a ramp.
  private func readable(on ground: Colour, at depth: ColourDepth) -> Colour {
    guard let behind = ground.nominalRGB else { return .terminal }
    let own = [Role.text, .background].compactMap { role -> Colour? in
      let paint = paintsOf(role, at: depth).first { $0.role == role }?.paint
      return (role == .text ? paint?.foreground : paint?.background)?.reduced(to: depth)
    }
    let usual: [Colour] =
      depth == .ansi16 ? [.ansi(0), .ansi(15)] : [RGB.black.colour, RGB.white.colour]
    func contrast(_ colour: Colour) -> Double { colour.nominalRGB?.contrast(with: behind) ?? 0 }
    // The theme's own colours as long as they can be read well.
    let best = own.max { contrast($0) < contrast($1) }
    if let best, contrast(best) >= 7 { return best }
    return usual.map { $0.reduced(to: depth) }.max { contrast($0) < contrast($1) } ?? .terminal
  }
}

extension Role {
  /// The role, those left when dotted parts of its name are dropped one by one, and ``text``.
  var andThoseAbove: [Role] {
    var roles = [self]
    var name = Substring(rawValue)
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      if let role = Role(rawValue: String(name)) { roles.append(role) }
    }
    if roles.last != .text { roles.append(.text) }
    return roles
  }

  /// Whether the role is what lies behind text, so that one colour for it is its background.
  public var isGround: Bool {
    switch self {
    case .background, .surface, .panel, .heat: true
    default: false
    }
  }

  /// How the role stands out where there are no colours, unless a theme says how.
  var monochromeEmphasis: Emphasis {
    switch self {
    case .selection, .searchMatch, .namesShown: .reverse
    case .statusOver, .stale, .past, .toastError: [.reverse, .bold]
    case .statusUnknown, .tableHeader, .prompt, .filter: .underline
    case .tableSort: [.bold, .underline]
    case .textDisabled, .keyDisabled: .dim
    case .statusNear, .selectionInactive, .heading, .number, .accent, .borderFocused,
      .titleFocused, .breadcrumbActive, .tableTotal, .key, .trendWorse, .threshold, .paused,
      .changed, .eventMissed:
      .bold
    default: []
    }
  }
}

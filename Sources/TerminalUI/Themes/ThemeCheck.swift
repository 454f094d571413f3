/// Whether a theme can be read, and whether its statuses can be told apart, by everybody.
///
/// The floors are those of WCAG 2.2 for contrast (1.4.3 text, 1.4.11 marks), and for the three status
/// colours a difference (CIEDE2000) at which small symbols are told apart without effort. Colours that
/// the person at the terminal has set cannot be judged, and are not.
public struct ThemeCheck: Hashable, Sendable {
  /// What has a floor of its own.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    /// Ordinary text, on a pane, a panel and selected rows.
    case text
    /// Text that gives way.
    case muted
    /// The four statuses.
    case status
    /// Every other text.
    case other
    /// Lines and bars.
    case marks
    /// Digits in the cells of a heat table.
    case heat
  }

  /// How well one role can be read at its worst.
  public struct Contrast: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// What it belongs to.
    public let group: Group
    /// What it was laid on.
    public let ground: Role
    /// The contrast ratio, from 1 to 21.
    public let ratio: Double
    /// The least ratio with which it passes.
    public let floor: Double
  }

  /// Something to know about the theme.
  public struct Finding: Hashable, Sendable {
    /// What it is, and what to do.
    public let text: String
    /// Whether the theme fails by it.
    public let isFailure: Bool
  }

  /// The contrast of text to aim for.
  public static let aim = 7.0
  /// The least difference between two statuses, in colours.
  public static let leastDifference = 18.0
  /// The least difference between two statuses, in greys.
  public static let leastGreyDifference = 9.0

  /// All contrasts with any colour.
  public let contrasts: [Contrast]
  /// The difference between the two statuses that are most alike, with any colour; empty where the
  /// colours are not known.
  public let differences: [ColourSight: Double]
  /// The same with 256 colours.
  public let differencesOf256: [ColourSight: Double]
  /// What is wrong, failures first.
  public let findings: [Finding]

  /// Whether the theme passes.
  public var passes: Bool { !findings.contains(where: \.isFailure) }

  /// The least contrast in a group; `nil` where no colour is known.
  public func least(_ group: Group) -> Double? {
    contrasts.filter { $0.group == group }.map(\.ratio).min()
  }

  /// Judges a theme.
  ///
  /// - Parameter theme: The theme.
  public init(_ theme: Theme) {
    let direct = theme.looks(at: .direct)
    let lesser = theme.looks(at: .palette256)
    contrasts = ThemeCheck.contrasts(direct, theme.appearance)
    differences = ThemeCheck.differences(direct)
    differencesOf256 = ThemeCheck.differences(lesser)
    var failures: [String] = []
    failures += contrasts.filter { $0.ratio < $0.floor }.map(ThemeCheck.text)
    failures += ThemeCheck.alike(differences).map { $0 + "; move two of them apart in lightness" }
    if !ThemeCheck.isToldApart(theme.looks(at: .monochrome)) {
      failures.append(
        "without colours two statuses look alike; give each its own in [roles.mono]")
    }
    let contrastsOf256 = ThemeCheck.contrasts(lesser, theme.appearance).filter {
      $0.ratio < $0.floor && [.text, .muted, .status].contains($0.group)
    }
    let remedy = " with 256 colours; exact ones can stand in [roles.256]"
    let warnings =
      (contrastsOf256.map(ThemeCheck.measure) + ThemeCheck.alike(differencesOf256)).map {
        $0 + remedy
      }
    findings =
      failures.map { Finding(text: $0, isFailure: true) }
      + warnings.map { Finding(text: $0, isFailure: false) }
  }

  private static func text(_ contrast: Contrast) -> String {
    measure(contrast) + "; make one of them lighter or darker"
  }

  private static func measure(_ contrast: Contrast) -> String {
    "\(contrast.role.rawValue) on \(contrast.ground.rawValue) has contrast "
      + "\(Decimals.one(contrast.ratio)), below \(Decimals.one(contrast.floor))"
  }
}

// MARK: - Contrast

extension ThemeCheck {
  private struct Demand {
    let group: Group
    let roles: [Role]
    let grounds: [Role]
    let floor: Double
  }

  private static let bases: [Role] = [.background, .surface]
  private static let raised: [Role] = [.panel, .selection, .selectionInactive]
  private static let statuses: [Role] = [
    .statusWithin, .statusNear, .statusOver, .statusUnknown,
  ]

  private static let demands = [
    Demand(group: .text, roles: [.text], grounds: bases + raised, floor: 4.5),
    Demand(group: .muted, roles: [.textMuted], grounds: bases, floor: 4.5),
    Demand(group: .muted, roles: [.textMuted], grounds: raised, floor: 3),
    Demand(group: .status, roles: statuses, grounds: bases, floor: 4.5),
    Demand(group: .status, roles: statuses, grounds: raised, floor: 3),
    Demand(group: .other, roles: otherTexts, grounds: [.surface], floor: 4.5),
    Demand(
      group: .other, roles: [.heading, .key, .keyLabel, .accent, .title], grounds: [.panel],
      floor: 4.5),
    Demand(
      group: .marks,
      roles: [
        .borderFocused, .threshold, .chart, .chartSecond, .scrollbarThumb, .gauge, .eventGood,
        .event, .eventMissed, .eventSpan, .eventGap,
      ], grounds: [.surface], floor: 3),
    Demand(group: .heat, roles: [.heat], grounds: [.surface], floor: 4.5),
  ]

  /// Every text but what cannot be used now: WCAG asks no contrast of that.
  private static let otherTexts: [Role] = [
    .heading, .number, .accent, .title, .titleFocused, .breadcrumb, .breadcrumbActive,
    .searchMatch, .filter, .tableHeader, .tableSort, .tableTotal, .key, .keyLabel, .prompt,
    .trendBetter, .trendWorse, .trendFlat, .live, .paused, .stale, .past, .changed, .namesHidden,
    .namesShown, .toast, .toastError, .recordKey, .recordString, .recordNumber, .recordLiteral,
  ]

  private static func contrasts(
    _ looks: ThemeLooks, _ appearance: Theme.Appearance
  ) -> [Contrast] {
    demands.flatMap { demand in
      demand.roles.flatMap { role in
        demand.grounds.compactMap { ground in
          let shades = role.isRamp ? Array(0...Style.mostShade) : [0]
          let ratios = shades.compactMap { shade in
            ratio(of: looks.look(for: Style(role, on: ground, shade: shade)), appearance)
          }
          return ratios.min().map {
            Contrast(
              role: role, group: demand.group, ground: ground, ratio: $0, floor: demand.floor)
          }
        }
      }
    }
  }

  /// The contrast of a look; `nil` when its colour is not known.
  private static func ratio(of look: Look, _ appearance: Theme.Appearance) -> Double? {
    guard let text = look.foreground.certainRGB else { return nil }
    if look.background == .terminal {
      // The terminal's own background is taken to be what such a theme is for.
      return text.contrast(with: appearance == .dark ? .black : .white)
    }
    return look.background.certainRGB.map(text.contrast)
  }
}

// MARK: - Telling statuses apart

extension ThemeCheck {
  private static func differences(_ looks: ThemeLooks) -> [ColourSight: Double] {
    let colours = [Role.statusWithin, .statusNear, .statusOver].compactMap {
      looks.look(for: Style($0)).foreground.certainRGB
    }
    guard colours.count == 3 else { return [:] }
    var result: [ColourSight: Double] = [:]
    for sight in ColourSight.allCases {
      let seen = colours.map { CIELab(sight.seen($0)) }
      result[sight] = min(
        seen[0].difference(from: seen[1]), seen[0].difference(from: seen[2]),
        seen[1].difference(from: seen[2]))
    }
    return result
  }

  private static func alike(_ differences: [ColourSight: Double]) -> [String] {
    ColourSight.allCases.compactMap { sight in
      let floor = sight == .grey ? leastGreyDifference : leastDifference
      guard let difference = differences[sight], difference < floor else { return nil }
      return "two statuses differ by \(Decimals.one(difference)) \(sight.phrase), below "
        + Decimals.one(floor)
    }
  }

  /// Whether no two statuses have the same emphasis.
  private static func isToldApart(_ looks: ThemeLooks) -> Bool {
    Set(statuses.map { looks.look(for: Style($0)).emphasis }).count == statuses.count
  }
}

extension ColourSight {
  /// Who sees so, for a sentence.
  fileprivate var phrase: String {
    switch self {
    case .normal: "to most eyes"
    case .protan, .deutan, .tritan: "to \(rawValue) eyes"
    case .grey: "in grey"
    }
  }
}

import CaseloadCore
public import TerminalUI

extension Appearance {
  /// How things look and what keys do, as a configuration says.
  ///
  /// - Parameters:
  ///   - configuration: The configuration.
  ///   - theme: The name of the theme in use.
  ///   - library: All themes.
  ///   - keyMap: Which key does what.
  public init(
    _ configuration: Configuration, theme: String, library: ThemeLibrary, keyMap: KeyMap
  ) {
    let themes = library.sources.compactMap { source in
      library.reading(source).theme.map { Choice(name: $0.name, summary: $0.summary) }
    }
    self.init(
      theme: theme, themes: themes, keyMap: keyMap,
      markSeconds: configuration.reduceMotion ? 0 : configuration.changedMark,
      staleSeconds: Appearance.seconds(configuration.staleAfter))
  }

  /// A duration as seconds; working days count as the days of a week that they take at most.
  private static func seconds(_ duration: Duration) -> Int {
    let count = Int(duration.count)
    let day = 86_400
    switch duration.unit {
    case .hour: return count * 3_600
    case .day: return count * day
    case .workingDay: return (count + 2 * ((count + 4) / 5)) * day
    case .week: return count * 7 * day
    case .month: return count * 31 * day
    case .year: return count * 366 * day
    }
  }
}

extension ViewState {
  /// The arrangement of the first start, as a configuration says.
  public init(_ configuration: Configuration) {
    self.init()
    preset = Preset(number: configuration.preset) ?? preset
    switch configuration.startPane {
    case .caseload: focus = .caseload
    case .agency: focus = .agency
    case .supervision: focus = .supervision
    case .visits: focus = .visits
    }
  }
}

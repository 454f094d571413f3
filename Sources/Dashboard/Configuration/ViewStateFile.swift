import CaseloadCore
import TOMLReading

/// A ``ViewState`` as a file keeps it for one data directory.
///
/// It is read tolerantly: what cannot be read is as if it were not there, since nobody writes it by hand.
public enum ViewStateFile {
  /// The text of a file.
  ///
  /// - Parameters:
  ///   - view: How the screen is arranged.
  ///   - directory: The data directory that it is for.
  /// - Returns: TOML.
  public static func text(of view: ViewState, directory: String) -> String {
    var lines = [
      "# How caseload was left; written by the program.",
      "directory = \(TOMLText.string(directory))", "preset = \"\(view.preset.rawValue)\"",
      "focus = \"\(name(of: view.focus))\"",
    ]
    if let zoomed = view.zoomed { lines.append("zoomed = \"\(name(of: zoomed))\"") }
    if let scope = view.scope { lines.append("scope = \(TOMLText.string(scope.text))") }
    for pane in PaneID.allCases {
      guard let list = view.lists[pane] else { continue }
      lines.append("\n[lists.\(name(of: pane))]")
      if let column = list.sortColumn { lines.append("sort = \(TOMLText.string(column))") }
      if list.isReversed { lines.append("reversed = true") }
      if !list.filter.isEmpty { lines.append("filter = \(TOMLText.string(list.filter.text))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the screen was arranged.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - directory: The data directory that is opened.
  /// - Returns: The arrangement; that of the first start if the file is for another directory.
  public static func view(utf8 bytes: [UInt8], directory: String) -> ViewState {
    var view = ViewState()
    guard let file = try? TOMLFile(utf8: bytes), case .table(let pairs) = file.value else {
      return view
    }
    let members = values(pairs)
    guard text(members["directory"]) == directory else { return view }
    view.preset = text(members["preset"]).flatMap(Preset.init) ?? view.preset
    view.focus = text(members["focus"]).flatMap(pane) ?? view.focus
    view.zoomed = text(members["zoomed"]).flatMap(pane)
    view.scope = text(members["scope"]).map { Identifier($0) }
    guard case .table(let lists) = members["lists"] else { return view }
    for (name, value) in values(lists) {
      guard let pane = pane(name), case .table(let pairs) = value else { continue }
      let list = values(pairs)
      var state = ListState()
      state.sortColumn = text(list["sort"])
      if case .flag(true) = list["reversed"] { state.isReversed = true }
      state.filter = Filter(text(list["filter"]) ?? "")
      view.lists[pane] = state
    }
    return view
  }

  private static func values(
    _ pairs: [(name: TOMLName, value: TOMLReading.TOMLValue)]
  ) -> [String: TOMLReading.TOMLValue] {
    Dictionary(pairs.map { ($0.name.text, $0.value) }) { first, _ in first }
  }

  private static func text(_ value: TOMLReading.TOMLValue?) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private static func name(of pane: PaneID) -> String { "\(pane)" }

  private static func pane(_ name: String) -> PaneID? {
    PaneID.allCases.first { "\($0)" == name }
  }
}

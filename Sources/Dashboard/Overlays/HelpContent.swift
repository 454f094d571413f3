import TerminalUI

/// The help: what acts here first, then every key by group, and what the signs mean.
enum HelpContent {
  static func sections(_ state: State) -> [HelpOverlay.Section] {
    let here = Binding.all.filter { $0.hint != nil && state.obstacle(to: $0.action) == nil }
    var sections = [HelpOverlay.Section("Here", here.map { entry($0, state) })]
    for group in Binding.Group.allCases {
      let bindings = Binding.all.filter { $0.group == group }
      sections.append(HelpOverlay.Section(group.rawValue, bindings.map { entry($0, state) }))
    }
    sections.append(signs(state.glyphs))
    return sections
  }

  /// Every line of the help, to know how far it can be scrolled.
  static func rows(_ state: State) -> [String] {
    sections(state).flatMap { [$0.title] + $0.entries.map(\.label) }
  }

  private static func entry(_ binding: Binding, _ state: State) -> HelpOverlay.Entry {
    let keys = state.appearance.keyMap.names(for: binding.action)
    return HelpOverlay.Entry(
      keys.isEmpty ? "-" : keys.joined(separator: " "), binding.summary,
      reason: state.obstacle(to: binding.action))
  }

  private static func signs(_ glyphs: GlyphSet) -> HelpOverlay.Section {
    HelpOverlay.Section(
      "Signs",
      [
        HelpOverlay.Entry(glyphs.symbol(.over), "Over the limit, or late."),
        HelpOverlay.Entry(glyphs.symbol(.near), "Near the limit, or due soon."),
        HelpOverlay.Entry(glyphs.symbol(.within), "Within the limit."),
        HelpOverlay.Entry(glyphs.symbol(.unknown), "Not known: there is nothing to judge by."),
        HelpOverlay.Entry(
          glyphs.threshold, "The limit, on a bar; what is past it looks different."),
        HelpOverlay.Entry(glyphs.changed, "Changed just now, or since you last looked."),
        HelpOverlay.Entry("A N X", "Agency worker, newly qualified, absent."),
        HelpOverlay.Entry(
          "3 \(glyphs.symbol(.over))",
          "At the top: how many loads, supervisions, visits and children without a worker are so."),
      ])
  }
}

import Testing

@testable import TerminalUI

@Suite("Boxes over the screen")
struct OverlayWidgetTests {
  private let items = [
    Palette.Item("Sort by cases", key: "s"), Palette.Item("Show names", key: "m"),
    Palette.Item("Export as text", reason: "nothing is shown"),
    Palette.Item("Choose a theme", key: "T"), Palette.Item("Pause", key: "space"),
  ]

  @Test("a palette shows what fits, the best first, with keys or why not")
  func palette() {
    #expect(
      picture(40, 6) {
        Palette(input: TextInput(), items: items, selection: 1).draw(on: &$0, in: $1)
      } == """
        ╭ Commands ────────────────────────────╮
        │ ▸ type some letters of a command     │
        │ Sort by cases                    s ┃ │
        │ Show names                       m │ │
        │ Export as text    nothing is shown │ │
        ╰ 5 of 5 ──────────────────────────────╯
        """)
    #expect(
      picture(40, 6, .ascii) {
        Palette(input: TextInput("s"), items: items).draw(on: &$0, in: $1)
      } == """
        + Commands ----------------------------+
        | > s                                  |
        | Sort by cases                    s # |
        | Show names                       m | |
        | Pause                        space | |
        + 5 of 5 ------------------------------+
        """)
    #expect(
      picture(22, 4) { Palette(input: TextInput("xyz"), items: items).draw(on: &$0, in: $1) } == """
        ╭ Commands ──────────╮
        │ ▸ xyz              │
        │ No command fits.   │
        ╰ 0 of 5 ────────────╯
        """)
  }

  @Test("letters that were typed stand out, on the selection too")
  func paletteStyles() {
    #expect(
      drawn(30, 4) { Palette(input: TextInput("exp"), items: items).draw(on: &$0, in: $1) }
        .stylePicture == """
          abccccccccbaaaaaaaaaaaaaaaaaaa
          adeeddddddddddddddddddddddddda
          adfffggggggggggghhggggggggggda
          abbbbbbbbaaaaaaaaaaaaaaaaaaaaa
          a border.focused on panel
          b text.muted on panel
          c title.focused on panel
          d text on panel
          e prompt on panel
          f search.match on selection
          g text.disabled on selection
          h text on selection
          """)
  }

  @Test("a palette says which command a click is for and where the cursor is")
  func paletteRegions() {
    var surface = Surface(size: Size(columns: 40, rows: 6))
    let drawn = Palette(input: TextInput("th"), items: items)
      .draw(on: &surface, in: Rect(surface.size))
    #expect(drawn.rows.first?.action == 3)
    #expect(drawn.cursor == Point(column: 6, row: 1))
  }

  private let sections = [
    HelpOverlay.Section(
      "This pane",
      [
        HelpOverlay.Entry("s S", "sort by a column, or the other way round"),
        HelpOverlay.Entry("r", "show the raw record", reason: "no record is selected"),
      ]),
    HelpOverlay.Section("Everywhere", [HelpOverlay.Entry("?", "this help")]),
  ]

  @Test("help is by section, and says why a key cannot act now")
  func help() {
    #expect(
      picture(60, 9) { HelpOverlay(sections: sections).draw(on: &$0, in: $1) } == """
        ╭ Help ────────────────────────────────────────────────────╮
        │ / type to search                                         │
        │                                                          │
        │ This pane                                              ┃ │
        │ s S  sort by a column, or the other way round          ┃ │
        │ r    show the raw record (no record is selected)       ┃ │
        │                                                        ┃ │
        │ Everywhere                                             │ │
        ╰──────────────────────────────────────────────────────────╯
        """)
    #expect(
      picture(30, 7, .ascii) { HelpOverlay(sections: sections).draw(on: &$0, in: $1) } == """
        + Help ----------------------+
        | / type to search           |
        |                            |
        | This pane                # |
        | s S  sort by a column,   | |
        |      or the other way    | |
        +----------------------------+
        """)
  }

  @Test("a search leaves what fits, with the words marked")
  func helpSearch() {
    let help = HelpOverlay(sections: sections, search: TextInput("RAW"))
    let surface = drawn(40, 7) { help.draw(on: &$0, in: $1) }
    #expect(
      surface.text == """
        ╭ Help ────────────────────────────────╮
        │ / RAW                                │
        │                                      │
        │ This pane                            │
        │ r    show the raw record (no         │
        │      record is selected)             │
        ╰──────────────────────────────────────╯
        """)
    #expect(
      surface.stylePicture == """
        abccccbaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        adeeddddddddddddddddddddddddddddddddddda
        adddddddddddddddddddddddddddddddddddddda
        adfffffffffdddddddddddddddddddddddddddda
        adgddddhhhhhhhhhiiiihhhhhhhbbbddddddddda
        addddddbbbbbbbbbbbbbbbbbbbddddddddddddda
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        a border.focused on panel
        b text.muted on panel
        c title.focused on panel
        d text on panel
        e prompt on panel
        f heading on panel
        g key.disabled on panel
        h text.disabled on panel
        i search.match on panel
        """)
  }

  @Test("a picker marks what is in force and what is selected")
  func picker() {
    let picker = Picker(
      "Theme", items: ["default-dark", "default-light", "mono"], selection: 2, current: 0)
    #expect(
      picture(22, 5) { picker.draw(on: &$0, in: $1) } == """
        ╭ Theme ─────────────╮
        │ ▸ default-dark     │
        │   default-light    │
        │   mono             │
        ╰────────────────────╯
        """)
    #expect(
      picture(22, 4, .ascii) { picker.draw(on: &$0, in: $1) } == """
        + Theme -------------+
        |   default-light  | |
        |   mono           # |
        +--------------------+
        """)
    #expect(picker.size(on: Surface(size: Size(columns: 1, rows: 1))) == Size(columns: 21, rows: 5))
  }

  @Test("messages stack in the corner, the latest below, as many as fit")
  func toasts() {
    let toasts = Toasts([
      Toasts.Toast("Copied 14 lines."),
      Toasts.Toast("config.toml:14: no such theme; the last good one stays.", isError: true),
      Toasts.Toast("Names are shown."),
    ])
    let surface = drawn(34, 6) { toasts.draw(on: &$0, in: $1) }
    #expect(
      surface.text == """
                         Copied 14 lines.

         ! config.toml:14: no such theme;
         the last good one stays.

                         Names are shown.
        """)
    #expect(
      surface.stylePicture == """
        ................aaaaaaaaaaaaaaaaaa
        ..................................
        bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        ..................................
        ................aaaaaaaaaaaaaaaaaa
        a toast on toast
        b toast.error on toast.error
        """)
    var regions: [Int] = []
    _ = picture(34, 2, .ascii) { regions = toasts.draw(on: &$0, in: $1).map(\.action) }
    #expect(regions == [2])
  }

  @Test("at no size does any of them draw outside of its place")
  func sizes() {
    expectStaysInside {
      Palette(input: TextInput("s"), items: items).draw(on: &$0, in: $1)
    }
    expectStaysInside { HelpOverlay(sections: sections).draw(on: &$0, in: $1) }
    expectStaysInside {
      Picker("Theme", items: ["default", "漢字"], selection: 1, current: 1).draw(on: &$0, in: $1)
    }
    expectStaysInside {
      Toasts([Toasts.Toast("Copied 漢字."), Toasts.Toast("no", isError: true)])
        .draw(on: &$0, in: $1)
    }
    expectStaysInside {
      Paragraph([StyledText("one two 漢字 three"), StyledText(), "four"], indent: 2)
        .draw(on: &$0, in: $1)
    }
    expectStaysInside { surface, rect in
      _ = PaneBorder("Pane").draw(on: &surface, in: rect) { surface, inside in
        RecordView(Array(#"{"a":[1,2,{"b":"漢字"}],"c":null}"#.utf8), layout: .fields)
          .draw(on: &surface, in: inside)
      }
    }
  }
}

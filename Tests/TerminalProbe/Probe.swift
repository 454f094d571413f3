import Glibc
import Terminal
import TerminalUI

/// The screen of the probe: what happened last, the newest at the bottom.
struct Probe: ~Copyable {
  private var screen: TerminalScreen
  private var lines: [String] = []
  private var counted = 0
  private var isMouseOn = true

  init(_ options: TerminalOptions) throws(TerminalError) {
    screen = try TerminalScreen(options, looks: Self.looks)
  }

  private static func looks(_ depth: ColourDepth) -> (Style) -> Look {
    { style in
      guard depth > .monochrome, style.role == .statusOver else {
        return Look(emphasis: style.emphasis)
      }
      let colour: Colour =
        switch depth {
        case .direct: .direct(red: 255, green: 136, blue: 0)
        case .palette256: .palette(208)
        default: .ansi(9)
        }
      return Look(foreground: colour, emphasis: style.emphasis)
    }
  }

  /// Shows and notes what happens until it is time to leave.
  ///
  /// - Returns: The exit status.
  mutating func run() -> Int32 {
    add("ready \(screen.size.columns)x\(screen.size.rows) \(screen.capabilities.colourDepth)")
    while true {
      show()
      for event in screen.wait() {
        switch event {
        case .leave(let reason):
          note("leave \(reason)")
          return reason.exitStatus
        case .continued: add("continued")
        case .readable: break
        case .input(let input):
          add(Self.description(of: input))
          if let status = act(on: input) { return status }
        }
      }
    }
  }

  private mutating func add(_ line: String) {
    lines.append(line)
    note(line)
  }

  private mutating func show() {
    var surface = Surface(
      size: screen.size, glyphs: GlyphSet(screen.capabilities.glyphLevel))
    let rows = surface.size.rows
    let bar = String(repeating: surface.glyphs.barFull, count: 8)
    surface.put("probe " + bar + " Zoë 漢字 \(counted)", column: 0, row: 0, Style(.statusOver))
    for (row, line) in lines.suffix(max(0, rows - 1)).enumerated() {
      surface.put(line, column: 0, row: row + 1, Style(.text, .bold))
    }
    screen.show(surface, cursor: Point(column: 0, row: 0), isCursorVisible: false)
  }

  private mutating func act(on input: InputEvent) -> Int32? {
    guard case .key(let press) = input, case .character(let key) = press.key else { return nil }
    switch (press.modifiers, key) {
    case (.control, "z"): add(screen.suspend() ? "back" : "cannot suspend")
    case (.control, "l"): screen.repaint()
    case ([], "q"): return 0
    case ([], "a"): abort()
    case ([], "t"): fatalError("the probe was told to trap")
    case ([], "s"): Self.readNowhere()
    case ([], "p"): add("process \(getpid())")
    case ([], "v"):
      add("variables " + (getenv("TERMINFO").map { String(cString: $0) } ?? "none"))
    case ([], "e"): fputsToErrors("said while the screen was up\n")
    case ([], "m"):
      isMouseOn.toggle()
      screen.setMouse(isMouseOn)
    case ([], "x"):
      counted += 1
      if counted == 10_000 { note("counted 10000") }
    default: break
    }
    return nil
  }

  private static func readNowhere() {
    let nowhere = UnsafePointer<UInt8>(bitPattern: CommandLine.arguments.count)
    if nowhere?.pointee == 7 { note("read something from nowhere") }
  }

  private func fputsToErrors(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func description(of input: InputEvent) -> String {
    switch input {
    case .key(let press): "key \(press.key) \(press.modifiers.rawValue)"
    case .paste(let text): "paste \(text.split(separator: "\n").joined(separator: "|"))"
    case .mouse(let event):
      "mouse \(event.action) \(event.position.column),\(event.position.row)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .focus(let isFocused): "focus \(isFocused)"
    }
  }
}

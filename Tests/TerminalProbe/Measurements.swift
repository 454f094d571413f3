import Glibc
import Terminal
import TerminalUI

/// Measures how long showing takes, and prints it once the screen is gone.
func measureFrames() {
  var lines: [String] = []
  do throws(TerminalError) {
    var options = TerminalOptions()
    options.hasMouse = false
    var screen = try TerminalScreen(options, looks: measuredLooks)
    lines.append("size \(screen.size.columns)x\(screen.size.rows)")
    lines.append(
      measured("nothing changed") { _ in showPage(0, in: &screen) })
    lines.append(
      measured("ten cells in five rows") { round in showSpots(round, in: &screen) })
    lines.append(measured("another page") { round in showPage(round, in: &screen) })
    lines.append(
      measured("every cell other text and colour") { round in
        showPage(round, changesColours: true, in: &screen)
      })
    lines.append(
      measured("compose only") { round in _ = page(round, false, screen.size) })
  } catch {
    lines.append("TerminalProbe: \(error)")
  }
  for line in lines { print(line) }
}

private func measuredLooks(_ depth: ColourDepth) -> (Style) -> Look {
  { style in
    let shade = style.shade * 16
    return style.role == .heat
      ? Look(foreground: .direct(red: 255 - shade, green: shade, blue: 128)) : Look()
  }
}

private func measured(_ name: String, _ body: (Int) -> Void) -> String {
  body(0)
  var times: [Duration] = []
  for round in 1...200 { times.append(ContinuousClock().measure { body(round) }) }
  times.sort()
  return "\(name): median \(times[100]), worst \(times[199])"
}

private func page(_ round: Int, _ changesColours: Bool, _ size: Size) -> Surface {
  var surface = Surface(size: size)
  let letters = "│ Ökafor J. ■ 22 of 18 ████████┆▓▓ ⣀⣠⣤⣶⣾⣿⣷⣶⣤⣀ 12 months better than in June "
  let line = String(repeating: letters, count: size.columns / letters.count + 2)
  for row in 0..<size.rows {
    let start = (row * 7 + round * 13) % letters.count
    if changesColours {
      for column in 0..<size.columns {
        let letter = Unicode.Scalar(UInt8(0x41 + (column + row + round) % 26))
        let shade = UInt8((column + row * 3 + round) % 16)
        surface.put(String(letter), column: column, row: row, Style(.heat, shade: shade))
      }
    } else {
      let text = String(line.dropFirst(start).prefix(size.columns))
      surface.put(text, column: 0, row: row, Style(.heat, shade: UInt8(row % 16)), overflow: .cut)
    }
  }
  return surface
}

private func showPage(
  _ round: Int, changesColours: Bool = false, in screen: inout TerminalScreen
) {
  screen.show(page(round, changesColours, screen.size))
}

private func showSpots(_ round: Int, in screen: inout TerminalScreen) {
  var surface = page(0, false, screen.size)
  for row in stride(from: 0, to: screen.size.rows, by: max(1, screen.size.rows / 5)) {
    surface.put(String(round % 90 + 10), column: 20, row: row, Style(.text))
  }
  screen.show(surface)
}

import Glibc
import Terminal
import TerminalUI

/// Measures how much of the processor showing takes, and prints it once the screen is gone.
///
/// It is the processor's time and not the wall's: how fast somebody reads the terminal is no matter.
func measureFrames() {
  var lines: [String] = []
  do throws(TerminalError) {
    var screen = try TerminalScreen(looks: measuredLooks)
    let size = screen.size
    lines.append("size \(size.columns)x\(size.rows) \(screen.capabilities.colourDepth)")
    let pages = (0..<2).map { page($0, size) }
    let spots = (0..<2).map { spotted(pages[0], $0) }
    let mosaics = (0..<2).map { mosaic($0, size) }
    lines.append(measured("compose a page") { _ = page($0, size) })
    lines.append(measured("nothing changed") { _ in screen.show(pages[0]) })
    lines.append(measured("ten cells in five rows") { screen.show(spots[$0 % 2]) })
    lines.append(measured("another page") { screen.show(pages[$0 % 2]) })
    lines.append(measured("every cell other text and colour") { screen.show(mosaics[$0 % 2]) })
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

private func processorMicroseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
}

private func measured(_ name: String, _ body: (Int) -> Void) -> String {
  body(0)
  let times = (1...40).map { round in
    let start = processorMicroseconds()
    body(round)
    return processorMicroseconds() - start
  }.sorted()
  return "\(name): median \(times[20]) us, worst \(times[39]) us"
}

/// A page as the dashboard draws them: text, bars, graphs.
private func page(_ number: Int, _ size: Size) -> Surface {
  var surface = Surface(size: size)
  let text = "│ Ökafor J. ■ 22 of 18 ████████┆▓▓ ⣀⣠⣤⣶⣾⣿⣷⣶⣤⣀ 12 months better than in June "
  for row in 0..<size.rows {
    let start = String(text.dropFirst((row * 7 + number * 13) % text.count))
    let style = Style(.heat, shade: UInt8(row % 16))
    var column = surface.put(start, column: 0, row: row, style, overflow: .cut)
    while column < size.columns {
      column = surface.put(text, column: column, row: row, style, overflow: .cut)
    }
  }
  return surface
}

/// A page with other numbers in five rows.
private func spotted(_ page: Surface, _ number: Int) -> Surface {
  var surface = page
  for row in stride(from: 0, to: page.size.rows, by: max(1, page.size.rows / 5)) {
    surface.put(String(11 + 11 * number), column: 20, row: row, Style(.text))
  }
  return surface
}

/// A page on which no two neighbours look the same.
private func mosaic(_ number: Int, _ size: Size) -> Surface {
  var surface = Surface(size: size)
  for row in 0..<size.rows {
    for column in 0..<size.columns {
      let letter = Unicode.Scalar(UInt8(0x41 + (column + row + number) % 26))
      let shade = UInt8((column + row * 3 + number) % 16)
      surface.put(String(letter), column: column, row: row, Style(.heat, shade: shade))
    }
  }
  return surface
}

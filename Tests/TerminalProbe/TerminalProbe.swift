import Glibc
import Terminal
import TerminalUI

/// A program with a screen and nothing else, for the tests of a real terminal.
///
/// It shows what it was told, and notes it on descriptor 3, a line an event, when there is one. Keys
/// do what their names in ``Probe/act(on:)`` say.
@main
struct TerminalProbe {
  static func main() {
    var options = TerminalOptions()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "measure" { return measureFrames() }
    if arguments.first == "scribble" { return scribble(arguments.dropFirst().first) }
    for argument in arguments {
      if let choice = ColourChoice(rawValue: argument) { options.colour = choice }
      if let level = GlyphSet.Level(rawValue: argument) { options.glyphs = level }
    }
    do throws(TerminalError) {
      var probe = try Probe(options)
      let status = probe.run()
      _ = consume probe
      if status != 0 { exit(status) }
    } catch {
      print("TerminalProbe: \(error)")
      exit(1)
    }
  }
}

/// Notes for whoever started the program, on descriptor 3.
func note(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(3, bytes, bytes.count)
}

import CTerminal
import Glibc
import TerminalUI

/// A terminal that was just opened, or nothing: what went wrong half-way is undone.
struct OpenedTerminal {
  /// Where keys come from.
  let input: Int32
  /// Where signals come from.
  let signals: Int32
  /// What the terminal can do when opened so.
  let capabilities: TerminalCapabilities

  /// Opens in the first way that the system knows.
  init(_ options: TerminalOptions) throws(TerminalError) {
    guard !cterminal_is_open() else { throw .alreadyOpen }
    input = cterminal_input()
    guard input >= 0 else { throw .notATerminal }
    do throws(TerminalError) {
      let type = options.environment.type
      guard let facts = TerminalFacts.lookedUp(type) else { throw .unknownType(type) }
      guard facts.canMoveCursor else { throw .noScreen(type) }
      let wanted = TerminalCapabilities(
        environment: options.environment, facts: facts, colour: options.colour,
        glyphs: options.glyphs)
      cterminal_take_locale()
      cterminal_block_signals()
      signals = cterminal_signals()
      guard signals >= 0 else { throw .system }
      guard let opened = Self.firstThatOpens(wanted, input: input) else {
        close(signals)
        throw .unknownType(type)
      }
      capabilities = opened
    } catch {
      cterminal_unblock_signals()
      close(input)
      throw error
    }
  }

  private static func firstThatOpens(
    _ wanted: TerminalCapabilities, input: Int32
  ) -> TerminalCapabilities? {
    for attempt in wanted.attempts {
      let (entry, name) =
        switch attempt.entry {
        case .named(let name): (CTERMINAL_NAMED, name)
        case .direct: (CTERMINAL_DIRECT, "")
        case .multiplexerDirect: (CTERMINAL_MULTIPLEXER_DIRECT, "")
        }
      if cterminal_open(Int32(entry), name, input, attempt.depth > .monochrome) {
        var opened = wanted
        opened.colourDepth = attempt.depth
        return opened
      }
    }
    return nil
  }
}

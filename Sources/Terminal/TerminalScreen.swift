import CTerminal
import Glibc
public import TerminalUI

/// The terminal of this process while a screen is up.
///
/// There is one at a time, and one thread owns it. Giving up the value gives the terminal back as it
/// was found; so does a crash, and so does a signal, which arrives as ``TerminalEvent/leave(_:)``.
public struct TerminalScreen: ~Copyable {
  /// How large the screen is.
  public internal(set) var size: Size
  /// What the terminal can do.
  public let capabilities: TerminalCapabilities

  /// The size of which the owner was told.
  var announcedSize: Size
  let input: Int32
  let signals: Int32
  var looks: LookTable
  /// What the terminal shows now; `nil` when that is not known.
  var shown: Surface?
  var cursor = Point(column: 0, row: 0)
  var isCursorVisible = false
  /// Filled anew for every stretch; kept for its storage.
  var cells: [cterminal_cell] = []
  var decoder = InputDecoder()
  /// Reads in a row that gave nothing although something was announced.
  var emptyReads = 0
  /// Whether the terminal has gone: nothing is written to it any more.
  var isLost = false
  /// Whether the screen is up: it is not after a stop that ended the program.
  var isUp = true
  /// Whether the next signal to continue is the answer to a stop of our own.
  var awaitsContinue = false

  /// Opens the terminal.
  ///
  /// - Parameters:
  ///   - options: How it is to be opened.
  ///   - looks: What styles look like, for the depth of colours that is told.
  /// - Throws: When there is no terminal, or none with a screen.
  public init(
    _ options: TerminalOptions = TerminalOptions(),
    looks: (ColourDepth) -> (Style) -> Look
  ) throws(TerminalError) {
    let opened = try OpenedTerminal(options)
    input = opened.input
    signals = opened.signals
    capabilities = opened.capabilities
    size = Size(columns: Int(cterminal_columns()), rows: Int(cterminal_rows()))
    announcedSize = size
    let pairs = PairTable(
      depth: opened.capabilities.colourDepth, colours: Int(cterminal_colours()),
      capacity: Int(cterminal_pairs())
    ) { cterminal_set_pair($0, $1.foreground, $1.background) }
    self.looks = LookTable(pairs: pairs, looks: looks(opened.capabilities.colourDepth))
    Self.guardAgainstCrashes()
    cterminal_set_mouse(options.hasMouse)
    if capabilities.asksForSynchronisedOutput { cterminal_ask_for_synchronised_output() }
  }

  deinit {
    cterminal_close(isLost)
    cterminal_unguard()
    while cterminal_next_signal(signals) != 0 {}
    cterminal_unblock_signals()
    close(signals)
    close(input)
  }

  /// What is in memory is children's data: only a build for development says more of a crash than
  /// that there was one, and no build leaves memory on disk.
  private static func guardAgainstCrashes() {
    #if DEBUG
    cterminal_guard(true)
    cterminal_forbid_core_dumps(false)
    #else
    cterminal_guard(false)
    cterminal_forbid_core_dumps(true)
    #endif
  }

  /// Keeps the signals that the owner of the terminal handles from all threads started later.
  ///
  /// A program that starts threads before it opens the terminal calls this before the first; with
  /// none, opening does it in time. A signal that another thread took would end the program with the
  /// screen still up.
  public static func claimSignals() {
    cterminal_block_signals()
  }
}

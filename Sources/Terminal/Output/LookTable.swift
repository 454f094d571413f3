import TerminalUI

/// What styles come to in cells, each worked out once.
struct LookTable {
  private var looks: (Style) -> Look
  private var pairs: PairTable
  private var drawings: [Style: PairTable.Drawing] = [:]
  /// The last that was asked for: neighbours mostly look the same.
  private var last: (style: Style, drawing: PairTable.Drawing)?

  /// A table in which nothing is worked out yet.
  ///
  /// - Parameters:
  ///   - pairs: The pairs of colours of the terminal.
  ///   - looks: The theme.
  init(pairs: PairTable, looks: @escaping (Style) -> Look) {
    self.pairs = pairs
    self.looks = looks
  }

  /// What a style comes to.
  mutating func drawing(of style: Style) -> PairTable.Drawing {
    if let last, last.style == style { return last.drawing }
    let drawing: PairTable.Drawing
    if let known = drawings[style] {
      drawing = known
    } else {
      drawing = pairs.drawing(of: looks(style))
      drawings[style] = drawing
    }
    last = (style, drawing)
    return drawing
  }

  /// Takes another theme.
  mutating func setLooks(_ looks: @escaping (Style) -> Look) {
    self.looks = looks
    drawings = [:]
    last = nil
    pairs.makeRoom()
  }
}

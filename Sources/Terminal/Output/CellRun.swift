import CTerminal
import TerminalUI

/// The cells of a stretch of a row, as they are handed to ncurses.
enum CellRun {
  /// Fills a buffer with a stretch of a row.
  ///
  /// - Parameters:
  ///   - cells: What is filled, emptied before.
  ///   - surface: Whose row it is.
  ///   - row: The row.
  ///   - columns: The stretch: whole characters.
  ///   - looks: What styles come to.
  static func fill(
    _ cells: inout [cterminal_cell], from surface: Surface, row: Int, columns: Range<Int>,
    looks: inout LookTable
  ) {
    cells.removeAll(keepingCapacity: true)
    let line = surface.row(row)
    let start = line.startIndex
    let cornerColumn = row == surface.size.rows - 1 ? surface.size.columns - 1 : Int.max
    var column = columns.lowerBound
    while column < columns.upperBound {
      let cell = line[start + column]
      let next = column + 1
      let isWide = next < line.count && line[start + next].isContinuation
      let look = looks.drawing(of: cell.style)
      if let scalar = surface.scalar(of: cell) {
        cells.append(plain(scalar.value, width: isWide ? 2 : 1, look))
      } else {
        cells.append(marked(surface.scalars(of: cell), width: isWide ? 2 : 1, look))
      }
      // Some terminals lose the last cell of all when a wide character touches it.
      let touchesCorner = isWide && (next == cornerColumn || next + 1 == cornerColumn)
      if touchesCorner {
        cells.removeLast()
        cells.append(plain(Self.space, width: 1, look))
        cells.append(plain(Self.space, width: 1, look))
      }
      column += isWide ? 2 : 1
    }
  }

  private static let space: UInt32 = 0x20

  private static func plain(
    _ scalar: UInt32, width: UInt16, _ drawing: PairTable.Drawing
  ) -> cterminal_cell {
    cterminal_cell(
      scalars: (scalar, 0, 0, 0, 0), pair: drawing.pair, attributes: drawing.attributes,
      width: width)
  }

  private static func marked(
    _ scalars: [Unicode.Scalar], width: UInt16, _ drawing: PairTable.Drawing
  ) -> cterminal_cell {
    func value(_ index: Int) -> UInt32 { index < scalars.count ? scalars[index].value : 0 }
    // Half of a wide character whose other half is not there cannot be drawn.
    let base = scalars.isEmpty ? space : value(0)
    return cterminal_cell(
      scalars: (base, value(1), value(2), value(3), value(4)), pair: drawing.pair,
      attributes: drawing.attributes, width: width)
  }
}

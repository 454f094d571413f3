/// Symbols of status and direction as shapes.
enum SymbolShape {
  /// Path data of a symbol, or `nil` when it is drawn as text.
  static func draw(_ scalar: Unicode.Scalar, _ pen: ShapePen) -> String? {
    let (x, y) = (pen.middleX, pen.middleY)
    switch scalar {
    case "●": return pen.disc(x, y, radius: 390)
    case "•": return pen.disc(x, y, radius: 220)
    case "■": return pen.rectangle(x - 380, y - 380, 760, 760)
    case "▲": return pen.polygon([(x, y - 430), (x + 440, y + 380), (x - 440, y + 380)])
    case "◆": return pen.polygon([(x, y - 440), (x + 440, y), (x, y + 440), (x - 440, y)])
    case "▴": return pen.polygon([(x, y - 260), (x + 300, y + 240), (x - 300, y + 240)])
    case "▾": return pen.polygon([(x, y + 260), (x + 300, y - 240), (x - 300, y - 240)])
    case "▸": return pen.polygon([(x + 280, y), (x - 240, y + 320), (x - 240, y - 320)])
    case "◂": return pen.polygon([(x - 280, y), (x + 240, y + 320), (x + 240, y - 320)])
    case "▶": return pen.polygon([(x + 430, y), (x - 430, y + 430), (x - 430, y - 430)])
    default: return nil
    }
  }
}

extension Surface {
  /// The text of the surface, a line a row, without the spaces at the ends of lines.
  public var text: String {
    (0..<size.rows).map { number in
      var line = ""
      for cell in row(number) {
        for scalar in scalars(of: cell) { line.unicodeScalars.append(scalar) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// How the surface looks, a line a row and a letter a cell, with what each letter stands for below.
  ///
  /// Letters are given in the order in which styles occur; `.` is plain text. Together with ``text``
  /// this is what a test keeps of a screen.
  public var stylePicture: String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    var letters: [Style: Character] = [Style(.text): "."]
    var legend: [String] = []
    var lines = (0..<size.rows).map { number in
      String(
        row(number).map { cell in
          if let letter = letters[cell.style] { return letter }
          let letter = legend.count < alphabet.count ? alphabet[legend.count] : "?"
          letters[cell.style] = letter
          legend.append("\(letter) \(cell.style.description)")
          return letter
        })
    }
    lines.append(contentsOf: legend)
    return lines.joined(separator: "\n")
  }
}

extension Style: CustomStringConvertible {
  /// The role's name, its shade, the background and the emphasis.
  public var description: String {
    var text = role.rawValue
    if role.isRamp { text += " \(shade)" }
    if let background { text += " on " + background.rawValue }
    let names: [(Emphasis, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline"),
      (.italic, "italic"),
    ]
    for (one, name) in names where emphasis.contains(one) { text += " " + name }
    return text
  }
}

/// A figure in digits three rows high.
public struct BigNumber: Hashable, Sendable {
  /// The figure: digits, `.`, `,`, `%`, `-`, `+`, `:`, `/` and spaces.
  public var text: String
  /// What it means.
  public var role: Role

  /// A figure.
  ///
  /// - Parameters:
  ///   - text: The figure.
  ///   - role: What it means.
  public init(_ text: String, role: Role = .number) {
    self.text = text
    self.role = role
  }

  /// How high digits are.
  public static let rows = 3

  /// How many columns it takes, or `nil` when it has a character that cannot be drawn large.
  public var columns: Int? {
    var columns = -1
    for character in text {
      guard let digit = BigDigits.all[character] else { return nil }
      columns += digit.width + 1
    }
    return max(0, columns)
  }

  /// Draws the figure large, or in a line of text when there is no room for that.
  ///
  /// - Parameters:
  ///   - surface: Where to draw.
  ///   - rect: Its place.
  /// - Returns: How many columns and rows it took.
  @discardableResult
  public func draw(on surface: inout Surface, in rect: Rect) -> Size {
    let style = Style(role, .bold)
    guard let columns, columns <= rect.columns, rect.rows >= BigNumber.rows, columns > 0 else {
      guard !rect.isEmpty else { return Size(columns: 0, rows: 0) }
      let end = surface.put(
        text, column: rect.column, row: rect.row, width: rect.columns, style)
      return Size(columns: end - rect.column, rows: 1)
    }
    var column = rect.column
    surface.within(rect) { surface in
      for character in text {
        guard let digit = BigDigits.all[character] else { continue }
        let lines = surface.glyphs.level == .unicode ? digit.blocks : digit.ascii
        for (row, line) in lines.enumerated() {
          for (place, scalar) in line.unicodeScalars.enumerated() where scalar != " " {
            surface.stamp(scalar, column: column + place, row: rect.row + row, style)
          }
        }
        column += digit.width + 1
      }
    }
    return Size(columns: columns, rows: BigNumber.rows)
  }
}

/// The shapes of large digits.
struct BigDigits {
  /// In half blocks, three rows.
  let blocks: [String]
  /// In ASCII, three rows.
  let ascii: [String]

  /// How many columns the wider of both takes.
  var width: Int { (blocks + ascii).map(\.unicodeScalars.count).max() ?? 0 }

  private init(_ blocks: [String], _ ascii: [String]) {
    self.blocks = blocks
    self.ascii = ascii
  }

  /// The shape of each character that has one.
  static let all: [Character: BigDigits] = [
    "0": BigDigits(["█▀█", "█ █", "▀▀▀"], [" _ ", "| |", "|_|"]),
    "1": BigDigits(["▀█ ", " █ ", "▀▀▀"], ["   ", "  |", "  |"]),
    "2": BigDigits(["▀▀█", "█▀▀", "▀▀▀"], [" _ ", " _|", "|_ "]),
    "3": BigDigits(["▀▀█", " ▀█", "▀▀▀"], [" _ ", " _|", " _|"]),
    "4": BigDigits(["█ █", "▀▀█", "  ▀"], ["   ", "|_|", "  |"]),
    "5": BigDigits(["█▀▀", "▀▀█", "▀▀▀"], [" _ ", "|_ ", " _|"]),
    "6": BigDigits(["█▀▀", "█▀█", "▀▀▀"], [" _ ", "|_ ", "|_|"]),
    "7": BigDigits(["▀▀█", "  █", "  ▀"], [" _ ", "  |", "  |"]),
    "8": BigDigits(["█▀█", "█▀█", "▀▀▀"], [" _ ", "|_|", "|_|"]),
    "9": BigDigits(["█▀█", "▀▀█", "▀▀▀"], [" _ ", "|_|", " _|"]),
    ".": BigDigits([" ", " ", "▀"], [" ", " ", "."]),
    ",": BigDigits([" ", " ", "█"], [" ", " ", ","]),
    ":": BigDigits([" ", "▀", "▀"], [" ", ".", "."]),
    "%": BigDigits(["█ █", " █ ", "▀ ▀"], ["o /", " / ", "/ o"]),
    "-": BigDigits(["   ", "▀▀▀", "   "], ["   ", " - ", "   "]),
    "+": BigDigits(["   ", "▄█▄", " ▀ "], ["   ", "-+-", "   "]),
    "/": BigDigits(["  █", " █ ", "▀  "], ["  /", " / ", "/  "]),
    " ": BigDigits([" ", " ", " "], [" ", " ", " "]),
  ]
}

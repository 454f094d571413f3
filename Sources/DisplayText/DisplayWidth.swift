/// How many columns of a terminal a text takes, and how to make it take a given number.
///
/// Columns are counted a scalar at a time, as terminals count: two for East Asian wide characters
/// and emoji, none for combining marks, one for everything else, ambiguous characters too. The text
/// is expected to have gone through ``SafeText``.
public enum DisplayWidth {
  /// On which side a text is filled up with spaces.
  public enum Alignment: Sendable {
    /// Text at the left, spaces after it.
    case leading
    /// Text at the right, spaces before it: for numbers.
    case trailing
  }

  /// The columns that a text takes.
  public static func columns(of text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    var counter = Counter()
    for scalar in text.unicodeScalars { counter.add(scalar) }
    return counter.columns
  }

  /// The longest beginning of a text that fits, with an ellipsis if it is not the whole.
  ///
  /// No character is parted from its marks. The result may be a column short where a wide character
  /// does not fit; it is empty if not even the ellipsis fits.
  public static func truncated(
    _ text: String, to width: Int, ellipsis: String = "…"
  ) -> String {
    guard columns(of: text) > width else { return text }
    let room = width - columns(of: ellipsis)
    guard room >= 0 else { return "" }
    var kept = beginning(of: text, within: room)
    while kept.last == " " { kept.removeLast() }
    return kept + ellipsis
  }

  /// The longest beginning of a text that takes no more than `width` columns.
  public static func beginning(of text: some StringProtocol, within width: Int) -> String {
    var result = ""
    var counter = Counter()
    for character in text {
      for scalar in character.unicodeScalars { counter.add(scalar) }
      guard counter.columns <= width else { break }
      result.append(character)
    }
    return result
  }

  /// The text filled up with spaces to a width; a text that is wider stays as it is.
  public static func padded(
    _ text: String, to width: Int, alignment: Alignment = .leading
  ) -> String {
    let spaces = String(repeating: " ", count: max(0, width - columns(of: text)))
    switch alignment {
    case .leading: return text + spaces
    case .trailing: return spaces + text
    }
  }
}

extension DisplayWidth {
  /// Adds up the columns of successive scalars.
  struct Counter {
    private(set) var columns = 0
    private var last = 0
    private var isHalfFlag = false

    mutating func add(_ scalar: Unicode.Scalar) {
      let isIndicator = 0x1F1E6...0x1F1FF ~= scalar.value
      if isIndicator && isHalfFlag {
        isHalfFlag = false
        return
      }
      isHalfFlag = isIndicator
      switch scalar.value {
      case 0xFE0F where last == 1:
        // The selector of emoji presentation makes a narrow symbol wide.
        columns += 1
        last = 2
      case 0x1F3FB...0x1F3FF where last == 2:
        break  // a skin tone, drawn into the emoji before it
      default:
        let width = DisplayWidth.columns(of: scalar)
        columns += width
        if width > 0 { last = width }
      }
    }
  }

  /// The columns of one scalar that stands alone: none, one or two.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isWide(scalar.value) { return 2 }
    return isZeroWidth(scalar) ? 0 : 1
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: true  // Hangul vowels and finals join their initial
    default: scalar.isCombiningMark || SafeText.isHidden(scalar)
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var (low, high) = (0, wide.count)
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }
}

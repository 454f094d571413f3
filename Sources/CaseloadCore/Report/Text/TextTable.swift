import DisplayText

/// Rows under columns, without rulers, that adapt to the width there is.
///
/// Columns are first narrowed, then left out from the least important on; when not even the
/// essential ones fit side by side, each row becomes a few lines of `Title: value`.
struct TextTable {
  /// One column.
  struct Column {
    /// What stands above it.
    var title: String
    /// On which side its cells are filled up.
    var alignment = DisplayWidth.Alignment.leading
    /// 0 if it is always shown; of the others the highest number is left out first.
    var rank = 0
    /// The columns to which it may be narrowed; `nil` if it may not.
    var narrowest: Int?
    /// The columns that it never exceeds.
    var widest = 32
    /// Whether a row that stands on lines of its own begins with the cell, without the title.
    var isLead = false
  }

  /// The columns, from the left.
  var columns: [Column]
  /// The cells of each row, as many as there are columns; empty where there is nothing to say.
  var rows: [[String]]
  /// What stands at the end of a cell that is cut.
  var ellipsis = "…"

  private static let gap = 2

  /// The lines of the table, none wider than `width`.
  func lines(width: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    guard let fitted = fitted(to: width) else { return stacked(width: width) }
    let titles = columns.map(\.title)
    return ([titles] + rows).map { line(of: $0, in: fitted) }
  }

  private func line(of cells: [String], in fitted: [(column: Int, width: Int)]) -> String {
    var line = ""
    for (position, place) in fitted.enumerated() {
      let cell = DisplayWidth.truncated(cells[place.column], to: place.width, ellipsis: ellipsis)
      if position > 0 { line += String(repeating: " ", count: Self.gap) }
      line += DisplayWidth.padded(
        cell, to: place.width, alignment: columns[place.column].alignment)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  // MARK: - Side by side

  /// The columns to show with their widths, or `nil` if the essential ones do not fit.
  private func fitted(to width: Int) -> [(column: Int, width: Int)]? {
    var shown = columns.indices
      .filter { column in rows.contains { !$0[column].isEmpty } }
      .map { (column: $0, width: naturalWidth(of: $0)) }
    while !shown.isEmpty {
      let excess = shown.reduce(-Self.gap) { $0 + $1.width + Self.gap } - width
      if excess <= 0 { return shown }
      let available = shown.reduce(0) { $0 + slack(of: $1) }
      if available >= excess { return narrowed(shown, by: excess) }
      let least = shown.indices.max {
        columns[shown[$0].column].rank < columns[shown[$1].column].rank
      }
      guard let least, columns[shown[least].column].rank > 0 else { return nil }
      shown.remove(at: least)
    }
    return nil
  }

  private func naturalWidth(of column: Int) -> Int {
    let cells = rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    return max(DisplayWidth.columns(of: columns[column].title), min(cells, columns[column].widest))
  }

  private func slack(of place: (column: Int, width: Int)) -> Int {
    guard let narrowest = columns[place.column].narrowest else { return 0 }
    return max(0, place.width - narrowest)
  }

  /// Takes columns from the widest first, so that what is narrowed ends about equally wide.
  private func narrowed(
    _ places: [(column: Int, width: Int)], by excess: Int
  ) -> [(column: Int, width: Int)] {
    var places = places
    for _ in 0..<excess {
      let widest = places.indices.filter { slack(of: places[$0]) > 0 }
        .max { places[$0].width < places[$1].width }
      guard let widest else { break }
      places[widest].width -= 1
    }
    return places
  }

  // MARK: - One below the other

  private func stacked(width: Int) -> [String] {
    rows.flatMap { row -> [String] in
      let filled = columns.indices.filter { !row[$0].isEmpty }
      let lead = filled.filter { columns[$0].isLead }.map { row[$0] }.joined(separator: ", ")
      let details = filled.filter { !columns[$0].isLead }
        .map { "\(columns[$0].title): \(row[$0])" }.joined(separator: "; ")
      return TextWrap.lines(of: lead, width: width, indent: 2)
        + TextWrap.lines(of: details, width: width - 2, indent: 0).map { "  " + $0 }
    }
  }
}

import Foundation
package import Testing

/// What must hold of outputs, whatever is in the data.
package enum NastyExpectations {
  /// Expects values with commas between: rows of equal length, and no cell that a spreadsheet runs.
  package static func expectCSV(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      VisibleText.strangers(in: text, except: ["\r", "\n"]) == [], sourceLocation: sourceLocation)
    let rows = cells(of: text)
    #expect(Set(rows.map(\.count)).count <= 1, sourceLocation: sourceLocation)
    for cell in rows.joined() {
      let isNumber = Double(cell) != nil
      guard !isNumber, let first = cell.unicodeScalars.first else { continue }
      let isRun = "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
      #expect(!isRun, "\(cell.debugDescription)", sourceLocation: sourceLocation)
    }
  }

  /// The cells of rows that end in CR LF, quotation marks taken away.
  package static func cells(of text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    func end() {
      rows[rows.count - 1].append(String(cell))
      cell = String.UnicodeScalarView()
    }
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append(scalar)
        scalars = scalars.dropFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: end()
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars = scalars.dropFirst()
        end()
        rows.append([])
      default: cell.append(scalar)
      }
    }
    if rows.last == [] { rows.removeLast() }
    return rows
  }

  /// Expects JSON in which nothing is obeyed by a terminal.
  ///
  /// - Returns: What it says.
  /// - Throws: When it is no JSON.
  @discardableResult
  package static func expectJSON(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Any {
    #expect(VisibleText.strangers(in: text) == [], sourceLocation: sourceLocation)
    return try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }
}

public import ArgumentParser
public import CaseloadCore
public import CaseloadDemo
public import Dashboard
public import Terminal
public import TerminalUI

// Values of the model that the command line takes, as it writes them.

extension Day: ExpressibleByArgument {}

extension ReportCSV.List: ExpressibleByArgument {}

extension SampleSize: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}
extension GlyphSet.Level: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}
extension Preset: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  /// A size as columns and rows: `120x40`.
  public init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      1...1_000 ~= columns, 1...1_000 ~= rows
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  /// The size as the command line writes it, for help.
  public var defaultValueDescription: String { "\(columns)x\(rows)" }
}

import CaseloadCore
public import TerminalUI

extension State {
  /// What is shown, as bytes of a file.
  ///
  /// It follows ``privacy`` as the screen does.
  ///
  /// - Parameters:
  ///   - format: How it is written.
  ///   - looks: What styles come to, for a picture.
  /// - Returns: The bytes; `nil` while there is nothing to write.
  public func export(_ format: ExportFormat, looks: (Style) -> Look) -> [UInt8]? {
    guard let board else { return nil }
    switch format {
    case .text: return Array((still.frame().surface.text + "\n").utf8)
    case .svg:
      let surface = still.frame().surface
      return Array(SurfaceSVG.text(of: surface, looks: looks, title: "caseload").utf8)
    case .json:
      return ReportJSON.bytes(
        of: privacy.showsWorkers ? board.report : board.report.withoutNames)
    case .csv:
      guard let list = currentList else { return nil }
      return csv(list)
    }
  }

  /// The state without what lies over the screen for a while.
  private var still: State {
    var state = self
    state.overlay = nil
    state.notices = []
    return state
  }

  /// The rows of a list that are shown, in their order, with all columns.
  private func csv(_ list: ListID) -> [UInt8] {
    let listing = listing(list)
    let columns = listing.columns.indices.filter { listing.columns[$0].name != "bar" }
    var writer = CSVWriter()
    for column in columns { writer.word(listing.columns[column].name) }
    writer.endRow()
    for row in order(list) {
      for column in columns { write(listing.value(row, column), to: &writer) }
      writer.endRow()
    }
    return writer.bytes
  }

  private func write(_ value: FieldValue, to writer: inout CSVWriter) {
    switch value {
    case .text(let text): writer.text(text)
    case .number(let number): writer.number(number)
    case .day(let day): writer.date(day)
    case .flag(let flag): writer.flag(flag)
    case .absent: writer.text(nil)
    }
  }
}

extension Report {
  /// The same figures without any worker's name.
  fileprivate var withoutNames: Report {
    var report = self
    for index in report.caseload.workers.indices { report.caseload.workers[index].name = nil }
    for index in report.supervision.workers.indices { report.supervision.workers[index].name = nil }
    return report
  }
}

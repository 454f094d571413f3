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
  ///   - isDated: Whether it says of when the figures are and what may be wrong with them: a file is read when
  ///     the screen is long gone.
  /// - Returns: The bytes; `nil` while there is nothing to write.
  public func export(
    _ format: ExportFormat, looks: (Style) -> Look, isDated: Bool = false
  ) -> [UInt8]? {
    guard let board else { return nil }
    switch format {
    case .text:
      let lines = [still.frame().surface.text] + (isDated ? provenance : [])
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    case .svg:
      var state = still
      if isDated { state.footing = provenance.joined(separator: " ") }
      let surface = state.frame().surface
      let title = isDated ? "caseload. \(provenance.joined(separator: " "))" : "caseload"
      return Array(SurfaceSVG.text(of: surface, looks: looks, title: title).utf8)
    case .json:
      let report = privacy.showsWorkers ? board.report : board.report.withoutNames
      let provenance = ReportJSON.Provenance(
        knownAt: knownMoment, cautions: writtenCautions.map(\.sentence))
      return ReportJSON.bytes(of: report, provenance: isDated ? provenance : nil)
    case .csv:
      guard let list = currentList else { return nil }
      return csv(list, isDated: isDated)
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
  private func csv(_ list: ListID, isDated: Bool) -> [UInt8] {
    let listing = listing(list)
    let columns = listing.columns.indices.filter { listing.columns[$0].name != "bar" }
    var writer = CSVWriter()
    for column in columns { writer.word(listing.columns[column].name) }
    if isDated { for name in ["figures_of", "known_at", "caution"] { writer.word(name) } }
    writer.endRow()
    let cautions = writtenCautions.map { $0.sentence + "." }.joined(separator: " ")
    for row in order(list) {
      for column in columns { write(listing.value(row, column), to: &writer) }
      if isDated {
        writer.date(board?.day)
        writer.word(knownMoment.description)
        writer.text(cautions.isEmpty ? nil : cautions)
      }
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

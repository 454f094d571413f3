@testable import CaseloadCore

/// What the plain reader alone makes of a line.
struct LineReading {
  /// What every record of any kind says.
  struct Row: Equatable {
    var id: [UInt8]
    var recorded: Moment?
    var isVoid: Bool
    var from: Day?
  }

  /// The line without its line feed.
  let line: ArraySlice<UInt8>
  /// `nil` for a line that is too long to be read.
  let outcome: PlainLineReader.Outcome?
  /// All values of a record.
  let values: LineValues?
  /// What the record says.
  let row: Row?
  /// The child and the worker that it names.
  private(set) var references: [[UInt8]?] = []

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - line: The line without its line feed.
  ///   - isWhole: Whether a line feed follows.
  ///   - plain: The reader.
  ///   - record: Room for the values.
  init(
    _ line: ArraySlice<UInt8>, isWhole: Bool, _ plain: PlainLineReader,
    into record: inout RecordValues
  ) {
    self.line = line
    let content = isWhole && line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    guard content.count <= LineLimit.bytes else {
      outcome = nil
      values = nil
      row = nil
      return
    }
    let outcome = content.withUnsafeBufferPointer { plain.read($0, number: 0, into: &record) }
    self.outcome = outcome
    guard case .record = outcome else {
      values = nil
      row = nil
      return
    }
    func slot(_ name: String) -> Int? { plain.fields.firstIndex { $0.name == name } }
    values = LineValues(record, fields: plain.fields)
    var row = Row(id: record.bytes(0).map { Array($0) } ?? [], isVoid: false)
    if let slot = slot("recorded") { row.recorded = record.moment(slot) }
    if let slot = slot("void") { row.isVoid = record.flag(slot) == true }
    if let slot = slot("from") { row.from = record.day(slot) }
    self.row = row
    references = [slot("child"), slot("worker")].map { slot in
      slot.flatMap { record.bytes($0).map { Array($0) } }
    }
  }

  /// Adds what is wrong with the line to a file's findings.
  ///
  /// - Parameters:
  ///   - findings: The file's.
  ///   - number: The line's number.
  ///   - isWhole: Whether a line feed follows.
  func add(to findings: inout FileFindings, number: Int, isWhole: Bool) {
    func numbered(_ finding: Finding) -> Finding {
      var finding = finding
      finding.line = number
      return finding
    }
    switch outcome {
    case nil: findings.add(Finding.tooLong(line: number))
    case .blank: break
    case .unfinished(let finding):
      findings.add(isWhole ? numbered(finding) : Finding.unfinished(line: number))
    case .rejected(let finding): findings.add(numbered(finding))
    case .record(let warnings, let unknownFields):
      for warning in warnings { findings.add(numbered(warning)) }
      for name in unknownFields { findings.addUnknownField(name) }
    }
  }
}

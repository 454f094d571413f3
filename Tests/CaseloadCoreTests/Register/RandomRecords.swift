import TestSupport

@testable import CaseloadCore

/// Lines of every kind about a few children, workers and teams, with many ids given again.
struct RandomRecords {
  private var random: SeededGenerator
  private var count = 0

  init(seed: UInt64) {
    random = SeededGenerator(state: seed)
  }

  /// Makes lines of a kind.
  ///
  /// - Parameters:
  ///   - count: How many.
  ///   - kind: What they are.
  ///   - isRecordedOnce: Whether each has a `recorded` of its own, in no order; else many have none,
  ///     or one that others have too.
  /// - Returns: The lines, without line feeds.
  mutating func lines(_ count: Int, of kind: Kind, isRecordedOnce: Bool) -> [String] {
    (0..<count).map { _ in line(kind, isRecordedOnce: isRecordedOnce) }
  }

  private mutating func line(_ kind: Kind, isRecordedOnce: Bool) -> String {
    var line = SampleLine(kind).with("id", id(kind))
    for field in kind.fields.dropFirst() where field.name != "recorded" {
      if field.weight != .required, isOneIn(3) { continue }
      if let value = value(of: field) { line = line.with(field.name, value) }
    }
    if isRecordedOnce {
      // Multiplied by a number prime to the modulus, so that no two are the same.
      count += 1
      let second = count * 48_271 % 999_983
      line = line.with("recorded", "\"\(time(second))\"")
    } else if isOneIn(2) {
      line = line.with("recorded", "\"\(time(Int.random(in: 0..<5, using: &random)))\"")
    }
    return line.text
  }

  private func time(_ second: Int) -> String {
    let day = Day.earliest + 42_000 + second / 86_400
    let parts = [second / 3600 % 24, second / 60 % 60, second % 60]
    return "\(day)T" + parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":") + "Z"
  }

  private mutating func isOneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  /// One of a few ids, half of them too long for eight bytes.
  private mutating func id(_ kind: Kind) -> String {
    switch kind {
    case .teams: reference(.team)
    case .workers: reference(.worker)
    case .children: reference(.child)
    default: "\"\(isOneIn(2) ? "" : "a long id of ")\(Int.random(in: 0..<60, using: &random))\""
    }
  }

  private mutating func reference(_ entity: Field.Entity) -> String {
    let number = Int.random(in: 0..<(entity == .team ? 4 : 12), using: &random)
    return number % 2 == 0 ? String(number) : "\"\(entity.rawValue) number \(number)\""
  }

  private mutating func date(after years: Int) -> String {
    "\"\(Day.earliest + 42_000 + years * 365 + Int.random(in: 0..<365, using: &random))\""
  }

  private mutating func value(of field: Field) -> String? {
    switch field.type {
    case .recordID: nil
    case .reference(let entity): reference(entity)
    case .references(let entity): "[\(reference(entity)),\(reference(entity))]"
    case .date: date(after: field.name == "born" ? -10 : 0)
    case .end: date(after: 1)
    case .timestamp: nil
    case .flag:
      field.name == "void" ? (isOneIn(8) ? "true" : "false") : (isOneIn(2) ? "true" : "false")
    case .number: isOneIn(2) ? "1" : "0.5"
    case .text: isOneIn(20) ? "5" : "\"text \(Int.random(in: 0..<9, using: &random))\""
    case .duration: "\"\(Int.random(in: 1...9, using: &random)) weeks\""
    case .choice(let words): "\"\(words[Int.random(in: 0..<words.count, using: &random)])\""
    }
  }
}

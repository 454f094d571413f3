@testable import CaseloadCore

/// The values that a reader left, copied out so that they can be compared.
struct LineValues: Equatable {
  enum Value: Equatable {
    case absent
    case bytes([UInt8])
    case number(UInt64)
  }

  let values: [Value]

  init(_ record: borrowing RecordValues, fields: [Field]) {
    var values: [Value] = []
    for (slot, field) in fields.enumerated() {
      guard record.has(slot) else {
        values.append(.absent)
        continue
      }
      values.append(LineValues.value(record, slot, field.type))
    }
    self.values = values
  }

  private static func value(
    _ record: borrowing RecordValues, _ slot: Int, _ type: Field.ValueType
  ) -> Value {
    switch type {
    case .recordID, .reference, .references, .text, .duration:
      .bytes(Array(record.bytes(slot) ?? UnsafeBufferPointer(start: nil, count: 0)))
    case .date, .end: .number(UInt64(bitPattern: Int64(record.day(slot)?.number ?? 0)))
    case .timestamp: .number(UInt64(bitPattern: record.moment(slot)?.seconds ?? 0))
    case .flag: .number(record.flag(slot) == true ? 1 : 0)
    case .number: .number((record.number(slot) ?? 0).bitPattern)
    case .choice: .number(UInt64(record.choice(slot) ?? 0))
    }
  }
}

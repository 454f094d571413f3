import Testing

@testable import CaseloadCore

@Suite("Names of fields")
struct FieldNamesTests {
  private func found(_ name: String, _ names: FieldNames) -> Int? {
    // What stands after a name in a line must not count.
    let line = Array(name.utf8) + Array(#"":"x","y":1}"#.utf8)
    return line.withUnsafeBufferPointer { line in
      line.baseAddress.flatMap { names.field($0, count: name.utf8.count) }
    }
  }

  @Test("every field of every kind is found by its whole name only", arguments: Kind.allCases)
  func fields(kind: Kind) {
    let names = FieldNames(kind.fields.map { Array($0.name.utf8) })
    for (position, field) in kind.fields.enumerated() {
      #expect(found(field.name, names) == position)
      #expect(found(field.name + "_", names) == nil)
      let short = String(field.name.dropLast())
      #expect(found(short, names) == kind.fields.firstIndex { $0.name == short })
    }
    #expect(found("", names) == nil)
    #expect(found("newly_qualifiec", names) == nil)
  }
}

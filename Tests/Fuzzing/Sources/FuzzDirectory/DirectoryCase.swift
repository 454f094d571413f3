/// An input of the directory target: what lies in a data directory, and what is asked of it.
///
/// It is text, so that a person can write it. Its first line is a day and perhaps a team's id. Every
/// line that begins with `@@ ` begins an entry of the directory; what follows, up to the next one, are
/// its bytes:
///
///     2016-06-01 N1
///     @@ visits/2016.jsonl
///     {"id":1,"child":"C1","date":"2016-05-30","seen":true}
///     @@ visits/again.jsonl -> 2016.jsonl
///     @@ visits/pipe.jsonl |
struct DirectoryCase {
  /// What is at a path.
  enum Content: Equatable {
    case file([UInt8])
    case link(to: [UInt8])
    case pipe
  }

  let day: String
  let team: String?
  private(set) var entries: [(path: [[UInt8]], content: Content)] = []

  private static let entryLimit = 16
  private static let depthLimit = 6
  private static let nameLimit = 200

  init(_ input: UnsafeBufferPointer<UInt8>) {
    let sections = DirectoryCase.sections(Array(input))
    let head = String(decoding: sections.first?.prefix { $0 != 0x0A } ?? [], as: UTF8.self)
    let words = head.split(separator: " ", maxSplits: 1)
    day = words.first.map { String($0) } ?? ""
    team = words.count > 1 ? String(words[1]) : nil
    for section in sections.dropFirst().prefix(DirectoryCase.entryLimit) { add(section) }
  }

  /// The input, cut before each mark of an entry.
  private static func sections(_ input: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("@@ ".utf8)
    var starts = [0]
    for (index, byte) in input.enumerated() where byte == 0x0A {
      if input[(index + 1)...].starts(with: mark) { starts.append(index + 1) }
    }
    return zip(starts, starts.dropFirst() + [input.count]).map { input[$0..<$1] }
  }

  private mutating func add(_ section: ArraySlice<UInt8>) {
    let title = section.prefix { $0 != 0x0A }.dropFirst(3)
    let bytes = Array(section.drop { $0 != 0x0A }.dropFirst())
    let arrow = Array(" -> ".utf8)
    if let index = title.indices.first(where: { title[$0...].starts(with: arrow) }) {
      let target = DirectoryCase.path(title[(index + 4)...]).joined(separator: [UInt8(ascii: "/")])
      add(title[..<index], .link(to: Array(target)))
    } else if title.suffix(2) == Array(" |".utf8)[...] {
      add(title.dropLast(2), .pipe)
    } else {
      add(title, .file(bytes))
    }
  }

  private mutating func add(_ title: ArraySlice<UInt8>, _ content: Content) {
    let path = DirectoryCase.path(title)
    if !path.isEmpty { entries.append((path, content)) }
  }

  /// The components of a path that stays inside the directory.
  private static func path(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    let names = bytes.filter { $0 != 0 }.split(separator: UInt8(ascii: "/"))
    return names.prefix(depthLimit).map { Array($0.prefix(nameLimit)) }
      .filter { $0 != Array(".".utf8) && $0 != Array("..".utf8) }
  }
}

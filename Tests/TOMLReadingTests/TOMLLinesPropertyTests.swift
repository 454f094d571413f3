import TestSupport
import Testing

@testable import TOMLReading

/// The scanner of lines against the library that knows what a file holds.
@Suite("Lines of a TOML file, against the TOML library")
struct TOMLLinesPropertyTests {
  private static let seeds = [
    "a = 1\n[b.c]\nd.e = \"x\"\nf = [1, 2]\n",
    "[[a]]\nb = { c = 1, d = [ { e = '' }, [] ] }\n[[a]]\n[a.f]\n\"g h\" = true\n",
    "a = \"\"\"\n[x]\\\n \"\" \"\"\"\nb = '''\nc = 1'''\n[d] # e\nf = 1979-05-27 07:32:00\n",
    "[teams.\"SN 1\".visits.x]\nevery = \"1 \\u0041\"\n\"\".'' = -1_0.5e3\n# z\nq = [\n1, # ]\n2,\n]\n",
  ]

  private static func paths(of value: TOMLValue, at path: TOMLPath) -> Set<TOMLPath> {
    var paths: Set<TOMLPath> = path == .top ? [] : [path]
    switch value {
    case .table(let members):
      for (name, value) in members {
        paths.formUnion(Self.paths(of: value, at: path.appending(name)))
      }
    case .array(let elements):
      for (index, value) in elements.enumerated() {
        paths.formUnion(Self.paths(of: value, at: path.appending(index: index)))
      }
    default: break
    }
    return paths
  }

  @Test("whatever the library accepts, exactly its keys and elements have lines")
  func samePaths() throws {
    var generator = SeededGenerator(state: 42)
    let alphabet = Array("ab.[]{}=,\"'#\\ \n\r\tu01-:".utf8)
    var accepted = 0
    for round in 0..<6000 {
      var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default:
          let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
          let target = Int.random(in: 0...place, using: &generator)
          bytes.insert(contentsOf: bytes[place..<end], at: target)
        }
      }
      let lines = TOMLLines(scanning: bytes)
      guard lines.obstacle == nil, let text = String(validating: bytes, as: UTF8.self),
        let value = try? TOMLValue.parse(toml: text)
      else { continue }
      accepted += 1
      let lineCount = 1 + bytes.count { $0 == UInt8(ascii: "\n") }
      try #require(Set(lines.paths) == Self.paths(of: value, at: .top), "\(text)")
      for path in lines.paths { try #require(1...lineCount ~= lines.line(of: path) ?? 0) }
    }
    #expect(accepted > 1500)
  }

  @Test("any bytes at all are scanned to their end")
  func anyBytes() {
    var generator = SeededGenerator(state: 7)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      _ = TOMLLines(scanning: bytes)
      _ = try? TOMLFile(utf8: bytes)
    }
  }
}

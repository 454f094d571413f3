/// On which line of a TOML file each of its keys stands.
///
/// The TOML library says what a file holds, not where. This finds the lines: of every key, table and
/// array element. It is exact for text that the library accepts; of any other text it makes what it can.
package struct TOMLLines: Sendable {
  /// Something that must not be given to the library.
  ///
  /// Its parser (toml++ 3.4) has assertions that some texts break, and would end the program.
  package struct Obstacle: Hashable, Sendable {
    /// What it is.
    package enum Reason: Hashable, Sendable {
      /// Tables and arrays inside each other more than ``TOMLLines/deepest`` deep.
      case tooDeep
      /// The character U+0000, written as an escape; the library would cut the text there.
      case nullCharacter
      /// A header without a name, such as `[[[`.
      case namelessHeader
      /// Something where a value should be that is none, such as `[ } ]` or `1979-05-27 0`.
      case noValue
    }

    /// What it is.
    package let reason: Reason
    /// Its line, from 1.
    package let line: Int
    /// Where the header or the pair that it is part of starts.
    package let statement: Int
  }

  /// How many steps any path has at most; no file of the program has more than six.
  package static let deepest = 32

  /// The first obstacle; lines after it are not known.
  package private(set) var obstacle: Obstacle?
  private var lines: [TOMLPath: Int] = [:]
  /// Paths whose line is their own header or key, not just one below them.
  private var isDefinite: Set<TOMLPath> = []

  /// The lines of UTF-8 text without a byte-order mark.
  package init(scanning bytes: [UInt8]) {
    var scanner = TOMLScanner(bytes)
    scanner.scan(into: &self)
  }

  /// The line of a key, a table or an element, from 1, or `nil` when the text does not hold it.
  ///
  /// A table stands at its header; without one, where a key in it first occurs.
  package func line(of path: TOMLPath) -> Int? {
    lines[path]
  }

  /// Every path that has a line.
  package var paths: some Collection<TOMLPath> { lines.keys }

  /// Takes note of a key, a table or an element and of what holds it.
  mutating func note(_ path: TOMLPath, line: Int) {
    if isDefinite.insert(path).inserted { lines[path] = line }
    var holder = path.parent
    while !holder.parts.isEmpty, lines[holder] == nil {
      lines[holder] = line
      holder = holder.parent
    }
  }

  /// Takes note of the first thing that the library must not see.
  mutating func note(_ found: Obstacle) {
    if obstacle == nil { obstacle = found }
  }
}

public import TOMLReading

/// A person's own key map: for names of actions, the keys that they want.
///
/// ```toml
/// [keys]
/// quit = ["q", "ctrl-q"]
/// first = "g g"
/// ```
///
/// Which actions there are is not known here; ``unknownActions(among:)`` judges their names.
public struct KeyMapFile: Sendable {
  /// The keys for one action.
  public struct Binding: Hashable, Sendable {
    /// The name of the action.
    public let action: String
    /// The keys, each a sequence that is pressed one after the other; empty to have none.
    public let keys: [[KeyPress]]
    /// The line, from 1.
    public let line: Int
  }

  /// What it says, in the order of the actions' names.
  public let bindings: [Binding]
  /// What is wrong with it, by line; with an error in it the one before stays in force.
  public let problems: [FileProblem]
  private let file: String

  /// The keys by action.
  public var keys: [String: [[KeyPress]]] {
    Dictionary(bindings.map { ($0.action, $0.keys) }) { first, _ in first }
  }

  /// Reads a key map.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: The file, as problems name it.
  public init(utf8 bytes: [UInt8], file: String) {
    self.file = file
    do throws(TOMLFault) {
      let toml = try TOMLFile(utf8: bytes)
      var reader = Reader(report: FileReport(file: file, lines: toml.lines))
      reader.read(toml.value)
      bindings = reader.bindings
      problems = reader.report.problems.inOrder()
    } catch {
      bindings = []
      problems = [FileReport.problem(error, in: file, header: "keys")]
    }
  }

  /// The actions that there are not.
  ///
  /// - Parameter known: The names of all actions.
  /// - Returns: A problem for each name that is none of them.
  public func unknownActions(among known: [String]) -> [FileProblem] {
    bindings.filter { !known.contains($0.action) }.map { binding in
      FileProblem(
        file: file, line: binding.line,
        key: TOMLPath.top.appending("keys").appending(TOMLName(binding.action)).shown,
        reason: "is not an action",
        remedy: FileReport.nearest(to: binding.action, among: known))
    }
  }
}

// MARK: - Problems between keys

extension KeyMapFile {
  /// The keys that one action takes from another of the same file: both have them, or those of one are
  /// the beginning of those of the other.
  ///
  /// - Returns: An error at the second of each two.
  public func clashes() -> [FileProblem] {
    var problems: [FileProblem] = []
    for (index, later) in bindings.enumerated() {
      for earlier in bindings[..<index] {
        for keys in later.keys {
          guard
            let other = earlier.keys.first(where: { $0.starts(with: keys) || keys.starts(with: $0) }
            )
          else { continue }
          problems.append(
            clash(KeyMapFile.name(keys), of: later, KeyMapFile.name(other), of: earlier))
        }
      }
      for (place, keys) in later.keys.enumerated() {
        let others = later.keys[..<place]
        guard
          let other = others.first(where: {
            $0 != keys && ($0.starts(with: keys) || keys.starts(with: $0))
          })
        else { continue }
        problems.append(clash(KeyMapFile.name(keys), of: later, KeyMapFile.name(other), of: later))
      }
    }
    return problems
  }

  /// That no key is left that leaves the program.
  ///
  /// - Parameters:
  ///   - quit: The action that leaves it.
  ///   - close: Another that does.
  /// - Returns: An error.
  public func noWayOut(_ quit: String, _ close: String) -> FileProblem {
    let own = bindings.filter { [quit, close].contains($0.action) }
    let line = (own.isEmpty ? bindings : own).map(\.line).max()
    return FileProblem(
      file: file, line: line ?? 1, key: "keys", reason: "no key is left that leaves the program",
      remedy: "give one to \(quit) or to \(close), such as \(quit) = \"ctrl-c\"")
  }

  private func clash(
    _ keys: String, of later: Binding, _ other: String, of earlier: Binding
  ) -> FileProblem {
    let owner = TOMLText.key(earlier.action)
    let reason =
      keys == other
      ? "\(TOMLText.string(keys)) is a key of \(owner) too"
      : "\(TOMLText.string(keys)) and \(TOMLText.string(other)) of \(owner) begin alike"
    return FileProblem(
      file: file, line: later.line,
      key: TOMLPath.top.appending("keys").appending(TOMLName(later.action)).shown, reason: reason,
      remedy: "give one of them another key")
  }

  private static func name(_ keys: [KeyPress]) -> String {
    keys.map(\.name).joined(separator: " ")
  }
}

// MARK: - Reading

extension KeyMapFile {
  private struct Reader {
    var report: FileReport
    var bindings: [Binding] = []

    mutating func read(_ value: TOMLValue) {
      guard case .table(let tables) = value else { return }
      for (name, value) in tables {
        let path = TOMLPath.top.appending(name)
        guard name == "keys" else {
          guard case .table = value else {
            report.report(path, "stands outside the table of keys", "put it under [keys]")
            continue
          }
          report.reportUnknown(path, among: ["keys"], what: "a table of a key map", .error)
          continue
        }
        for (action, value) in report.members(of: value, at: path) ?? [] {
          read(action, value, at: path.appending(action))
        }
      }
    }

    private mutating func read(_ action: TOMLName, _ value: TOMLValue, at path: TOMLPath) {
      var keys: [[KeyPress]] = []
      switch value {
      case .text: if let key = sequence(value, at: path) { keys.append(key) }
      case .array(let elements):
        for (index, element) in elements.enumerated() {
          if let key = sequence(element, at: path.appending(index: index)) { keys.append(key) }
        }
      default:
        report.report(path, "must be keys, is \(value.shown)", "write [\"q\", \"ctrl-q\"]")
      }
      // A key that is given twice to one action is its key once.
      var different: [[KeyPress]] = []
      for key in keys where !different.contains(key) { different.append(key) }
      bindings.append(Binding(action: action.text, keys: different, line: report.line(of: path)))
    }

    private mutating func sequence(_ value: TOMLValue, at path: TOMLPath) -> [KeyPress]? {
      if case .text(let text) = value, let keys = KeyPress.sequence(text) { return keys }
      report.report(
        path, "\(value.shown) is no key",
        "write it like \"q\", \"ctrl-l\", \"alt-x\", \"f5\", \"space\", \"pageup\" or \"g g\"")
      return nil
    }
  }
}

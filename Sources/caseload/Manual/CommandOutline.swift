import ArgumentParser
import FoundationEssentials

/// What the parser of the command line says of a command.
struct CommandOutline: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// A name with the hyphens that it is typed with.
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?
    var discussion: String?
  }

  var commandName: String
  var shouldDisplay: Bool
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandOutline]?
  var arguments: [Argument]?

  /// The whole program.
  ///
  /// - Throws: When the parser describes itself in another way than this version of it does.
  static func program() throws -> CommandOutline {
    struct Tool: Decodable { var command: CommandOutline }
    let description = Caseload._dumpHelp()
    return try JSONDecoder().decode(Tool.self, from: Data(description.utf8)).command
  }

  /// The commands that people are told of, those of commands among them, with the words to type.
  func shownCommands(after words: [String] = []) -> [(words: [String], command: CommandOutline)] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap { command in
      let path = words + [command.commandName]
      let below = command.shownCommands(after: path)
      return below.isEmpty ? [(path, command)] : below
    }
  }

  /// The arguments that people are told of, without those that every command has.
  var shownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }
}

extension CommandOutline.Argument {
  /// How it is typed: `--as-at`, `--colour, --color`, `dir`.
  var term: String {
    guard kind != "positional" else { return valueName ?? "" }
    return (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
      .joined(separator: ", ")
  }

  /// What stands for the value, if it takes one.
  var placeholder: String { kind == "option" ? valueName ?? "" : "" }

  /// How it stands in a line that shows how a command is used.
  var usage: String {
    let word: String
    if kind == "positional" {
      word = "<\(term)>" + (isRepeating ? "..." : "")
    } else {
      let name = term.split(separator: ",").first.map(String.init) ?? term
      word = placeholder.isEmpty ? name : "\(name) <\(placeholder)>"
    }
    return isOptional ? "[\(word)]" : word
  }

  /// What it means, what it may be, and what it is when it is left out.
  var explanation: String {
    var parts = [abstract, discussion].compactMap { $0 }
    if let allValues, !allValues.isEmpty {
      parts.append("One of \(allValues.joined(separator: ", ")).")
    }
    if let defaultValue, !defaultValue.isEmpty {
      parts.append("Without it, \(defaultValue).")
    }
    return parts.joined(separator: " ")
  }
}

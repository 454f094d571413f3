import ArgumentParser
import Dashboard
import FoundationEssentials

/// Prints what the keys of the dashboard do.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Print what the keys of the dashboard do, and the names of its actions.",
    discussion: """
      These are the keys without a key map. Other keys are given to actions in keys.toml, in \
      $XDG_CONFIG_HOME/caseload or ~/.config/caseload; --format toml prints one to start from.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case toml
    case markdown
    case json
  }

  @Option(help: "text for people; toml for a keys.toml; markdown for documents; json for programs.")
  var format: Format = .text

  func run() throws {
    switch format {
    case .text: try Output.write(KeyGuide.text())
    case .toml: try Output.write(KeyGuide.keyMap())
    case .markdown: try Output.write(KeyGuide.markdown())
    case .json: try Output.write(try KeysCommand.json())
    }
  }

  private struct Document: Encodable {
    var schema = "caseload-keys/1"
    var actions: [Line]
  }

  private struct Line: Encodable {
    var action: String
    var keys: [String]
    var group: String
    var summary: String
  }

  private static func json() throws -> String {
    let lines = KeyGuide.groups.flatMap { title, bindings in
      bindings.map { binding in
        Line(
          action: binding.action.rawValue, keys: KeyGuide.keys(of: binding), group: title,
          summary: binding.summary)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Document(actions: lines)), as: UTF8.self) + "\n"
  }
}

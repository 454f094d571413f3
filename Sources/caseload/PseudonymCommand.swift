import ArgumentParser
import CaseloadCore
import Dashboard
import DisplayText

/// Prints the pseudonyms by which the access log knows children and workers.
struct PseudonymCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudonym",
    abstract: "Print the pseudonyms that the access log has for ids.",
    discussion: """
      Each line is a pseudonym, a tab and the id that it stands for. Without ids on the command line \
      they are read from standard input, a line each; so a list of all ids resolves a whole log. It \
      needs the key that lies beside the log, PATH.key: who cannot read that can tell nothing from a \
      pseudonym.
      """)

  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case child
    case worker

    var kind: Kind { self == .child ? .children : .workers }
  }

  @Option(
    help: ArgumentHelp(
      "The access log.", discussion: "Without it, the one that the configuration names.",
      valueName: "path"),
    completion: .file())
  var log: String?

  @Option(help: "Whose ids they are: child or worker.")
  var of: Subject = .child

  @Argument(help: ArgumentHelp("The ids.", valueName: "id"))
  var ids: [String] = []

  func run() throws {
    var settings = PersonalSettings()
    _ = settings.read()
    let path = log ?? settings.configuration.accessLog
    guard let log = AccessLog(path, directory: "") else {
      throw ValidationError("--log: the configuration names no access log; name one.")
    }
    guard ConfigurationDirectory.exists(log.keyPath) else {
      throw Output.fail(
        "\(log.keyPath): there is no such key; it is made with the first child or worker in the log"
      )
    }
    let key: PseudonymKey
    do throws(AccessLog.Failure) {
      key = try log.key()
    } catch {
      throw Output.fail(error.sentence)
    }
    let lines = ids.isEmpty ? PseudonymCommand.typed() : ids
    let repertoire: SafeText.Repertoire = Output.isUTF8 ? .unicode : .ascii
    try Output.write(
      lines.map { id in
        let pseudonym = key.pseudonym(of: Identifier(id), kind: of.kind)
        return "\(pseudonym)\t\(SafeText.escaped(id, repertoire: repertoire))\n"
      }.joined())
  }

  private static func typed() -> [String] {
    var lines: [String] = []
    while let line = readLine() { lines.append(line) }
    return lines
  }
}

import Foundation
import TestSupport
import Testing

/// A data directory of nasty text, and a home whose themes, configuration and keys are as nasty.
final class NastyData {
  let scratch: Scratch
  let home: Scratch

  init() throws {
    scratch = try Scratch()
    try NastyDirectory.write(to: scratch.url)
    home = try Scratch()
    let folder = home.file("caseload")
    let themes = folder.appending(path: "themes")
    try FileManager.default.createDirectory(at: themes, withIntermediateDirectories: true)
    for name in NastyText.short.compactMap({ NastyText.fileName($0.text) }) {
      let text = String(decoding: name, as: UTF8.self)
      let value = NastyDirectory.toml(text)
      // A text may be no file's name.
      try? Data(
        "[theme]\nsummary = \(value)\ninherits = \(value)\n[roles]\n\(value) = \(value)\n".utf8
      )
      .write(to: themes.appending(path: text + ".toml"))
    }
  }

  var path: String { scratch.path }

  var variables: [String: String] {
    ["HOME": home.path, "XDG_CONFIG_HOME": home.path, "XDG_STATE_HOME": home.path]
  }

  /// Writes a file of the configuration with every text as a name and as a value.
  func writeConfiguration(_ name: String, header: String, key: String) throws {
    var text = header
    for value in NastyDirectory.forTOML.map(NastyDirectory.toml) { text += "\(value) = \(value)\n" }
    text += "\(key) = \(NastyDirectory.toml("\u{1b}]0;x\u{7}"))\n"
    try Data(text.utf8).write(to: home.file("caseload/\(name)"))
  }

  func removeConfiguration(_ name: String) throws {
    try FileManager.default.removeItem(at: home.file("caseload/\(name)"))
  }
}

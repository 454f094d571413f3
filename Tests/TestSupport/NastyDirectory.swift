package import Foundation

/// A data directory with every text of ``NastyText`` in every field that takes text, in ids, in names of
/// fields, in place of other values, in names of files and folders, and in the two special files.
package enum NastyDirectory {
  /// Writes the directory.
  ///
  /// - Parameter root: A directory that is there.
  /// - Throws: When it cannot be written.
  package static func write(to root: URL) throws {
    for (name, lines) in records() {
      try Data(lines.joined(separator: "\n".utf8)).write(to: root.appending(path: name + ".jsonl"))
    }
    try Data(policy.utf8).write(to: root.appending(path: "policy.toml"))
    try Data(bankHolidays.utf8).write(to: root.appending(path: "bank-holidays.json"))
    for (index, name) in fileNames.enumerated() {
      let lines = #"{"id":"F\#(index)","child":"C1","date":"2016-05-01","seen":true}"# + "\n{\n"
      try write(lines, to: Array("visits-".utf8) + name + suffix, in: root)
      try write(lines, to: name + Array(" as".utf8) + suffix, in: root)
      try write(lines, to: name + Array("/visits".utf8) + suffix, in: root)
    }
  }

  /// The names of files made of every text, each once, and those that are no UTF-8.
  package static let fileNames: [[UInt8]] = {
    let names =
      NastyText.all.compactMap { NastyText.fileName($0.text) } + NastyText.bytes.map(\.bytes)
    var seen: Set<[UInt8]> = []
    // A name that begins so is a hidden file.
    return names.filter { $0.first != UInt8(ascii: ".") && seen.insert($0).inserted }
  }()

  private static let suffix = Array(".jsonl".utf8)

  private static func write(_ text: String, to name: [UInt8], in root: URL) throws {
    var path = Array((root.path(percentEncoded: false) + "/").utf8).filter { $0 != 0 }
    if path.suffix(2) == Array("//".utf8)[...] { path.removeLast() }
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
      let folder = path + name[..<slash]
      _ = mkdir(folder.map { CChar(bitPattern: $0) } + [0], 0o700)
    }
    let file = open((path + name).map { CChar(bitPattern: $0) } + [0], O_WRONLY | O_CREAT, 0o600)
    // Such a name may be one that the file system does not take.
    guard file >= 0 else { return }
    defer { close(file) }
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
  }
}

// MARK: - Records

extension NastyDirectory {
  private static func records() -> [String: [[UInt8]]] {
    var records: [String: [String]] = [:]
    for (index, text) in NastyText.all.enumerated() {
      let value =
        index.isMultiple(of: 2) || text.text.utf8.count > 10_000
        ? NastyText.json(text.text) : NastyText.escapedJSON(text.text)
      for (kind, line) in known(index, value)
      where value.utf8.count < 100_000 || kind == "children" || kind == "visits" {
        records[kind, default: []].append(line)
      }
      guard text.text.utf8.count <= 10_000 else { continue }
      for (kind, line) in asIdentifier(index, value) + misplaced(index, value) {
        records[kind, default: []].append(line)
      }
    }
    var lines = records.mapValues { $0.map { Array($0.utf8) } }
    lines["teams", default: []].append(Array(#"{"id":"Z","name":"\ud800 \udc00\ud800"}"#.utf8))
    for text in NastyText.short { lines["absences", default: []].append(Array(text.text.utf8)) }
    for (name, bytes) in NastyText.bytes {
      let line = Array(#"{"id":"\#(name)","name":""#.utf8) + bytes + Array(#""}"#.utf8)
      lines["children", default: []].append(line)
    }
    return lines
  }

  /// A family of records that hold together, with a text in every field that takes any.
  private static func known(_ index: Int, _ text: String) -> [(String, String)] {
    let start = #""start":"2016-01-04""#
    return [
      ("teams", #"{"id":"T\#(index)","name":\#(text),"establishment_fte":3}"#),
      (
        "workers",
        #"{"id":"W\#(index)","name":\#(text),"team":"T\#(index)","role":"case_holder","#
          + #""registered":true,"employment":"agency","fte":1}"#
      ),
      ("children", #"{"id":"C\#(index)","name":\#(text),"born":"2010-01-01"}"#),
      ("absences", #"{"id":"B\#(index)","worker":"W\#(index)","reason":\#(text),\#(start)}"#),
      (
        "episodes",
        #"{"id":"E\#(index)","child":"C\#(index)","status":"looked_after","team":"T\#(index)",\#(start)}"#
      ),
      ("placements", #"{"id":"P\#(index)","child":"C\#(index)","type":\#(text),\#(start)}"#),
      (
        "allocations",
        #"{"id":"A\#(index)","child":"C\#(index)","worker":"W\#(index)",\#(start)}"#
      ),
      (
        "visits",
        #"{"id":"V\#(index)","child":"C\#(index)","worker":"W\#(index)","date":"2016-03-01","#
          + #""seen":true,"purpose":\#(text)}"#
      ),
      (
        "supervisions",
        #"{"id":"S\#(index)","worker":"W\#(index)","date":"2016-04-01","supervisor":\#(text)}"#
      ),
    ]
  }

  /// The same with the text as every id.
  private static func asIdentifier(_ index: Int, _ text: String) -> [(String, String)] {
    let start = #""start":"2016-01-04""#
    return [
      ("teams", #"{"id":\#(text),"name":\#(text),"service":\#(text),"parent":"T\#(index)"}"#),
      (
        "workers",
        #"{"id":\#(text),"name":\#(text),"team":\#(text),"role":"case_holder","title":\#(text),"#
          + #""registered":true,"employment":"permanent","fte":0.5,"supervisor":\#(text)}"#
      ),
      ("children", #"{"id":\#(text),"name":\#(text)}"#),
      ("absences", #"{"id":\#(text),"worker":\#(text),"reason":\#(text),\#(start)}"#),
      (
        "episodes",
        #"{"id":\#(text),"child":\#(text),"status":"child_protection","team":\#(text),\#(start)}"#
      ),
      ("placements", #"{"id":\#(text),"child":\#(text),"type":\#(text),\#(start)}"#),
      // Some children have no worker.
      index % 3 == 0
        ? ("allocations", #"{"id":\#(text),"child":\#(text),"worker":\#(text),\#(start)}"#)
        : ("allocations", #"{"id":\#(text),"child":"C\#(index)","worker":\#(text),\#(start)}"#),
      (
        "visits",
        #"{"id":\#(text),"child":\#(text),"worker":\#(text),"date":"2016-02-01","seen":true}"#
      ),
      (
        "supervisions",
        #"{"id":\#(text),"worker":\#(text),"date":"2016-03-01","children":[\#(text)]}"#
      ),
    ]
  }

  /// The text where something else belongs: values, names of fields, records that name nobody.
  private static func misplaced(_ index: Int, _ text: String) -> [(String, String)] {
    [
      ("visits", #"{"id":"M\#(index)","child":\#(text),"date":\#(text),"seen":\#(text)}"#),
      (
        "visits",
        #"{"id":"N\#(index)","child":"C\#(index)","date":"2016-02-02","seen":true,"alone":\#(text),"#
          + #"\#(text):\#(text)}"#
      ),
      ("workers", #"{"id":"M\#(index)","role":\#(text),"employment":\#(text),"fte":\#(text)}"#),
      (
        "episodes",
        #"{"id":"M\#(index)","child":\#(text),"status":"assessment","start":"2016-05-01","#
          + #""visit_every":\#(text)}"#
      ),
      ("children", #"{"id":"M\#(index)","born":\#(text),"disabled":\#(text)}"#),
      ("teams", #"{"id":"M\#(index)","from":\#(text),"establishment_fte":\#(text)}"#),
      (
        "supervisions",
        #"{"id":"M\#(index)","worker":\#(text),"date":\#(text),"children":\#(text)}"#
      ),
    ]
  }
}

// MARK: - Special files

extension NastyDirectory {
  /// Every text that TOML takes, as its strings, with everything escaped.
  package static func toml(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }.joined() + "\""
  }

  /// The texts that can stand in a TOML file.
  package static let forTOML = NastyText.short.map(\.text).filter {
    !$0.isEmpty && !$0.unicodeScalars.contains("\u{0}")
  }

  /// A policy that is accepted: the texts that are ids of teams have rules of their own.
  private static var policy: String {
    var text = "[authority]\nname = \(toml(forTOML.joined(separator: " ")))\n"
    for name in forTOML where isIdentifier(name) {
      text += "[teams.\(toml(name)).visits.child_in_need]\nevery = \"15 working days\"\n"
    }
    return text
  }

  /// A policy that is not, with every text as a name and as a value.
  package static var badPolicy: String {
    var text = ""
    for name in forTOML {
      text += "[visits.\(toml(name))]\n\(toml(name)) = \(toml(name))\n"
      text += "[teams.\(toml(name)).visits.looked_after]\nevery = \(toml(name))\n"
    }
    return text
  }

  private static func isIdentifier(_ text: String) -> Bool {
    1...128 ~= text.utf8.count
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private static var bankHolidays: String {
    let events = NastyText.short.enumerated().map { index, text in
      let value = NastyText.escapedJSON(text.text)
      let date = index.isMultiple(of: 2) ? "\"2016-01-01\"" : value
      return "{\"title\":\(value),\"date\":\(date),\"notes\":\(value)}"
    }
    return #"{"england-and-wales":{"division":"x","events":[\#(events.joined(separator: ","))]}}"#
  }
}

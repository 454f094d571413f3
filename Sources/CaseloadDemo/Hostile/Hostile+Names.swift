extension Hostile {
  /// Files whose names or natures are the defect.
  var names: [HostileFile] {
    let mustNotCount = [visit("X-V-IGNORED")]
    var files = [
      HostileFile("hostile/unknown-kind.jsonl", lines: mustNotCount),
      HostileFile("hostile/contacts-reserved-kind.jsonl", lines: mustNotCount),
      HostileFile("hostile/education_checks-reserved-kind.ndjson", lines: mustNotCount),
      HostileFile("hostile/.visits-hidden.jsonl", lines: mustNotCount),
      HostileFile("hostile/.hidden-folder/visits.jsonl", lines: mustNotCount),
      HostileFile("hostile/_visits-set-aside.jsonl", lines: mustNotCount),
      HostileFile("hostile/_set-aside-folder/visits.jsonl", lines: mustNotCount),
      HostileFile("hostile/visits-backup.jsonl~", lines: mustNotCount),
      HostileFile("hostile/backup-folder~/visits.jsonl", lines: mustNotCount),
      HostileFile("hostile/visits-temporary.jsonl.tmp", lines: mustNotCount),
      HostileFile("hostile/temporary-folder.tmp/visits.jsonl", lines: mustNotCount),
      HostileFile("hostile/visits-partial.jsonl.part", lines: mustNotCount),
      HostileFile("hostile/visits-swap.jsonl.swp", lines: mustNotCount),
      HostileFile("hostile/visits-other-extension.csv", lines: ["id,child,date,seen"]),
      HostileFile("hostile/visits-other-extension.json", lines: mustNotCount),
      HostileFile("hostile/VISITS-upper-case.JSONL", lines: [visit("X-V-UPPER")]),
      HostileFile("hostile/visits.many.dots.ndjson", lines: [visit("X-V-DOTS")]),
      HostileFile(
        "hostile/visits/kind-from-folder/deeper/still/2014.jsonl", lines: [visit("X-V-DEEP")]),
      HostileFile(
        "hostile/supervisions/visits-nearest-kind-wins.jsonl", lines: [visit("X-V-NEAREST")]),
      HostileFile("hostile/folder-with-extension.jsonl/visits.jsonl", lines: [visit("X-V-FOLDER")]),
      HostileFile("hostile/visits-bell-\u{7}-and\nline-feed.jsonl", lines: [visit("X-V-BELL")]),
      HostileFile("hostile/visits-reversed-\u{202E}lnosj.jsonl", lines: [visit("X-V-REVERSED")]),
      HostileFile("hostile/visits-escape-\u{1B}[31m.jsonl", lines: ["{"]),
      HostileFile("hostile/visits-empty.jsonl", .bytes([])),
      HostileFile("hostile/visits-not-readable.jsonl", .unreadable([10])),
      HostileFile("hostile/visits-pipe.jsonl", .pipe),
      HostileFile("hostile/visits-broken-link.jsonl", .link(to: "nowhere.jsonl")),
      HostileFile("hostile/visits-link-to-itself.jsonl", .link(to: "visits-link-to-itself.jsonl")),
      HostileFile("hostile/.link-target", lines: [visit("X-V-LINK")]),
      HostileFile("hostile/visits-link-to-file.jsonl", .link(to: ".link-target")),
      HostileFile("hostile/link-to-folder", .link(to: "../visits")),
      HostileFile("hostile/visits-link-to-folder.jsonl", .link(to: "..")),
      HostileFile("hostile/visits-empty-folder", .folder),
    ]
    var notUTF8 = HostileFile("", lines: [visit("X-V-NOT-UTF-8")])
    notUTF8.path = Array("hostile/visits-not-utf-8-".utf8) + [0xFF, 0xFE] + Array(".jsonl".utf8)
    files.append(notUTF8)
    return files
  }

  /// Bank holidays with a bad date in one year and too few in another; those of the good file stay.
  static func bankHolidays(from good: String) -> String {
    let more = """
      {"division":"england-and-wales","events":[
          {"title":"No such day","date":"2009-02-30"},
          {"title":"No date at all","date":17},
          {"title":"Alone in its year","date":"2010-12-27"},
      """
    return good.replacingFirst(#"{"division":"england-and-wales","events":["#, with: more)
  }
}

extension String {
  /// The text with the first occurrence of another replaced; unchanged where there is none.
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    let bytes = Array(utf8)
    let wanted = Array(old.utf8)
    guard bytes.count >= wanted.count else { return self }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      let end = start + wanted.count
      return String(decoding: bytes[..<start] + Array(new.utf8) + bytes[end...], as: UTF8.self)
    }
    return self
  }
}

extension Hostile {
  /// Wrong values in required fields and in those that decide when a record holds: all rejected,
  /// but for the last line of some files.
  var values: [HostileFile] {
    [requiredFields, dates, timestamps, ids] + requiredOfOtherKinds + decisive
  }

  private var requiredFields: HostileFile {
    HostileFile(
      "hostile/visits-required-fields.jsonl",
      lines: [
        "{}", #"{"child":"X-CHILD","date":"\#(long)","seen":true}"#,
        #"{"id":"X-V-R1","date":"\#(long)","seen":true}"#,
        #"{"id":"X-V-R2","child":null,"date":"\#(long)","seen":true}"#,
        #"{"id":"X-V-R3","child":["X-CHILD"],"date":"\#(long)","seen":true}"#,
        #"{"id":"X-V-R4","child":{"id":"X-CHILD"},"date":"\#(long)","seen":true}"#,
        #"{"id":"X-V-R5","child":"X-CHILD","seen":true}"#,
        #"{"id":"X-V-R6","child":"X-CHILD","date":"\#(long)"}"#,
        #"{"id":"X-V-R7","child":"X-CHILD","date":"\#(long)","seen":"yes"}"#,
        #"{"id":"X-V-R8","child":"X-CHILD","date":"\#(long)","seen":1}"#,
        #"{"ID":"X-V-R9","Child":"X-CHILD","DATE":"\#(long)","Seen":true}"#,
      ])
  }

  private var dates: HostileFile {
    let texts = [
      "2014-02-30", "2014-6-1", " \(long)", "\(long) ", "14-06-01", "01/06/2014", "20140601",
      "2014-13-01", "2014-00-10", "2014-06-00", "1899-12-31", "2200-01-01", "9999-12-31",
      "2014-06-01T", "2015-02-29", "", "today", "\u{FF12}014-06-01",
    ]
    let others = ["20140601", "true", "{}", "[]", "1401580800"]
    func line(_ number: Int, _ value: String) -> String {
      #"{"id":"X-V-DATE-\#(number)","child":"X-CHILD","date":\#(value),"seen":true}"#
    }
    let quoted = texts.map { "\"\($0)\"" }
    return HostileFile(
      "hostile/visits-dates.jsonl",
      lines: (quoted + others).enumerated().map { line($0.offset, $0.element) })
  }

  /// Times where dates stand; the second half is wrong.
  private var timestamps: HostileFile {
    let good = [
      "T23:30:00Z", "t23:30:00z", " 23:30", "T23:30:00.999", "T23:59:59+23:59", "T00:30-0130",
      "T00:30 +01", "T12:00:00 Z",
    ]
    let bad = [
      "T24:00:00", "T12:60", "T12:00:60", "T12", "T12:00:00+24:00", "T12:00:00+01:60",
      "T12:00:00  Z", "  12:00", "T12:00:00.", "T12:00:00UTC", "T12:00:00+1",
    ]
    var lines = (good + bad).enumerated().map { number, time in
      visit("X-V-TIME-\(number)").replacing(long, with: long + time)
    }
    let days = [
      "2014-03-30T01:30:00", "2013-10-27T01:30:00", "1899-12-31T23:30:00-01:00",
      "2200-01-01T00:30:00+01:00", "1900-01-01T00:30:00+01:00", "2199-12-31T23:30:00-01:00",
    ]
    lines += days.enumerated().map { number, day in
      visit("X-V-DAY-\(number)").replacing(long, with: day)
    }
    return HostileFile("hostile/visits-timestamps.jsonl", lines: lines)
  }

  private var ids: HostileFile {
    let texts = [
      "", "bell\\u0007", "delete\\u007f", "c1\\u009b", String(repeating: "x", count: 129),
      String(repeating: "\u{E9}", count: 65),
    ]
    let others = ["7.0", "7e0", "1234567890123456789", "true", "null", "[\"X\"]", "-"]
    let good = [
      "\"\(String(repeating: "y", count: 128))\"", "123456789012345678", "-0", "-7", "\"7\"", "7",
      "\"caf\u{E9}\"", "\"cafe\u{301}\"", "\" \"", "\"X-\\u202egnp\"",
    ]
    let values = texts.map { "\"\($0)\"" } + others + good
    return HostileFile("hostile/children-ids.jsonl", lines: values.map { #"{"id":\#($0)}"# })
  }

  private var requiredOfOtherKinds: [HostileFile] {
    [
      HostileFile("hostile/teams-required-fields.jsonl", lines: [#"{"name":"No id"}"#]),
      HostileFile(
        "hostile/workers-required-fields.jsonl",
        lines: [
          #"{"id":"X-W-R1","employment":"permanent"}"#, #"{"id":"X-W-R2","role":"case_holder"}"#,
          #"{"id":"X-W-R3","role":"boss","employment":"permanent"}"#,
          #"{"id":"X-W-R4","role":"Case_Holder","employment":"permanent"}"#,
          #"{"id":"X-W-R5","role":"case_holder","employment":"temp"}"#,
          #"{"id":"X-W-R6","role":7,"employment":"permanent"}"#,
        ]),
      HostileFile(
        "hostile/absences-required-fields.jsonl",
        lines: [
          #"{"id":"X-B-R1","start":"\#(long)"}"#, #"{"id":"X-B-R2","worker":"X-W"}"#,
          #"{"id":"X-B-R3","worker":3.5,"start":"\#(long)"}"#,
        ]),
      HostileFile(
        "hostile/episodes-required-fields.jsonl",
        lines: [
          #"{"id":"X-E-R1","child":"X-CHILD","start":"\#(long)"}"#,
          #"{"id":"X-E-R2","child":"X-CHILD","status":"cp","start":"\#(long)"}"#,
          #"{"id":"X-E-R3","child":"X-CHILD","status":"child_in_need"}"#,
          #"{"id":"X-E-R4","status":"child_in_need","start":"\#(long)"}"#,
        ]),
      HostileFile(
        "hostile/placements-required-fields.jsonl",
        lines: [#"{"id":"X-P-R1","start":"\#(long)"}"#, #"{"id":"X-P-R2","child":"X-CHILD"}"#]),
      HostileFile(
        "hostile/allocations-required-fields.jsonl",
        lines: [
          #"{"id":"X-A-R1","worker":"X-W","start":"\#(long)"}"#,
          #"{"id":"X-A-R2","child":"X-CHILD","start":"\#(long)"}"#,
          #"{"id":"X-A-R3","child":"X-CHILD","worker":"X-W"}"#,
        ]),
      HostileFile(
        "hostile/supervisions-required-fields.jsonl",
        lines: [#"{"id":"X-S-R1","date":"\#(long)"}"#, #"{"id":"X-S-R2","worker":"X-W"}"#]),
    ]
  }

  private var decisive: [HostileFile] {
    func allocation(_ id: String, _ more: String) -> String {
      #"{"id":"\#(id)","child":"X-CHILD","worker":"X-W","start":"\#(long)",\#(more)}"#
    }
    func worker(_ id: String, _ more: String) -> String {
      #"{"id":"\#(id)","role":"other","employment":"permanent",\#(more)}"#
    }
    return [
      HostileFile(
        "hostile/allocations-deciding-fields.jsonl",
        lines: [
          allocation("X-A-D1", #""end":"2014-02-30""#), allocation("X-A-D2", #""end":20140601"#),
          allocation("X-A-D3", #""role":"tertiary""#), allocation("X-A-D4", #""role":true"#),
          allocation("X-A-D5", #""void":"yes""#), allocation("X-A-D6", #""void":1"#),
          allocation("X-A-D7", #""recorded":"noon""#), allocation("X-A-D8", #""start":"never""#),
        ]),
      HostileFile(
        "hostile/workers-deciding-fields.jsonl",
        lines: [
          worker("X-W-D1", #""from":"2014-02-30""#), worker("X-W-D2", #""start":5"#),
          worker("X-W-D3", #""end":"31.12.2014""#), worker("X-W-D4", #""recorded":0"#),
          worker("X-W-D5", #""void":"true""#), worker("X-W-D6", #""start":"9999-12-31""#),
        ]),
      HostileFile(
        "hostile/teams-deciding-fields.jsonl",
        lines: [
          #"{"id":"X-T-D1","from":"soon"}"#, #"{"id":"X-T-D2","recorded":"2014-06-01T25:00"}"#,
        ]),
    ]
  }
}

extension String {
  /// The text with every occurrence of another replaced.
  func replacing(_ old: String, with new: String) -> String {
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    let wanted = Array(old.utf8)
    while !rest.isEmpty {
      if rest.starts(with: wanted) {
        result += Array(new.utf8)
        rest = rest.dropFirst(wanted.count)
      } else if let byte = rest.popFirst() {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Hostile {
  /// Wrong values in fields that may be left out: a warning each, and the record counts.
  var optionalValues: [HostileFile] {
    let worker = #""role":"other","employment":"permanent","start":"\#(long)","end":"\#(long)""#
    func workers(_ values: [String]) -> [String] {
      values.enumerated().map { #"{"id":"X-W-O\#($0.offset)",\#(worker),\#($0.element)}"# }
    }
    return [
      HostileFile(
        "hostile/workers-optional-fields.jsonl",
        lines: workers([
          #""fte":2"#, #""fte":"1.0""#, #""fte":-0.1"#, #""fte":1e999"#, #""limit":-1"#,
          #""limit":"16""#, #""registered":"yes""#, #""supervisor":{}"#, #""name":7"#,
          #""newly_qualified":"2014-09""#, #""team":["SN 1"]"#, #""title":false"#,
          #""fte":null,"limit":null,"name":null,"team":null"#, #""fte":1e-400"#,
          #""fte":3,"limit":-2,"registered":0,"name":[],"supervisor":"","team":"""#,
        ])),
      HostileFile(
        "hostile/teams-optional-fields.jsonl",
        lines: [
          #"{"id":"X-T-O1","establishment_fte":-1}"#, #"{"id":"X-T-O2","establishment_fte":"9"}"#,
          #"{"id":"X-T-O3","parent":4.5,"name":1,"service":[]}"#,
        ]),
      HostileFile(
        "hostile/children-optional-fields.jsonl",
        lines: [
          #"{"id":"X-C-O1","born":"2014-02-31"}"#, #"{"id":"X-C-O2","disabled":"no"}"#,
          #"{"id":"X-C-O3","name":{"first":"Child"}}"#,
        ]),
      HostileFile(
        "hostile/absences-optional-fields.jsonl",
        lines: [
          #"{"id":"X-B-O1","worker":"X-W","start":"\#(long)","end":"\#(long)","reason":3}"#
        ]),
      HostileFile("hostile/episodes-optional-fields.jsonl", lines: visitingIntervals),
      HostileFile(
        "hostile/placements-optional-fields.jsonl",
        lines: [
          #"{"id":"X-P-O1","child":"X-CHILD","start":"\#(long)","end":"\#(long)","until_18":"true"}"#,
          #"{"id":"X-P-O2","child":"X-CHILD","start":"\#(long)","end":"\#(long)","type":null}"#,
          #"{"id":"X-P-O3","child":"X-CHILD","start":"\#(long)","end":"\#(long)","type":4}"#,
        ]),
      HostileFile(
        "hostile/visits-optional-fields.jsonl",
        lines: [
          visit("X-V-O1", #","alone":"no""#), visit("X-V-O2", #","worker":7.5"#),
          visit("X-V-O3", #","purpose":["direct work"]"#), visit("X-V-O4", #","alone":null"#),
          visit("X-V-O5", #","alone":0,"worker":false,"purpose":{}"#),
        ]),
      HostileFile(
        "hostile/supervisions-optional-fields.jsonl",
        lines: [
          #"{"id":"X-S-O1","worker":"X-W","date":"\#(long)","children":["X-CHILD",7.5]}"#,
          #"{"id":"X-S-O2","worker":"X-W","date":"\#(long)","children":"X-CHILD"}"#,
          #"{"id":"X-S-O3","worker":"X-W","date":"\#(long)","reflective":"yes","challenge":1}"#,
          #"{"id":"X-S-O4","worker":"X-W","date":"\#(long)","supervisor":[],"rationale":null}"#,
        ]),
    ]
  }

  private var visitingIntervals: [String] {
    let texts = [
      "0 weeks", "ten days", "10  working days", "10 working  days", "10 Working days", "10days",
      "10 fortnights", "10000 days", "-1 week", "1.5 weeks", " 10 days", "", "0010 days",
    ]
    var lines: [String] = []
    for (number, text) in texts.enumerated() {
      lines.append(
        #"{"id":"X-E-O\#(number)","child":"X-CHILD","status":"early_help","start":"\#(long)","#
          + #""end":"\#(long)","visit_every":"\#(text)"}"#)
    }
    lines.append(
      #"{"id":"X-E-O-NUMBER","child":"X-CHILD","status":"early_help","start":"\#(long)","#
        + #""end":"\#(long)","visit_every":10,"team":true}"#)
    return lines
  }
}

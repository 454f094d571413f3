import CaseloadCore

extension Hostile {
  /// Spells that end before they begin, and withdrawals of nothing.
  var spells: [HostileFile] {
    let before = (asAt - 701).description
    let backwards = #""start":"\#(long)","end":"\#(before)""#
    return [
      HostileFile(
        "hostile/workers-end-before-start.jsonl",
        lines: [#"{"id":"X-W-S","role":"other","employment":"agency",\#(backwards)}"#]),
      HostileFile(
        "hostile/absences-end-before-start.jsonl",
        lines: [#"{"id":"X-B-S","worker":"X-W",\#(backwards)}"#]),
      HostileFile(
        "hostile/episodes-end-before-start.jsonl",
        lines: [#"{"id":"X-E-S","child":"X-CHILD","status":"child_in_need",\#(backwards)}"#]),
      HostileFile(
        "hostile/placements-end-before-start.jsonl",
        lines: [#"{"id":"X-P-S","child":"X-CHILD",\#(backwards)}"#]),
      HostileFile(
        "hostile/allocations-end-before-start.jsonl",
        lines: [#"{"id":"X-A-S","child":"X-CHILD","worker":"X-W",\#(backwards)}"#]),
      HostileFile(
        "hostile/visits-void.jsonl",
        lines: [
          #"{"id":"X-V-VOID-NOTHING","void":true,"recorded":"\#(long)T10:00:00Z"}"#,
          visit("X-V-VOID-OLDER", #","recorded":"\#(long)T12:00:00Z""#),
          #"{"id":"X-V-VOID-OLDER","void":true,"recorded":"\#(long)T11:00:00Z"}"#,
          visit("X-V-VOID-GOOD"),
          #"{"id":"X-V-VOID-GOOD","void":true,"child":7.5,"date":"never","seen":"?"}"#,
          visit("X-V-VOID-FALSE", #","void":false"#),
          #"{"id":"X-V-VOID-BAD-TIME","void":true,"recorded":"soon"}"#,
          #"{"void":true}"#,
        ]),
      HostileFile(
        "hostile/teams-void.jsonl",
        lines: [
          #"{"id":"SN 1","from":"1999-01-01","void":true,"recorded":"2013-01-01"}"#,
          #"{"id":"X-T-VOID","from":"never","void":true}"#,
        ]),
    ]
  }

  /// Records that name what no file holds, or name it in ways that lead nowhere.
  var references: [HostileFile] {
    let later = (asAt - 690).description
    let ended = #""start":"\#(long)","end":"\#(later)""#
    let future = (asAt + 400).description
    return [
      HostileFile(
        "hostile/allocations-unknown-references.jsonl",
        lines: [
          #"{"id":"X-A-U1","child":"X-NO-CHILD","worker":"W0001",\#(ended)}"#,
          #"{"id":"X-A-U2","child":"X-CHILD","worker":"X-NO-WORKER",\#(ended)}"#,
          #"{"id":"X-A-U3","child":"X-CHILD","worker":"X-W-LEFT","start":"\#(later)"}"#,
        ]),
      HostileFile(
        "hostile/episodes-unknown-references.jsonl",
        lines: [
          #"{"id":"X-E-U1","child":"X-NO-CHILD","status":"care_leaver","team":"X-NO-TEAM",\#(ended)}"#
        ]),
      HostileFile(
        "hostile/placements-unknown-references.jsonl",
        lines: [#"{"id":"X-P-U1","child":"X-NO-CHILD",\#(ended)}"#]),
      HostileFile(
        "hostile/absences-unknown-references.jsonl",
        lines: [#"{"id":"X-B-U1","worker":"X-NO-WORKER",\#(ended)}"#]),
      HostileFile(
        "hostile/visits-unknown-references.jsonl",
        lines: [
          #"{"id":"X-V-U1","child":"X-NO-CHILD","date":"\#(long)","worker":"X-NO-WORKER","seen":true}"#
        ]),
      HostileFile(
        "hostile/supervisions-unknown-references.jsonl",
        lines: [
          #"{"id":"X-S-U1","worker":"X-NO-WORKER","date":"\#(long)","supervisor":"X-NO-BOSS","#
            + #""children":["X-NO-CHILD"]}"#
        ]),
      HostileFile(
        "hostile/teams-in-a-circle.jsonl",
        lines: [
          #"{"id":"X-T-1","name":"Round","parent":"X-T-2"}"#,
          #"{"id":"X-T-2","name":"And round","parent":"X-T-1"}"#,
          #"{"id":"X-T-3","name":"Its own parent","parent":"X-T-3"}"#,
          #"{"id":"X-T-4","name":"Parent unknown","parent":"X-NO-TEAM"}"#,
        ]),
      HostileFile(
        "hostile/workers-unknown-references.jsonl",
        lines: [
          #"{"id":"X-W-LEFT","role":"other","employment":"permanent","team":"X-NO-TEAM","#
            + #""supervisor":"X-NO-BOSS",\#(ended)}"#,
          #"{"id":"X-W-FUTURE","role":"case_holder","employment":"agency","registered":true,"fte":1,"#
            + #""from":"\#(future)"}"#,
        ]),
      HostileFile(
        "hostile/visits-unknown-fields.jsonl",
        lines: [
          visit("X-V-F1", #","colour":"blue","mood":null,"nested":{"a":[1,{"b":2}]}"#),
          visit("X-V-F2", #","":"a name without letters","\u001b[2J":1"#),
          visit(
            "X-V-F3", #","big":1e999,"long":12345678901234567890123456789012345678901234567890"#),
        ]),
      HostileFile(
        "hostile/visits-same-id-a.jsonl", lines: [visit("X-V-TIE", #","purpose":"read first""#)]),
      HostileFile(
        "hostile/visits-same-id-b.jsonl",
        lines: [
          visit("X-V-TIE", #","purpose":"read later: this one counts""#),
          visit("X-V-NO-TIME", #","recorded":"\#(long)""#), visit("X-V-NO-TIME"),
        ]),
    ]
  }

  /// Texts that would do harm on a terminal or in a spreadsheet.
  var texts: [HostileFile] {
    let names = [
      #"Worker \u001b[31mRed\u001b[0m\u0007"#, #"Worker \u202edesreveR"#,
      #"Wor\u200bker \u200fZero"#,
      #"Worker \u009b2JControl"#, #"=HYPERLINK(\"http://example.invalid\",\"Worker Formula\")"#,
      #"Worker Line\nBreak\tTab"#, #"Worker \u0000Nul"#,
      "Worker " + String(repeating: "e\u{301}", count: 60),
      #"Worker 界\ud83d\udc68\u200d\ud83d\udc67"#,
    ]
    // New enough that neither a supervision nor a visit is due.
    let recent = (asAt - 20).description
    var workers: [String] = []
    for (number, name) in names.enumerated() {
      // Social workers of no weight: they stand in lists and change no ratio.
      workers.append(
        #"{"id":"X-W-N\#(number)","name":"\#(name)","team":"X-T-N","role":"case_holder","#
          + #""registered":true,"employment":"permanent","fte":0,"start":"\#(recent)"}"#)
    }
    return [
      HostileFile("hostile/workers-names.jsonl", lines: workers),
      HostileFile(
        "hostile/teams-names.jsonl",
        lines: [#"{"id":"X-T-N","name":"Team \u001b]0;title\u0007 \u2066isolated"}"#]),
      HostileFile(
        "hostile/children-names.jsonl",
        lines: [
          #"{"id":"X-CHILD","name":"Child \u001b[5mCuckoo 1"}"#,
          #"{"id":"X-\u202edlihc","name":"\u202eChild Cuckoo 2"}"#,
        ]),
      HostileFile(
        "hostile/episodes-names.jsonl",
        lines: [
          #"{"id":"X-E-N","child":"X-\u202edlihc","status":"child_in_need","start":"\#(recent)"}"#
        ]),
      HostileFile(
        "hostile/allocations-names.jsonl",
        lines: [
          #"{"id":"X-A-N","child":"X-\u202edlihc","worker":"X-W-N1","start":"\#(recent)"}"#
        ]),
      HostileFile(
        "hostile/visits-names.jsonl",
        lines: [visit("X-V-N", #","purpose":"\u001b]52;c;aGVsbG8=\u0007 \u2028""#)]),
    ]
  }
}

/// The files of a sample that hold no records.
enum SampleTexts {
  /// Their paths and texts.
  static func files(isHostile: Bool) -> [(path: String, text: String)] {
    [
      ("README.txt", readMe),
      ("policy.toml", SamplePolicy.text),
      ("bank-holidays.json", isHostile ? Hostile.bankHolidays(from: bankHolidays) : bankHolidays),
    ]
  }

  private static let readMe = """
    Everything here is invented: Northmere, its workers (named after trees) and its children (named
    after birds). The program `caseload` wrote these files so that it can be tried out.

    """

  /// Bank holidays in the form in which GOV.UK publishes them, for the years of the story's end.
  private static let bankHolidays: String = {
    let england = [
      ("New Year\u{2019}s Day", "2015-01-01"), ("Good Friday", "2015-04-03"),
      ("Easter Monday", "2015-04-06"), ("Early May bank holiday", "2015-05-04"),
      ("Spring bank holiday", "2015-05-25"), ("Summer bank holiday", "2015-08-31"),
      ("Christmas Day", "2015-12-25"), ("Boxing Day", "2015-12-28"),
      ("New Year\u{2019}s Day", "2016-01-01"), ("Good Friday", "2016-03-25"),
      ("Easter Monday", "2016-03-28"), ("Early May bank holiday", "2016-05-02"),
      ("Spring bank holiday", "2016-05-30"), ("Summer bank holiday", "2016-08-29"),
      ("Boxing Day", "2016-12-26"), ("Christmas Day", "2016-12-27"),
    ]
    let scotland = [("2nd January", "2015-01-02"), ("St Andrew\u{2019}s Day", "2015-11-30")]
    return "{\n" + division("england-and-wales", england) + ",\n" + division("scotland", scotland)
      + "\n}\n"
  }()

  private static func division(_ name: String, _ events: [(title: String, date: String)]) -> String
  {
    var lines: [String] = []
    for (title, date) in events {
      lines.append(
        #"    {"title":"\#(title)","date":"\#(date)","notes":"","bunting":true}"#)
    }
    return #"  "\#(name)":{"division":"\#(name)","events":[\#n"# + lines.joined(separator: ",\n")
      + "\n  ]}"
  }
}

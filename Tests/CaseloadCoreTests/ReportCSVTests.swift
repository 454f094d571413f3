import DisplayText
import TestSupport
import Testing

@testable import CaseloadCore

@Suite("Report as CSV")
struct ReportCSVTests {
  @Test("each list", arguments: ReportCSV.List.allCases)
  func lists(list: ReportCSV.List) throws {
    try Snapshot.expect(csv(ReportFixture.troubled, list), named: "report-\(list.rawValue).csv")
  }

  @Test("the rows end in CR LF, and absent values are empty cells")
  func rows() {
    #expect(
      csv(ReportFixture.calm, .workers) == """
        worker,name,team,role,employment,registered,fte,cases,cases_per_fte,limit,load,status,absent\r
        w1,A. Adeyemi,SN,case_holder,permanent,true,1,12,12,16,0.75,green,false\r

        """)
    #expect(
      csv(ReportFixture.empty, .unallocated) == "child,team,status,since,days,over_limit\r\n")
    #expect(csv(ReportFixture.troubled, .agency).hasSuffix(",,0,0,,unknown\r\n"))
  }

  @Test(
    "a text that a spreadsheet would compute gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+44", "'+44"), ("-5", "'-5"), ("@SUM", "'@SUM"), ("  =1", "'  =1"),
      ("\"=1", "'\"=1"), ("'=1", "''=1"), ("\u{a0}=1", "'\u{a0}=1"), ("＝1", "'＝1"),
      ("＋1", "'＋1"), ("－1", "'－1"), ("＠a", "'＠a"), ("=\u{338}1", "'=\u{338}1"),
      ("a=1", "a=1"), ("", ""), ("J. Okafor", "J. Okafor"),
    ])
  func formulas(text: String, cell: String) {
    #expect(CSVWriter.withoutFormula(text).unicodeScalars.elementsEqual(cell.unicodeScalars))
  }

  @Test("tabs and line breaks cannot begin a formula, since they are escaped")
  func controls() {
    #expect(cell("\t=1") == "\\u{9}=1")
    #expect(cell("\r=1") == "\\u{d}=1")
    #expect(cell("\n=1") == "\\u{a}=1")
    #expect(cell("\u{200b}=1") == "\\u{200b}=1")
  }

  @Test("commas, quotation marks and outer spaces are quoted")
  func quoting() {
    #expect(cell("Okafor, J.") == "\"Okafor, J.\"")
    #expect(cell("the \"boss\"") == "\"the \"\"boss\"\"\"")
    #expect(cell(" a ") == "\" a \"")
    #expect(cell("\"") == "\"\"\"\"")
    #expect(cell("=HYPERLINK(\"x\",1)") == "\"'=HYPERLINK(\"\"x\"\",1)\"")
    #expect(cell("a;b") == "a;b")
    #expect(cell("a\"\u{301}").unicodeScalars.elementsEqual("\"a\"\"\u{301}\"".unicodeScalars))
  }

  @Test("numbers of the program's own stay numbers, negative ones too")
  func numbers() {
    var writer = CSVWriter()
    writer.number(-8.5)
    writer.integer(-3)
    writer.number(.infinity)
    writer.number(nil)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-8.5,-3,,")
  }

  @Test("random text reads back as it was shown, and nothing unsafe is written")
  func random() {
    var generator = SeededGenerator(state: 4)
    for _ in 0..<2_000 {
      let text = generator.text(length: 20)
      let written = cell(text)
      #expect(!written.unicodeScalars.contains(where: SafeText.isHidden))
      let shown = CSVWriter.withoutFormula(SafeText.escaped(text))
      #expect(unquoted(written).unicodeScalars.elementsEqual(shown.unicodeScalars))
      #expect(CSVWriter.withoutFormula(shown) == shown || shown.hasPrefix("'"))
    }
  }

  private func csv(_ report: Report, _ list: ReportCSV.List) -> String {
    String(decoding: ReportCSV.bytes(of: report, list: list), as: UTF8.self)
  }

  private func cell(_ text: String) -> String {
    var writer = CSVWriter()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// What a reader of RFC 4180 makes of one cell.
  private func unquoted(_ cell: String) -> String {
    let scalars = Array(cell.unicodeScalars)
    guard scalars.first == "\"" else { return cell }
    var result = String.UnicodeScalarView()
    var index = 1
    while index < scalars.count - 1 {
      result.append(scalars[index])
      index += scalars[index] == "\"" ? 2 : 1
    }
    return String(result)
  }
}

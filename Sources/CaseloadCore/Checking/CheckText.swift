public import DisplayText

/// A check as text for people: what is wrong by file and line, then what was read, then a summary.
///
/// A line that begins `visits.jsonl:12:` is a place that an editor can go to; the path is relative to
/// the data directory. Of each sort of finding the first few are listed, the rest counted.
public enum CheckText {
  /// What the reader of the text can see.
  public struct Options: Equatable, Sendable {
    /// The characters that the reader's screen can draw.
    public var repertoire = SafeText.Repertoire.unicode
    /// The columns of the screen; the lines that name places may be wider.
    public var width = 80
    /// How many findings of a sort are listed in each file, and how many entries of each other list.
    public var longest = 20

    /// Unicode, 80 columns, and 20 of each sort.
    public init() {}
  }

  /// Writes a check as text.
  ///
  /// - Returns: Lines, each ending in a line break, without a byte of data that a terminal obeys.
  public static func render(_ check: DirectoryCheck, options: Options = Options()) -> String {
    var printer = CheckPrinter(check: check, options: options)
    printer.printFindings()
    printer.printSkipped()
    printer.printBankHolidays()
    printer.printIdleVoids()
    printer.printUnknownReferences()
    printer.printAllocations()
    printer.printChildren()
    printer.printWorkers()
    printer.printUnknownFields()
    printer.printNewest()
    printer.printSummary()
    return printer.text
  }
}

/// Puts the text of a check together.
struct CheckPrinter {
  let check: DirectoryCheck
  let options: CheckText.Options
  var text = ""

  init(check: DirectoryCheck, options: CheckText.Options) {
    self.check = check
    self.options = options
  }

  /// Ends a line.
  mutating func line(_ line: String) {
    text += line + "\n"
  }

  /// Begins a part, after an empty line if anything stands before it.
  mutating func heading(_ heading: String) {
    if !text.isEmpty { text += "\n" }
    for line in TextWrap.lines(of: heading, width: options.width) { self.line(line.unglued) }
  }

  /// Prints a part with a line for each element, as many as are listed.
  mutating func list<Element>(
    _ heading: String, _ elements: [Element], _ line: (CheckPrinter, Element) -> String
  ) {
    guard !elements.isEmpty else { return }
    self.heading(heading)
    for element in elements.prefix(options.longest) { self.line(line(self, element)) }
    more(elements.count - options.longest)
  }

  /// Says how many more there are, if any.
  mutating func more(_ count: Int, before prefix: String = "") {
    guard count > 0 else { return }
    line("\(prefix)and \(Wording.integer(count)) more of this sort: --format json lists all")
  }

  // MARK: - What comes from data

  func shown(_ path: RelativePath) -> String {
    SafeText.path(path.bytes, repertoire: options.repertoire)
  }

  func shown(_ text: String) -> String {
    SafeText.escaped(text, repertoire: options.repertoire)
  }

  func quoted(_ id: Identifier) -> String {
    "\"\(SafeText.excerpt(id.text, repertoire: options.repertoire))\""
  }

  /// `visits.jsonl:12`, or the record's id where the line is not known.
  func shown(_ place: RecordPlace) -> String {
    guard let line = place.line else { return "\(shown(place.path)) (id \(quoted(place.id)))" }
    return "\(shown(place.path)):\(line)"
  }
}

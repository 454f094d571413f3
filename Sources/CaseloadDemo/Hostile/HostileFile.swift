import CaseloadCore

/// Something in a directory that a reader must bear.
struct HostileFile {
  /// What it is.
  enum Content {
    /// A file with these bytes.
    case bytes([UInt8])
    /// A file with these bytes that nobody may read.
    case unreadable([UInt8])
    /// A symbolic link.
    case link(to: String)
    /// A named pipe, which nobody writes to.
    case pipe
    /// A directory.
    case folder
  }

  /// The path below the data directory, as bytes, because a name need not be UTF-8.
  var path: [UInt8]
  var content: Content

  /// Something of a name that is UTF-8.
  init(_ path: String, _ content: Content) {
    self.path = Array(path.utf8)
    self.content = content
  }

  /// A file of lines, each ended by a line feed.
  init(_ path: String, lines: [String]) {
    self.init(path, .bytes(lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }))
  }
}

/// One of every defect that the format names, in files whose names say which.
///
/// All of it stands in the folder `hostile`. What a reader should count of it is dated so long ago,
/// or has so little weight, that the good figures hardly change.
struct Hostile {
  let asAt: Day
  /// A day long before the last: outside every window and trend.
  let long: String

  /// The defects for a sample that ends on a day.
  init(asAt: Day) {
    self.asAt = asAt
    long = (asAt - 700).description
  }

  /// All the files.
  var files: [HostileFile] {
    names + lines + brokenLines + values + optionalValues + spells + references + texts
  }

  /// A visit to the child that only the hostile files know.
  func visit(_ id: String, _ more: String = "") -> String {
    #"{"id":"\#(id)","child":"X-CHILD","date":"\#(long)","seen":true\#(more)}"#
  }
}

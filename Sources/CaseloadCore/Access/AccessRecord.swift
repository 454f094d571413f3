/// A line of the access log: who did what when, about whom by pseudonym alone.
public struct AccessRecord: Hashable, Sendable {
  /// What was done.
  public enum Action: String, CaseIterable, Sendable {
    /// A data directory was opened.
    case opened
    /// It was left.
    case closed
    /// Names that were hidden were shown.
    case revealedNames = "revealed_names"
    /// Names that were shown were hidden.
    case hidNames = "hid_names"
    /// A screen about a child was opened.
    case openedChild = "opened_child"
    /// A screen about a worker was opened.
    case openedWorker = "opened_worker"
    /// The line of a record was opened.
    case openedRecord = "opened_record"
    /// What is shown was written to a file.
    case exported
  }

  /// Whom or what something was done with.
  public struct Subject: Hashable, Sendable {
    /// A child, a worker, or the record of what.
    public var kind: Kind
    /// Which, by pseudonym.
    public var pseudonym: String

    /// Whom or what something was done with.
    ///
    /// - Parameters:
    ///   - id: Which.
    ///   - kind: A child, a worker, or the record of what.
    ///   - key: What makes the pseudonym.
    public init(_ id: Identifier, kind: Kind, key: PseudonymKey) {
      self.kind = kind
      pseudonym = key.pseudonym(of: id, kind: kind)
    }
  }

  /// When, in UTC.
  public var time: Moment
  /// The login name of the person whose program it is.
  public var user: String
  /// The computer.
  public var host: String
  /// The program, by its number: what stands between its `opened` and its `closed` is one visit.
  public var process: Int
  /// What was done.
  public var action: Action
  /// The data directory.
  public var directory: String
  /// Whose names were shown then, in the words of the configuration.
  public var names: String
  /// Whom or what it is about.
  public var subject: Subject?
  /// How it was written, of an export.
  public var format: String?

  /// A line.
  ///
  /// - Parameters:
  ///   - action: What was done.
  ///   - time: When.
  ///   - user: Who.
  ///   - host: On which computer.
  ///   - process: With which program.
  ///   - directory: With which data.
  ///   - names: Whose names were shown then.
  public init(
    _ action: Action, time: Moment, user: String, host: String, process: Int, directory: String,
    names: String
  ) {
    self.action = action
    self.time = time
    self.user = user
    self.host = host
    self.process = process
    self.directory = directory
    self.names = names
  }

  /// The line in JSON, with its end.
  public var line: [UInt8] {
    var writer = JSONWriter(layout: .oneLine)
    writer.object { writer in
      writer.member("time", time.description)
      writer.member("user", user)
      writer.member("host", host)
      writer.member("process", process)
      writer.member("action", action.rawValue)
      writer.member("directory", directory)
      writer.member("names", names)
      if let subject { AccessRecord.write(subject, action, to: &writer) }
      if let format { writer.member("format", format) }
    }
    writer.finish()
    return writer.bytes
  }

  private static func write(_ subject: Subject, _ action: Action, to writer: inout JSONWriter) {
    guard action == .openedRecord else {
      return writer.member(subject.kind == .children ? "child" : "worker", subject.pseudonym)
    }
    writer.member("kind", subject.kind.rawValue)
    writer.member("record", subject.pseudonym)
  }
}

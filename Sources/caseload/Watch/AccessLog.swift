import CaseloadCore
import Dashboard
import Glibc

/// Writes down who opened what, in the file that the configuration names.
///
/// A line goes out in a single write to the end of the file, so that several programs can share one; the
/// file is opened for each, so that it can be moved away while they run.
struct AccessLog {
  /// Why something could not be written down.
  struct Failure: Error {
    /// What is wrong and what to do, in a sentence that names nobody.
    let sentence: String
  }

  /// The path of the log.
  let path: String
  private let directory: String

  /// The log that a configuration names.
  ///
  /// - Parameters:
  ///   - setting: The path as the configuration has it; `nil` comes of an empty one.
  ///   - directory: The data directory that is looked at.
  init?(_ setting: String, directory: String) {
    guard !setting.isEmpty else { return nil }
    path = HomePath.expanded(setting)
    self.directory = directory
  }

  /// The path of the key by which ids become pseudonyms.
  var keyPath: String { path + ".key" }

  /// Whether everybody can get at the log or its key.
  var exposure: Exposure? { Exposure.of(.accessLog, [path, keyPath]) }

  /// Writes down what was done.
  func write(_ access: Access) throws(Failure) {
    var record = AccessRecord(
      access.action, time: Watching.now, user: AccessLog.user, host: AccessLog.host,
      process: Int(getpid()), directory: directory, names: access.privacy.word)
    record.format = access.format?.rawValue
    if let id = access.id, let kind = access.kind {
      record.subject = AccessRecord.Subject(id, kind: kind, key: try key())
    }
    try append(record.line)
  }

  private func append(_ line: [UInt8]) throws(Failure) {
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw failure(AccessLog.reason(errno)) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw failure("it is not a file")
    }
    let count = line.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count < line.count else { return }
    let reason = AccessLog.reason(count < 0 ? errno : ENOSPC)
    // What was begun must not run into the next line.
    if count > 0 { _ = Glibc.write(descriptor, "\n", 1) }
    throw failure(reason)
  }

  /// The key, which is made with the first person who is written down.
  func key() throws(Failure) -> PseudonymKey {
    let made = PseudonymKey()
    do throws(PrivateFile.Failure) {
      if try PrivateFile.writeFirst(made.file, to: keyPath) { return made }
    } catch {
      throw failure("its key \(keyPath) cannot be written: \(error.reason)")
    }
    switch ConfigurationDirectory.bytes(of: keyPath) {
    case .failure(let problem):
      throw failure("its key \(keyPath) cannot be read: \(problem.reason)")
    case .success(let bytes):
      guard let key = PseudonymKey(utf8: bytes) else {
        throw failure("\(keyPath) holds no key; move it away")
      }
      return key
    }
  }

  private func failure(_ reason: String) -> Failure {
    Failure(
      sentence: """
        It is not written down who looks at what: \(path): \(reason). Put that right, or change \
        access_log in config.toml.
        """)
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "the directory that it is to lie in does not exist"
    case ELOOP: "it is a link, and links are not followed here"
    case ENXIO: "it is not a file"
    default: String(cString: strerror(code)).lowercased()
    }
  }

  /// The login name of whoever started the program, which no variable can change; the number without one.
  private static var user: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return String(getuid())
    }
    return String(cString: name)
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

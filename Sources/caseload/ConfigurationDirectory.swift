import CaseloadCore
import Dashboard
import Glibc
import TerminalUI

/// Where a person keeps their configuration: `$XDG_CONFIG_HOME/caseload`, or `~/.config/caseload`.
enum ConfigurationDirectory {
  /// The most that is read of any file in it, in bytes: no configuration is so long.
  private static let mostBytes = 1 << 20

  /// Its path; `nil` when there is no home either.
  static var path: String? {
    if let base = variable("XDG_CONFIG_HOME"), base.hasPrefix("/") { return base + "/caseload" }
    return variable("HOME").map { $0 + "/.config/caseload" }
  }

  /// The themes in its folder `themes`, by name, without those that cannot be read.
  static func themes() -> [ThemeSource] {
    guard let folder = path.map({ $0 + "/themes" }) else { return [] }
    return names(in: folder).sorted().compactMap { file in
      guard file.hasSuffix(".toml"), !file.hasPrefix(".") else { return nil }
      let place = folder + "/" + file
      guard case .success(let bytes) = bytes(of: place) else { return nil }
      return ThemeSource(name: String(file.dropLast(5)), file: place, bytes: bytes)
    }
  }

  /// Whether everybody can get at what a person has set.
  ///
  /// - Returns: What everybody can get at; `nil` when nothing.
  static func exposure() -> Exposure? {
    guard let path else { return nil }
    let themes = path + "/themes"
    let files = [ConfigurationFile.name, "keys.toml"].map { path + "/" + $0 }
    let own = names(in: themes).filter { $0.hasSuffix(".toml") }.map { themes + "/" + $0 }
    guard let found = Exposure.of(.configuration, [path, themes] + files + own) else { return nil }
    // One closed directory closes all that is in it, unless a link leads out of it.
    let whole = Exposure(subject: .configuration, right: found.right, path: path)
    return isInside(found.path, path) ? whole : found
  }

  private static func isInside(_ file: String, _ directory: String) -> Bool {
    guard let real = realpath(file, nil) else { return false }
    defer { free(real) }
    guard let folder = realpath(directory, nil) else { return false }
    defer { free(folder) }
    return (String(cString: real) + "/").hasPrefix(String(cString: folder) + "/")
  }

  /// Whether there is anything at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Why a file cannot be read.
  struct Failure: Error {
    /// What the system says.
    let reason: String
  }

  /// What a file holds.
  static func bytes(of path: String) -> Result<[UInt8], Failure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return .failure(lastFailure()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(lastFailure()) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(reason: "not a file")) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .failure(lastFailure()) }
      if count == 0 { return .success(bytes) }
      bytes += chunk[..<count]
      if bytes.count > mostBytes { return .failure(Failure(reason: "longer than 1 MiB")) }
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name { names.append(name) }
    }
    return names
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func lastFailure() -> Failure {
    Failure(reason: String(cString: strerror(errno)).lowercased())
  }
}

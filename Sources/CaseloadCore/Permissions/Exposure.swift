import DisplayText
import Glibc

/// Something that is meant for a few and that everybody who uses the computer can get at.
///
/// Everybody is whoever is neither the owner nor of the group: that a group has a directory in common is
/// what a share is for. A file can be read by everybody when its own permissions say so **and** everybody
/// can pass through every directory above it; one closed directory above keeps safe all that lies below.
/// What a file server, a container or an access control list for single persons allows besides is not seen.
public struct Exposure: Hashable, Sendable {
  /// What everybody can get at.
  public enum Subject: Hashable, Sendable {
    /// A data directory.
    case data
    /// The person's own configuration.
    case configuration
    /// The log of who looked at what, or the key to it.
    case accessLog
  }

  /// What everybody can do.
  public enum Right: Hashable, Sendable {
    /// Read.
    case read
    /// Change, add to or replace.
    case change
  }

  /// What everybody can get at.
  public let subject: Subject
  /// What everybody can do with it.
  public let right: Right
  /// What is to be closed, as it was given.
  public let path: String

  /// Something that everybody can get at.
  ///
  /// - Parameters:
  ///   - subject: What it is.
  ///   - right: What everybody can do with it.
  ///   - path: What is to be closed.
  public init(subject: Subject, right: Right, path: String) {
    self.subject = subject
    self.right = right
    self.path = path
  }

  /// What is wrong and the command that mends it, in a sentence; it names nobody.
  public var sentence: String {
    // A path that begins with a hyphen would be an option.
    let argument = ShellWord.quoted(path.hasPrefix("-") ? "./" + path : path)
    return """
      Everybody on this computer can \(right == .read ? "read" : "change") \(subject.words). \
      To keep them out (or --trust-permissions to hear no more of it): chmod o-rwx \(argument)
      """
  }
}

extension Exposure.Subject {
  fileprivate var words: String {
    switch self {
    case .data: "the data directory"
    case .configuration: "your configuration"
    case .accessLog: "the access log"
    }
  }
}

extension Exposure {
  /// Whether everybody can get at a data directory: at its files, whether or not they are records of a known
  /// kind, or at a directory in it, to add files of their own.
  ///
  /// - Parameter directory: The directory's path; it may be a link.
  /// - Returns: The first way that is found; `nil` when there is none.
  /// - Complexity: O(1) where the directory itself is closed, otherwise O(*n*) in the number of entries.
  public static func ofData(_ directory: String) -> Exposure? {
    var paths = OpenPaths()
    let root = RelativePath("").systemPath(root: directory)
    guard let rights = paths.rights(root), rights.canPass else { return nil }
    let exposure = { Exposure(subject: .data, right: $0, path: directory) }
    if rights.canWrite { return exposure(.change) }
    var folders: [RelativePath] = []
    guard let listing = try? DirectoryListing(root: directory, willList: { folders.append($0) })
    else { return nil }
    for file in listing.files.map(\.path) + listing.skipped.map(\.path) {
      guard let rights = paths.rights(file.systemPath(root: directory)), !rights.isDirectory else {
        continue
      }
      if rights.canRead { return exposure(.read) }
      if rights.canWrite { return exposure(.change) }
    }
    let isAddable = folders.contains { folder in
      paths.rights(folder.systemPath(root: directory)).map { $0.canPass && $0.canWrite } ?? false
    }
    return isAddable ? exposure(.change) : nil
  }

  /// Whether everybody can get at a few files of a person.
  ///
  /// - Parameters:
  ///   - subject: What they are.
  ///   - files: Their paths, and those of the directories in which others could put such files; what is
  ///     not there is closed.
  /// - Returns: The first that everybody can get at; `nil` when there is none.
  public static func of(_ subject: Subject, _ files: [String]) -> Exposure? {
    var paths = OpenPaths()
    for file in files {
      guard let rights = paths.rights(RelativePath("").systemPath(root: file)) else { continue }
      if rights.isDirectory ? rights.canPass && rights.canWrite : rights.canWrite {
        return Exposure(subject: subject, right: .change, path: file)
      }
      if !rights.isDirectory, rights.canRead {
        return Exposure(subject: subject, right: .read, path: file)
      }
    }
    return nil
  }
}

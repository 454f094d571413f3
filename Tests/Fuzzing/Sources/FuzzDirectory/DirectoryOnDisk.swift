import FuzzSupport
import Glibc

/// The entries of an input, made on disk as far as the system allows.
struct DirectoryOnDisk: ~Copyable {
  /// Where the directory is.
  let path: String
  private let parent: TemporaryDirectory
  /// What was made, folders before what is in them, and whether it is a folder.
  private var made: [(name: [UInt8], isFolder: Bool)] = []

  private static let root = Array("data".utf8)

  init(_ input: DirectoryCase, in parent: TemporaryDirectory) {
    self.parent = parent
    path = parent.path + "/data"
    makeFolder(DirectoryOnDisk.root)
    for (path, content) in input.entries { make(path, content) }
  }

  deinit {
    for (name, isFolder) in made.reversed() {
      let path = parent.systemPath(name)
      Fuzzer.require((isFolder ? rmdir(path) : unlink(path)) == 0, "cannot tidy up")
    }
  }

  private mutating func makeFolder(_ name: [UInt8]) {
    if mkdir(parent.systemPath(name), 0o700) == 0 { made.append((name, true)) }
  }

  private mutating func make(_ path: [[UInt8]], _ content: DirectoryCase.Content) {
    var name = DirectoryOnDisk.root
    for (index, component) in path.enumerated() {
      name += [UInt8(ascii: "/")] + component
      if index < path.count - 1 { makeFolder(name) }
    }
    var status = stat()
    // Of two entries with one path the first stays.
    guard lstat(parent.systemPath(name), &status) != 0 else { return }
    let isMade =
      switch content {
      case .file(let bytes): parent.write([bytes], to: name)
      case .link(let target):
        symlink(target.map { CChar(bitPattern: $0) } + [0], parent.systemPath(name)) == 0
      case .pipe: mkfifo(parent.systemPath(name), 0o600) == 0
      }
    if isMade { made.append((name, false)) }
  }
}

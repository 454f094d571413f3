import Glibc

/// A new directory that a sample is written to, private to the person who writes it.
public struct SampleDirectory {
  /// The directory's path, as it was given.
  public let path: String
  /// The number of files written.
  public private(set) var fileCount = 0
  /// The number of bytes written.
  public private(set) var byteCount = 0
  private var folders: Set<String> = []

  /// Makes the directory, or takes one that is empty.
  public init(creating path: String) throws(SampleWriteError) {
    guard !path.isEmpty else { throw SampleWriteError("the directory's name is empty; give one") }
    self.path = path
    if mkdir(path, 0o700) == 0 { return }
    let code = errno
    guard code == EEXIST else {
      let advice =
        code == ENOENT ? "make the directory above it first" : "choose another place for it"
      throw SampleWriteError("cannot make \(path): \(Self.reason(code)); \(advice)")
    }
    guard try Self.isEmpty(path) else {
      throw SampleWriteError(
        "\(path) is not empty; name a directory that does not exist yet, or empty this one"
      )
    }
  }

  /// Writes the files of an authority, and where `isHostile`, one of every defect beside them.
  public mutating func write(
    _ authority: SampleAuthority, isHostile: Bool = false
  ) throws(SampleWriteError) {
    var layout = FileLayout(authority, isHostile: isHostile)
    try layout.forEachFile { (path, bytes) throws(SampleWriteError) in
      try write(bytes, to: path)
    }
    guard isHostile else { return }
    for file in Hostile(asAt: authority.asAt).files { try write(file) }
  }

  private mutating func write(_ file: HostileFile) throws(SampleWriteError) {
    let shown = String(decoding: file.path, as: UTF8.self)
    try makeFolders(above: shown)
    let result: CInt
    switch file.content {
    case .bytes(let bytes):
      try write(bytes, toBytes: file.path)
      return
    case .unreadable(let bytes):
      try write(bytes, toBytes: file.path)
      result = chmod(full(file.path), 0)
    case .link(let target): result = symlink(target, full(file.path))
    case .pipe: result = mkfifo(full(file.path), 0o600)
    case .folder: result = mkdir(full(file.path), 0o700)
    }
    guard result == 0 else { throw Self.failure(path + "/" + shown, errno) }
  }

  /// Writes a file, and makes the folders above it.
  mutating func write(_ bytes: [UInt8], to file: String) throws(SampleWriteError) {
    try makeFolders(above: file)
    try write(bytes, toBytes: Array(file.utf8))
  }

  /// Adds bytes to the end of a file at the top of a sample; the first make the file.
  static func append(
    _ bytes: [UInt8], to file: String, in root: String
  ) throws(SampleWriteError) {
    let path = root + "/" + file
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path, errno) }
    try write(bytes, descriptor, path)
  }

  /// Writes a file whose name need not be UTF-8; the folders above it are there.
  mutating func write(_ bytes: [UInt8], toBytes file: [UInt8]) throws(SampleWriteError) {
    let shown = path + "/" + String(decoding: file, as: UTF8.self)
    let descriptor = open(full(file), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.failure(shown, errno) }
    try Self.write(bytes, descriptor, shown)
    fileCount += 1
    byteCount += bytes.count
  }

  /// Writes all of the bytes and closes the file.
  private static func write(
    _ bytes: [UInt8], _ descriptor: Int32, _ shown: String
  ) throws(SampleWriteError) {
    var written = 0
    while written < bytes.count {
      let count =
        written == 0
        ? Glibc.write(descriptor, bytes, bytes.count)
        : Glibc.write(descriptor, Array(bytes[written...]), bytes.count - written)
      if count < 0 {
        let code = errno
        if code == EINTR { continue }
        close(descriptor)
        throw failure(shown, code)
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw failure(shown, errno) }
  }

  private mutating func makeFolders(above file: String) throws(SampleWriteError) {
    var folder = ""
    for component in file.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += (folder.isEmpty ? "" : "/") + component
      guard folders.insert(folder).inserted else { continue }
      if mkdir(path + "/" + folder, 0o700) != 0, errno != EEXIST {
        throw Self.failure(path + "/" + folder, errno)
      }
    }
  }

  /// A path in the directory as a C string.
  func full(_ file: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [UInt8(ascii: "/")] + file + [0]).map { CChar(bitPattern: $0) }
  }

  /// The error of a file that could not be written.
  static func failure(_ path: String, _ code: CInt) -> SampleWriteError {
    let advice = code == ENOSPC ? "; make room and start again with an empty directory" : ""
    return SampleWriteError("cannot write \(path): \(reason(code))\(advice)")
  }

  private static func reason(_ code: CInt) -> String {
    String(cString: strerror(code))
  }

  private static func isEmpty(_ path: String) throws(SampleWriteError) -> Bool {
    guard let directory = opendir(path) else {
      throw SampleWriteError(
        "cannot use \(path): \(reason(errno)); name a new directory")
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      var name: [UInt8] = []
      withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        name = Array(bytes.prefix { $0 != 0 })
      }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { return false }
    }
    return true
  }
}

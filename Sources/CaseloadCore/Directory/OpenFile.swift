import Glibc

/// A regular file open for reading, closed when it goes out of use.
struct OpenFile: ~Copyable {
  private let descriptor: Int32

  /// Opens a file if it is a regular one; nothing else is ever opened for good.
  ///
  /// - Parameter path: The path with its final NUL.
  /// - Throws: Why it cannot be opened.
  init(_ path: [CChar]) throws(SystemError) {
    // Without O_NONBLOCK a pipe put in the file's place would block until somebody writes to it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw SystemError.last }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = SystemError.last
      close(descriptor)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw SystemError(code: EINVAL)
    }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// What the system says of the file as it stands now.
  func stamp() throws(SystemError) -> FileStamp {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError.last }
    return FileStamp(status)
  }

  /// Reads at most `count` bytes from an offset on.
  ///
  /// - Parameters:
  ///   - offset: Bytes from the start of the file.
  ///   - target: Room for `count` bytes.
  ///   - count: The most to read.
  /// - Returns: How many were read; 0 at the end of the file.
  /// - Throws: Why it cannot be read.
  func read(
    at offset: Int, into target: UnsafeMutablePointer<UInt8>, count: Int
  ) throws(SystemError) -> Int {
    while true {
      let result = pread(descriptor, target, count, offset)
      if result >= 0 { return result }
      if errno != EINTR { throw SystemError.last }
    }
  }
}

extension OpenFile {
  /// Reads from an offset on, at most as many bytes as there are in a buffer.
  ///
  /// - Returns: How many were read into the buffer's beginning; 0 at the end of the file.
  func read(at offset: Int, into buffer: inout [UInt8]) throws(SystemError) -> Int {
    var count = 0
    var failure: SystemError?
    buffer.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      do throws(SystemError) {
        count = try read(at: offset, into: base, count: buffer.count)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return count
  }

  /// The whole of a small file.
  ///
  /// - Parameters:
  ///   - path: The path with its final NUL.
  ///   - limit: A larger file is an error.
  /// - Returns: The file's bytes.
  /// - Throws: Why it cannot be read.
  static func contents(of path: [CChar], limit: Int = 16 << 20) throws(SystemError) -> [UInt8] {
    let file = try OpenFile(path)
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try file.read(at: contents.count, into: &chunk)
      if count == 0 { return contents }
      contents.append(contentsOf: chunk[..<count])
      if contents.count > limit { throw SystemError(code: EFBIG) }
    }
  }
}

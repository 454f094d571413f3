import Glibc

/// Why the system did not do what was asked.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The reason of the call that has just failed.
  static var last: SystemError { SystemError(code: errno) }

  /// Whether the reason says nothing of the file itself and passes by itself: a share that does not answer,
  /// a disk with a fault, too many open files.
  ///
  /// All others are reasons that a fresh start would find as well, and go on finding: the file is gone, is
  /// none, or may not be read.
  var isPassing: Bool {
    ![
      ENOENT, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG, EACCES, EPERM, EINVAL, EFBIG, ENXIO, ENODEV,
    ].contains(code)
  }

  /// The reason in words, and what to do about the common ones.
  var reason: String {
    switch code {
    case ENOENT: "it does not exist"
    case EACCES, EPERM: "permission denied; ask its owner for the right to read it"
    case ENOTDIR: "it is not a directory"
    case ELOOP: "its links go round in a circle"
    case ENAMETOOLONG: "its path is too long"
    case EISDIR: "it is a directory"
    case EINVAL: "it is not a regular file"
    case EFBIG: "it is far larger than such a file can be"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}

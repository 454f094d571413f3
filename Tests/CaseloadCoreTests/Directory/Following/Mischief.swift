import Glibc

@testable import CaseloadCore

/// One thing that a program or a person does to a data directory.
///
/// Paths are those below a sandbox, in which `data` is the data directory. What cannot be done, as some
/// file is not there, is not done: so any part of a sequence can be done without the rest.
enum Mischief: Equatable, Sendable {
  /// Adds to the end: whole lines, the beginning of one, or the rest of it.
  case append(String, String)
  /// Truncates the file and writes it in place.
  case write(String, String)
  /// Puts another file in its place.
  case replace(String, String)
  /// Puts a file in its place that begins as it did.
  case replaceByLonger(String, String)
  /// Writes its lines in place in another order, with which it is as long as before.
  case reorder(String)
  /// Lets it grow and shrink again at once, with other contents of the same length.
  case growAndShrink(String, String)
  /// Writes over its beginning and adds to its end.
  case rewriteLonger(String, String)
  case remove(String)
  case rename(String, String)
  case makeDirectory(String)
  /// Puts a symbolic link in its place.
  case link(String, String)
  /// Gives it another name.
  case linkHard(String, String)
  /// Puts a pipe in its place.
  case makePipe(String)
  case setMode(String, mode_t)
  /// Says that it was written at some second.
  case touch(String, Int)
  /// The follower looks, and is compared with a fresh start.
  case settle
}

extension Mischief {
  /// Whether it gives a file a name by which it can be written to without a notification.
  var isHardLink: Bool { if case .linkHard = self { true } else { false } }

  /// Does it.
  func perform(in sandbox: Sandbox) {
    switch self {
    case .append(let path, let text): sandbox.put(text, path, O_APPEND | O_CREAT)
    case .write(let path, let text): sandbox.put(text, path, O_TRUNC | O_CREAT)
    case .replace(let path, let text): replace(path, text, in: sandbox)
    case .replaceByLonger(let path, let text): replace(path, sandbox.text(path) + text, in: sandbox)
    case .reorder(let path): reorder(path, in: sandbox)
    case .growAndShrink(let path, let text): growAndShrink(path, text, in: sandbox)
    case .rewriteLonger(let path, let text):
      sandbox.put(sandbox.text(path).replacing("\"20", with: "\"19") + text, path, 0)
    case .remove(let path): unlink(sandbox.path(path))
    case .rename(let path, let other): Glibc.rename(sandbox.path(path), sandbox.path(other))
    case .makeDirectory(let path): mkdir(sandbox.path(path), 0o700)
    case .link(let path, let target):
      unlink(sandbox.path(path))
      symlink(sandbox.path(target), sandbox.path(path))
    case .linkHard(let path, let other):
      unlink(sandbox.path(other))
      Glibc.link(sandbox.path(path), sandbox.path(other))
    case .makePipe(let path):
      unlink(sandbox.path(path))
      mkfifo(sandbox.path(path), 0o600)
    case .setMode(let path, let mode): chmod(sandbox.path(path), mode)
    case .touch(let path, let second):
      let times = [timespec(tv_sec: second, tv_nsec: 0), timespec(tv_sec: second, tv_nsec: 0)]
      utimensat(AT_FDCWD, sandbox.path(path), times, 0)
    case .settle: break
    }
  }

  private func replace(_ path: String, _ text: String, in sandbox: Sandbox) {
    sandbox.put(text, path + ".tmp", O_TRUNC | O_CREAT)
    Glibc.rename(sandbox.path(path + ".tmp"), sandbox.path(path))
  }

  private func reorder(_ path: String, in sandbox: Sandbox) {
    let lines = sandbox.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    sandbox.put(lines.dropLast().reversed().map { $0 + "\n" }.joined(), path, 0)
  }

  private func growAndShrink(_ path: String, _ text: String, in sandbox: Sandbox) {
    let before = sandbox.text(path)
    guard before.utf8.count > 40 else { return }
    sandbox.put(text, path, O_APPEND)
    // The flags differ, the length does not.
    sandbox.put(before.replacing("true", with: "null"), path, 0)
    truncate(sandbox.path(path), before.utf8.count)
  }
}

/// A directory that holds a data directory, and beside it what is moved out of it.
struct Sandbox: Sendable {
  let root: String

  /// The data directory.
  var data: String { path("data") }

  func path(_ path: String) -> String { root + "/" + path }

  /// Writes to a file, if it is a regular one that can be written to.
  func put(_ text: String, _ path: String, _ flags: Int32) {
    let flags = O_WRONLY | O_NONBLOCK | O_CLOEXEC | flags
    let descriptor = open(self.path(path), flags, 0o600)
    guard descriptor >= 0 else { return }
    let bytes = Array(text.utf8)
    write(descriptor, bytes, bytes.count)
    close(descriptor)
  }

  /// What a file holds; nothing when it cannot be read.
  func text(_ path: String) -> String {
    let bytes = try? OpenFile.contents(of: self.path(path).utf8CString.map(\.self))
    return String(decoding: bytes ?? [], as: UTF8.self)
  }
}

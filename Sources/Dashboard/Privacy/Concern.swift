/// Something about the person's computer that stays wrong until somebody mends it.
///
/// It is told once in full, counted in the header, and stays on the screen of problems until it is over.
public enum Concern: Int, CaseIterable, Hashable, Sendable {
  /// Everybody on the computer can get at the data.
  case openData
  /// Everybody on the computer can get at the person's own files.
  case openFiles
  /// It cannot be written down who looks at what.
  case accessLog
}

/// A theme's file.
public struct ThemeSource: Hashable, Sendable {
  /// The theme's name: that of the file without `.toml`.
  public let name: String
  /// The file, as it is to be shown.
  public let file: String
  /// What it holds.
  public let bytes: [UInt8]
  /// Whether the program carries it with it.
  public let isShipped: Bool

  /// A theme of the person at the terminal.
  ///
  /// - Parameters:
  ///   - name: Its name: that of the file without `.toml`.
  ///   - file: The file, as it is to be shown.
  ///   - bytes: What it holds.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.init(name: name, file: file, bytes: bytes, isShipped: false)
  }

  init(name: String, file: String, bytes: [UInt8], isShipped: Bool) {
    self.name = name
    self.file = file
    self.bytes = bytes
    self.isShipped = isShipped
  }
}

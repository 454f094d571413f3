/// Something in a policy file that keeps it from being used.
public struct PolicyError: Error, Hashable, Sendable {
  /// The key as a dotted path, fit to be shown; `nil` when it is about the file as text.
  public let key: String?
  /// The line, from 1.
  public let line: Int
  /// What is wrong, with the value at fault.
  public let reason: String
  /// What to do.
  public let remedy: String
}

extension PolicyError: CustomStringConvertible {
  /// The error in one line: file, line, key, what is wrong, what to do.
  public var description: String {
    let place = "\(PolicyFile.name):\(line): " + (key.map { "\($0): " } ?? "")
    return "\(place)\(reason); \(remedy)"
  }
}

/// Everything that is wrong with a policy file.
public struct PolicyErrors: Error, Hashable, Sendable {
  /// The errors by line; never empty.
  public let errors: [PolicyError]

  /// The given errors, put in the order of their lines.
  init(_ errors: [PolicyError]) {
    self.errors = errors.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}

extension PolicyErrors: CustomStringConvertible {
  /// One line for each error.
  public var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}

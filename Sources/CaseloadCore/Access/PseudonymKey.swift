/// A secret by which ids become pseudonyms: who has it can tell whose a pseudonym is, nobody else.
public struct PseudonymKey: Sendable {
  private let bytes: [UInt8]

  /// How many bytes are secret.
  private static let count = 32
  /// How many bytes of the hash make a pseudonym: two of a million ids get the same one once in a
  /// million million authorities.
  private static let shownBytes = 10

  /// A new key.
  public init() {
    var generator = SystemRandomNumberGenerator()
    bytes = (0..<PseudonymKey.count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// A key out of its file; `nil` when it holds anything else.
  ///
  /// - Parameter file: What the file holds.
  public init?(utf8 file: [UInt8]) {
    let digits = file.prefix(2 * PseudonymKey.count).compactMap { byte -> UInt8? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard digits.count == 2 * PseudonymKey.count,
      file.dropFirst(digits.count).elementsEqual([UInt8(ascii: "\n")])
    else { return nil }
    bytes = (0..<PseudonymKey.count).map { digits[2 * $0] << 4 | digits[2 * $0 + 1] }
  }

  /// What the file of the key holds.
  public var file: [UInt8] { Array((PseudonymKey.digits(bytes) + "\n").utf8) }

  /// The pseudonym of an id: the same for the same id of the same kind, and without the key nothing more.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - kind: Whose it is; the ids of two kinds have nothing to do with each other.
  /// - Returns: 20 digits of the base 16.
  public func pseudonym(of id: Identifier, kind: Kind) -> String {
    let message = Array(kind.rawValue.utf8) + [0] + Array(id.text.utf8)
    return PseudonymKey.digits(
      SHA256.keyedHash(message, key: bytes).prefix(PseudonymKey.shownBytes))
  }

  private static func digits(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// The id of a child: `C` and a number, or where early help gave it, the number alone.
struct ChildIdentifier: Hashable, Sendable {
  /// The number, of five digits.
  var number: Int
  /// Whether the id is written as a JSON number.
  var isNumber: Bool
}

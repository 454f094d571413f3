/// What was pasted so far.
struct PastedText {
  /// A paste that is longer loses its end.
  private static let most = 1 << 20

  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var endsInReturn = false

  /// The text, with line feeds at the ends of lines.
  var text: String { String(scalars) }

  /// Adds a scalar as the terminal sent it: with carriage returns at the ends of lines.
  mutating func append(_ scalar: Unicode.Scalar) {
    let isSecondHalf = endsInReturn && scalar == "\n"
    endsInReturn = scalar == "\r"
    guard count < Self.most, !isSecondHalf else { return }
    scalars.append(scalar == "\r" ? "\n" : scalar)
    count += 1
  }
}

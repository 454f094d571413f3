/// Numbers for people.
enum Decimals {
  /// With one decimal, never rounded up to a limit that it does not reach.
  static func one(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10)"
  }
}

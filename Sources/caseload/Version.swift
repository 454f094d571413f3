/// Which caseload this is.
enum Version {
  /// The version, as releases are named.
  static let number = "0.1.0"
}

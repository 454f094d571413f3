import ArgumentParser
import CaseloadCore

extension Day {
  /// Sees to it that the dashboard can look back to the day.
  ///
  /// - Parameter today: The day that it is.
  /// - Throws: A usage error when the day is still to come, or too long ago.
  func requirePast(of today: Day) throws {
    guard isInRange else {
      throw ValidationError("--as-at: choose a day from 1900-01-01 to 2199-12-31.")
    }
    guard self > today else { return }
    throw ValidationError(
      """
      --as-at: \(self) is still to come, and the dashboard looks back; \
      caseload report --as-at \(self) prints what would be due then.
      """)
  }
}

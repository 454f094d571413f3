import FuzzSupport

@testable import CaseloadCore

/// A policy: what is accepted is printed as a policy that says the same.
enum PolicyText {
  /// Made once, as that takes long.
  private static let calendar = WorkingCalendar()

  static func check(_ bytes: [UInt8]) {
    let file: PolicyFile
    do throws(PolicyErrors) {
      file = try PolicyFile.read(utf8: bytes, calendar: calendar)
    } catch {
      Fuzzer.require(!error.errors.isEmpty, "a policy is not accepted, and nothing is said")
      for problem in error.errors {
        OutputCheck.message(problem.description, "an error")
        OutputCheck.line(problem.line, of: bytes, "an error")
      }
      return
    }
    for entry in file.entries {
      OutputCheck.message("\(entry.path) = \(entry.value)", "an entry")
      if case .line(let line) = entry.origin { OutputCheck.line(line, of: bytes, "an entry") }
    }
    let text = file.description
    OutputCheck.text(Array(text.utf8), "the policy")
    do throws(PolicyErrors) {
      let again = try PolicyFile.read(utf8: Array(text.utf8), calendar: calendar)
      Fuzzer.require(again.policy == file.policy, "the printed policy is another one")
      Fuzzer.require(
        again.entries.map(\.path) == file.entries.map(\.path)
          && again.entries.map(\.value) == file.entries.map(\.value),
        "the printed policy has other entries")
    } catch {
      Fuzzer.fail("the printed policy cannot be read: \(error)")
    }
    checkOrder(file.policy)
  }

  /// What the reader promises of every policy.
  private static func checkOrder(_ policy: Policy) {
    let thresholds = [
      (policy.caseload.amberAbove, policy.caseload.redAbove),
      (policy.agency.amberAbove, policy.agency.redAbove),
    ]
    Fuzzer.require(
      thresholds.allSatisfy { 0 <= $0 && $0 <= $1 && $1.isFinite },
      "thresholds out of their order")
    Fuzzer.require(policy.caseload.limitPerFTE > 0, "a limit that is not above 0")
    Fuzzer.require(
      policy.caseload.newlyQualifiedFactor > 0 && policy.caseload.newlyQualifiedFactor <= 1,
      "a factor out of its range")
  }
}

import FuzzSupport
import Glibc

/// Fuzzes the reading of one kind of text, which the variable `FUZZ_TARGET` names.
@main
struct FuzzTexts {
  private static let check = chosen()

  static func main() {
    Fuzzer.run { data, count in
      FuzzTexts.check(
        Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count)))
      return 0
    }
  }

  private static let checks: [String: @Sendable ([UInt8]) -> Void] = [
    "configuration": { ConfigurationText.check($0) },
    "filter": { FilterText.check($0) },
    "holidays": { HolidaysText.check($0) },
    "keys": { KeyMapText.check($0) },
    "policy": { PolicyText.check($0) },
    "record": { RecordText.check($0) },
    "theme": { ThemeText.check($0) },
    "view": { ViewText.check($0) },
  ]

  private static func chosen() -> @Sendable ([UInt8]) -> Void {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let check = checks[name] else {
      Fuzzer.fail("FUZZ_TARGET is none of \(checks.keys.sorted().joined(separator: ", "))")
    }
    return check
  }
}

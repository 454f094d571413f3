import FuzzSupport

@testable import Dashboard

/// A filter: its terms written out are a filter with the same terms, and letting through goes by them.
enum FilterText {
  static func check(_ bytes: [UInt8]) {
    let filter = Filter(String(decoding: bytes, as: UTF8.self))
    let text = filter.terms.map(written).joined(separator: " ")
    let again = Filter(text)
    Fuzzer.require(
      again.terms == filter.terms, "\(text) is \(again.terms) and not \(filter.terms)")
    // Joining two filters lets through what both do.
    let rows = ["", "team north late 5 agency", "a:b", "none"]
    let halves = [filter.terms.prefix(1), filter.terms.dropFirst()].map {
      Filter($0.map(written).joined(separator: " "))
    }
    for words in rows {
      Fuzzer.require(
        isShown(words, filter) == halves.allSatisfy { isShown(words, $0) },
        "\(text) is not its two halves")
    }
  }

  private static func isShown(_ words: String, _ filter: Filter) -> Bool {
    filter.matches(words: words, names: ["team", "late", "due", "agency"]) { name in
      switch name {
      case "late": .number(5)
      case "agency": .flag(words.contains("agency"))
      case "due": .absent
      default: .text(words)
      }
    }
  }

  private static func written(_ term: Filter.Term) -> String {
    let text =
      switch term.condition {
      case .word(let word): word
      case .field(let name, let sought): "\(name):\(sought)"
      case .comparison(let name, let comparison, .number(let limit)):
        "\(name)\(comparison.rawValue)\(limit)"
      case .comparison(let name, let comparison, .day(let limit)):
        "\(name)\(comparison.rawValue)\(limit)"
      }
    return "\"\(term.isNegated ? "!" : "")\(text)\""
  }
}

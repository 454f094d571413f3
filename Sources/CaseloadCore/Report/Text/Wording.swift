/// Numbers, dates and counts in words, as people read them.
///
/// A no-break space holds together what a line break would tear apart, "22.0 %" and "1 June 2016";
/// it is printed as an ordinary space.
package enum Wording {
  /// The space that no line is broken at.
  package static let glue: Character = "\u{a0}"

  /// A number with a fixed number of decimals, halves away from zero, thousands set off by commas.
  package static func number(_ value: Double, decimals: Int = 1) -> String {
    let scale = power(decimals)
    let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled < 1e15 else { return value.description }
    let digits = Int(scaled)
    var text = integer(digits / scale)
    if decimals > 0 {
      let fraction = String(digits % scale)
      text += "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }
    return value < 0 && digits > 0 ? "-" + text : text
  }

  /// A number with as many decimals as it needs: for limits, as a policy gives them.
  package static func plain(_ value: Double, decimals: Int = 2) -> String {
    var text = number(value, decimals: decimals)
    guard text.contains("."), !text.contains("e") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// An integer with its thousands set off by commas.
  package static func integer(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0 && (digits.count - position) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return value < 0 ? "-" + text : text
  }

  /// A share of 1 as a percentage with one decimal: `22.0 %`.
  package static func percent(_ ratio: Double) -> String {
    number(ratio * 100) + "\(glue)%"
  }

  /// A share of 1 as a percentage, with as many decimals, up to four, as show that it is not a limit.
  package static func percent(_ ratio: Double, apartFrom limit: Double) -> String {
    let decimals = (1...4).first {
      number(ratio * 100, decimals: $0) != number(limit * 100, decimals: $0)
    }
    return number(ratio * 100, decimals: ratio == limit ? 1 : decimals ?? 4) + "\(glue)%"
  }

  /// A limit of a policy, a share of 1, as a percentage: `20 %`.
  package static func limit(_ ratio: Double) -> String {
    plain(ratio * 100) + "\(glue)%"
  }

  /// How many of something: `1 child`, `1,200 children`.
  package static func count(_ value: Int, _ singular: String, _ plural: String) -> String {
    integer(value) + "\(glue)" + (value == 1 ? singular : plural)
  }

  /// A number of days: `1 day`, `9 days`.
  package static func days(_ value: Int) -> String {
    count(value, "day", "days")
  }

  /// A number of children: `1 child`, `9 children`.
  package static func children(_ value: Int) -> String {
    count(value, "child", "children")
  }

  /// A number of workers: `1 worker`, `9 workers`.
  package static func workers(_ value: Int) -> String {
    count(value, "worker", "workers")
  }

  /// A date: `1 June 2016`.
  package static func date(_ day: Day) -> String {
    let date = day.components
    return "\(date.day)\(glue)\(months[date.month - 1])\(glue)\(date.year)"
  }

  /// A date for a column: `1 Jun 2016`.
  package static func shortDate(_ day: Day) -> String {
    let date = day.components
    return "\(date.day) \(months[date.month - 1].prefix(3)) \(date.year)"
  }

  /// A duration as the policy writes it, not to be broken: `10 working days`.
  package static func duration(_ duration: Duration) -> String {
    String(duration.description.map { $0 == " " ? glue : $0 })
  }

  /// How often, from the duration between two times: `every 10 working days`, `every month`.
  package static func every(_ interval: Duration) -> String {
    "every " + (interval.count == 1 ? interval.unit.name : duration(interval))
  }

  /// Several things, the last after "and": `a, b and c`.
  package static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func power(_ decimals: Int) -> Int {
    (0..<decimals).reduce(1) { power, _ in power * 10 }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

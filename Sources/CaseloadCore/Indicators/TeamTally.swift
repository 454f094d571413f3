/// One value for each team and one for those without a team, of which only those touched are listed.
struct TeamTally<Value> {
  private var values: [Value?]

  init(_ indicators: Indicators) {
    values = Array(repeating: nil, count: indicators.register.names.teams.count + 1)
  }

  /// The value of a team, or `initial` when it was not touched before.
  ///
  /// ``IdentifierTable/none`` stands for those without a team.
  subscript(team: UInt32, initial initial: @autoclosure () -> Value) -> Value {
    get { values[position(team)] ?? initial() }
    set { values[position(team)] = newValue }
  }

  private func position(_ team: UInt32) -> Int {
    team == IdentifierTable.none ? values.count - 1 : Int(team)
  }

  /// The touched values by team id, those without a team last, with each team's id and name.
  func list(
    _ indicators: Indicators, on day: Day
  ) -> [(team: Identifier?, name: String?, value: Value)] {
    var list: [(team: Identifier?, name: String?, value: Value)] = []
    for team in indicators.teamOrder {
      guard let value = values[Int(team)] else { continue }
      let register = indicators.register
      list.append(
        (register.names.teams.identifier(team), register.team(team, on: day)?.name, value))
    }
    if let value = values[values.count - 1] { list.append((nil, nil, value)) }
    return list
  }
}

/// The quotient, absent when there is nothing to divide by or it is beyond the doubles.
func ratio(_ numerator: Double, _ denominator: Double) -> Double? {
  guard denominator != 0 else { return nil }
  let quotient = numerator / denominator
  return quotient.isFinite ? quotient : nil
}

/// The quotient of two counts, absent when there is nothing to divide by.
func ratio(_ numerator: Int, _ denominator: Int) -> Double? {
  ratio(Double(numerator), Double(denominator))
}

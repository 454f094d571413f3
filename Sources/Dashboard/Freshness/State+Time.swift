import CaseloadCore

extension State {
  /// When something was, by the clock as it is set now.
  func moment(of steady: Swift.Duration) -> Moment {
    Moment(seconds: steady.wholeSeconds + clockOffset)
  }

  /// When a moment was that was read off the clock; what lies ahead of the clock is now.
  func steadyTime(of moment: Moment) -> Swift.Duration {
    steady - .seconds(max(0, now.seconds - moment.seconds))
  }

  /// How long ago something was.
  func age(of steady: Swift.Duration) -> Swift.Duration { max(.zero, self.steady - steady) }

  /// Takes over what both clocks show.
  ///
  /// - Parameters:
  ///   - moment: What the clock on the wall shows.
  ///   - given: What the clock that nobody can set shows; without it, as much time has passed as the clock
  ///     on the wall says.
  /// - Returns: The seconds by which the clock on the wall was set in between.
  mutating func advance(to moment: Moment, steady given: Swift.Duration?) -> Int64 {
    steady = max(steady, given ?? steady + .seconds(max(0, moment.seconds - now.seconds)))
    now = moment
    let shift = moment.seconds - steady.wholeSeconds - clockOffset
    // Both clocks count whole seconds here, so that they may differ by one without a cause.
    guard abs(shift) > 1 else { return 0 }
    clockOffset += shift
    return shift
  }

  /// Takes over the time, and what it ends: messages, marks, and the day.
  mutating func clock(_ moment: Moment, steady: Swift.Duration?) -> [Effect] {
    let shift = advance(to: moment, steady: steady)
    notices.removeAll { $0.until <= self.steady }
    for list in marks.keys { marks[list] = marks[list]?.filter { $0.value > self.steady } }
    marks = marks.filter { !$0.value.isEmpty }
    if abs(shift) >= State.tellableShift { tellOfShift(shift) }
    return renewToday()
  }

  /// Nobody is told of less.
  private static let tellableShift: Int64 = 60

  private mutating func tellOfShift(_ shift: Int64) {
    let distance = ClockText.span(seconds: abs(shift))
    let direction = shift > 0 ? "forward" : "back"
    let time = "\(ClockText.time(now)) on \(Wording.date(now.londonDay))"
    _ = tell(
      Notice(
        "This machine's clock was set \(direction) by \(distance): it shows \(time).",
        isError: true, topic: .clock))
  }

  /// Has the figures of another day computed when another day has begun; while they are frozen that waits.
  mutating func renewToday() -> [Effect] {
    let today = now.londonDay
    guard request.today != today, pausedSince == nil else { return [] }
    request.today = today
    answers = [:]
    if let past = request.past, past >= today {
      request.past = nil
      let date = Wording.date(today)
      return [.show(request)]
        + tell(Notice("By this machine's clock it is \(date): its figures are live.", topic: .day))
    }
    return [.show(request)]
  }
}

extension Swift.Duration {
  /// The seconds that are full, downwards.
  var wholeSeconds: Int64 {
    let (seconds, rest) = components
    return rest < 0 ? seconds - 1 : seconds
  }
}

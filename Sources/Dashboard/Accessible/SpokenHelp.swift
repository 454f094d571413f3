/// The help of the accessible mode: its own words, then the table of bindings by the same names as in the
/// palette and the key map file.
enum SpokenHelp {
  static func lines(_ state: State) -> [String] {
    own + ["Words that act now:"] + words(state, areHere: true)
      + ["Words for other times:"] + words(state, areHere: false)
  }

  private static let own = [
    "A number: open what stands behind it.",
    "An empty line: hear again where you are.",
    "b: go back.",
    "n, p: the next and the previous rows of a list.",
    "f and words: show only rows that match; f alone shows all. For example: f late>5 team:north.",
    "t and a date: look back. For example: t 2016-06-01, t monday, t -14.",
    "why: how the figure is computed; why and a number: of that row.",
    "record: the line of the file; record and a number: of that row.",
    "find and a word: find a command, a worker, a child or a team.",
    "h: this help.",
    "q: leave.",
  ]

  private static func words(_ state: State, areHere: Bool) -> [String] {
    Binding.all.filter { $0.action.isSpoken && !isOwn($0.action) }.compactMap { binding in
      let obstacle = state.obstacle(to: binding.action)
      guard (obstacle == nil) == areHere else { return nil }
      let line = "\(binding.action.rawValue): \(binding.summary)"
      return Sentences.plain(obstacle.map { "\(line) Not now: \($0)" } ?? line)
    }
  }

  private static func isOwn(_ action: Action) -> Bool {
    switch action {
    case .back, .help, .quit, .why, .rawRecord, .chooseTime: true
    default: false
    }
  }
}

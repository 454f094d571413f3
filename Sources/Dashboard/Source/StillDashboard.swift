public import CaseloadCore

/// The dashboard at one moment: gives a state all that it asks for, without threads and without a terminal.
public struct StillDashboard {
  private let directory: DataDirectory
  private var maker: BoardMaker

  /// The dashboard of facts that do not change.
  ///
  /// - Parameters:
  ///   - directory: The facts.
  ///   - settings: Policy and bank holidays.
  ///   - threads: How many threads to use.
  public init(_ directory: DataDirectory, settings: DirectorySettings, threads: Int) {
    self.directory = directory
    maker = BoardMaker(
      register: Register(directory, threads: threads), settings: settings, threads: threads)
  }

  /// Gives a state its figures.
  ///
  /// - Parameter state: A state as it is at the start.
  /// - Throws: When no record names the team that it is to show.
  public mutating func fill(_ state: inout State) throws(UnknownTeam) {
    _ = try carryOut(state.firstEffects, for: &state)
  }

  /// Opens a screen, with all that it shows.
  ///
  /// - Parameters:
  ///   - screen: The screen.
  ///   - state: A state that has its figures.
  /// - Returns: Whether there is anything of which the screen could tell.
  /// - Throws: When no record names the team that the state is to show.
  public mutating func open(_ screen: Screen, on state: inout State) throws(UnknownTeam) -> Bool {
    try carryOut(state.open(screen), for: &state)
  }

  /// Does what a state asks for, until it asks for nothing more.
  private mutating func carryOut(
    _ effects: [Effect], for state: inout State
  ) throws(UnknownTeam) -> Bool {
    var waiting = effects
    var isAnswered = true
    while !waiting.isEmpty {
      switch waiting.removeFirst() {
      case .show(let request):
        let board = try maker.board(request, hasTrend: true)
        waiting += state.update(.news(.board(board, .asked)))
      case .ask(let question):
        let answer = maker.answer(question, directory: directory)
        isAnswered = isAnswered && !answer.isEmpty
        waiting += state.update(.news(.answer(question, answer, generation: maker.generation)))
      default: break  // Nothing else comes of what is asked here.
      }
    }
    return isAnswered
  }
}

extension Answer {
  /// Whether what was asked about does not exist.
  fileprivate var isEmpty: Bool {
    switch self {
    case .worker(let sheet): sheet == nil
    case .child(let sheet): sheet == nil
    case .why(let explanation, _): explanation == nil
    case .records, .record, .problems: false
    }
  }
}

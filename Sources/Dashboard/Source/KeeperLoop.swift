import CaseloadCore
import Glibc
import Messaging

/// What the keeper does all day: wait for orders and for changes, compute, post.
struct KeeperLoop: ~Copyable {
  private var follower: DirectoryFollower
  private let orders: Mailbox<BoardKeeper.Order>
  private let post: @Sendable (News) -> Void
  private let lag: KeeperLag
  private var maker: BoardMaker
  private var census: FileCensus
  private var pace = KeeperPace()
  private var request: BoardRequest?
  private var isRunning = true
  /// Records that came since the last board.
  private var newRecords = 0
  /// When the directory was last looked at, in steady time.
  private var lookedAt = SteadyTime.now
  /// When it was last known to be as it is in the boards.
  private var factsKnownAt = SteadyTime.now

  init(
    follower: consuming DirectoryFollower, request: BoardRequest?, threads: Int,
    orders: Mailbox<BoardKeeper.Order>, lag: KeeperLag, post: @escaping @Sendable (News) -> Void
  ) {
    maker = BoardMaker(
      register: follower.register(), settings: follower.settings, threads: threads)
    census = FileCensus(follower.directory)
    self.follower = follower
    self.request = request
    self.orders = orders
    self.lag = lag
    self.post = post
  }

  /// Works until it is told to stop.
  mutating func run() {
    post(.health(follower.health))
    if let request { show(request) }
    while true {
      takeOrders()
      guard isRunning else { return }
      takeChanges()
      let step = pace.step(at: .now, followerDeadline: follower.deadline) {
        isAnythingWaiting(until: .now)
      }
      switch step {
      case .renew: makeChangedBoard()
      case .complete: completeBoard()
      case .look: break
      case .sleep(let moment): sleep(until: moment)
      }
    }
  }

  private mutating func sleep(until moment: ContinuousClock.Instant) {
    // While it rests, something has changed that is not shown.
    if !pace.isChanged { lag.catchUp() }
    if !isAnythingWaiting(until: moment), case .notifications = follower.health.method {
      factsKnownAt = SteadyTime.now
    }
    lag.begin()
  }

  /// Sleeps until an order or a change comes, or until a moment.
  private func isAnythingWaiting(until moment: ContinuousClock.Instant) -> Bool {
    var polled = [pollfd(fd: orders.descriptor, events: Int16(POLLIN), revents: 0)]
    if !pace.isChanged || !pace.isResting(at: .now) {
      polled.append(pollfd(fd: follower.descriptor, events: Int16(POLLIN), revents: 0))
    }
    let wait = ContinuousClock.now.duration(to: moment)
    let milliseconds = max(0, wait / .milliseconds(1)).rounded(.up)
    return poll(&polled, nfds_t(polled.count), Int32(min(milliseconds, 3_600_000))) > 0
  }

  private mutating func takeOrders() {
    var wanted: BoardRequest?
    for order in orders.take() {
      switch order {
      case .stop: isRunning = false
      case .show(let request): wanted = request
      case .ask(let question):
        // Asked of the day and scope that were wanted before it.
        if let request = wanted { show(request) }
        wanted = nil
        let answer = maker.answer(question, directory: follower.directory)
        post(.answer(question, answer, generation: maker.generation))
      }
    }
    if let wanted { show(wanted) }
  }

  private mutating func show(_ request: BoardRequest) {
    self.request = request
    makeBoard(.asked)
  }

  private mutating func takeChanges() {
    lookedAt = SteadyTime.now
    let changes = follower.poll()
    if let changes, changes.hasNewHealth { post(.health(follower.health)) }
    guard let changes, changes.areFiguresTouched else {
      if !pace.isChanged { factsKnownAt = lookedAt }
      return
    }
    newRecords += changes.newRecords
    pace.noteChange()
  }

  /// Makes a board of what changed.
  private mutating func makeChangedBoard() {
    let start = ContinuousClock.now
    maker.renew(register: follower.register(), settings: follower.settings)
    post(.health(follower.health))
    tellOfGoneFiles()
    factsKnownAt = lookedAt
    makeBoard(.changed(newRecords: newRecords))
    newRecords = 0
    pace.noteRenewal(from: start, to: .now)
    lag.note(since: lookedAt)
  }

  private mutating func tellOfGoneFiles() {
    let before = census.gone
    census.update(follower.directory, at: SteadyTime.now)
    if census.gone != before { post(.gone(census.gone)) }
  }

  private mutating func makeBoard(_ cause: BoardCause) {
    guard let request else { return }
    do throws(UnknownTeam) {
      var board = try maker.board(request, hasTrend: false)
      board.knownAt = factsKnownAt
      post(.board(board, cause))
      pace.noteBoard(at: .now)
    } catch {
      post(.unknownTeam(error))
    }
  }

  private mutating func completeBoard() {
    pace.noteCompletion()
    guard let request, var board = try? maker.board(request, hasTrend: true) else { return }
    board.knownAt = factsKnownAt
    post(.board(board, .completed))
  }
}

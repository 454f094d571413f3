import CaseloadCore
import Glibc
import Messaging

/// What the keeper does all day: wait for orders and for changes, compute, post.
struct KeeperLoop: ~Copyable {
  private var follower: DirectoryFollower
  private let orders: Mailbox<BoardKeeper.Order>
  private let post: @Sendable (News) -> Void
  private var maker: BoardMaker
  private var request: BoardRequest?
  private var isRunning = true
  /// Records that came since the last board.
  private var newRecords = 0
  private var isChanged = false
  /// Whether the weekly points of the last board are still to be computed.
  private var lacksTrend = false
  /// When the weekly points are computed though more waits: writers who never pause must not keep them
  /// old for ever.
  private var trendDue = ContinuousClock.now
  /// Before this no further board is made of changes.
  private var rest = ContinuousClock.now

  init(
    follower: consuming DirectoryFollower, threads: Int, orders: Mailbox<BoardKeeper.Order>,
    post: @escaping @Sendable (News) -> Void
  ) {
    maker = BoardMaker(
      register: follower.register(), settings: follower.settings, threads: threads)
    self.follower = follower
    self.orders = orders
    self.post = post
  }

  /// Works until it is told to stop.
  mutating func run() {
    post(.health(follower.health))
    while true {
      takeOrders()
      guard isRunning else { return }
      takeChanges()
      if isChanged, ContinuousClock.now >= rest { makeChangedBoard() }
      if lacksTrend, ContinuousClock.now >= trendDue || !isAnythingWaiting(until: .now) {
        completeBoard()
      }
      if !lacksTrend { _ = isAnythingWaiting(until: deadline) }
    }
  }

  /// When there is something to do though nothing has come; changes wait for the end of the rest.
  private var deadline: ContinuousClock.Instant {
    isChanged ? min(rest, follower.deadline) : follower.deadline
  }

  /// Sleeps until an order or a change comes, or until a moment.
  private func isAnythingWaiting(until moment: ContinuousClock.Instant) -> Bool {
    var polled = [pollfd(fd: orders.descriptor, events: Int16(POLLIN), revents: 0)]
    if !isChanged || ContinuousClock.now >= rest {
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
    guard let changes = follower.poll() else { return }
    if changes.hasNewHealth { post(.health(follower.health)) }
    guard changes.areFiguresTouched else { return }
    newRecords += changes.newRecords
    isChanged = true
  }

  /// Makes a board of what changed, and then rests for as long as that took twice, so that writers who
  /// never pause do not keep the machine busy with figures alone.
  private mutating func makeChangedBoard() {
    let start = ContinuousClock.now
    maker.renew(register: follower.register(), settings: follower.settings)
    post(.health(follower.health))
    makeBoard(.changed(newRecords: newRecords))
    newRecords = 0
    isChanged = false
    let end = ContinuousClock.now
    rest = end + start.duration(to: end) * 2
  }

  private mutating func makeBoard(_ cause: BoardCause) {
    guard let request else { return }
    do throws(UnknownTeam) {
      post(.board(try maker.board(request, hasTrend: false), cause))
      if !lacksTrend { trendDue = .now + .seconds(2) }
      lacksTrend = true
    } catch {
      post(.unknownTeam(error))
    }
  }

  private mutating func completeBoard() {
    lacksTrend = false
    guard let request, let board = try? maker.board(request, hasTrend: true) else { return }
    post(.board(board, .completed))
  }
}

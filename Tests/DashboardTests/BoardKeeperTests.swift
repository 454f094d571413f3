import Foundation
import Glibc
import Messaging
import Testing

@testable import CaseloadCore
@testable import Dashboard

/// The keeper on its thread, over a directory that a test writes.
private final class KeptDirectory {
  let path: String
  let news = Mailbox<News>()
  let keeper: BoardKeeper
  private(set) var heard: [News] = []

  init(_ files: [String: String] = ["children.jsonl": #"{"id":"C1"}"# + "\n"]) throws {
    var template = Array("/tmp/caseload-keeper-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    let root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = root + "/data"
    if !files.isEmpty { mkdir(path, 0o700) }
    let news = news
    keeper = BoardKeeper(root: path, threads: 2) { news.post($0) }
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    keeper.stop()
    try? FileManager.default.removeItem(atPath: String(path.dropLast(5)))
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path).appending(path: name))
  }

  func append(_ text: String, to name: String) throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: path).appending(path: name))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// Waits for news of a kind, from those that were not waited for before.
  func next<Found>(_ found: (News) -> Found?) -> Found? {
    let deadline = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < deadline {
      while !heard.isEmpty {
        if let match = found(heard.removeFirst()) { return match }
      }
      var polled = pollfd(fd: news.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, 100)
      heard += news.take()
    }
    return nil
  }

  func nextGone() -> [FileCensus.GoneFile]? {
    next { news in if case .gone(let files) = news { files } else { nil } }
  }

  func nextBoard(_ isWanted: (Board, BoardCause) -> Bool = { _, _ in true }) -> Board? {
    next { news in
      if case .board(let board, let cause) = news, isWanted(board, cause) { board } else { nil }
    }
  }
}

@Suite("The keeper of the data")
struct BoardKeeperTests {
  private static let today = Day(number: 16_953)

  @Test("has caught up when nothing happens, and not while it reads")
  func calm() throws {
    let kept = try KeptDirectory()
    #expect(kept.keeper.behindSince != nil)
    kept.keeper.start()
    kept.keeper.show(BoardRequest(today: Self.today))
    let board = try #require(kept.nextBoard { $1 == .completed })
    #expect(board.knownAt != nil)
    let deadline = ContinuousClock.now + .seconds(30)
    while kept.keeper.behindSince != nil, ContinuousClock.now < deadline { usleep(1_000) }
    #expect(kept.keeper.behindSince == nil)
  }

  @Test("a directory that cannot be read at the start is read once it can, with what was asked for")
  func late() throws {
    let kept = try KeptDirectory([:])
    kept.keeper.start()
    kept.keeper.show(BoardRequest(today: Self.today))
    let failure = kept.next { if case .failed(let text) = $0 { text } else { nil } }
    #expect(failure?.contains("data") == true)
    mkdir(kept.path, 0o700)
    try kept.write(#"{"id":"C1"}"# + "\n", to: "children.jsonl")
    let board = try #require(kept.nextBoard())
    #expect(board.day == Self.today)
  }

  @Test("tells of a file that is gone, and when it is there again")
  func gone() throws {
    let kept = try KeptDirectory([
      "children.jsonl": #"{"id":"C1"}"# + "\n", "children-2.jsonl": #"{"id":"C2"}"# + "\n",
    ])
    kept.keeper.start()
    kept.keeper.show(BoardRequest(today: Self.today))
    _ = try #require(kept.nextBoard())
    unlink(kept.path + "/children-2.jsonl")
    #expect(kept.nextGone()?.map(\.path) == [RelativePath("children-2.jsonl")])
    try kept.write(#"{"id":"C3"}"# + "\n", to: "children-2.jsonl")
    #expect(kept.nextGone()?.isEmpty == true)
  }

  @Test("writers who never pause keep neither the trend old nor an order waiting")
  func writers() throws {
    let kept = try KeptDirectory()
    kept.keeper.start()
    kept.keeper.show(BoardRequest(today: Self.today))
    _ = try #require(kept.nextBoard { $1 == .completed })
    let path = kept.path + "/children.jsonl"
    let isWriting = Flag()
    let writer = SystemThread {
      let descriptor = open(path, O_WRONLY | O_APPEND)
      var number = 1
      while isWriting.isSet {
        number += 1
        let line = #"{"id":"C\#(number)"}"# + "\n"
        write(descriptor, line, line.utf8.count)
        usleep(500)
      }
      close(descriptor)
    }
    var generation = 1
    for back in 1...3 {
      kept.keeper.show(BoardRequest(past: Self.today - back, today: Self.today))
      let past = try #require(kept.nextBoard { $1 == .asked })
      #expect(past.day == Self.today - back)
      let complete = try #require(kept.nextBoard { $1 == .completed && $0.generation > generation })
      generation = complete.generation
    }
    isWriting.clear()
    writer?.join()
  }
}

/// Whether something is to go on.
private final class Flag: Sendable {
  private let descriptor = Mailbox<Void>()

  var isSet: Bool {
    var polled = pollfd(fd: descriptor.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) == 0
  }

  func clear() { descriptor.post(()) }
}

import Testing

@testable import CaseloadCore
@testable import Dashboard

@Suite("What the accessible mode says of its own accord")
struct AnnouncementTests {
  /// The conversation's board with so many visits overdue.
  private func board(_ conversation: Conversation, overdue: Int, generation: Int) throws -> Board {
    var board = try #require(conversation.dialogue.state.board)
    board.report.visits.overdue = overdue
    board.generation = generation
    return board
  }

  private func after(_ seconds: Int64) -> Message {
    .clock(Moment(seconds: Session.now.seconds + seconds))
  }

  @Test("a headline figure that changed is said with what it was")
  func change() throws {
    var conversation = Conversation()
    let before = try #require(conversation.dialogue.state.board).report.visits.overdue
    let board = try board(conversation, overdue: before - 1, generation: 2)
    conversation.happen(.news(.board(board, .changed(newRecords: 1))))
    #expect(
      conversation.heard == ["14:05. Visits overdue \(before - 1), was \(before), better."])
  }

  @Test("within five seconds nothing more is said; then all that came meanwhile, once")
  func batch() throws {
    var conversation = Conversation()
    let before = try #require(conversation.dialogue.state.board).report.visits.overdue
    for (generation, overdue) in [(2, before + 1), (3, before + 2), (4, before + 3)] {
      let board = try board(conversation, overdue: overdue, generation: generation)
      conversation.happen(.news(.board(board, .changed(newRecords: 1))))
      if generation > 2 { #expect(conversation.heard.isEmpty) }
    }
    #expect(conversation.dialogue.deadline == .seconds(5))
    conversation.happen(after(4))
    #expect(conversation.heard.isEmpty)
    conversation.happen(after(5))
    #expect(
      conversation.heard == ["14:05. Visits overdue \(before + 3), was \(before + 1), worse."])
    conversation.happen(after(30))
    #expect(conversation.heard.isEmpty)
    #expect(conversation.dialogue.deadline == nil)
  }

  @Test("records that move no headline figure are not spoken of")
  func silence() throws {
    var conversation = Conversation()
    var board = try #require(conversation.dialogue.state.board)
    board.generation = 2
    conversation.happen(.news(.board(board, .changed(newRecords: 5))))
    #expect(conversation.heard.isEmpty)
    #expect(conversation.dialogue.deadline == nil)
  }

  @Test("while paused and in the past nothing is announced; afterwards what has changed")
  func frozen() throws {
    var conversation = Conversation()
    let before = try #require(conversation.dialogue.state.board).report.visits.overdue
    conversation.say("pause")
    let board = try board(conversation, overdue: before - 2, generation: 2)
    conversation.happen(.news(.board(board, .changed(newRecords: 2))))
    #expect(conversation.heard.isEmpty)
    conversation.say("pause")
    conversation.happen(after(1))
    #expect(conversation.text.contains("Visits overdue \(before - 2), was \(before)"))

    conversation.say("t -7")
    conversation.happen(after(60))
    #expect(conversation.heard.isEmpty)
  }

  @Test("figures that grow stale are said to be, and when they are fresh again")
  func stale() {
    var conversation = Conversation()
    conversation.happen(
      .news(
        .health(
          FollowerHealth(
            freshness: .stale(since: Session.now, reason: "the directory is gone"),
            method: .notifications))))
    #expect(conversation.text.contains("stale"))
    #expect(conversation.text.contains("the directory is gone"))
    conversation.happen(after(6))
    conversation.happen(
      .news(.health(FollowerHealth(freshness: .live, method: .notifications))))
    #expect(conversation.text.contains("The figures are fresh again."))
  }

  @Test("a reading that takes long says every five seconds how far it has come")
  func progress() {
    var conversation = Conversation(isAnswering: false)
    let progress = ReadingProgress(files: 40, allFiles: 100, bytes: 4, allBytes: 10)
    conversation.happen(.news(.progress(progress)))
    #expect(conversation.heard.isEmpty)
    conversation.happen(after(6))
    #expect(conversation.heard == ["Reading the data: 40 of 100 files."])
    conversation.happen(.news(.progress(progress)))
    #expect(conversation.heard.isEmpty)
  }
}

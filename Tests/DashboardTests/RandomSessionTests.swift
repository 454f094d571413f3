import CaseloadCore
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard

@Suite("Whatever somebody does")
struct RandomSessionTests {
  @Test("nothing is out of place, at any size", arguments: 0..<8)
  func anything(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    let glyphs: GlyphSet = seed.isMultiple(of: 2) ? .unicode : .ascii
    var session = Session(seed.isMultiple(of: 3) ? .hostile : .small, glyphs: glyphs)
    for step in 0..<150 {
      session.isAnswering = Int.random(in: 0..<10, using: &random) > 0
      let sent = message(session, &random)
      session.send(sent)
      if session.state.size.columns * session.state.size.rows < 5_000 || step % 10 == 0 {
        expectOrder(session, "seed \(seed), step \(step): \(sent)")
      }
    }
  }

  private func message(_ session: Session, _ random: inout SeededGenerator) -> Message {
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1:
      return .input(
        .resize(
          Size(
            columns: Int.random(in: 1...150, using: &random),
            rows: Int.random(in: 1...50, using: &random))))
    case 2, 3:
      let regions = session.state.frame().regions
      return regions.randomElement(using: &random).map { .click($0.action) }
        ?? .input(.key(KeyPress(.escape)))
    case 4:
      let regions = session.state.frame().regions
      return .wheel(
        regions.randomElement(using: &random)?.action, Int.random(in: -5...5, using: &random))
    case 5: return .clock(Moment(seconds: session.state.now.seconds + 7))
    case 6:
      guard let board = session.state.board else { return .resumed }
      return .news(.board(board, .changed(newRecords: 2)))
    case 7: return .input(.paste("late>3\n\u{1b}[31m"))
    case 8...10: return .input(.key(KeyPress(.enter)))
    case 11:
      let letters = Array("abcdefgh 0123:<>!\u{301}\u{202e}é字")
      return .input(.key(.character(letters.randomElement(using: &random) ?? "a")))
    default:
      let keys = Binding.all.filter { $0.action != .quit && $0.action != .close }.flatMap(\.keys)
      return .input(.key(keys.randomElement(using: &random) ?? KeyPress(.down)))
    }
  }

  private func expectOrder(_ session: Session, _ comment: String) {
    let state = session.state
    let frame = state.frame()
    #expect(frame.surface.size == state.size, "\(comment)")
    if let cursor = frame.cursor {
      #expect(Rect(state.size).contains(cursor), "the cursor, \(comment)")
    }
    let shown = Overview.panes(state.preset, state.size)
    if state.screens.isEmpty, !shown.isEmpty {
      #expect(shown.contains(state.focus), "the focus, \(comment)")
    }
    if let list = state.currentList, state.board != nil {
      let count = state.listing(list).count
      let order = state.order(list)
      #expect(order.allSatisfy { 0..<count ~= $0 }, "the order, \(comment)")
      #expect(Set(order).count == order.count, "\(comment)")
      let selected = state.lists[list]?.selected ?? 0
      #expect(selected >= 0 && selected <= max(0, order.count - 1), "the selection, \(comment)")
    }
    #expect(state.notices.count <= 4, "\(comment)")
    if state.glyphs.level == .ascii {
      #expect(frame.surface.text.utf8.allSatisfy { $0 < 0x80 }, "\(comment)")
    }
    for sentence in frame.sentences {
      let isPlain = sentence.unicodeScalars.allSatisfy {
        !(0x2500...0x28FF ~= $0.value) && $0.value >= 0x20
      }
      #expect(isPlain, "\(sentence), \(comment)")
    }
  }
}

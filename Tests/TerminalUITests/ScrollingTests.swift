import Testing

@testable import TerminalUI

@Suite("Scrolling")
struct ScrollingTests {
  @Test("keeps the selection in view, moves no more than it must, and wastes no row")
  func selectionInView() {
    for total in 0...12 {
      for shown in 0...8 {
        for wished in -2...14 {
          for selection in 0..<max(1, total) {
            let offset = Scrolling.offset(
              keeping: selection, from: wished, shown: shown, of: total)
            #expect(offset >= 0 && offset <= max(0, total - shown))
            guard shown > 0, total > 0 else { continue }
            #expect((offset..<(offset + shown)).contains(selection))
            let free = Scrolling.offset(from: wished, shown: shown, of: total)
            if (free..<(free + shown)).contains(selection) { #expect(offset == free) }
          }
        }
      }
    }
  }

  @Test("a thumb touches an end only where one is at that end")
  func thumb() {
    for total in 1...40 {
      for shown in 1...total {
        for length in 1...12 {
          for offset in 0...(total - shown) {
            let bar = ScrollBar(total: total, shown: shown, offset: offset)
            let thumb = bar.thumb(length: length)
            #expect(!thumb.isEmpty && thumb.lowerBound >= 0 && thumb.upperBound <= length)
            guard bar.isNeeded, length - thumb.count > 1 else { continue }
            #expect((thumb.lowerBound == 0) == (offset == 0))
            #expect((thumb.upperBound == length) == (offset == total - shown))
          }
        }
      }
    }
  }

  @Test("dragging to the ends of the track leads to the ends")
  func drag() {
    let bar = ScrollBar(total: 100, shown: 10, offset: 0)
    #expect(bar.offset(at: 0, length: 10) == 0)
    #expect(bar.offset(at: 9, length: 10) == 90)
    #expect(bar.offset(at: 99, length: 10) == 90)
    #expect(bar.offset(at: -1, length: 10) == 0)
  }
}

import Testing

@testable import TerminalUI

@Suite("A timeline")
struct TimelineTests {
  private let timeline = Timeline(
    [
      Timeline.Lane(
        "Episodes",
        spans: [
          Timeline.Span(from: -20, to: 40, "child in need"),
          Timeline.Span(from: 41, to: nil, "child protection"),
        ]),
      Timeline.Lane(
        "Allocated",
        spans: [
          Timeline.Span(from: 0, to: 30, "J. Okafor"),
          Timeline.Span(from: 31, to: 50, "no worker", role: .eventGap),
          Timeline.Span(from: 51, to: nil, "M. Shah"),
        ]),
      Timeline.Lane(
        "Visits",
        events: [
          Timeline.Event(5, "o", role: .eventGood), Timeline.Event(33, "x", role: .eventMissed),
          Timeline.Event(99, "o"),
        ]),
    ], days: -10...89, marks: [Timeline.Mark(0, "1 Mar"), Timeline.Mark(31, "1 Apr")], today: 70)

  @Test("spans carry their labels, gaps are drawn as gaps, and today goes through all lanes")
  func wide() {
    #expect(
      picture(78, 4) { timeline.draw(on: &$0, in: $1) } == """
        Episodes  ━━ child in need ━━━━━━━━━━━━━━━━━┣━ child protection ▶
        Allocated       ┣━ J. Okafor ━━━━━━━━╌╌ no worker ╌┣━ M. Shah ━━▶
        Visits              o                  x                        │
                        1 Mar                1 Apr                      today
        """)
  }

  @Test("when narrow, labels are cut and then left out")
  func narrow() {
    #expect(
      picture(36, 4) { timeline.draw(on: &$0, in: $1) } == """
        Episodes  ━━ child in… ┣━ ch… ▶
        Allocated   ┣━ J.… ━╌╌╌╌╌┣━━━━▶
        Visits       o       x        │
                    1 Mar   1 Apr     today
        """)
    #expect(
      picture(18, 2) { timeline.draw(on: &$0, in: $1) } == """
        ━━ chil… ┣━━━━▶
         ┣━━━━━╌╌╌┣━━━▶
        """)
  }

  @Test("a number that has no room is left out rather than cut, and one lane has its axis")
  func numbers() {
    let timeline = Timeline(
      [
        Timeline.Lane(
          "Gaps",
          spans: [
            Timeline.Span(from: 0, to: 30, "1,234 days", role: .eventGap),
            Timeline.Span(from: 50, to: 89, "1,234 days", role: .eventGap),
          ])
      ], days: 0...89, marks: [Timeline.Mark(0, "1 Mar")])
    #expect(
      picture(45, 2) { timeline.draw(on: &$0, in: $1) } == """
        Gaps ╌╌╌╌╌╌╌╌╌╌╌╌╌╌        ╌╌ 1,234 days ╌╌╌╌
             1 Mar
        """)
  }

  @Test("without UTF-8 it is drawn in ASCII")
  func ascii() {
    #expect(
      picture(60, 4, .ascii) { timeline.draw(on: &$0, in: $1) } == """
        Episodes  == child in need ========[= child prot~ >
        Allocated      [= J. Okafor ==~~ no wo~ [= M. Sh~ >
        Visits           o             x                  |
                       1 Mar          1 Apr               today
        """)
  }

  @Test("a selected lane is kept in view")
  func scroll() {
    var timeline = timeline
    timeline.selection = 2
    var surface = Surface(size: Size(columns: 30, rows: 2))
    let drawn = timeline.draw(on: &surface, in: Rect(surface.size))
    #expect(drawn.lanes.map(\.action) == [1, 2])
    #expect(surface[Point(column: 0, row: 1)].style.background == .selection)
  }

  @Test("a click on a day's column is for a day that is drawn there")
  func days() {
    for columns in [1, 7, 60, 100, 170] {
      let plot = Rect(column: 5, row: 0, columns: columns, rows: 1)
      for column in 5..<(5 + columns) {
        guard let day = timeline.day(at: column, in: plot) else {
          Issue.record("no day at \(column)")
          return
        }
        #expect(columns > 100 || timeline.column(of: day, plot: plot) == column)
      }
      #expect(timeline.day(at: 4, in: plot) == nil)
      #expect(timeline.day(at: 5 + columns, in: plot) == nil)
    }
  }

  @Test("at no size does it draw outside of its place")
  func sizes() {
    expectStaysInside { timeline.draw(on: &$0, in: $1) }
    for days in [0...0, -10_000...(-9000), 500...90_000] {
      var other = timeline
      other.days = days
      expectStaysInside { other.draw(on: &$0, in: $1) }
    }
    expectStaysInside { Timeline([], days: 0...0).draw(on: &$0, in: $1) }
  }
}

import Testing

@testable import TerminalUI

@Suite("A chart")
struct ChartTests {
  private let chart = Chart(
    [
      Chart.Series([2, 4, 8, 6, nil, nil, 12, 14, 18, 17, 19, 20]),
      Chart.Series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], role: .chartSecond),
    ], threshold: 16, minimum: 0, maximum: 20,
    ticks: [Chart.Tick(20, "20"), Chart.Tick(0, "0"), Chart.Tick(16, "16")],
    moments: [Chart.Moment(11, "1 Jun"), Chart.Moment(0, "1 Jul"), Chart.Moment(5, "Dec")])

  @Test("lines in braille leave a gap where there is no value, and the limit lies across")
  func braille() {
    #expect(
      picture(40, 7) { chart.draw(on: &$0, in: $1) } == """
        20                           ⡠⠤⠤⢄⣀⡠⠤⠒⠒⠒⠊
        16 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄⣀⠔⠊┄┄┄┄┄┄┄┄┄┄┄
                              ⠐⠒⠊⠉      ⢀⣀⣀⣀⠤⠤⠤⠔
                 ⡠⠤⣀⡀         ⢀⣀⣀⣀⠤⠤⠤⠔⠒⠉⠁
             ⣀⠤⠒⠉  ⣀⠈⠤⠤⠤⠒⠒⠒⠊⠉⠉⠁
         0 ⠒⠉⠤⠒⠒⠒⠊⠉
           1 Jul          Dec              1 Jun
        """)
  }

  @Test("with blocks the first series is filled and others are points before it")
  func blocks() {
    #expect(
      picture(40, 7, GlyphSet(.unicode, graph: .block)) { chart.draw(on: &$0, in: $1) } == """
        20                            ▃▃▃▁▁▁▆▆▆█
        16 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▂▂▂▂██████████
                               ▅▅▅███████•••••••
                  ▃▃▃          ••••••••••███████
               ▂▂▂███••••••••••█████████████████
         0 ••••••••••████      █████████████████
           1 Jul          Dec              1 Jun
        """)
  }

  @Test("without UTF-8 it is drawn in ASCII")
  func ascii() {
    #expect(
      picture(40, 7, .ascii) { chart.draw(on: &$0, in: $1) } == """
        20                            ---...===#
        16 -----------------------....----------
                               ===       ooooooo
                  ---          oooooooooo
               ...   oooooooooo
         0 oooooooooo
           1 Jul          Dec              1 Jun
        """)
  }

  @Test("an area is filled to the bottom")
  func area() {
    var chart = chart
    chart.series = [Chart.Series([2, 4, nil, 6, 8], isArea: true)]
    chart.threshold = nil
    #expect(
      picture(16, 3) { chart.draw(on: &$0, in: $1) } == """
        20
         0 ⣤⣤⣤⡄     ⣶⣶⣶⣾
           1 Jul
        """)
  }

  @Test("labels give way when there is little room")
  func narrow() {
    #expect(
      picture(7, 2) { chart.draw(on: &$0, in: $1) } == """
        ┄┄┄⢀⠔⠊⠉
        ⠴⠑⠒⠒⠉
        """)
  }

  @Test("roles tell line, second line, axis and limit apart")
  func styles() {
    #expect(
      drawn(24, 5) { chart.draw(on: &$0, in: $1) }.stylePicture == """
        aa.bbbbbbbbbbbbbcccccccc
        ..............ccc..ddddd
        .....cccc.dddddddddd....
        .a.cccdddd..............
        ...aaaaa...aaa.....aaaaa
        a chart.axis
        b threshold
        c chart
        d chart.second
        """)
  }

  @Test("at no size, and with no values, does it draw outside of its place")
  func sizes() {
    expectStaysInside { chart.draw(on: &$0, in: $1) }
    let odd: [[Double?]] = [[], [nil], [3], [.nan, .infinity, 2], [5, 5, 5], [-1e308, 1e308]]
    for values in odd {
      for isArea in [true, false] {
        let chart = Chart(
          [Chart.Series(values, isArea: isArea)], threshold: 4,
          ticks: [Chart.Tick(.nan, "no"), Chart.Tick(4, "four")],
          moments: [Chart.Moment(-1, "before"), Chart.Moment(99, "after"), Chart.Moment(0, "0")])
        expectStaysInside { chart.draw(on: &$0, in: $1) }
      }
    }
  }
}

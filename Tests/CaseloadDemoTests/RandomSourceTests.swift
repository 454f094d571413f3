import CaseloadCore
import Testing

@testable import CaseloadDemo

@Suite("Random numbers")
struct RandomSourceTests {
  @Test("are those of SplitMix64")
  func splitMix() {
    var random = RandomSource(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("reach both ends of a range and nothing beyond")
  func range() {
    var random = RandomSource(seed: 5)
    let numbers = (0..<2000).map { _ in random.within(3...7) }
    #expect(Set(numbers) == [3, 4, 5, 6, 7])
    #expect(random.below(0) == 0)
  }

  @Test("of an exponential distribution have its mean and its median")
  func exponential() {
    var random = RandomSource(seed: 6)
    let numbers = (0..<20_000).map { _ in random.exponential(mean: 10) }
    #expect(abs(numbers.reduce(0, +) / 20_000 - 10) < 0.3)
    let belowMedian = numbers.count { $0 < 6.931 }
    #expect(abs(belowMedian - 10_000) < 300)
  }

  @Test("follow weights")
  func weights() {
    var random = RandomSource(seed: 7)
    var counts = [0, 0, 0]
    for _ in 0..<3000 { counts[random.position(weights: [1, 0, 3])] += 1 }
    #expect(counts[1] == 0)
    #expect(abs(counts[0] - 750) < 100)
  }
}

@Suite("A curve")
struct CurveTests {
  @Test("is straight between its points and level outside them")
  func values() {
    let curve = Curve([(5, 10), (1, 20), (0, 30)])
    #expect(curve.value(yearsBefore: 9) == 10)
    #expect(curve.value(yearsBefore: 5) == 10)
    #expect(curve.value(yearsBefore: 3) == 15)
    #expect(curve.value(yearsBefore: 1) == 20)
    #expect(curve.value(yearsBefore: 0.5) == 25)
    #expect(curve.value(yearsBefore: 0) == 30)
    #expect(curve.value(yearsBefore: -1) == 30)
  }
}

@Suite("Weekdays")
struct WeekdaysTests {
  @Test(
    "skip weekends, Christmas and New Year",
    arguments: [
      ("2016-05-06", "2016-05-06"), ("2016-05-07", "2016-05-09"), ("2016-05-08", "2016-05-09"),
      ("2015-12-25", "2015-12-29"), ("2015-12-26", "2015-12-29"), ("2016-01-01", "2016-01-04"),
    ])
  func onOrAfter(day: String, expected: String) throws {
    let day = try #require(Day(day))
    #expect(Weekdays.onOrAfter(day).description == expected)
  }

  @Test(
    "before a weekend are Fridays",
    arguments: [("2016-05-07", "2016-05-06"), ("2016-05-08", "2016-05-06")])
  func onOrBefore(day: String, expected: String) throws {
    let day = try #require(Day(day))
    #expect(Weekdays.onOrBefore(day).description == expected)
  }
}

import Testing

@testable import CaseloadCore

@Suite("London time")
struct LondonTimeTests {
  @Test("the offset is that of the time zone database")
  func offsets() {
    for vector in LondonVectors.offsets {
      #expect(LondonTime.offset(atUTC: vector.seconds) == vector.offset, "\(vector.moment)")
    }
  }

  @Test("a repeated hour is the first, a skipped time is read with the offset before it")
  func moments() {
    for vector in LondonVectors.moments {
      #expect(LondonTime.utc(fromLocal: vector.local) == vector.utc, "\(vector.clock)")
    }
  }

  @Test("every hour from 1880 to 2209 has the offset of the time zone database")
  func everyHour() {
    var sum: UInt64 = 0
    for moment in stride(from: Int64(-2_840_140_800), to: 7_573_651_200, by: 3600) {
      sum = sum &* 31 &+ UInt64(LondonTime.offset(atUTC: moment) / 3600 + 1)
    }
    // The same sum over Python's zoneinfo.
    #expect(sum == 4_304_645_522_809_134_720)
  }

  @Test("every half hour on the clock from 1915 to 1996 is read as the time zone database has it")
  func everyLocalHour() {
    var sum: UInt64 = 0
    for local in stride(from: Int64(-1_735_689_600 + 1800), to: 852_076_800, by: 3600) {
      sum = sum &* 31 &+ UInt64((local - LondonTime.utc(fromLocal: local)) / 3600 + 1)
    }
    #expect(sum == 12_073_781_490_916_505_984)
  }

  @Test("the last hour of a summer evening in UTC is the next day in London")
  func days() {
    // 2016-06-30 22:59:59 and 23:00:00 UTC.
    #expect(LondonTime.day(atUTC: 1_467_327_599).description == "2016-06-30")
    #expect(LondonTime.day(atUTC: 1_467_327_600).description == "2016-07-01")
    // 2016-01-31 23:59:59 UTC, and a second before 1970.
    #expect(LondonTime.day(atUTC: 1_454_284_799).description == "2016-01-31")
    #expect(LondonTime.day(atUTC: -3601).description == "1969-12-31")
    #expect(LondonTime.day(atUTC: -3600).description == "1970-01-01")
  }

  @Test("times of any age or distance are answered")
  func extremes() {
    #expect(LondonTime.offset(atUTC: .min) == 0)
    #expect(LondonTime.offset(atUTC: .max) == 0)
    #expect(LondonTime.day(atUTC: 253_402_300_799).description == "9999-12-31")
  }
}

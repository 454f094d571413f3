import Testing

@testable import CaseloadCore

@Suite("The problems of a directory")
struct ProblemsTests {
  /// `PATH:LINE SEVERITY: SENTENCE`.
  private func lines(_ problems: Problems) -> [String] {
    problems.files.flatMap { file in
      file.problems.map { problem in
        "\(String(decoding: file.path.bytes, as: UTF8.self)):"
          + "\(problem.line.map(String.init) ?? "-") \(problem.severity.rawValue): "
          + problem.sentence
      }
    }
  }

  @Test("stand by file, in the order of the lines, each with what would be right")
  func sentences() throws {
    let check = try CheckFixture.clean(and: [
      "visits.jsonl": """
      {"id":1,"child":"X","date":"2016-05-02","seen":true}
      {"id":2,"child":"C","date":"2016-05-02","seen":true,"alone":"yes"}
      {"id":3,"child":"C","seen":true}
      {"id":4,"child":"X","date":"2016-05-02","seen":true}
      {"id":5,"void":true}

      """,
      "plans.jsonl": "{}\n",
      "bank-holidays.json": "[]",
    ])
    let holidays = try #require(check.bankHolidayProblems.first)
    #expect(
      lines(Problems(check)) == [
        "bank-holidays.json:- warning: \(holidays.reason); \(holidays.remedy)",
        "plans.jsonl:- skipped: skipped: its kind, plans, is one that this version does not know yet",
        "visits.jsonl:1 reference: child: child \"X\" has no record; 1 other record names it too; "
          + "add it to children, or correct the id",
        "visits.jsonl:2 warning: alone: \"yes\" is a wrong value, treated as absent; "
          + "give true or false, without quotation marks",
        "visits.jsonl:3 rejected: date: missing; "
          + "give a date from 1900-01-01 to 2199-12-31, YYYY-MM-DD",
        "visits.jsonl:5 reference: void: withdraws nothing: no earlier record of visits has the id "
          + "\"5\"; correct id or recorded, or remove the line",
      ])
  }

  @Test("tell of those who have left, of children nobody works with and of workers without FTE")
  func records() throws {
    let check = try CheckFixture.clean(and: [
      "workers.jsonl":
        #"{"id":"L","role":"case_holder","employment":"agency","fte":1,"end":"2016-06-01"}"# + "\n"
        + #"{"id":"F","role":"case_holder","employment":"agency"}"# + "\n",
      "allocations.jsonl": #"{"id":2,"child":"C","worker":"L","start":"2016-01-01"}"# + "\n"
        + #"{"id":3,"child":"D","worker":"W","start":"2016-01-01"}"# + "\n",
      "children.jsonl": #"{"id":"D"}"# + "\n",
    ])
    #expect(
      lines(Problems(check)) == [
        "allocations.jsonl:2 reference: worker: child \"C\" is held by worker \"L\", who left on "
          + "2016-06-01; end the allocation and give the child to somebody else",
        "allocations.jsonl:3 reference: child: child \"D\" has an allocation and no open episode; "
          + "end the allocation, or add the episode",
        "workers.jsonl:3 reference: fte: worker \"F\" is in service and gives none; give it: without "
          + "it the worker is not in averages, and has no limit of its own",
      ])
  }

  @Test("of a clean directory are none, and each file says how new it is")
  func clean() throws {
    let problems = Problems(try CheckFixture.clean(and: [:]))
    #expect(problems.count == 0)
    #expect(problems.files.map(\.records) == [1, 1, 1, 1, 1])
    #expect(problems.files[0].kind == .allocations)
    #expect(problems.files[0].newestDate == Sample.day("2016-01-01"))
    #expect(problems.files[0].newestRecorded == nil)
  }

  @Test("are counted by severity")
  func counts() throws {
    let check = try CheckFixture.clean(and: [
      "visits.jsonl": "nonsense\n" + #"{"id":1,"child":"C","date":"2016-05-02","seen":1}"# + "\n"
    ])
    let problems = Problems(check)
    #expect(problems.count(.rejected) == 2 && problems.count(.warning) == 0)
    #expect(problems.files.first { $0.kind == .visits }?.rejected == 2)
  }
}

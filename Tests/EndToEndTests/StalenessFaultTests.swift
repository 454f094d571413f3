import Foundation
import TestSupport
import Testing

/// What is wrong with the directory while the built dashboard runs is said in its header, since when, and
/// until it is over.
@Suite("What is wrong stays in the header until it is over", .serialized)
struct StalenessFaultTests {
  private static let widths = [(80, 24), (120, 40)]

  @Test(
    "a data file that is deleted is told of until it is there again, or somebody has taken note")
  func gone() throws {
    let desk = try Desk()
    let screen = try desk.inTmux()
    let before = try screen.screen(showing: Desk.live)
    #expect(!before.contains(" gone"))
    let file = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: desk.sample.path)
        .first { $0.contains("visits/") && $0.hasSuffix(".jsonl") })
    let (here, away) = (desk.sample.scratch.file(file), desk.home.file("away"))
    try FileManager.default.moveItem(at: here, to: away)
    for (columns, rows) in Self.widths {
      try screen.resize(columns: columns, rows: rows)
      let header = ShiftedDesk.header(
        try screen.screen { ShiftedDesk.header($0).contains("file gone since ") })
      #expect(header.contains("! 1 file gone since "), "\(header)")
    }
    try FileManager.default.moveItem(at: away, to: here)
    let back = try screen.screen { !ShiftedDesk.header($0).contains("gone") }
    #expect(!ShiftedDesk.header(back).contains("gone"))
    try FileManager.default.removeItem(at: here)
    _ = try screen.screen { ShiftedDesk.header($0).contains("file gone since ") }
    try screen.press("a")
    let seen = try screen.screen { !ShiftedDesk.header($0).contains("gone") }
    #expect(!ShiftedDesk.header(seen).contains("gone"))
  }

  @Test(
    "a policy that goes bad is told of with the time, the last good one stays, and then the new one"
  )
  func policy() throws {
    let desk = try Desk()
    let screen = try desk.inTmux()
    _ = try screen.screen(showing: Desk.live)
    let policy = desk.sample.scratch.file("policy.toml")
    let good = try? Data(contentsOf: policy)
    try Data("no such = [".utf8).write(to: policy)
    for (columns, rows) in Self.widths {
      try screen.resize(columns: columns, rows: rows)
      let header = ShiftedDesk.header(
        try screen.screen { ShiftedDesk.header($0).contains("policy wrong since ") })
      #expect(header.contains("! policy wrong since "), "\(header)")
      #expect(header.contains(Desk.live))
    }
    if let good {
      try good.write(to: policy)
    } else {
      try FileManager.default.removeItem(at: policy)
    }
    let mended = try screen.screen { !ShiftedDesk.header($0).contains("policy") }
    #expect(!ShiftedDesk.header(mended).contains("policy"))
  }

  @Test("a directory that is gone is stale since a time at every size, and its figures come back")
  func directory() throws {
    let desk = try Desk()
    let screen = try desk.inTmux()
    _ = try screen.screen(showing: Desk.live)
    let away = desk.sample.path + "-away"
    try FileManager.default.moveItem(atPath: desk.sample.path, toPath: away)
    for (columns, rows) in [(40, 10), (80, 24), (120, 40), (220, 60)] {
      try screen.resize(columns: columns, rows: rows)
      let header = ShiftedDesk.header(
        try screen.screen { ShiftedDesk.header($0).contains("STALE since ") })
      #expect(header.contains("STALE since "), "\(columns): \(header)")
    }
    try FileManager.default.moveItem(atPath: away, toPath: desk.sample.path)
    let back = try screen.screen { ShiftedDesk.header($0).contains(Desk.live) }
    #expect(!back.contains("STALE"))
  }
}

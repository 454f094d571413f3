import CaseloadCore
import Foundation
import Glibc
import TOMLReading
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard

@Suite("What leaves the program while names are hidden")
struct ExportPrivacyTests {
  /// The names in a sample's files: those that are texts of their own, not the beginning of others'.
  private static func names(_ file: String, in data: SampleData) throws -> [String] {
    let bytes = try Data(contentsOf: URL(filePath: data.path).appending(path: file))
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return object?["name"] as? String
    }.filter { $0.utf8.count > 3 }
  }

  /// Whether a text is in another; both end in a zero, and neither has any before.
  private static func contains(_ text: [CChar], _ name: [CChar]) -> Bool {
    strstr(text, name) != nil
  }

  private static func terminated(_ bytes: some Sequence<UInt8>) -> [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }

  /// Everything that can be written of what is shown.
  private static func written(_ state: State, isDrawn: Bool = true) -> [[CChar]] {
    let view = ViewStateFile.text(of: state.viewState, directory: "/srv/data")
    let formats = ExportFormat.allCases.filter { isDrawn || $0 != .svg }
    let exports = formats.compactMap { state.export($0) { _ in Look() } }
    return (exports + [Array(view.utf8)]).map { terminated($0) }
  }

  @Test(
    "no export in any format and no kept view holds a name, wherever one goes",
    arguments: [Privacy.childrenHidden, .allHidden], [false, true])
  func names(privacy: Privacy, isHostile: Bool) throws {
    let data = isHostile ? SampleData.hostile : .small
    var names = try Self.names("children.jsonl", in: data)
    #expect(names.count > 500)
    if privacy == .allHidden { names += try Self.names("workers.jsonl", in: data) }
    let forbidden = Set(names).map { Self.terminated($0.utf8) }
    var random = SeededGenerator(state: isHostile ? 21 : 20)
    var session = Session(data, columns: 110, rows: 34, privacy: privacy)
    let keys = Binding.all.filter { ![.quit, .close, .toggleNames].contains($0.action) }
      .flatMap(\.keys)
    var seen = 0
    for step in 0..<60 {
      let key = keys.randomElement(using: &random) ?? KeyPress(.down)
      session.press(step.isMultiple(of: 3) ? KeyPress(.enter) : key)
      // Once in a while back to the start, or one would stay among records.
      if step % 12 == 11 { for _ in 0..<8 { session.press(.escape) } }
      // Pictures take long, so not all are drawn.
      for bytes in Self.written(session.state, isDrawn: step.isMultiple(of: 4)) {
        seen += 1
        for name in forbidden where Self.contains(bytes, name) {
          let shown = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
          Issue.record("\(shown) at \(session.state.screens)")
        }
      }
    }
    #expect(seen > 150)
  }

  @Test("names do leave where they are shown, or the test above would prove nothing")
  func shown() throws {
    let session = Place.child.session(privacy: .shown)
    let names = try Self.names("children.jsonl", in: .small).map { Self.terminated($0.utf8) }
    let written = Self.written(session.state)
    #expect(written.contains { bytes in names.contains { Self.contains(bytes, $0) } })
  }

  @Test("a filter that was typed while names were shown goes with them, and from what is kept")
  func filter() {
    var session = Place.visits.session(privacy: .shown)
    session.press("/avocet")
    session.press(.enter)
    #expect(session.text.contains("/avocet"))
    session.press("m")
    #expect(session.effects.contains(.saveView))
    #expect(
      session.notices == ["Children's names are hidden. Filters are off, for they may hold one."])
    session.send(.clock(Moment(seconds: Session.now.seconds + 60)))
    #expect(!session.text.contains("avocet"))
    #expect(session.state.viewState.lists.values.allSatisfy { $0.filter.isEmpty })
  }

  @Test("a filter that was kept while names were shown is not taken up while they are hidden")
  func keptFilter() {
    var view = ViewState()
    var list = ListState()
    list.filter = Filter("avocet")
    view.lists[.visits] = list
    func start(_ privacy: Privacy) -> State {
      State(size: Size(columns: 80, rows: 24), now: Session.now, privacy: privacy, view: view)
    }
    let hidden = start(.childrenHidden)
    #expect(hidden.lists.values.allSatisfy { $0.filter.isEmpty })
    #expect(hidden.firstEffects == [.show(hidden.request), .saveView])
    let shown = start(.shown)
    #expect(shown.lists[.pane(.visits)]?.filter.text == "avocet")
    #expect(shown.firstEffects == [.show(shown.request)])
  }
}

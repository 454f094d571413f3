import Dashboard
import Testing

@Suite("Privacy")
struct PrivacyTests {
  @Test("children's names are shown in one state only, workers' are hidden in one only")
  func states() {
    #expect(Privacy.allCases.filter(\.showsChildren) == [.shown])
    #expect(Privacy.allCases.filter { !$0.showsWorkers } == [.allHidden])
  }
}

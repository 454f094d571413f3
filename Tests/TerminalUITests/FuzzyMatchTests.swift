import Testing

@testable import TerminalUI

@Suite("Finding by some letters")
struct FuzzyMatchTests {
  private func places(_ typed: String, _ text: String) -> [Int]? {
    FuzzyMatch(typed, in: text)?.places
  }

  @Test("letters occur in order, case and accents aside")
  func order() {
    #expect(places("st", "Show the raw record") == [0, 5])
    #expect(places("zoe", "Zoë") == [0, 1, 2])
    #expect(places("ts", "st") == nil)
    #expect(places("abc", "ab") == nil)
    #expect(places("", "anything") == [])
  }

  @Test("starts of words and sequences are preferred")
  func preferred() {
    #expect(places("sc", "as sort by cases") == [3, 11])
    #expect(places("cas", "copy as cases") == [8, 9, 10])
    #expect(places("go date", "Go to a date") == [0, 1, 8, 9, 10, 11])
  }

  @Test("the best comes first, of equal ones the earlier")
  func ranked() {
    let texts = ["Export as text", "Choose a theme", "Theme", "Show the time"]
    #expect(FuzzyMatch.ranked("the", in: texts).map(\.index) == [2, 3, 1])
    #expect(FuzzyMatch.ranked("", in: texts).map(\.index) == [0, 1, 2, 3])
  }

  @Test("the places are where the letters are, and more letters fit no more texts")
  func property() {
    for _ in 0..<1000 {
      func letters(of alphabet: String, most: Int) -> String {
        String((0..<Int.random(in: 0...most)).map { _ in alphabet.randomElement()! })
      }
      let text = letters(of: "ab c", most: 12)
      let typed = letters(of: "abc", most: 5)
      let match = FuzzyMatch(typed, in: text)
      if let match {
        #expect(match.places == match.places.sorted() && Set(match.places).count == typed.count)
        let characters = Array(text)
        #expect(String(match.places.map { characters[$0] }) == typed)
      } else {
        #expect(FuzzyMatch(typed + "a", in: text) == nil)
        var rest = text[...]
        let isThere = typed.allSatisfy { letter in
          guard let place = rest.firstIndex(of: letter) else { return false }
          rest = rest[rest.index(after: place)...]
          return true
        }
        #expect(!isThere)
      }
    }
  }

  @Test("words searched for may stand anywhere, and all have to")
  func search() {
    #expect(TextSearch.places(of: "cord RAW", in: "the raw record") == [4, 5, 6, 10, 11, 12, 13])
    #expect(TextSearch.places(of: "raw x", in: "the raw record") == nil)
    #expect(TextSearch.places(of: "", in: "the") == [])
    #expect(TextSearch.places(of: "aa", in: "aaa") == [0, 1, 2])
  }
}

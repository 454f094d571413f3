import TerminalUI
import Testing

@testable import Dashboard

@Suite("Every action in every place")
struct ActionTests {
  /// What a person can tell a state by.
  private func face(_ state: State) -> String {
    "\(state.screens) \(state.focus) \(state.preset) \(state.request) \(state.privacy) "
      + "\(state.isMouseUsed) \(state.overlay == nil) \(String(describing: state.pausedSince)) "
      + "\(state.lists.map { "\($0)" }.sorted()) \(state.notices)"
  }

  @Test("either acts or says why it does not", arguments: Place.allCases)
  func actsOrSays(place: Place) {
    let start = place.session()
    for action in Action.allCases {
      var session = start
      let obstacle = session.state.obstacle(to: action)
      session.send(.click(.action(action)))
      let isSame = face(session.state) == face(start.state)
      switch action {
      case .moveUp, .pageUp, .moveToFirst:
        // At the first row there is nowhere to go, as anybody sees.
        continue
      case .repaint, .suspend, .quit, .close: #expect(!session.effects.isEmpty || !isSame)
      default: #expect(!isSame || !session.effects.isEmpty, "\(action) at \(place)")
      }
      if let obstacle {
        #expect(session.notices == [obstacle], "\(action) at \(place)")
      }
    }
  }

  @Test("says why while the figures are not there yet")
  func loading() {
    for action in Action.allCases {
      var session = Session(isAnswering: false)
      session.send(.click(.action(action)))
      _ = session.text
    }
  }

  @Test("every action has a line in the table of bindings, and no two have a key in common")
  func table() {
    var taken: [KeyPress: Action] = [:]
    for action in Action.allCases {
      let binding = Binding.of(action)
      #expect(!binding.summary.isEmpty && binding.summary.hasSuffix("."))
      for key in binding.keys {
        #expect(taken[key] == nil, "\(key) of \(action)")
        taken[key] = action
      }
    }
  }
}

import Messaging
import Synchronization

/// Work on several threads that is awaited in place.
enum Parallel {
  /// The results of `body` for each element, in order.
  ///
  /// - Parameters:
  ///   - elements: What to work on.
  ///   - threads: How many elements to work on at once; 1 works in the calling thread.
  ///   - body: The work.
  /// - Returns: The results.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], threads: Int, _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    if threads <= 1 || elements.count <= 1 { return elements.map(body) }
    // All threads have ended when the work has been done.
    return withoutActuallyEscaping(body) { body in
      let share = Share(elements, body)
      share.work(helpers: min(threads, elements.count) - 1)
      return share.results.withLock { $0.compactMap(\.self) }
    }
  }

  /// What several threads work off together.
  private final class Share<Element: Sendable, Result: Sendable>: Sendable {
    let elements: [Element]
    let body: @Sendable (Element) -> Result
    let next = Atomic(0)
    let results: Mutex<[Result?]>

    init(_ elements: [Element], _ body: @escaping @Sendable (Element) -> Result) {
      self.elements = elements
      self.body = body
      results = Mutex(Array(repeating: nil, count: elements.count))
    }

    /// Works with so many threads beside this one, one inside the other so that each is waited for.
    func work(helpers: Int) {
      guard helpers > 0, let thread = SystemThread({ self.workOff() }) else { return workOff() }
      work(helpers: helpers - 1)
      thread.join()
    }

    private func workOff() {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < elements.count else { return }
        let result = body(elements[index])
        results.withLock { $0[index] = result }
      }
    }
  }
}

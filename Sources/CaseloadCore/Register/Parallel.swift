import Dispatch
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
    let results = Mutex<[Result?]>(Array(repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = body(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

public import CaseloadCore

/// Something that the access log is told.
public struct Access: Hashable, Sendable {
  /// What was done.
  public var action: AccessRecord.Action
  /// Whose names are shown then.
  public var privacy: Privacy
  /// The id of the child, worker or record that it is about.
  public var id: Identifier?
  /// What the id is of.
  public var kind: Kind?
  /// How it was written, of an export.
  public var format: ExportFormat?
}

extension State {
  /// What the log is told of something that was done.
  ///
  /// - Parameters:
  ///   - action: What was done.
  ///   - format: How it was written, of an export.
  /// - Returns: What the log is told; of an export, whom the screen is about.
  public func access(_ action: AccessRecord.Action, format: ExportFormat? = nil) -> Access {
    var access = Access(action: action, privacy: privacy)
    access.format = format
    if action == .exported, let subject = screen?.loggedSubject, subject.action != .openedRecord {
      (access.id, access.kind) = (subject.id, subject.kind)
    }
    return access
  }

  /// What the log is told of a screen that was opened; nothing of one that is about nobody alone.
  func accesses(opening screen: Screen) -> [Effect] {
    guard let subject = screen.loggedSubject else { return [] }
    return [
      .log(Access(action: subject.action, privacy: privacy, id: subject.id, kind: subject.kind))
    ]
  }
}

extension Screen {
  /// Whom or what the screen is about, and what it is to open it.
  fileprivate var loggedSubject: (action: AccessRecord.Action, id: Identifier, kind: Kind)? {
    switch self {
    case .child(let child), .records(.child(let child)): (.openedChild, child, .children)
    case .worker(let worker), .records(.worker(let worker)): (.openedWorker, worker, .workers)
    case .record(let reference): (.openedRecord, reference.id, reference.kind)
    case .why(let figure):
      if let child = figure.child {
        (.openedChild, child, .children)
      } else if let worker = figure.worker {
        (.openedWorker, worker, .workers)
      } else {
        nil
      }
    case .pane, .records(.team), .problems: nil
    }
  }
}

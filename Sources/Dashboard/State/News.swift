public import CaseloadCore

/// What the keeper of the data has to say.
public enum News: Sendable {
  /// How far the first reading has come.
  case progress(ReadingProgress)
  /// Figures, and why they come now.
  case board(Board, BoardCause)
  /// Whether the directory can be read, and how changes come to be known.
  case health(FollowerHealth)
  /// All files that are gone and were not there again since.
  case gone([FileCensus.GoneFile])
  /// The answer to a question, as at a state of the data.
  case answer(Question, Answer, generation: Int)
  /// The team that was asked for does not exist as at that day.
  case unknownTeam(UnknownTeam)
  /// Something about the person's computer is wrong, in a sentence that names nobody; nothing, or nothing
  /// any more, when `nil`.
  case concern(Concern, String?)
  /// The directory could not be read at all.
  case failed(String)
}

/// Why figures come.
public enum BoardCause: Hashable, Sendable {
  /// They were asked for.
  case asked
  /// The data changed.
  case changed(newRecords: Int)
  /// They are those that came before, with the weekly points now.
  case completed
}

/// The answer to a question.
public enum Answer: Sendable {
  /// Everything about a worker; `nil` when no record names the worker.
  case worker(WorkerSheet?)
  /// Everything about a child; `nil` when no record names the child.
  case child(ChildSheet?)
  /// Why a figure is what it is, and the records behind it; `nil` when there is no such figure.
  case why(Explanation?, RecordList)
  /// All records about somebody.
  case records(RecordList)
  /// One line of a file, or why it cannot be shown.
  case record(Result<RawRecord, RawRecordError>)
  /// What is wrong with the data.
  case problems(Problems)
}

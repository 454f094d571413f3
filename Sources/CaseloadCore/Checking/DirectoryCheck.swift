/// Everything that can be said about the state of a data directory.
///
/// Lines that do not count, fields that are ignored, records that do not fit together: each with the
/// place where it stands. What is only of interest - unknown fields, how new the facts are - is here
/// too, and does not make a directory less clean.
public struct DirectoryCheck: Sendable {
  /// The day as at which people have left and episodes are open.
  public let asAt: Day
  /// Each file read, in byte order of the paths.
  public let files: [CheckedFile]
  /// Each kind, in the order of the documentation.
  public let kinds: [CheckedKind]
  /// What is not read, in byte order of the paths.
  public let skipped: [Skipped]
  /// What is wrong with the file of bank holidays.
  public let bankHolidayProblems: [BankHolidays.Problem]
  /// Void records that withdraw nothing, kind by kind in the order in which they were read.
  public let idleVoids: [RecordPlace]
  /// Ids that records name and no record has.
  public let unknownReferences: [UnknownReference]
  /// Leading allocations that hold on the day, to workers who are known and not active then.
  public let allocationsLeftBehind: [AllocationLeftBehind]
  /// Children with an allocation that holds on the day, and without any episode that does.
  public let childrenWithoutEpisode: [ChildWithoutEpisode]
  /// The versions in force of active workers, where they give no `fte`.
  public let workersWithoutFTE: [RecordPlace]

  /// Checks a directory that was read.
  ///
  /// - Parameters:
  ///   - directory: What was read.
  ///   - settings: What stands beside it.
  ///   - register: The register of that directory, where there is one already.
  ///   - day: The day as at which people have left and episodes are open.
  ///   - threads: How many threads to use.
  /// - Complexity: O(n) for n records, and O(n log n) in the number of findings. Files in which a
  ///   record is at fault are read again, once, for the number of its line.
  public init(
    _ directory: DataDirectory, settings: DirectorySettings, register: Register? = nil,
    asAt day: Day, threads: Int = 1
  ) {
    self.init(
      directory, bankHolidayProblems: settings.bankHolidayProblems, register: register, asAt: day,
      threads: threads)
  }

  init(
    _ directory: DataDirectory, bankHolidayProblems: [BankHolidays.Problem] = [],
    register: Register? = nil, asAt day: Day, threads: Int = 1
  ) {
    let register = register ?? Register(directory, threads: threads)
    asAt = day
    skipped = directory.skipped
    self.bankHolidayProblems = bankHolidayProblems
    files = directory.files.map(CheckedFile.init)
    kinds = CheckedKind.all(files, register)

    let voids = DirectoryCheck.idleVoids(directory)
    var references = ReferenceSearch(register, threads: threads)
    references.search(directory)
    let search = DaySearch(directory, register, asAt: day, threads: threads)

    var places = RecordPlaces(directory)
    for position in voids.positions { places.want(position) }
    for use in references.uses { for position in use.first { places.want(position) } }
    for item in search.leftBehind { places.want(item.allocation) }
    for item in search.idle { places.want(item.first) }
    for item in search.withoutFTE { places.want(item.version) }
    places.lookUp()

    let names = register.names
    idleVoids = voids.positions.map(places.place)
    unknownReferences = UnknownReference.grouped(references.uses, names: names, places: places)
    allocationsLeftBehind = search.leftBehind.map { item in
      AllocationLeftBehind(
        place: places.place(item.allocation), child: names.children.identifier(item.child),
        worker: names.workers.identifier(item.worker), start: item.start, left: item.left)
    }
    childrenWithoutEpisode = search.idle.map { item in
      ChildWithoutEpisode(
        child: names.children.identifier(item.child), allocations: item.allocations,
        first: places.place(item.first))
    }
    workersWithoutFTE = search.withoutFTE.map { places.place($0.version) }
  }

  private static func idleVoids(_ directory: DataDirectory) -> IdleVoids {
    var voids = IdleVoids()
    voids.search(directory.teamRows)
    voids.search(directory.workerRows)
    voids.search(directory.absenceRows)
    voids.search(directory.childRows)
    voids.search(directory.episodeRows)
    voids.search(directory.placementRows)
    voids.search(directory.allocationRows)
    voids.search(directory.visitRows)
    voids.search(directory.supervisionRows)
    return voids
  }
}

extension DirectoryCheck {
  /// Whether there is nothing to mend.
  public var isClean: Bool {
    rejected == 0 && warnings == 0 && skipped.isEmpty && bankHolidayProblems.isEmpty
      && idleVoids.isEmpty && unknownReferences.isEmpty && allocationsLeftBehind.isEmpty
      && childrenWithoutEpisode.isEmpty && workersWithoutFTE.isEmpty
  }

  /// Lines that do not count, in all files.
  public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }

  /// Fields treated as absent, in all files.
  public var warnings: Int { files.reduce(0) { $0 + $1.warnings } }
}

/// An allocation to somebody who does not work here on the day.
public struct AllocationLeftBehind: Sendable {
  /// Where it stands.
  public let place: RecordPlace
  /// Whose case it is.
  public let child: Identifier
  /// Who should hold it.
  public let worker: Identifier
  /// Its first day.
  public let start: Day
  /// The worker's first day out of service; `nil` when the worker has not begun yet.
  public let left: Day?
}

/// A child that a worker holds although no service works with it.
public struct ChildWithoutEpisode: Sendable {
  /// The child.
  public let child: Identifier
  /// Its allocations that hold on the day, of whatever role.
  public let allocations: Int
  /// The first of them.
  public let first: RecordPlace
}

/// The register that was made last, and what has changed since, so that only that is made anew.
struct LatestRegister {
  /// `nil` before the first.
  private(set) var register: Register?
  /// The kinds, beside visits, of which files changed.
  private(set) var staleKinds: Set<Kind> = []
  /// Whether visits are gone or were replaced, so that all have to be looked at.
  private(set) var areVisitsRewritten = false
  /// Whether visits were added.
  private(set) var areVisitsGrown = false
  /// Whether there is something else to say of the whole.
  var isSummaryStale = false

  /// Notes that records were added to a file.
  mutating func noteGrown(_ kind: Kind) {
    if kind == .visits { areVisitsGrown = true } else { staleKinds.insert(kind) }
  }

  /// Notes that records of a file may be gone.
  mutating func noteRewritten(_ kind: Kind) {
    if kind == .visits { areVisitsRewritten = true } else { staleKinds.insert(kind) }
  }

  /// Whether nothing has changed.
  var isCurrent: Bool {
    register != nil && staleKinds.isEmpty && !areVisitsRewritten && !areVisitsGrown
      && !isSummaryStale
  }

  /// Takes in a register of all that is there.
  mutating func renew(_ register: Register) {
    self = LatestRegister()
    self.register = register
  }
}

extension DirectoryFollower {
  /// The records that count, of all that was read.
  ///
  /// What has not changed since the last call is taken over from then.
  ///
  /// - Complexity: When visits were only added, far less than that of a new register: their ids are
  ///   looked for among all others' once.
  public mutating func register() -> Register {
    if let register = latest.register, latest.isCurrent { return register }
    let register: Register
    if let last = latest.register {
      let visits: Register.VisitChanges =
        latest.areVisitsRewritten
        ? .any
        : .added(
          after: zip(directory.files, tracks).compactMap { facts, track in
            facts.kind == .visits ? track.registeredRows : nil
          })
      register = Register(
        directory, updating: last,
        visits: latest.areVisitsGrown || latest.areVisitsRewritten ? visits : .none,
        others: latest.staleKinds, threads: threads)
    } else {
      register = Register(directory, threads: threads)
    }
    latest.renew(register)
    for index in tracks.indices { tracks[index].registeredRows = directory.files[index].rowCount }
    return register
  }
}

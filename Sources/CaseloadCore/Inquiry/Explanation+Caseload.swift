extension ExplanationMaker {
  private var figures: CaseloadFigures { report.caseload }

  var averageCaseload: Parts {
    let holders = figures.workers.filter {
      $0.isRegistered == true && $0.cases > 0 && ($0.fte ?? 0) > 0
    }
    let cases = holders.reduce(0) { $0 + $1.cases }
    var formula = [
      Wording.count(holders.count, "social worker holds", "social workers hold")
        + " \(Wording.integer(cases)) cases on "
        + "\(Wording.number(figures.holdersFTE, decimals: 2)) FTE"
    ]
    if let average = figures.average {
      formula.append(
        "\(Wording.integer(cases)) cases ÷ \(Wording.number(figures.holdersFTE, decimals: 2)) "
          + "FTE = "
          + Wording.number(average))
    } else {
      formula.append("without FTE there is no average")
    }
    return Parts(
      definition: "The cases of the social workers who hold any, agency staff included, for each "
        + "full-time one of them, as the national workforce census counts it. It is not the mean "
        + "of the "
        + "workers' own loads.",
      formula: formula, value: figures.average.map { Wording.number($0) } ?? Self.unknown,
      status: nil, thresholds: [limitPerFTE])
  }

  private var limitPerFTE: Threshold {
    policyFile.threshold(
      "\(Wording.plain(policy.caseload.limitPerFTE)) cases for one full-time worker",
      key: "caseload.limit_per_fte")
  }

  var cases: Parts {
    let holders = figures.workers.filter { $0.cases > 0 }.count
    return Parts(
      definition: "The cases of everybody in service who holds one or is a social worker. A "
        + "child whom "
        + "two workers hold is a case of each.",
      formula: [
        "\(Wording.workers(holders)) hold \(Wording.integer(figures.cases)) cases",
        "they are cases of \(Wording.children(figures.childrenAllocated))",
      ], value: Wording.integer(figures.cases), status: nil)
  }
}

extension ExplanationMaker {
  var workersOverLimit: Parts {
    let formula = [Status.red, .amber, .green, .unknown].map { status in
      let workers = Wording.workers(figures.workers.count { $0.status == status })
      return switch status {
      case .red: "\(workers) over the limit"
      case .amber: "\(workers) near it"
      case .green: "\(workers) within it"
      case .unknown: "\(workers) without a known limit"
      }
    }
    return Parts(
      definition: "Listed workers whose cases, as a share of the most that each should hold, are "
        + "above "
        + "the upper threshold.",
      formula: formula, value: Wording.integer(report.workersOverLimit), status: nil,
      thresholds: loadThresholds + [limitPerFTE])
  }

  private var loadThresholds: [Threshold] {
    thresholds(
      "caseload", red: policy.caseload.redAbove, amber: policy.caseload.amberAbove,
      of: "of the limit")
  }
}

// MARK: - Children

extension ExplanationMaker {
  var unallocated: Parts {
    let unallocated = figures.unallocated
    let over = unallocated.overLimit
    var formula = [
      "\(Wording.children(unallocated.children)) open and held by nobody",
      "\(Wording.integer(over)) of them for more than \(policy.caseload.unallocatedAfter)",
    ]
    if let longest = unallocated.longestDays {
      formula.append("the longest for \(Wording.days(longest))")
    }
    return Parts(
      definition: "Children with an open episode whose status needs a worker, and no lead worker "
        + "who is "
        + "in service. A case left with somebody who has gone is not allocated.",
      formula: formula, value: Wording.integer(unallocated.children), status: nil,
      thresholds: [
        unallocatedAfter, needsWorker,
      ])
  }

  private var unallocatedAfter: Threshold {
    timescale(
      "over the limit after", policy.caseload.unallocatedAfter, key: "caseload.unallocated_after")
  }

  private var needsWorker: Threshold {
    policyFile.threshold(
      "a worker is needed for \(statuses(policy.caseload.needsWorker))",
      key: "caseload.needs_worker")
  }

  var heldByAbsent: Parts {
    Parts(
      definition: "Open children all of whose lead workers are on a long absence.",
      formula: ["\(Wording.children(figures.heldByAbsent)) held only by workers who are absent"],
      value: Wording.integer(figures.heldByAbsent), status: nil, thresholds: [needsWorker])
  }

  var allocatedWithoutQualification: Parts {
    let count = figures.allocatedWithoutQualification
    return Parts(
      definition: "Open children whose status needs a registered social worker, and all of whose "
        + "lead "
        + "workers have a record and are not registered.",
      formula: ["\(Wording.children(count)) held only by workers who are not registered"],
      value: Wording.integer(count), status: nil,
      thresholds: [
        policyFile.threshold(
          "a registered social worker is needed for \(statuses(policy.caseload.needsRegistered))",
          key: "caseload.needs_registered")
      ])
  }

  var allocatedToUnknown: Parts {
    let count = figures.allocatedToUnknown
    return Parts(
      definition: "Open children all of whose lead workers are named by no worker record.",
      formula: ["\(Wording.children(count)) held only by workers without a record"],
      value: Wording.integer(count), status: nil, thresholds: [needsWorker])
  }

  func childUnallocated(_ child: Identifier) -> Parts? {
    guard let sheet = indicators.childSheet(child, asAt: day) else { return nil }
    var parts = Parts(
      definition: "How long the child has needed a worker and had none: since the later of the "
        + "day from "
        + "which it has been open without a break and the day after somebody last held it.",
      formula: [], value: "has a worker", status: nil,
      thresholds: [unallocatedAfter, needsWorker])
    guard let row = sheet.unallocatedRow else {
      parts.formula = [sheet.isOpen ? "a worker in service holds the child" : "no open episode"]
      if !sheet.isOpen { parts.value = "needs no worker" }
      return parts
    }
    parts.value = Wording.days(row.days)
    parts.status = row.isOverLimit ? .red : .amber
    parts.formula = [
      "without a worker since \(Wording.date(row.since)) (\(row.status.title))",
      "\(Wording.date(day)) − \(Wording.date(row.since)) = \(Wording.days(row.days))",
      row.isOverLimit
        ? "over the limit of \(policy.caseload.unallocatedAfter)"
        : "within \(policy.caseload.unallocatedAfter)",
    ]
    return parts
  }
}

// MARK: - A worker

extension ExplanationMaker {
  func workerCases(_ worker: Identifier) -> Parts? {
    guard let sheet = indicators.workerSheet(worker, asAt: day) else { return nil }
    let count = sheet.children.count
    return Parts(
      definition: "The children whose lead worker this is: each counts once, whatever its status.",
      formula: ["\(Wording.children(count)) with an allocation that holds on \(Wording.date(day))"],
      value: Wording.integer(count), status: nil)
  }

  func workerLoad(_ worker: Identifier) -> Parts? {
    guard let sheet = indicators.workerSheet(worker, asAt: day) else { return nil }
    var parts = Parts(
      definition: "The worker's cases as a share of the most that this worker should hold: the "
        + "worker's "
        + "own limit, or else the limit for one full-time worker by the worker's FTE, less in the "
        + "assessed year.",
      formula: [], value: Self.unknown, status: .unknown,
      thresholds: loadThresholds)
    guard let load = sheet.load, let post = sheet.post else {
      parts.formula = ["the worker is not in service on \(Wording.date(day))"]
      return parts
    }
    parts.formula.append(limit(load, post))
    parts.thresholds += limitThresholds(post)
    parts.status = load.status
    if let limit = load.limit, let value = load.load {
      parts.value = Wording.percent(value)
      parts.formula.append(
        "\(Wording.integer(load.cases)) cases ÷ \(Wording.plain(limit)) = "
          + "\(Wording.percent(value))")
    } else {
      parts.formula.append("\(Wording.integer(load.cases)) cases, and no limit to set them against")
    }
    if let perFTE = load.casesPerFTE, let fte = load.fte {
      parts.formula.append(
        "\(Wording.integer(load.cases)) cases ÷ \(Wording.plain(fte)) FTE = "
          + "\(Wording.number(perFTE)) for each full-time equivalent")
    }
    return parts
  }

  private func limit(_ load: CaseloadFigures.Worker, _ post: WorkerSheet.Post) -> String {
    if let own = post.ownLimit { return "limit: \(Wording.plain(own)), the worker's own" }
    guard let fte = post.fte, let limit = load.limit else {
      return "limit: not known, as the record gives no FTE"
    }
    let base = "limit: \(Wording.plain(policy.caseload.limitPerFTE)) × \(Wording.plain(fte)) FTE"
    let factor =
      post.isNewlyQualified
      ? " × \(Wording.plain(policy.caseload.newlyQualifiedFactor)) (assessed year)" : ""
    return "\(base)\(factor) = \(Wording.plain(limit))"
  }

  private func limitThresholds(_ post: WorkerSheet.Post) -> [Threshold] {
    if let own = post.ownLimit {
      return [
        Threshold(
          text: "\(Wording.plain(own)) cases for this worker", key: nil,
          provenance: "the worker's own record")
      ]
    }
    guard post.isNewlyQualified else { return [limitPerFTE] }
    return [
      limitPerFTE,
      policyFile.threshold(
        "\(Wording.plain(policy.caseload.newlyQualifiedFactor)) of it in the assessed year",
        key: "caseload.newly_qualified_factor"),
      timescale(
        "the assessed year lasts", policy.caseload.newlyQualifiedFor,
        key: "caseload.newly_qualified_for"),
    ]
  }
}

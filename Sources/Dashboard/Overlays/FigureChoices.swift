import CaseloadCore

extension State {
  /// The figures that are shown here, the one of the selected row first.
  var figuresHere: [Figure] {
    guard board != nil else { return [] }
    var figures: [Figure] = []
    if let list = currentList, let row = selectedRow(list), let figure = listing(list).figure(row) {
      figures.append(figure)
    }
    switch screen {
    case nil, .pane(.teams): figures += Figure.headlines
    case .pane(let pane): figures += pane.figures
    case .worker(let worker):
      figures += [.workerLoad(worker), .workerCases(worker), .workerSupervision(worker)]
    case .child(let child): figures += [.childVisit(child), .childUnallocated(child)]
    case .why, .records, .record, .problems: return []
    }
    return figures
  }

  var figureChoices: [PickerChoice] {
    guard let board else { return [] }
    return figuresHere.map { figure in
      var whose = ""
      if let worker = figure.worker { whose = board.names.label(worker: worker, privacy) }
      if let child = figure.child { whose = board.names.title(child: child, privacy) }
      return PickerChoice(title: figure.title, detail: whose, value: .figure(figure))
    }
  }
}

extension PaneID {
  /// The figures that the pane shows of the whole scope.
  fileprivate var figures: [Figure] {
    switch self {
    case .caseload: [.averageCaseload, .cases, .unallocated, .heldByAbsent]
    case .agency: [.agencyRatio, .agencyChange, .vacancyRate]
    case .supervision:
      [.supervisionInTime, .supervisionOverdue, .supervisionGap]
        + QualityMark.allCases.map { .supervisionQuality($0) }
    case .visits: [.visitsInTime, .visitsOverdue, .visitsDueSoon, .seen, .seenAlone]
    case .unallocated:
      [.unallocated, .heldByAbsent, .allocatedWithoutQualification, .allocatedToUnknown]
    case .teams: Figure.headlines
    }
  }
}

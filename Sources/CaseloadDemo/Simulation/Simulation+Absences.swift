import CaseloadCore

// Long absences: maternity, long-term sickness, secondment.

extension Simulation {
  /// Begins a long absence.
  mutating func beginAbsence(of worker: Int) {
    guard workers[worker].isActive, workers[worker].absence == nil else { return }
    let reasons = ["long-term sickness", "maternity", "secondment"]
    let reason = random.position(weights: [64, 28, 8])
    let days = [random.within(28...150), random.within(180...350), random.within(90...240)][reason]
    let end = today + days
    // The end of a maternity leave or a secondment is agreed beforehand.
    let isPlanned = reason > 0 && random.chance(0.7)
    workers[worker].absence = records.absences.count
    records.absences.append(
      AbsenceRecord(
        number: Int32(records.absences.count), worker: Int32(worker), start: today,
        end: isPlanned ? end : nil, reason: reasons[reason],
        recorded: recordingTime(after: today)))
    events.plan(.absenceEnds, worker, on: end)
    thinCases(of: worker, share: reason == 0 ? 0.3 : 0.92)
    events.plan(.absenceThins, worker, on: today + random.within(10...25))
  }

  /// Hands over a share of the cases of an absent worker.
  mutating func thinCases(of worker: Int, share: Double) {
    guard workers[worker].isActive, workers[worker].absence != nil else { return }
    for child in workers[worker].cases where random.chance(share) {
      changeWorker(of: Int(child), waiting: random.chance(0.05) ? 3 : 0)
    }
  }

  /// Ends the absence of a worker who is still there.
  mutating func endAbsence(of worker: Int) {
    guard workers[worker].isActive, let absence = workers[worker].absence else { return }
    workers[worker].absence = nil
    records.absences[absence].end = today
    records.absences[absence].recorded = recordingTime(after: today)
  }
}

/// The facts of a sample authority, each kind in the order in which it happened.
struct SampleRecords: Sendable {
  var teams: [TeamRecord] = []
  var workers: [WorkerRecord] = []
  var absences: [AbsenceRecord] = []
  var children: [ChildRecord] = []
  var episodes: [EpisodeRecord] = []
  var placements: [PlacementRecord] = []
  var allocations: [AllocationRecord] = []
  var visits: [VisitRecord] = []
  var supervisions: [SupervisionRecord] = []
}

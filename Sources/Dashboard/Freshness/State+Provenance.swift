import CaseloadCore

// Of when the figures are, for files: they are read when the screen is long gone.
extension State {
  /// The moment up to which all that there was is in the figures that are shown.
  var knownMoment: Moment {
    moment(
      of: [troubles.directory?.since, standing, behindSince].compactMap(\.self).min() ?? steady)
  }

  /// Since when what is shown stands still.
  private var standing: Swift.Duration? {
    isFrozen || isPastShown || isPending ? knownAt : nil
  }

  /// What is wrong with the figures, and what would be over in a moment on the screen too.
  var writtenCautions: [Caution] {
    guard trendsKeptSince != nil, toldTrendAge == nil, let trendsKnownAt else { return cautions }
    return cautions + [trendCaution(knownAt: trendsKnownAt)]
  }

  /// Of when the figures are, and what is wrong with them, in sentences.
  var provenance: [String] {
    guard let board else { return [] }
    return [
      "Figures of \(Wording.date(board.day)), as known at \(ClockText.full(knownMoment))."
    ] + writtenCautions.map { $0.sentence + "." }
  }
}

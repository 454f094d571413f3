import CaseloadCore
import TerminalUI

/// Why a figure is what it is: its definition, its formula, its limits, and the records behind it.
struct WhyScreen: ScreenContent {
  let explanation: Explanation
  let records: RecordList
  let parts: ScreenParts

  var detail: StyledText { value }

  var footer: [StyledText] { [RecordsScreen.count(records)] }

  var sentences: [String] {
    FactList(facts).sentences
      + ["Behind it: \(Sentences.spoken(RecordsScreen.count(records)))."]
  }

  func draw(on frame: inout Frame<Click>, in rect: Rect) {
    guard rect.rows >= 6 else { return parts.drawList(on: &frame, in: rect) }
    // The records matter, but the explanation is what was asked for.
    let least = min(records.references.count + 1, max(4, rect.rows / 4))
    let rest = FactList(facts).draw(on: &frame.surface, in: rect.droppingBottom(least + 1))
    let used = rect.rows - least - 1 - rest.rows
    parts.drawList(on: &frame, in: rect.droppingTop(used + 1))
  }

  private var value: StyledText {
    guard let status = explanation.status else { return StyledText(explanation.value, .number) }
    return parts.rated(Rating(status), explanation.value)
  }

  private var facts: [FactList.Fact] {
    var facts: [FactList.Fact] = []
    if let whose { facts.append(FactList.Fact("Of", whose)) }
    let date = muted(", as at \(Wording.shortDate(explanation.asAt))")
    facts.append(FactList.Fact("Figure", value + date))
    facts.append(FactList.Fact("Meaning", StyledText(explanation.definition)))
    for (index, line) in explanation.formula.enumerated() {
      facts.append(FactList.Fact(index == 0 ? "Working" : "", StyledText(line, .number)))
    }
    for (index, threshold) in explanation.thresholds.enumerated() {
      facts.append(
        FactList.Fact(
          index == 0 ? "Limits" : "",
          StyledText(threshold.text) + muted("  (\(threshold.provenance))")))
    }
    return facts
  }

  private var whose: StyledText? {
    if let worker = explanation.figure.worker {
      return StyledText(parts.context.names.label(worker: worker, parts.context.privacy))
    }
    if let child = explanation.figure.child { return StyledText(parts.child(child)) }
    guard let team = explanation.team else { return StyledText("the whole authority") }
    return StyledText(parts.context.names.label(team: team))
  }

  private func muted(_ text: String) -> StyledText { StyledText(text, .textMuted) }
}

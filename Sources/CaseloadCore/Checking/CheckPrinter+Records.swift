extension CheckPrinter {
  /// Prints the void records that withdraw nothing.
  mutating func printIdleVoids() {
    list("Void records that withdraw nothing:", check.idleVoids) { printer, place in
      let version = place.from.map { " from \($0)" } ?? ""
      return "\(printer.shown(place)): void: no earlier record of \(place.kind.rawValue) has the "
        + "id " + printer.quoted(place.id) + version
        + "; correct id or recorded, or remove the line"
    }
  }

  /// Prints the children, workers and teams that records name and no record has.
  mutating func printUnknownReferences() {
    list("Children, workers and teams without a record:", check.unknownReferences) {
      printer, reference in
      let first = reference.uses.first?.places.first
      let others = reference.uses.flatMap(\.places).dropFirst().prefix(2).map { printer.shown($0) }
      let uses = reference.uses.map { use in
        "\(use.kind.rawValue) (field \(use.field), "
          + Wording.count(use.records, "record", "records").unglued + ")"
      }
      return (first.map { "\(printer.shown($0)): " } ?? "")
        + "\(reference.entity.rawValue) \(printer.quoted(reference.id)) has no record; named in "
        + Wording.list(uses)
        + (others.isEmpty ? "" : "; also " + others.joined(separator: ", "))
        + "; add it to \(reference.entity.kind.rawValue), or correct the id"
    }
  }

  /// Prints the allocations to people who are not there.
  mutating func printAllocations() {
    let day = check.asAt
    list("Allocations to people who have left, as at \(day):", check.allocationsLeftBehind) {
      printer, allocation in
      let whereabouts =
        allocation.left.map { "left, with the end \($0)" } ?? "is not in service on \(day)"
      return "\(printer.shown(allocation.place)): child \(printer.quoted(allocation.child)) is "
        + "held by worker \(printer.quoted(allocation.worker)), who \(whereabouts); end the allocation "
        + "and give the child to somebody else"
    }
  }

  /// Prints the children whom a worker holds and no service works with.
  mutating func printChildren() {
    list(
      "Children with an allocation and no open episode, as at \(check.asAt):",
      check.childrenWithoutEpisode
    ) { printer, child in
      let others = child.allocations - 1
      let more = others > 0 ? " (and \(Wording.count(others, "other", "others").unglued))" : ""
      return "\(printer.shown(child.first)): child \(printer.quoted(child.child)) has an allocation"
        + more + " and no open episode; end the allocation, or add the episode"
    }
  }

  /// Prints the workers without FTE.
  mutating func printWorkers() {
    list("Active workers without FTE, as at \(check.asAt):", check.workersWithoutFTE) {
      printer, place in
      "\(printer.shown(place)): worker \(printer.quoted(place.id)) has no fte; without it the worker "
        + "is not in averages by FTE, and has no limit unless it is given"
    }
  }
}

extension String {
  /// The text with ordinary spaces in place of those that no line is broken at.
  var unglued: String { String(map { $0 == Wording.glue ? " " : $0 }) }
}

import CSystem

extension FastLineReader {
  private typealias Slot = Visit.Slot

  /// Reads an ordinary visit: one whose fields come in the order of the documentation with the predicted
  /// bytes between them, with or without a purpose, and whose ids are short.
  ///
  /// Nine lines of ten are visits, and most are written so. Without a loop over the fields and a choice for
  /// each, a line takes half of the instructions.
  ///
  /// - Parameters:
  ///   - start: The first byte of a line that ends with a line feed, in a padded buffer.
  ///   - place: Where the line begins in its file.
  ///   - stage: Where the visit is left; it must have room.
  ///   - tables: The tables of ids, in which it will be looked up.
  /// - Returns: The byte after the line feed, or `nil` for any other line.
  @inline(__always)
  func readVisit(
    _ start: Place, place: UInt32, into stage: inout VisitStage, tables: borrowing NameTables
  ) -> Place? {
    var next = start
    guard hasOrdinaryVisits, let id = word(of: Slot.id, after: 0, at: &next),
      let child = word(of: Slot.child, after: Slot.id + 1, at: &next),
      let day = day(of: Slot.date, after: Slot.child + 1, at: &next),
      let worker = word(of: Slot.worker, after: Slot.date + 1, at: &next),
      let isSeen = flag(of: Slot.seen, after: Slot.worker + 1, at: &next),
      let isAlone = flag(of: Slot.alone, after: Slot.seen + 1, at: &next)
    else { return nil }
    var state = Slot.alone + 1
    if steps.field(after: state) == Slot.purpose {
      // Without a purpose, too, the next bytes are those that follow one.
      if pass(after: state, at: &next), !passText(at: &next) { return nil }
      state = Slot.purpose + 1
    }
    guard let recorded = moment(of: Slot.recorded, after: state, at: &next),
      pass(after: Slot.recorded + 1, at: &next),
      next - start <= LineLimit.bytes
    else { return nil }
    stage.append(
      id: id, child: child, worker: worker,
      Visit(day: day, isSeen: isSeen, isAlone: isAlone, recorded: recorded, place: place),
      tables: tables)
    return next
  }

  /// Whether the steps that were learnt are those of an ordinary visit.
  var areStepsOfVisit: Bool {
    let order = [
      Slot.id, Slot.child, Slot.date, Slot.worker, Slot.seen, Slot.alone, Slot.purpose,
      Slot.recorded, LineSteps.end,
    ]
    var state = 0
    for field in order where field != Slot.purpose || steps.field(after: state) == field {
      guard steps.field(after: state) == field else { return false }
      state = field + 1
    }
    return true
  }

  /// Passes the bytes before the next value, where they are the predicted ones.
  @inline(__always)
  private func pass(after state: Int, at place: inout Place) -> Bool {
    let step = steps.step(after: state)
    guard step.matches(place) else { return false }
    place += Int(step.pointee.length)
    return true
  }

  /// The key of an id of at most eight plain bytes.
  @inline(__always)
  private func word(of field: Int, after state: Int, at place: inout Place) -> UInt64? {
    guard pass(after: state, at: &place), place[0] == UInt8(ascii: "\"") else {
      return nil
    }
    // All that follows in the line waits for this length, unless it is the one of the line before.
    let count = byte_scan_guessed(byte_scan_short_length(place + 1), idLengths[field])
    idLengths[field] = count
    guard 1...8 ~= count, place[count + 1] == UInt8(ascii: "\"") else { return nil }
    let word = RecordKey.word(UnsafeBufferPointer(start: place + 1, count: count))
    place += count + 2
    return word
  }

  @inline(__always)
  private func day(of field: Int, after state: Int, at place: inout Place) -> Day? {
    guard pass(after: state, at: &place) else { return nil }
    return plainDay(at: &place, slot: field)
  }

  @inline(__always)
  private func moment(of field: Int, after state: Int, at place: inout Place) -> Moment? {
    guard pass(after: state, at: &place) else { return nil }
    return plainMoment(at: &place, slot: field)
  }

  @inline(__always)
  private func flag(of field: Int, after state: Int, at place: inout Place) -> Bool? {
    guard pass(after: state, at: &place) else { return nil }
    let length = byte_scan_flag_length(place)
    guard length != 0 else { return nil }
    place += length
    return length == 4
  }

  @inline(__always)
  private func passText(at place: inout Place) -> Bool {
    guard place[0] == UInt8(ascii: "\"") else { return false }
    let count = byte_scan_sentence_length(place + 1)
    guard place[count + 1] == UInt8(ascii: "\"") else { return false }
    place += count + 2
    return true
  }
}

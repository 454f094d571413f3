import CaseloadCore

extension Filter {
  /// What is wrong with it for a list: fields that are not there, and comparisons that never hold.
  ///
  /// - Parameter listing: The list.
  /// - Returns: Sentences, in the order of the terms.
  func complaints(about listing: Listing) -> [String] {
    let known = listing.fieldNames
    return unknownFields(known: known).map {
      "This list has no field \($0); it has \(known.joined(separator: ", "))."
    } + terms.compactMap { Filter.complaint(about: $0.condition, listing) }
  }

  private static func complaint(
    about condition: Term.Condition, _ listing: Listing
  ) -> String? {
    switch condition {
    case .field(let name, let sought):
      guard let field = matching(name, listing.fieldNames),
        case .number = listing.example(of: field), Double(sought) == nil,
        !["none", "unknown"].contains(sought)
      else { return nil }
      return "\(field) holds numbers: \(sought) is none."
    case .word(let word):
      guard let (name, _, rest) = parts(of: word), matching(name, listing.fieldNames) != nil
      else { return nil }
      return "\(word): \(rest) is neither a number nor a date."
    case .comparison(let name, let comparison, let limit):
      guard let field = matching(name, listing.fieldNames) else { return nil }
      switch (listing.example(of: field), limit) {
      case (.number, .day): return "\(field) holds numbers: type \(field)\(comparison.rawValue)5."
      case (.day, .number):
        return "\(field) holds dates: type \(field)\(comparison.rawValue)2016-06-01."
      case (.text, _), (.flag, _):
        return "\(field) holds neither numbers nor dates: type \(field): and a part of it."
      default: return nil
      }
    }
  }
}

extension Listing {
  /// What the first row that says anything in a field says there.
  fileprivate func example(of field: String) -> FieldValue {
    guard let column = columns.firstIndex(where: { $0.name == field }) else { return .absent }
    return (0..<count).lazy.map { value($0, column) }.first { !$0.isAbsent } ?? .absent
  }
}

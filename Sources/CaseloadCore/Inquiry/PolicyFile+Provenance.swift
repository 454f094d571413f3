extension PolicyFile {
  /// The entry of a key in force.
  ///
  /// - Parameter key: The dotted path of the key. Of a team's key that the team does not set, the
  ///   authority's.
  /// - Returns: The entry, or `nil` when the policy has no such key.
  public func entry(of key: String) -> Entry? {
    if let entry = entries.first(where: { $0.path == key }) { return entry }
    guard key.hasPrefix("teams.") else { return nil }
    // `teams.ID.visits.STATUS.KEY`, where the id may hold dots of its own.
    let path = "visits." + key.split(separator: ".").suffix(2).joined(separator: ".")
    return entries.first { $0.path == path }
  }

  /// Where the value of a key comes from, in words: `policy default`, `policy.toml line 12`.
  ///
  /// A default that the law gives says which.
  ///
  /// - Parameter key: The dotted path of the key; `nil` for what a record gives.
  /// - Returns: Its provenance; for what no policy gives, `the child's own plan`.
  public func provenance(of key: String?) -> String {
    guard let key else { return "the child's own plan" }
    guard let entry = entry(of: key) else { return PolicyFile.defaultProvenance }
    return PolicyFile.provenance(of: [entry])
  }

  /// Where the rule of visits that a key belongs to comes from, all its keys together.
  ///
  /// - Parameter key: The dotted path of one of the rule's keys; `nil` for the child's own plan.
  /// - Returns: Its provenance: `policy.toml line 4 over the policy default`.
  public func provenance(ofRuleWith key: String?) -> String {
    guard let key, let entry = entry(of: key) else { return provenance(of: key) }
    return PolicyFile.provenance(of: entries.filter { $0.table == entry.table })
  }

  private static let defaultProvenance = "policy default"

  private static func provenance(of entries: [Entry]) -> String {
    let lines = entries.compactMap { entry -> Int? in
      if case .line(let line) = entry.origin { line } else { nil }
    }
    guard !lines.isEmpty else {
      let source = entries.first.flatMap(source)
      return defaultProvenance + (source.map { " (\($0))" } ?? "")
    }
    let numbers = Set(lines).sorted().map(String.init)
    return "\(name) \(numbers.count == 1 ? "line" : "lines") \(Wording.list(numbers))"
      + (lines.count < entries.count ? " over the \(defaultProvenance)" : "")
  }

  /// Where a default comes from, when it is not the program's own choice.
  private static func source(_ entry: Entry) -> String? {
    let status = EpisodeStatus.allCases.first { entry.table == "visits.\($0.rawValue)" }
    return status.flatMap(PolicyKey.source(ofVisitsIn:))
      ?? PolicyKey.all.first { $0.path == entry.path }?.source
  }

  /// A threshold that a key gives.
  func threshold(_ text: String, key: String) -> Threshold {
    Threshold(text: text.unglued, key: key, provenance: provenance(of: key))
  }

  /// A threshold that a rule of visits gives, by one of its keys.
  func threshold(rule text: String, key: String?) -> Threshold {
    Threshold(text: text.unglued, key: key, provenance: provenance(ofRuleWith: key))
  }
}

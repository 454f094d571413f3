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
    guard let entry = entry(of: key) else { return "policy default" }
    switch entry.origin {
    case .line(let line): return "\(PolicyFile.name) line \(line)"
    case .default:
      let status = EpisodeStatus.allCases.first { entry.table == "visits.\($0.rawValue)" }
      let source =
        status.flatMap(PolicyKey.source(ofVisitsIn:))
        ?? PolicyKey.all.first { $0.path == entry.path }?.source
      return "policy default" + (source.map { " (\($0))" } ?? "")
    }
  }

  /// A threshold that a key gives.
  func threshold(_ text: String, key: String) -> Threshold {
    Threshold(text: text.unglued, key: key, provenance: provenance(of: key))
  }
}

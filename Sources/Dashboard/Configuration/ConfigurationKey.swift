import CaseloadCore
import TOMLReading

/// A key of the configuration: what it means, what it may be, what it is without a file.
///
/// The table ``all`` is what the reader, its messages and the reference are driven by.
public struct ConfigurationKey: Sendable {
  /// The key's name.
  public let name: String
  /// What the value says, in a phrase that can follow "give".
  public let summary: String
  /// What the value may be, and where the configuration holds it.
  let form: Form

  /// A part of the configuration.
  typealias Place<Value> = any WritableKeyPath<Configuration, Value> & Sendable

  /// What a value may be, and where the configuration holds it.
  enum Form: Sendable {
    case text(Place<String>)
    /// A file of the person's, or nothing.
    case path(Place<String>)
    case flag(Place<Bool>)
    case number(Place<Int>, ClosedRange<Int>)
    case duration(Place<Duration>)
    case choice(Choices)
  }

  /// The names of a few values, and how the configuration holds them.
  struct Choices: Sendable {
    let names: [String]
    let name: @Sendable (Configuration) -> String
    let set: @Sendable (inout Configuration, String) -> Void
  }

  init(_ name: String, _ form: Form, _ summary: String) {
    self.name = name
    self.form = form
    self.summary = summary
  }
}

extension ConfigurationKey.Form {
  /// The values of an enumeration, by their own names.
  static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
    _ place: ConfigurationKey.Place<Value>
  ) -> Self where Value.RawValue == String {
    .choice(
      ConfigurationKey.Choices(
        names: Value.allCases.map(\.rawValue), name: { $0[keyPath: place].rawValue },
        set: { if let value = Value(rawValue: $1) { $0[keyPath: place] = value } }))
  }

  /// The values of an enumeration, and `auto` for none of them.
  static func automatic<Value: RawRepresentable & CaseIterable & Sendable>(
    _ place: ConfigurationKey.Place<Value?>
  ) -> Self where Value.RawValue == String {
    .choice(
      ConfigurationKey.Choices(
        names: ["auto"] + Value.allCases.map(\.rawValue),
        name: { $0[keyPath: place]?.rawValue ?? "auto" },
        set: { $0[keyPath: place] = Value(rawValue: $1) }))
  }

  /// Values by names of their own.
  static func privacy(_ place: ConfigurationKey.Place<Privacy>) -> Self {
    .choice(
      ConfigurationKey.Choices(
        names: Privacy.allCases.map(\.word), name: { $0[keyPath: place].word },
        set: { configuration, word in
          if let value = Privacy.allCases.first(where: { $0.word == word }) {
            configuration[keyPath: place] = value
          }
        }))
  }
}

extension ConfigurationKey {
  /// What the value may be, in words.
  public var type: String {
    switch form {
    case .text: "text"
    case .path: "the path of a file that begins with / or ~/, or nothing"
    case .flag: "true or false"
    case .number(_, let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .duration: "a duration longer than 0 in \(ConfigurationKey.units)"
    case .choice(let choices):
      "one of " + choices.names.map(TOMLText.string).joined(separator: ", ")
    }
  }

  private static let units = Duration.Unit.allCases.map { $0.name + "s" }.joined(separator: ", ")

  /// The value that a configuration has for the key, as TOML.
  public func value(in configuration: Configuration) -> String {
    switch form {
    case .text(let place), .path(let place): TOMLText.string(configuration[keyPath: place])
    case .flag(let place): String(configuration[keyPath: place])
    case .number(let place, _): String(configuration[keyPath: place])
    case .duration(let place): TOMLText.string(configuration[keyPath: place].description)
    case .choice(let choices): TOMLText.string(choices.name(configuration))
    }
  }

  /// The default, as TOML.
  public var defaultValue: String { value(in: Configuration()) }
}

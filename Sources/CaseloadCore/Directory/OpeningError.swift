/// Why a data directory cannot be opened, with its settings.
public enum OpeningError: Error, Equatable, CustomStringConvertible {
  /// The directory cannot be read.
  case directory(DataDirectoryError)
  /// Its policy cannot be used.
  case settings(SettingsError)

  /// What is wrong and what to do, in one line.
  public var description: String {
    switch self {
    case .directory(let error): error.description
    case .settings(let error): error.description
    }
  }
}

import ArgumentParser
import CaseloadCore

/// A data directory read once, with its settings.
struct Opening {
  let data: DataDirectory
  let settings: DirectorySettings

  /// Reads a directory, or says on standard error why it cannot.
  ///
  /// - Parameters:
  ///   - path: The directory's path.
  ///   - permissions: Whether to say what everybody can get at; nothing is said when `nil`.
  /// - Throws: The exit status.
  init(_ path: String, _ permissions: PermissionOptions? = nil) throws {
    MemoryUse.keepWhatIsFreed()
    do throws(DataDirectoryError) {
      data = try DataDirectory(path, threads: Threads.count)
    } catch {
      throw Output.fail("\(error)")
    }
    do throws(SettingsError) {
      settings = try DirectorySettings(path)
    } catch {
      throw Output.fail("\(error)")
    }
    permissions?.warn(of: path)
  }
}

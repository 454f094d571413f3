import Glibc

/// Starting programs without Foundation, whose way of waiting needs that no grandchild lives on.
enum Spawning {
  /// What could not be had of the system.
  struct Failure: Error {
    let call: String
    let number: Int32
  }

  /// What a program finds open.
  enum Descriptor {
    /// A terminal as its standard input, output and error, and as its controlling terminal.
    case terminal(String)
    /// A file as its standard output, and nothing else.
    case output(String)
    /// A descriptor of ours under another number.
    case existing(Int32, as: Int32)
  }

  /// Starts a program in a session of its own, with no signal blocked.
  static func start(
    _ words: [String], variables: [String: String], descriptors: [Descriptor]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in descriptors {
      switch descriptor {
      case .terminal(let path):
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
      case .output(let path):
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
      case .existing(let own, let number):
        posix_spawn_file_actions_adddup2(&actions, own, number)
      }
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    var process: pid_t = 0
    let arguments = words.map { strdup($0) } + [nil]
    let environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    let result = posix_spawn(&process, words[0], &actions, &attributes, arguments, environment)
    guard result == 0 else { throw Failure(call: "posix_spawn \(words[0])", number: result) }
    return process
  }
}

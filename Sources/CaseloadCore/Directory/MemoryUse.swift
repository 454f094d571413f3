import CSystem

/// How the program holds memory.
public enum MemoryUse {
  /// Keeps memory that is freed for what is asked for next, in place of giving it back to the system.
  ///
  /// For commands that read once and end: the system clears each page that it hands out anew, and that
  /// was measured to be a tenth of a report. To be called before any other thread exists.
  public static func keepWhatIsFreed() {
    memory_keep_what_is_freed()
  }

  /// Lets all threads take memory from one pool, so that none keeps for itself what it has freed.
  ///
  /// For programs that stay: each change of the figures takes and frees some. To be called before any
  /// other thread exists.
  public static func shareOnePool() {
    memory_share_one_pool()
  }
}

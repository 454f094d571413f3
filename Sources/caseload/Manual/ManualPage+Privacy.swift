/// What the manual page says of children's data and who sees it.
extension ManualPage {
  static let privacy = [
    (
      "Names",
      """
      Children's names are hidden until they are asked for. While they are, no export and no file that \
      the program keeps holds one; a filter that was typed while they were shown goes with them.
      """
    ),
    (
      "Permissions",
      """
      Data, configuration or access log that everybody on the computer can read or change draw a \
      warning, with the command that closes them: on standard error, in the dashboard among the \
      problems. Everybody is whoever is neither the owner nor of the group, so a share that a group \
      has in common is in order; and one directory above that others cannot pass keeps safe what is \
      below. --trust-permissions silences it, for file systems that have no permissions of their own.
      """
    ),
    (
      "Own files",
      """
      What the program writes, exports too, is for its owner alone (mode 0600), and there whole or not \
      at all. Nothing is written to the data directory.
      """
    ),
    (
      "Access log",
      """
      access_log in the configuration names a file to which a line of JSON is added whenever somebody \
      opens the dashboard (opened, closed), a screen about a child or a worker (opened_child, \
      opened_worker) or a line of the data (opened_record), shows or hides names (revealed_names, \
      hid_names), or writes a screen to a file (exported), with caseload shot too. It has time (UTC), \
      user, host, process, action, directory and names (who was shown by name), and child, worker or \
      record where it is about one. These are pseudonyms: caseload pseudonym, and whoever may read \
      the key in PATH.key, can tell whose they are, nobody else can, even where an id is a name. Keep \
      the key as long as the log. report, check and follow print figures and are not written down.
      """
    ),
    (
      "A log that cannot be written",
      """
      It is said at once and stays counted at the top until it is put right, and the program goes on: \
      a full disk must not keep anybody from a child's records. A link is not followed. A line is one \
      write to the end of the file, so programs on one computer can share a log; to share it among \
      people, give the log to a group that can write to it and the key to the same group to read. On \
      a network share two computers can write over each other: keep the log on a local disk.
      """
    ),
    (
      "Blanking",
      """
      After blank_after minutes without a key or a click everything is hidden, time asleep included; \
      moving the mouse and new data do not count. The next key or click brings back what was there \
      and does nothing else. It keeps off eyes, not hands: lock the computer too. In the accessible \
      mode at a terminal the screen and what has scrolled off it are cleared, and Enter goes on.
      """
    ),
    (
      "Memory",
      """
      A crash leaves no core dump and prints no memory; no other program of the same person can read \
      the memory. Titles of windows are never set. Ids on the command line (--team, --screen child:ID) \
      can be seen by everybody on the computer while the command runs; caseload pseudonym takes them \
      from standard input instead.
      """
    ),
  ]
}

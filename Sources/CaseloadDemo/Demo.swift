import CaseloadCore

/// A sample authority.
enum Demo {}

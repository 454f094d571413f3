public import ArgumentParser
public import CaseloadCore

/// A day is written `YYYY-MM-DD` on the command line, too.
extension Day: ExpressibleByArgument {}

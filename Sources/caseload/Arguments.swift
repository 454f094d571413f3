public import ArgumentParser
public import CaseloadCore
public import CaseloadDemo
public import Terminal
public import TerminalUI

// Values of the model that the command line takes, as it writes them.

extension Day: ExpressibleByArgument {}

extension ReportCSV.List: ExpressibleByArgument {}

extension SampleSize: ExpressibleByArgument {}
extension ColourChoice: ExpressibleByArgument {}
extension GlyphSet.Level: ExpressibleByArgument {}

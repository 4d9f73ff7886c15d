import ArgumentParser

/// What the program's exit code tells a script.
enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
    /// It is done.
    case done = 0
    /// It could not be decided: a file cannot be read, something broke.
    case undecided = 1
    /// A rule refused it, and the findings were printed.
    case refused = 2
    /// What was named is not there, or the name fits several.
    case notFound = 3
    /// A concurrent or later change stands in the way.
    case conflict = 4
    /// The command line itself is wrong (EX_USAGE of sysexits.h).
    case usage = 64

    /// What a command throws that has printed its answer already and only wants to end with this code.
    var exit: ExitCode { ExitCode(rawValue) }
}

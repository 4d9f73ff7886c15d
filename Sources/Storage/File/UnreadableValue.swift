import CivilTime

/// A value in the file that is none that the program writes, before anybody knows which file it was.
struct UnreadableValue: ExplainedError {
    /// What is wrong with it.
    let explanation: LocalizedText
}

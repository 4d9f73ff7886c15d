import CivilTime

/// Loudness on the command line, 0 (silent) to 5 (gongs and drums).
enum LoudnessArgument {
    /// Checks a loudness as typed.
    static func check(_ loudness: Int) throws(CommandFailure) {
        guard (0...5).contains(loudness) else {
            throw .usage(LocalizedText(zh: "--loudness 应在 0 到 5 之间。", en: "--loudness must be from 0 to 5."))
        }
    }
}

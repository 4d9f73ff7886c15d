import ArgumentParser
import CivilTime

/// The flags every command has, but for who acts.
struct EverywhereOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            zh: "数据文件夹；不写时取 SHUXIANG_HOME，再取 $XDG_DATA_HOME/shuxiang。",
            en: "The data folder; else SHUXIANG_HOME, else $XDG_DATA_HOME/shuxiang.", valueName: "dir"))
    var home: String?

    @Option(
        help: ArgumentHelp(
            zh: "哪个社区；文件夹里只有一个时不必写。", en: "Which community; needed only where the folder holds several.",
            valueName: "slug"))
    var community: String?

    @Option(help: ArgumentHelp(zh: "答复的形式。", en: "The form of the answer."))
    var format: OutputFormat = .table

    @Flag(help: ArgumentHelp(zh: "只判断并显示，不作任何更改。", en: "Judge and show, change nothing."))
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            zh: "把此刻当作现在，供演练和测试。", en: "The clock, for rehearsal and tests.", valueName: "time"))
    var now: String?

    @Option(
        help: ArgumentHelp(
            zh: "程序说的语言；不写时随社区，再随系统。", en: "The language spoken; else the community's, else the system's."))
    var language: Language?

    @Flag(name: .long, help: ArgumentHelp(zh: "只说必须说的。", en: "Say only what must be said."))
    var quiet = false

    @Flag(name: .long, help: ArgumentHelp(zh: "多说一些经过。", en: "Say more about what happens."))
    var verbose = false

    mutating func validate() throws {
        guard !(quiet && verbose) else {
            let words = LocalizedText(
                zh: "--quiet 和 --verbose 不能一起用，请只留一个。", en: "--quiet and --verbose contradict each other; keep one.")
            throw ValidationError(words.spoken)
        }
    }

    /// The present of this run: the moment of `--now` where it is given, else what the clock says.
    ///
    /// - Parameter zone: the zone in which a `--now` without an offset is meant.
    /// - Throws: `CivilTimeError.notADateAndTime` where `--now` cannot be read.
    func present(in zone: Zone, clock: () -> Instant) throws(CivilTimeError) -> Instant {
        guard let now else { return clock() }
        return try InstantArgument(now, zone: zone).instant
    }
}

import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang room couple`: notes that sound carries between two rooms.
struct CoupleRooms: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "couple", zh: "登记两个场地之间串音：weak 轻微，strong 严重；--none 表示不串音。",
            en: "Note how well sound carries between two rooms: weak, strong, or --none.")
    }

    @Argument(help: ArgumentHelp(zh: "一个场地。", en: "One room.", valueName: "room"))
    var one: String

    @Argument(help: ArgumentHelp(zh: "另一个场地。", en: "The other room.", valueName: "room"))
    var other: String

    @Option(help: ArgumentHelp(zh: "串音有多严重。", en: "How well the sound carries."))
    var strength: RoomCoupling.Strength?

    @Flag(help: ArgumentHelp(zh: "不串音。", en: "No sound carries."))
    var none = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        guard (strength == nil) == none else { throw Self.strengthOrNone }
        let (one, other) = try KeepRooms(at: shared.workplace().desk).couple(one, other, strength: strength)
        let pair = LocalizedText(
            zh: "\(one.room.name)和\(other.room.name)", en: "between \(one.room.name) and \(other.room.name)")
        try shared.answer(
            Answer(
                heading: shared.done(sentence(pair)), json: ["rooms": .array([.room(one), .room(other)])]))
    }

    private func sentence(_ pair: LocalizedText) -> LocalizedText {
        switch strength {
        case .weak: LocalizedText(zh: "\(pair.zh)轻微串音。", en: "Some sound carries \(pair.en).")
        case .strong: LocalizedText(zh: "\(pair.zh)严重串音。", en: "Sound carries \(pair.en).")
        case nil: LocalizedText(zh: "\(pair.zh)不串音。", en: "No sound carries \(pair.en).")
        }
    }

    private static let strengthOrNone = CommandFailure.usage(
        LocalizedText(
            zh: "请用 --strength weak、--strength strong 或 --none 说明串音，三者选一。",
            en: "Say how well sound carries: --strength weak, --strength strong, or --none."))
}

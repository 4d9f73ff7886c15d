import ArgumentParser
import CivilTime
import Scheduling

/// The flags that describe a room, the same for `room add` and `room edit`. What no flag speaks of stays as it is.
struct RoomOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "能容纳多少人。", en: "How many people fit.", valueName: "number"))
    var capacity: Int?

    @Option(
        help: ArgumentHelp(
            zh: "有什么，如 钢琴；可以写多次。", en: "What it has, such as piano; repeatable.", valueName: "feature"))
    var feature: [String] = []

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(zh: "露天。", en: "It has no roof."))
    var outdoor: Bool?

    @Option(
        help: ArgumentHelp(zh: "开始前要多少分钟布置。", en: "Minutes to set up before a start.", valueName: "minutes"))
    var setup: String?

    @Option(
        help: ArgumentHelp(zh: "结束后要多少分钟清场。", en: "Minutes to clear up after an end.", valueName: "minutes"))
    var cleanup: String?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(zh: "里面的活动要安静，怕隔壁吵。", en: "What happens in it needs quiet from its neighbours."))
    var quietProtected: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(zh: "预订要先批准。", en: "Bookings need approval before they stand."))
    var approval: Bool?

    @Option(
        help: ArgumentHelp(
            zh: "承诺一周至少开放多久，如 48h；none 表示没有承诺。",
            en: "The least it is to be open a week, such as 48h; none for no promise.",
            valueName: "length"))
    var promised: String?

    /// Says of a room what the flags say.
    func apply(to room: inout RoomDescription) throws {
        if let capacity {
            guard capacity > 0 else { throw Self.capacityNotPositive }
            room.capacity = capacity
        }
        if !feature.isEmpty { room.features = feature.filter { !$0.isEmpty } }
        if let outdoor { room.isOutdoor = outdoor }
        let buffer = room.care.buffer
        room.care.buffer = Buffer(
            setup: try setup.map { try MinutesArgument($0).seconds } ?? buffer.setup,
            cleanup: try cleanup.map { try MinutesArgument($0).seconds } ?? buffer.cleanup)
        if let quietProtected { room.care.isQuietProtected = quietProtected }
        if let approval { room.care.needsApproval = approval }
        if let promised { room.promisedWeeklySeconds = try Self.seconds(promised: promised) }
    }

    private static func seconds(promised text: String) throws -> Int? {
        guard !["none", "无", "没有", ""].contains(text.asTyped) else { return nil }
        let seconds = try DurationArgument(text).seconds
        guard seconds <= 7 * 86_400 else { throw moreThanAWeek }
        return seconds
    }

    private static let moreThanAWeek = CommandFailure.usage(
        LocalizedText(
            zh: "一周只有 168 小时，--promised 不能比这多。", en: "A week has 168 hours; --promised cannot be more."))

    /// The refusal of a capacity below one.
    static let capacityNotPositive = CommandFailure.usage(
        LocalizedText(zh: "--capacity 至少是 1。", en: "--capacity must be at least 1."))
}

import CivilTime
import Feeds
import Operations
import Scheduling

/// What comes in the next weeks in a room, with a troupe, or at the lecture: only the days on which something happens.
struct ComingPage {
    let communityLanguage: String
    let heading: String
    let isTyped: Bool
    let facts: [Fact]
    let comingHeading: String
    let days: [DaySection]
    let isQuietTime: Bool
    let quietTime: String
    let box: SubscriptionBox?

    /// Something that is so.
    struct Fact {
        let fact: String
    }

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <h1>{{#isTyped}}<bdi lang="{{communityLanguage}}">{{/isTyped}}{{heading}}{{#isTyped}}</bdi>{{/isTyped}}</h1>
        {{#facts}}
        <p class="fact">{{fact}}</p>
        {{/facts}}
        <p class="span">{{comingHeading}}</p>
        {{#isQuietTime}}
        <p class="quiet">{{quietTime}}</p>
        {{/isQuietTime}}
        {{#days}}
        \(DaySection.part)
        {{/days}}
        \(SubscriptionBox.part)

        """)

    /// How far ahead rooms and troupes are shown, in weeks.
    private static let weeks = 4
    /// How far ahead lectures are: once a week, they would be few.
    private static let lectureWeeks = 12
}

extension ComingPage {
    /// What happens in a room, and when it is open.
    ///
    /// - Throws: `OperationError.notFound` where no room in use has the slug.
    init(inRoom slug: String, _ source: PageSource, _ setting: PageSetting) throws {
        let days = setting.today...setting.today.adding(days: Self.weeks * 7 - 1)
        let timetable = try source.timetable(of: days)
        guard let room = timetable.directory.rooms.inUse.first(where: { $0.slug == slug }) else {
            throw OperationError.notFound(.room, name: slug, candidates: [])
        }
        let open = try source.openDay(of: slug)
        let hours = room.openingHours.map(\.words)
        let capacity = room.capacity.map { LocalizedText(zh: "可容纳 \($0) 人。", en: "For \($0) people.") }
        let timetableWords = LocalizedText(
            zh: "开放时间：\(hours.map(\.zh).joined(separator: "；"))。",
            en: "Open \(hours.map(\.en).joined(separator: "; ")).")
        let opening: [LocalizedText] =
            hours.isEmpty
            ? [LocalizedText(zh: "全天可用。", en: "Open around the clock.")]
            : [open.statusWords(setting), timetableWords]
        let feeds: [(FeedName, String)] =
            [(.room(slug: slug), room.name)]
            + (hours.isEmpty ? [] : [(.hours(slug: slug), setting("\(room.name)开放时间", "\(room.name): opening hours"))])
        try self.init(
            named: room.name, [capacity].compactMap(\.self) + opening, timetable.inRoom(room), feeds, source, setting)
    }

    /// What a troupe does.
    ///
    /// - Throws: `OperationError.notFound` where no troupe has the slug.
    init(ofTroupe slug: String, _ source: PageSource, _ setting: PageSetting) throws {
        let days = setting.today...setting.today.adding(days: Self.weeks * 7 - 1)
        let timetable = try source.timetable(of: days)
        guard let troupe = timetable.directory.troupes.first(where: { $0.slug == slug }) else {
            throw OperationError.notFound(.troupe, name: slug, candidates: [])
        }
        try self.init(
            named: troupe.name, [], timetable.ofTroupe(troupe), [(.troupe(slug: slug), troupe.name)], source, setting)
    }

    private init(
        named name: String, _ facts: [LocalizedText], _ timetable: Timetable, _ feeds: [(FeedName, String)],
        _ source: PageSource, _ setting: PageSetting
    ) throws {
        communityLanguage = setting.communityLanguage
        heading = name
        isTyped = true
        self.facts = facts.map { Fact(fact: $0[setting.language]) }
        comingHeading = setting("今后四周", "The next four weeks")
        days = try source.sections(of: timetable, setting)
        isQuietTime = days.isEmpty
        quietTime = setting("这四周没有公开活动。", "No public activities in these weeks.")
        box = SubscriptionBox(feeds, setting)
    }

    /// The weekly lecture with its next speakers.
    init(lecturesAfter today: LocalDate, _ source: PageSource, _ setting: PageSetting) throws {
        let timetable = try source.timetable(of: today...today.adding(days: Self.lectureWeeks * 7 - 1))
            .filter { $0.activity.details.kind == .lecture }
        communityLanguage = setting.communityLanguage
        heading = setting("半小时读书讲座", "The half-hour reading lecture")
        isTyped = false
        facts = [
            Fact(
                fact: setting(
                    "每周一位居民讲半小时，讲完大家交流心得。想讲的，到图书室报个名。",
                    "Each week a resident speaks for half an hour, then all exchange what they took from it. "
                        + "If you would like to speak, tell the reading room."))
        ]
        comingHeading = setting("接下来的讲座", "The next lectures")
        days = try source.sections(of: timetable, setting)
        isQuietTime = days.isEmpty
        quietTime = setting("接下来还没有安排讲座。", "No lectures are planned yet.")
        box = SubscriptionBox([(.lecture, setting("半小时读书讲座", "The half-hour reading lecture"))], setting)
    }
}

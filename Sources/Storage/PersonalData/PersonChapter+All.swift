extension PersonChapter {
    /// What is said of the person themselves.
    static let person = PersonChapter(
        "person", "person", column: "id", joined: "LEFT JOIN person AS speaker ON speaker.id = person.guardian",
        order: "person.id",
        [
            .number("id", "person.id"), .text("name", "person.name"), .number("birthYear", "person.birth_year"),
            .truth("publicNameConsent", "person.has_public_name_consent"),
            .text("familyReading", "person.family_reading"), .text("guardian", "speaker.name"),
        ])

    /// Every chapter beside that, in the order in which they are told. Where somebody lived always, the first day is not said.
    static let all: [PersonChapter] = community + reading + lectures + awards + keeping

    private static let community: [PersonChapter] = [
        PersonChapter(
            "residences", "residence",
            joined: """
                JOIN household ON household.id = residence.household JOIN building ON building.id = household.building
                """, order: "residence.first, residence.id",
            [
                .text("building", "building.name"), .text("household", "household.name"),
                .text("from", "nullif(residence.first, '0001-01-01')"), .text("to", "residence.last"),
            ]),
        PersonChapter(
            "wards", "person", column: "guardian", order: "person.id",
            [.number("id", "person.id"), .text("name", "person.name")]),
        PersonChapter(
            "troupesLed", "troupe", column: "leader", order: "troupe.id",
            [.text("troupe", "slug"), .text("name", "name")]),
        PersonChapter(
            "memberships", "membership", joined: "JOIN troupe ON troupe.id = membership.troupe", order: "troupe.id",
            [.text("troupe", "troupe.slug"), .text("name", "troupe.name"), .text("role", "membership.role")]),
        PersonChapter(
            "absences", "absence", order: "first, absence.id",
            [.text("from", "first"), .text("to", "last"), .text("reason", "reason")]),
    ]

    private static let reading: [PersonChapter] = [
        PersonChapter(
            "readingSessions", "reading_session",
            joined: """
                LEFT JOIN book ON book.id = reading_session.book
                LEFT JOIN reading_group ON reading_group.id = reading_session.reading_group
                """, order: "reading_session.starts, reading_session.id",
            [
                .number("id", "reading_session.id"), .moment("start", "starts"), .moment("end", "ends"),
                .text("book", "book.title"), .text("place", "place"), .text("readingGroup", "reading_group.slug"),
                .text("loggedBy", "logged_by"), .moment("logged", "logged"), .truth("backDated", "is_back_dated"),
                .truth("startAssumed", "is_start_assumed"), .truth("outsideHours", "is_outside_hours"),
                .truth("autoStopped", "is_auto_stopped"), .text("reason", "reason"), .moment("removed", "removed"),
                .text("removalReason", "removal_reason"),
            ]),
        PersonChapter(
            "readingGroups", "reading_group_member",
            joined: "JOIN reading_group ON reading_group.id = reading_group_member.reading_group",
            order: "reading_group.id",
            [.text("readingGroup", "reading_group.slug"), .text("name", "reading_group.name")]),
        PersonChapter(
            "readingGroupsLed", "reading_group", column: "leader", order: "reading_group.id",
            [.text("readingGroup", "slug"), .text("name", "name")]),
        PersonChapter(
            "insights", "insight", joined: "LEFT JOIN book ON book.id = insight.book", order: "insight.id",
            [
                .number("id", "insight.id"), .text("uid", "uid"), .text("words", "words"), .text("book", "book.title"),
                .text("lecture", "lecture"), .text("status", "status"), .text("reason", "reason"),
                .moment("written", "written"), .moment("decided", "decided"), .text("lastDay", "last_day"),
            ]),
    ]

    private static let lectures: [PersonChapter] = [
        PersonChapter(
            "lectureOffers", "lecture_offer", joined: "LEFT JOIN book ON book.id = lecture_offer.book",
            order: "lecture_offer.id",
            [
                .number("id", "lecture_offer.id"), .text("topic", "topic"), .text("book", "book.title"),
                .text("on", "day"), .moment("offered", "offered"), .moment("returned", "returned"),
                .moment("withdrawn", "withdrawn"),
            ]),
        PersonChapter(
            "lectureTurns", "lecture_turn",
            joined: "\(lecture("lecture_turn")) LEFT JOIN book ON book.id = lecture_turn.book",
            order: "occurrence.starts",
            held + [
                .text("topic", "topic"), .text("book", "book.title"), .text("origin", "origin"),
                .moment("assigned", "assigned"),
            ]),
        PersonChapter(
            "lectureDrops", "lecture_drop", joined: lecture("lecture_drop"), order: "occurrence.starts",
            held + [.text("reason", "lecture_drop.reason")]),
        PersonChapter("lectureRota", "lecture_speaker", order: "since", [.moment("since", "since")]),
        PersonChapter("lectureStandIns", "lecture_substitute", order: "since", [.moment("since", "since")]),
        PersonChapter(
            "lecturesAttended", "lecture_listener", joined: lecture("lecture_listener"), order: "occurrence.starts",
            held),
    ]

    private static let awards: [PersonChapter] = [
        PersonChapter(
            "awardNominations", "award_nomination",
            joined:
                "\(cycle("award_nomination")) LEFT JOIN award_score ON award_score.nomination = award_nomination.id",
            order: "award_nomination.id",
            nominated + [
                .truth("proposed", "is_proposed"), .truth("commended", "is_commended"), .number("rank", "rank"),
            ]),
        PersonChapter(
            "awardNominationsMade", "award_nomination", column: "nominator", joined: cycle("award_nomination"),
            order: "award_nomination.id", nominated),
        PersonChapter(
            "awardJudgements", "award_nomination",
            joined: "JOIN award_judgement ON award_judgement.nomination = award_nomination.id",
            order: "award_nomination.id, award_judgement.seat",
            [
                .number("nomination", "award_nomination.id"), .number("points", "award_judgement.points"),
                .text("reason", "award_judgement.reason"),
            ]),
        PersonChapter(
            "awardObjectionsAgainst", "award_nomination",
            joined: "JOIN award_objection ON award_objection.nomination = award_nomination.id",
            order: "award_objection.id",
            [
                .number("nomination", "award_nomination.id"), .text("reason", "award_objection.reason"),
                .moment("received", "received"), .text("outcome", "outcome"), .text("answer", "answer"),
            ]),
        PersonChapter(
            "awardEvidence", "award_evidence",
            order: "award_evidence.nomination, award_evidence.kind, award_evidence.line",
            [
                .number("nomination", "nomination"), .text("kind", "kind"), .number("line", "line"), .text("on", "day"),
                .minutes("minutes", "seconds"),
            ]),
        PersonChapter(
            "awardPanels", "award_panel",
            joined: """
                \(cycle("award_panel")) LEFT JOIN award_judgement
                    ON award_judgement.cycle = award_panel.cycle AND award_judgement.seat = award_panel.seat
                """, order: "award_panel.cycle, award_judgement.nomination",
            [
                .text("cycle", "award_cycle.name"), .number("seat", "award_panel.seat"),
                .number("nomination", "award_judgement.nomination"), .number("points", "award_judgement.points"),
                .text("reason", "award_judgement.reason"),
            ]),
        PersonChapter(
            "awardObjections", "award_objection", column: "objector", order: "award_objection.id",
            [
                .number("nomination", "nomination"), .text("reason", "reason"), .moment("received", "received"),
                .text("outcome", "outcome"), .text("answer", "answer"), .moment("answered", "answered"),
            ]),
        PersonChapter(
            "awardEndorsements", "award_endorsement", joined: cycle("award_endorsement"), order: "award_endorsement.id",
            [.text("cycle", "award_cycle.name"), .text("on", "award_endorsement.day")]),
        PersonChapter(
            "awardEndorsementsGiven", "award_endorsement", column: "endorser", joined: cycle("award_endorsement"),
            order: "award_endorsement.id", [.text("cycle", "award_cycle.name"), .text("on", "award_endorsement.day")]),
    ]

    private static let nominated: [PersonField] = [
        .number("nomination", "award_nomination.id"), .text("cycle", "award_cycle.name"), .text("award", "award"),
        .text("manner", "manner"), .moment("nominated", "nominated"),
    ]

    private static func cycle(_ table: String) -> String { "JOIN award_cycle ON award_cycle.id = \(table).cycle" }

    private static let keeping: [PersonChapter] = [
        PersonChapter(
            "keeperDuties", "room_keeper", joined: "JOIN room ON room.id = room_keeper.room",
            order: "room.id, weekday, day",
            [.text("room", "room.slug"), .weekday("weekday", "weekday"), .text("on", "day")]),
        PersonChapter(
            "services", "service",
            joined: """
                LEFT JOIN troupe ON troupe.id = service.troupe LEFT JOIN activity ON activity.id = service.activity
                """, order: "service.day, service.id",
            [
                .number("id", "service.id"), .text("on", "service.day"), .minutes("minutes", "service.seconds"),
                .text("kind", "service.kind"), .text("troupe", "troupe.slug"), .number("activity", "activity.id"),
                .text("title", "activity.title"), .text("note", "note"), .text("loggedBy", "logged_by"),
                .moment("logged", "logged_at"),
            ]),
        PersonChapter(
            "feedTokens", "feed_token", order: "feed_token.id",
            [.number("number", "feed_token.id"), .moment("issued", "issued")]),
        PersonChapter(
            "feedTokensForWards", "feed_token", column: "guardian",
            joined: "JOIN person AS ward ON ward.id = feed_token.person",
            order: "feed_token.id",
            [.number("number", "feed_token.id"), .text("ward", "ward.name"), .moment("issued", "issued")]),
    ]

    /// Which lecture it was.
    private static let held: [PersonField] = [
        .number("activity", "activity.id"), .text("title", "coalesce(occurrence.title, activity.title)"),
        .moment("start", "occurrence.starts"),
    ]

    private static func lecture(_ table: String) -> String {
        "JOIN occurrence ON occurrence.id = \(table).occurrence JOIN activity ON activity.id = occurrence.activity"
    }
}

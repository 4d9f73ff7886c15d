extension PersonTrace {
    /// Every column that refers to a person.
    static let all: [PersonTrace] = community + reading + lectures + awards + keeping

    private static let community: [PersonTrace] = [
        PersonTrace("residence", .goes, "residences", zh: "住址", en: "residences"),
        PersonTrace("person", column: "guardian", .namesNobody(), "wards", zh: "监护的孩子", en: "children they speak for"),
        PersonTrace("troupe", column: "leader", .namesNobody(), "troupesLed", zh: "负责的团队", en: "troupes they lead"),
        PersonTrace("membership", .goes, "memberships", zh: "参加的团队", en: "troupes they are in"),
        PersonTrace("absence", .goes, "absences", zh: "请假", en: "absences"),
    ]

    private static let reading: [PersonTrace] = [
        PersonTrace(
            "reading_group", column: "leader", .namesNobody(), "readingGroupsLed", zh: "负责的读书小组",
            en: "reading groups they lead"),
        PersonTrace("reading_group_member", .goes, "readingGroups", zh: "参加的读书小组", en: "reading groups they are in"),
        // Sessions that were taken out or are still under way count for nothing.
        PersonTrace(
            "reading_session",
            .counts(
                except: "removed IS NOT NULL OR ends IS NULL", wiping: "reason = iif(is_back_dated, '—', NULL)"),
            "readingSessions", zh: "阅读记录", en: "reading sessions"),
        PersonTrace("insight", .goes, "insights", zh: "读书一得", en: "insights"),
    ]

    private static let lectures: [PersonTrace] = [
        PersonTrace("lecture_offer", .goes, "lectureOffers", zh: "讲座自荐", en: "offers to speak"),
        // A lecture to come is without a speaker again.
        PersonTrace(
            "lecture_turn", .counts(except: "occurrence IN (SELECT id FROM occurrence WHERE starts > {now})"),
            "lectureTurns", zh: "主讲的讲座", en: "lectures they speak at"),
        PersonTrace("lecture_drop", .goes, "lectureDrops", zh: "推掉的讲座", en: "lectures they gave up"),
        PersonTrace("lecture_speaker", .goes, "lectureRota", zh: "轮流主讲名单", en: "places in the rota"),
        PersonTrace("lecture_substitute", .goes, "lectureStandIns", zh: "替补名单", en: "places among the substitutes"),
        PersonTrace("lecture_listener", .counts(), "lecturesAttended", zh: "听过的讲座", en: "lectures they came to"),
    ]

    // What was scored and decided stays; whose it was does not, nor why somebody thought so.
    private static let awards: [PersonTrace] = [
        PersonTrace(
            "award_nomination",
            .namesNobody(
                forgetting: [
                    "UPDATE award_judgement SET reason = '—' WHERE nomination IN (SELECT id FROM award_nomination WHERE person = ?)",
                    """
                    UPDATE award_objection SET reason = '—', answer = iif(answer IS NULL, NULL, '—')
                    WHERE nomination IN (SELECT id FROM award_nomination WHERE person = ?)
                    """,
                ]),
            "awardNominations", zh: "参评", en: "nominations for an award"),
        PersonTrace(
            "award_nomination", column: "nominator", .namesNobody(), "awardNominationsMade", zh: "提名别人",
            en: "nominations they made"),
        PersonTrace("award_evidence", .namesNobody(), "awardEvidence", zh: "评分依据", en: "lines of evidence"),
        PersonTrace("award_panel", .namesNobody(), "awardPanels", zh: "评审席位", en: "seats on a panel"),
        PersonTrace(
            "award_objection", column: "objector",
            .namesNobody(forgetting: ["UPDATE award_objection SET reason = '—' WHERE objector = ?"]), "awardObjections",
            zh: "提出的异议", en: "objections they raised"),
        PersonTrace("award_endorsement", .goes, "awardEndorsements", zh: "得到的推荐", en: "endorsements they got"),
        PersonTrace(
            "award_endorsement", column: "endorser", .namesNobody(), "awardEndorsementsGiven", zh: "给别人的推荐",
            en: "endorsements they gave"),
    ]

    private static let keeping: [PersonTrace] = [
        PersonTrace("room_keeper", .goes, "keeperDuties", zh: "值班", en: "duties as keeper"),
        PersonTrace("service", .counts(wiping: "note = NULL"), "services", zh: "服务记录", en: "hours of service"),
        PersonTrace("feed_token", .goes, "feedTokens", zh: "个人日历地址", en: "personal feed addresses"),
        PersonTrace(
            "feed_token", column: "guardian", .goes, "feedTokensForWards", zh: "替孩子保管的日历地址",
            en: "feed addresses kept for children"
        ),
    ]
}

import CivilTime

extension TableWords {
    /// The weekly lecture and its speakers.
    static let lectures: [String: TableWords] = [
        "lecture_offer": TableWords(
            "讲座自荐", "lecture offer", by: [.person, ColumnWords("topic", "题目", "topic")],
            [
                .book, ColumnWords("day", "想在哪天", "day wished for"),
                ColumnWords("returned", "重新排队自", "waits again since", .moment),
                ColumnWords("withdrawn", "撤回于", "withdrawn", .moment),
            ]),
        "lecture_turn": TableWords(
            "讲座主讲", "speaker", by: [.occurrence, .person],
            [ColumnWords("topic", "题目", "topic"), .book]),
        "lecture_drop": TableWords("让出讲座的记录", "lecture given up", by: [.occurrence, .person], [.reason]),
        "lecture_speaker": TableWords("轮讲人", "speaker on the rota", by: [.person]),
        "lecture_exchange": TableWords(
            "讲座后的交流", "exchange after lectures",
            by: [
                ColumnWords("lecture", "讲座", "lectures", .row("activity")),
                ColumnWords("exchange", "交流", "exchange", .row("activity")),
            ]),
        "lecture_substitute": TableWords("替补", "substitute", by: [.person]),
        "lecture_listener": TableWords("听讲记录", "listener", by: [.occurrence, .person]),
    ]
}

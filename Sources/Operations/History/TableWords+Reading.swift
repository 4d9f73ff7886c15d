import CivilTime

extension TableWords {
    /// Books, reading sessions, groups and insights.
    static let reading: [String: TableWords] = [
        "book": TableWords(
            "书", "book", by: [ColumnWords("title", "书名", "title")],
            [ColumnWords("author", "作者", "author"), ColumnWords("isbn", "书号", "ISBN")]),
        "reading_session": TableWords(
            "阅读记录", "reading session", by: [.person, ColumnWords("starts", "开始", "start", .moment)],
            [
                ColumnWords("ends", "结束", "end", .moment), .book,
                ColumnWords(
                    "place", "地点", "place",
                    .choice([
                        "room": LocalizedText(zh: "图书室", en: "reading room"),
                        "group": LocalizedText(zh: "读书小组", en: "reading group"),
                        "home": LocalizedText(zh: "家里", en: "home"),
                    ])), .readingGroup, ColumnWords("removed", "去掉于", "taken out", .moment),
                ColumnWords("removal_reason", "去掉的原因", "taken out because"),
            ]),
        "reading_group": TableWords(
            "读书小组", "reading group", by: [.itsName], [ColumnWords("leader", "组长", "leader", .row("person")), .book]),
        "reading_group_member": TableWords("读书小组成员", "reading group member", by: [.readingGroup, .person]),
        "reading_group_meeting": TableWords("读书小组活动", "reading group meeting", by: [.readingGroup, .activity]),
        "insight": TableWords(
            "读书一得", "insight", by: [.person, ColumnWords("words", "内容", "words")],
            [
                ColumnWords(
                    "status", "状态", "status",
                    .choice([
                        "pending": LocalizedText(zh: "待审", en: "pending"),
                        "approved": LocalizedText(zh: "已通过", en: "approved"),
                        "declined": LocalizedText(zh: "未通过", en: "declined"),
                    ])), .reason, ColumnWords("last_day", "贴到", "shown through"), .book,
            ]),
    ]
}

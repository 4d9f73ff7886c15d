import CivilTime

extension TableWords {
    /// What was taken in from calendars, and the journal itself.
    static let calendars: [String: TableWords] = [
        "calendar": TableWords(
            "导入的日历", "imported calendar", by: [.itsName], [ColumnWords("imported", "导入时间", "imported", .moment)]),
        "public_holiday": TableWords(
            "节假日", "public holiday", by: [ColumnWords("date", "日期", "date"), .itsName],
            [
                ColumnWords(
                    "kind", "安排", "kind",
                    .choice([
                        "off": LocalizedText(zh: "放假", en: "day off"),
                        "work": LocalizedText(zh: "上班", en: "working day"),
                    ]))
            ]),
        "covered_year": TableWords("有节假日安排的年份", "year with known holidays", by: [ColumnWords("year", "年", "year")]),
        "imported_event": TableWords(
            "导入的事件", "imported event", by: [.activity], [ColumnWords("sequence", "修订号", "revision")]),
        "journal": TableWords("历史", "history", by: [.id], isSilent: true),
    ]
}

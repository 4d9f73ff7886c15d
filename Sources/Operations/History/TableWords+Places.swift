import CivilTime

extension TableWords {
    /// Rooms and what is in them.
    static let places: [String: TableWords] = [
        "community": TableWords("社区", "community", by: [.itsName]),
        "resource": TableWords("占用对象", "resource", by: [.id], isSilent: true),
        "room": TableWords(
            "场地", "room", by: [.itsName],
            [
                ColumnWords("capacity", "容纳人数", "capacity"), ColumnWords("part_of", "属于", "part of", .row("room")),
                ColumnWords("is_outdoor", "室外", "outdoors", .flag),
                ColumnWords("setup", "布置时间", "set-up time", .length),
                ColumnWords("cleanup", "收拾时间", "clean-up time", .length),
                ColumnWords("is_quiet_protected", "怕吵", "needs quiet", .flag),
                ColumnWords("needs_approval", "要先问", "asks to be asked", .flag),
                ColumnWords("is_retired", "停用", "out of use", .flag),
                ColumnWords("promised_weekly_seconds", "承诺每周开放", "promised a week", .length),
            ]),
        "hours_revision": TableWords("开放时间的修订", "revision of hours", by: [.room], isSilent: true),
        "room_feature": TableWords("场地设施", "room feature", by: [.room, ColumnWords("feature", "设施", "feature")]),
        "room_hours": TableWords(
            "开放时间", "opening hours",
            by: [
                .room, ColumnWords("weekdays", "星期", "weekdays", .weekdays),
                ColumnWords("opens", "开门", "opens", .timeOfDay), ColumnWords("closes", "关门", "closes", .timeOfDay),
            ],
            [
                ColumnWords("valid_from", "从", "from"), ColumnWords("valid_through", "到", "through"),
                ColumnWords("holds_on_holidays", "用于节假日", "for holidays", .flag),
            ]),
        "room_coupling": TableWords(
            "串音", "sound coupling", by: [.room, ColumnWords("other", "另一处", "other", .row("room"))],
            [
                ColumnWords(
                    "strength", "强弱", "strength",
                    .choice([
                        "weak": LocalizedText(zh: "弱", en: "weak"), "strong": LocalizedText(zh: "强", en: "strong"),
                    ]))
            ]),
        "room_keeper": TableWords(
            "值班安排", "keeper",
            by: [
                .room, ColumnWords("weekday", "星期", "weekday", .weekday), ColumnWords("day", "日期", "day"), .person,
            ]),
        "closure": TableWords(
            "关闭时段", "closure",
            by: [
                .room, ColumnWords("starts", "从", "from", .moment), ColumnWords("ends", "到", "to", .moment), .reason,
            ]),
        "equipment": TableWords(
            "设备", "equipment", by: [.itsName], [ColumnWords("quantity", "数量", "quantity")]),
        "setting": TableWords(
            "馆规", "house rule", by: [ColumnWords("key", "名称", "name")], [ColumnWords("value", "值", "value")]),
    ]
}

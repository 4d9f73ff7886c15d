import CivilTime
import Scheduling

extension TableWords {
    /// Activities and what hangs on them.
    static let bookings: [String: TableWords] = [
        "activity": TableWords(
            "活动", "activity", by: [ColumnWords("title", "名称", "title")],
            [
                ColumnWords("kind", "种类", "kind", .choice(words(ActivityKind.allCases, \.name))),
                ColumnWords("attendance", "人数", "people expected"),
                ColumnWords(
                    "visibility", "谁看得到", "visible to",
                    .choice([
                        "public": LocalizedText(zh: "所有人", en: "everyone"),
                        "members": LocalizedText(zh: "成员", en: "members"),
                        "private": LocalizedText(zh: "不公开", en: "nobody"),
                    ])), ColumnWords("starts", "系列的第一场", "first of the series", .localStart),
                ColumnWords("seconds", "时长", "length", .length), ColumnWords("rule", "重复规则", "rule"),
                ColumnWords("loudness", "响度", "loudness"), ColumnWords("setup", "布置时间", "set-up time", .length),
                ColumnWords("cleanup", "收拾时间", "clean-up time", .length),
                ColumnWords(
                    "holiday", "遇到节假日", "on holidays",
                    .choice([
                        "keep": LocalizedText(zh: "照常", en: "as usual"), "skip": LocalizedText(zh: "跳过", en: "skip"),
                        "ask": LocalizedText(zh: "先问", en: "ask"),
                    ])),
                ColumnWords(
                    "makeup_day", "遇到调休上班日", "on make-up days",
                    .choice([
                        "weekday": LocalizedText(zh: "当工作日", en: "as a weekday"),
                        "weekend": LocalizedText(zh: "当周末", en: "as a weekend day"),
                        "ask": LocalizedText(zh: "先问", en: "ask"),
                    ])), ColumnWords("continues", "接着", "goes on with", .row("activity")),
            ]),
        "activity_date": TableWords(
            "系列的单个日期", "single date of a series",
            by: [
                .activity, ColumnWords("starts", "日期", "date", .localStart),
                ColumnWords(
                    "effect", "作用", "effect",
                    .choice([
                        "also": LocalizedText(zh: "加上", en: "added"),
                        "except": LocalizedText(zh: "除外", en: "left out"),
                    ])),
            ]),
        "activity_room": TableWords("场地", "rooms", by: [.activity, .room]),
        "activity_troupe": TableWords("团队", "troupes", by: [.activity, .troupe]),
        "activity_equipment": TableWords(
            "要用的设备", "equipment needed",
            by: [.activity, ColumnWords("equipment", "设备", "equipment", .row("equipment"))],
            [ColumnWords("quantity", "数量", "quantity")]),
        "occurrence": TableWords(
            "场次", "occurrence", by: [.activity, ColumnWords("starts", "时间", "time", .moment)],
            [
                ColumnWords("status", "状态", "status", .choice(words(Occurrence.Status.allCases, \.name))), .reason,
                ColumnWords("title", "这一场的名称", "its own title"),
                ColumnWords("is_announced", "日历里写明取消", "cancellation announced", .flag),
                ColumnWords("expires", "保留到", "held until", .moment),
                ColumnWords("is_offer", "为候补保留", "offered to the first in line", .flag),
                ColumnWords("queued", "候补自", "in line since", .moment),
            ]),
        "occurrence_room": TableWords("这一场的场地", "rooms of one occurrence", by: [.occurrence, .room]),
        "claim": TableWords("占用", "claim", by: [.occurrence], isSilent: true),
        "approval": TableWords(
            "要等的答复", "word still missing", by: [.activity, ColumnWords("resource", "谁的", "whose", .resource)],
            [
                ColumnWords("counter_starts", "建议改到", "other time offered", .localStart),
                ColumnWords("counter_seconds", "建议时长", "length offered", .length),
                ColumnWords("note", "留言", "note"),
            ]),
        "finding": TableWords(
            "规则提醒", "what a rule said", by: [.activity, ColumnWords("rule", "规则", "rule")],
            [ColumnWords("overriding_reason", "放行的原因", "let pass because")]),
        "attendance": TableWords(
            "到场记录", "attendance", by: [.occurrence],
            [
                ColumnWords(
                    "outcome", "结果", "outcome",
                    .choice([
                        "came": LocalizedText(zh: "到场", en: "came"),
                        "no-show": LocalizedText(zh: "没有到场", en: "no-show"),
                        "late-cancellation": LocalizedText(zh: "取消得太晚", en: "cancelled too late"),
                    ])), ColumnWords("people", "人数", "people"),
            ]),
    ]

    private static func words<Value: RawRepresentable<String>>(
        _ values: [Value], _ name: (Value) -> LocalizedText
    ) -> [String: LocalizedText] {
        Dictionary(uniqueKeysWithValues: values.map { ($0.rawValue, name($0)) })
    }
}

import CivilTime

extension TableWords {
    /// The awards, their cycles, and what counts for them.
    static let awards: [String: TableWords] = [
        "award_policy": TableWords("评选办法", "award rules", by: [ColumnWords("version", "版本", "version")]),
        "award_cycle": TableWords(
            "评选周期", "award cycle", by: [.itsName],
            [
                .first, .last, ColumnWords("state", "进行到", "stands at", .choice(states)),
                ColumnWords("policy_version", "评选办法版本", "rules, version"),
                ColumnWords("nominations_last", "提名截止", "nominations through"),
                ColumnWords("cut_off", "计分截止", "cut-off"), ColumnWords("publicity_first", "公示从", "publicity from"),
                ColumnWords("publicity_last", "公示到", "publicity through"),
                ColumnWords("award_day", "表彰日", "award day"), ColumnWords("decided", "决定于", "decided"),
            ]),
        "award_cycle_award": TableWords("周期里的奖项", "award of a cycle", by: [cycle, award]),
        "award_nomination": TableWords(
            "提名", "nomination",
            by: [
                cycle, award, .person, ColumnWords("household", "户", "household", .row("household")),
                ColumnWords("building", "楼栋", "building", .row("building")),
            ], [ColumnWords("nominator", "提名人", "nominator", .row("person")), .troupe]),
        "award_score": TableWords(
            "评分", "score", by: [nomination],
            [
                ColumnWords("rank", "名次", "place"), ColumnWords("tie_break", "同分排序", "among equals"),
                ColumnWords("is_proposed", "拟表彰", "proposed", .flag),
                ColumnWords("is_commended", "已表彰", "commended", .flag),
            ]),
        "award_score_part": TableWords("分项得分", "part of a score", by: [nomination, ColumnWords("part", "分项", "part")]),
        "award_unmet": TableWords(
            "没达到的条件", "condition not met", by: [nomination, ColumnWords("gate", "条件", "condition")]),
        "award_evidence": TableWords(
            "评分依据", "evidence", by: [nomination, ColumnWords("kind", "种类", "kind"), ColumnWords("day", "日期", "day")]),
        "award_panel": TableWords("评委", "member of the panel", by: [cycle, .person]),
        "award_judgement": TableWords(
            "评委打分", "judgement", by: [nomination, ColumnWords("seat", "席位", "seat")],
            [ColumnWords("points", "分数", "points"), .reason]),
        "award_objection": TableWords(
            "异议", "objection", by: [nomination, .reason],
            [ColumnWords("outcome", "结论", "outcome", .choice(outcomes)), ColumnWords("answer", "答复", "answer")]),
        "award_endorsement": TableWords(
            "邻里推荐", "endorsement",
            by: [
                .person, ColumnWords("household", "推荐的户", "endorsing household", .row("household")),
                ColumnWords("day", "日期", "day"),
            ], [ColumnWords("endorser", "推荐人", "endorser", .row("person"))]),
        "service": TableWords(
            "奉献时间", "time given", by: [.person, ColumnWords("day", "日期", "day")],
            [
                ColumnWords("seconds", "时长", "length", .length), ColumnWords("kind", "种类", "kind", .choice(services)),
                .troupe, .activity, ColumnWords("note", "备注", "note"),
            ]),
    ]

    private static let cycle = ColumnWords("cycle", "评选周期", "cycle", .row("award_cycle"))
    private static let nomination = ColumnWords("nomination", "提名", "nomination", .row("award_nomination"))
    private static let award = ColumnWords(
        "award", "奖项", "award",
        .choice([
            "family": LocalizedText(zh: "学习型好家庭", en: "family"),
            "building": LocalizedText(zh: "学习型好楼栋", en: "building"),
            "resident": LocalizedText(zh: "学习型好居民", en: "resident"),
            "young": LocalizedText(zh: "学习型好少年", en: "young person"),
        ]))
    private static let states = [
        "draft": LocalizedText(zh: "草稿", en: "draft"), "open": LocalizedText(zh: "提名", en: "open"),
        "scoring": LocalizedText(zh: "评分", en: "scoring"), "publicity": LocalizedText(zh: "公示", en: "publicity"),
        "decided": LocalizedText(zh: "已定", en: "decided"), "archived": LocalizedText(zh: "归档", en: "archived"),
    ]
    private static let outcomes = [
        "upheld": LocalizedText(zh: "成立", en: "upheld"), "dismissed": LocalizedText(zh: "不成立", en: "dismissed"),
    ]
    private static let services = [
        "troupe": LocalizedText(zh: "团队", en: "troupe"), "volunteer": LocalizedText(zh: "志愿服务", en: "volunteering"),
        "led-reading": LocalizedText(zh: "带读", en: "led a reading"), "helped": LocalizedText(zh: "帮忙", en: "helped"),
    ]
}

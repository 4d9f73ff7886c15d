import CivilTime

extension TableWords {
    /// People, their homes and their troupes.
    static let people: [String: TableWords] = [
        "person": TableWords(
            "居民", "person", by: [.itsName],
            [
                ColumnWords("birth_year", "出生年", "birth year"),
                ColumnWords("has_public_name_consent", "同意公开姓名", "name may be public", .flag),
                ColumnWords("guardian", "监护人", "guardian", .row("person")),
                ColumnWords("family_reading", "姓的读音", "reading of the family name"),
            ]),
        "troupe": TableWords(
            "团队", "troupe", by: [.itsName],
            [
                ColumnWords("kind", "种类", "kind"), ColumnWords("loudness", "响度", "loudness"),
                ColumnWords("leader", "负责人", "leader", .row("person")), ColumnWords("colour", "颜色", "colour"),
                ColumnWords("weekly_seconds", "每周配额", "weekly quota", .length),
            ]),
        "membership": TableWords("成员", "member", by: [.troupe, .person], [ColumnWords("role", "角色", "role")]),
        "absence": TableWords("外出登记", "absence", by: [.person, .first, .last], [.reason]),
        "suspension": TableWords("暂停预订", "suspension", by: [.troupe, .first, .last], [.reason]),
        "building": TableWords("楼栋", "building", by: [.itsName]),
        "household": TableWords(
            "户", "household", by: [ColumnWords("building", "楼栋", "building", .row("building")), .itsName]),
        "residence": TableWords(
            "住处登记", "residence",
            by: [.person, ColumnWords("household", "户", "household", .row("household")), .first], [.last]),
        "feed_token": TableWords(
            "个人日历地址", "personal feed address", by: [.person, .troupe],
            [ColumnWords("guardian", "发给监护人", "given to the guardian", .row("person"))]),
    ]
}

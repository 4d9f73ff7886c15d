import CivilTime
import Learning
import Scheduling

extension BuildDemo {
    /// The reading room's promise and keepers, the reading group with its meetings, and the pasteboard.
    func furnishReading(_ desk: Desk) throws {
        let rooms = KeepRooms(at: desk)
        _ = try rooms.edit("reading-room") { $0.promisedWeeklySeconds = 48 * 3_600 }
        for (person, weekdays) in DemoCommunity.keepers {
            _ = try rooms.setKeeper(person, of: "reading-room", at: weekdays.map { .weekly($0) })
        }
        let groups = KeepReadingGroups(at: desk)
        _ = try groups.add(
            DemoCommunity.group.name, slug: "spring", leader: DemoCommunity.group.members.first,
            book: "《平凡的世界》 路遥")
        _ = try groups.addMembers(DemoCommunity.group.members, to: "spring")
        _ = try MeetReadingGroup(at: desk).adopt(DemoCommunity.group.meeting, for: "spring")
        let insights = KeepInsights(at: desk)
        let written = try DemoCommunity.insights.map { try insights.add($0.words, by: $0.person, about: $0.book) }
        // The last one waits to be decided about.
        _ = try insights.approve(written.dropLast().map { String($0.number) })
        _ = try ImportReadings(at: desk)(Array(notebook(upTo: desk.today).utf8), reason: DemoCommunity.notebookReason)
    }

    /// Four weeks of the reading room's notebook as somebody typed it up. It is shut on Mondays.
    private func notebook(upTo today: LocalDate) -> String {
        let days = (1...28).map { today.adding(days: -$0) }.filter { $0.weekday != .monday }
        let rows = days.enumerated().flatMap { number, day in
            DemoCommunity.readers.enumerated().filter { ($0.offset + number) % 3 != 0 }.map { place, reader in
                "\(reader.person),\(day),\(20 + (number * 7 + place * 11) % 50),\(reader.book)"
            }
        }
        return (["姓名,日期,分钟,书名"] + rows).joined(separator: "\n")
    }
}

extension DemoCommunity {
    /// The reading group: whoever comes first leads it.
    static let group = (name: "春风读书会", meeting: "读书小组", members: ["周雅琴", "李春花", "郭文斌", "吴明远", "何小雨"])

    /// Who comes to the reading room, and what they read there.
    static let readers: [(person: String, book: String)] = [
        ("李春花", "傅雷家书"), ("郭文斌", "苏东坡传"), ("何小雨", "小王子"), ("周雅琴", "平凡的世界"), ("张德胜", "三国演义"),
    ]

    /// Why the notebook is logged on a later day.
    static let notebookReason = "登记本补录"

    /// Who keeps the reading room, on which days.
    static let keepers: [(person: String, weekdays: [Weekday])] = [
        ("杨晓梅", [.tuesday, .thursday, .saturday]), ("郭文斌", [.wednesday, .friday, .sunday]),
    ]

    /// What people wrote for the pasteboard.
    static let insights: [(person: String, words: String, book: String?)] = [
        ("李春花", "每天只读半小时，一年下来也是一百八十个小时。贵在天天坐得住。", nil),
        ("何小雨", "《小王子》里的狐狸说，驯养就是花时间。\n我明白了：好朋友是一起花时间的人。", "小王子"),
        ("吴明远", "读完《乡土中国》，才懂得邻里之间那句“吃了没”的分量。", "乡土中国"),
        ("王建国", "退休后重读《平凡的世界》：年轻时看的是苦，现在看的是人心里的那股劲。", "平凡的世界"),
        ("周雅琴", "朗读给别人听，自己才算真的读进去了。下次讲座我来领读。", nil),
        ("郭文斌", "建议图书室添几本讲修家电的书。", nil),
    ]
}

import CivilTime
import Learning
import Scheduling

extension BuildDemo {
    /// The reading group with its meetings, and the pasteboard.
    func furnishReading(_ desk: Desk) throws {
        let groups = KeepReadingGroups(at: desk)
        _ = try groups.add(DemoCommunity.group.name, slug: "spring", leader: DemoCommunity.group.members.first)
        _ = try groups.addMembers(DemoCommunity.group.members, to: "spring")
        _ = try MeetReadingGroup(at: desk).adopt(DemoCommunity.group.meeting, for: "spring")
        let insights = KeepInsights(at: desk)
        let written = try DemoCommunity.insights.map { try insights.add($0.words, by: $0.person) }
        // The last one waits to be decided about.
        _ = try insights.approve(written.dropLast().map { String($0.number) })
    }
}

extension DemoCommunity {
    /// The reading group: whoever comes first leads it.
    static let group = (name: "春风读书会", meeting: "读书小组", members: ["周雅琴", "李春花", "郭文斌", "吴明远", "何小雨"])

    /// What people wrote for the pasteboard.
    static let insights: [(person: String, words: String)] = [
        ("李春花", "每天只读半小时，一年下来也是一百八十个小时。贵在天天坐得住。"),
        ("何小雨", "《小王子》里的狐狸说，驯养就是花时间。\n我明白了：好朋友是一起花时间的人。"),
        ("吴明远", "读完《乡土中国》，才懂得邻里之间那句“吃了没”的分量。"),
        ("王建国", "退休后重读《平凡的世界》：年轻时看的是苦，现在看的是人心里的那股劲。"),
        ("周雅琴", "朗读给别人听，自己才算真的读进去了。下次讲座我来领读。"),
        ("郭文斌", "建议图书室添几本讲修家电的书。"),
    ]
}

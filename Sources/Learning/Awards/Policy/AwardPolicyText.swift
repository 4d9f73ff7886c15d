import CivilTime

extension AwardPolicy {
    /// The policy as a file that people can read and change: sections in brackets, one `name = number` a line, remarks in both
    /// languages behind `#`. `init(text:)` reads it back.
    public var text: String {
        let sections = AwardPolicyKey.all.reduce(into: [[AwardPolicyKey]]()) { sections, key in
            if sections.last?.first?.section == key.section {
                sections[sections.count - 1].append(key)
            } else {
                sections.append([key])
            }
        }
        return ([Self.preface] + sections.map(section)).joined(separator: "\n\n") + "\n"
    }

    private static let preface = """
        # “四好”学习奖的评选规则：每行一个数字，# 后面是说明。改好后用 shuxiang award policy set 文件 启用。
        # 已经开始的评选用的是开始时的那一版，不受影响。每个奖的各项 points 加起来正好 100。
        # The rules of the four-good awards: one number a line, remarks after #. shuxiang award policy set FILE takes a
        # changed file over; a cycle that has begun keeps its version. The points of each award add up to 100.
        """

    private func section(_ keys: [AwardPolicyKey]) -> String {
        let name = keys.first?.award?.name ?? LocalizedText(zh: "评选过程", en: "the process")
        let lines = keys.map { key in
            let setting = "\(key.name) = \(self[key])"
            let gap = String(repeating: " ", count: max(1, Self.remarkColumn - setting.count))
            return "\(setting)\(gap)# \(key.meaning.zh) / \(key.meaning.en)"
        }
        return (["[\(keys.first?.section ?? "")]  # \(name.zh) / \(name.en)"] + lines).joined(separator: "\n")
    }

    private static let remarkColumn = 30
}

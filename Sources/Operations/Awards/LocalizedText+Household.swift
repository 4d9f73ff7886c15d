import CivilTime
import Scheduling

extension LocalizedText {
    /// A household as those who keep the file call it, with the people in it: `1号楼 1单元201（李春花、王建国）`.
    static func household(_ home: String, of people: [Person]) -> LocalizedText {
        guard !people.isEmpty else { return LocalizedText(zh: home, en: home) }
        let names = people.map(\.name)
        return LocalizedText(
            zh: "\(home)（\(names.joined(separator: "、"))）", en: "\(home) (\(names.joined(separator: ", ")))")
    }
}

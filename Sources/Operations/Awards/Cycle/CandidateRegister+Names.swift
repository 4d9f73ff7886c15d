import CivilTime
import Learning
import Scheduling

extension CandidateRegister {
    /// What a candidate is called among those who keep the file: `李春花`, `1号楼 1单元201（李春花、王建国）`, `1号楼`.
    func name(of candidate: AwardCandidate?) -> LocalizedText {
        guard let candidate else { return Self.erased }
        switch candidate.level {
        case .person: return person(candidate.number).map { Self.plain($0.name) } ?? Self.erased
        case .building: return building(candidate.number).map { Self.plain($0.name) } ?? Self.erased
        case .household:
            guard let home = home(candidate.number) else { return Self.erased }
            return .household(home.name, of: members(of: candidate.number))
        }
    }

    /// What a certificate calls a candidate. It is handed to the person, or to the family, so it has the full name: of a household
    /// the names of its grown-ups.
    func certificateName(of candidate: AwardCandidate) -> LocalizedText? {
        switch candidate.level {
        case .person: return person(candidate.number).map { Self.plain($0.name) }
        case .building: return building(candidate.number).map { Self.plain($0.name) }
        case .household:
            let names = grownUps(of: candidate.number).map(\.name)
            guard !names.isEmpty else { return home(candidate.number).map { Self.family(of: $0.name) } }
            return LocalizedText(
                zh: "\(names.joined(separator: "、"))家庭", en: "The family of \(names.spokenList.en)")
        }
    }

    /// What strangers may read of a candidate: a name only with consent, of a child no name at all but the number of the nomination,
    /// under which the office knows it; of a household one grown-up, who consented where one did.
    func publicName(of candidate: AwardCandidate?, nomination number: Int64) -> LocalizedText {
        guard let candidate else { return Self.erased }
        switch candidate.level {
        case .person:
            guard let person = person(candidate.number) else { return Self.erased }
            let name = person.publicName(on: day)
            return person.mayBeMinor(on: day)
                ? LocalizedText(zh: "\(name.zh)（\(number) 号）", en: "\(name.en) (no. \(number))") : name
        case .building: return building(candidate.number).map { Self.plain($0.name) } ?? Self.erased
        case .household:
            let grownUps = grownUps(of: candidate.number)
            guard let shown = grownUps.first(where: \.hasPublicNameConsent) ?? grownUps.first else {
                return LocalizedText(zh: "一户家庭（\(number) 号）", en: "a family (no. \(number))")
            }
            let name = shown.publicName(on: day)
            return LocalizedText(zh: "\(name.zh)家庭", en: "the family of \(name.en)")
        }
    }

    private func grownUps(of household: Int64) -> [Person] {
        members(of: household).filter { !$0.mayBeMinor(on: day) }
    }

    private static func plain(_ name: String) -> LocalizedText { LocalizedText(zh: name, en: name) }

    private static func family(of name: String) -> LocalizedText {
        LocalizedText(zh: "\(name)家庭", en: "The family of \(name)")
    }

    private static let erased = LocalizedText(zh: "（资料已清除）", en: "(erased)")
}

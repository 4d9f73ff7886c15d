public import CivilTime
public import Learning
import Scheduling
import Storage

/// The certificates of a cycle: one for each that was commended, with the full name, since it is handed to them.
public struct AwardCertificates: Sendable {
    /// One certificate.
    public struct Certificate: Sendable, Hashable {
        /// The award.
        public let award: AwardKind
        /// To whom it is given.
        public let name: LocalizedText
        /// For what.
        public let reason: LocalizedText
    }

    /// The community that gives them.
    public let community: String
    /// The cycle's name.
    public let cycle: String
    /// The day on the certificates: that of the award, else that of the decision.
    public let day: LocalDate
    /// The certificates, award by award.
    public let certificates: [Certificate]

    /// Reads the certificates of a cycle, of all its awards or of one.
    ///
    /// - Throws: `LearningError.award` where the cycle is not decided, or nobody was commended so.
    public init(of name: String, award: AwardKind?, at desk: Desk) throws {
        self = try desk.read { file in
            let cycle = try file.awardCycle(named: name)
            try cycle.expect(.certificate)
            if let award, !cycle.awards.contains(award) {
                throw LearningError.award(.notAwarded(award, cycle: cycle.name))
            }
            let roll = try AwardRoll(cycle, in: file, on: desk.today)
            let certificates = cycle.awards.filter { award == nil || $0 == award }.flatMap { award in
                roll.nominations.filter { $0.award == award && $0.score?.isCommended == true }
                    .compactMap { Self.certificate(of: $0, roll) }
            }
            guard !certificates.isEmpty else { throw LearningError.award(.nobodyCommended(cycle: cycle.name)) }
            return AwardCertificates(
                community: desk.community.name, cycle: cycle.name,
                day: cycle.dates.awardDay ?? cycle.dates.decided ?? desk.today, certificates: certificates)
        }
    }

    private init(community: String, cycle: String, day: LocalDate, certificates: [Certificate]) {
        self.community = community
        self.cycle = cycle
        self.day = day
        self.certificates = certificates
    }

    private static func certificate(of nomination: AwardNomination, _ roll: AwardRoll) -> Certificate? {
        guard let name = nomination.candidate.flatMap(roll.register.certificateName) else { return nil }
        let (first, last) = (roll.cycle.period.first, roll.cycle.period.last)
        let span = LocalizedText(
            zh: first.year == last.year && first.month == 1 && last.month == 12
                ? "\(first.year)年" : "\(first.year)年\(first.month)月至\(last.year)年\(last.month)月",
            en: first.year == last.year && first.month == 1 && last.month == 12
                ? "\(first.year)" : "\(first) to \(last)")
        return Certificate(
            award: nomination.award, name: name,
            reason: nomination.award.praise(in: roll.cycle.name, span))
    }
}

extension AwardKind {
    /// For what the award is given, as it stands on a certificate.
    fileprivate func praise(in cycle: String, _ span: LocalizedText) -> LocalizedText {
        let deed =
            switch self {
            case .family: LocalizedText(zh: "一家人爱读书、共读书，以书香润家风", en: "for a home in which everybody reads")
            case .building: LocalizedText(zh: "邻里共读，书香满楼", en: "for neighbours who read together")
            case .resident: LocalizedText(zh: "勤读不辍，乐于分享", en: "for reading much and sharing it gladly")
            case .youngPerson: LocalizedText(zh: "好读书、读好书，学以致用", en: "for reading good books and putting them to use")
            }
        return LocalizedText(
            zh: "在“\(cycle)”（\(span.zh)）中，\(deed.zh)，被评为", en: "\(deed.en), in “\(cycle)” (\(span.en))")
    }
}

extension AwardCertificates {
    /// The day in Chinese numerals, as it stands above a seal: `二〇二六年十二月一日`.
    public var dayInNumerals: String { day.chineseNumerals }
}

extension LocalDate {
    /// The day in Chinese numerals: `二〇二六年十一月二十日`.
    var chineseNumerals: String {
        let digits = Array("〇一二三四五六七八九")
        let years = String(year).compactMap(\.wholeNumberValue).map { String(digits[$0]) }.joined()
        return "\(years)年\(Self.counted(month, digits))月\(Self.counted(day, digits))日"
    }

    /// A number from 1 to 99 as it is counted: 十, 十一, 二十, 二十一.
    private static func counted(_ number: Int, _ digits: [Character]) -> String {
        let (tens, ones) = (number / 10, number % 10)
        let front = tens == 0 ? "" : (tens == 1 ? "十" : "\(digits[tens])十")
        return ones == 0 ? front : front + String(digits[ones])
    }
}

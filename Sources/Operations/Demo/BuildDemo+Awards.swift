import CivilTime
import Learning
import Scheduling

extension BuildDemo {
    /// The awards of the year: rules for a small community, time that people gave, and a cycle with nominations.
    func openAwards(_ desk: Desk) throws {
        _ = try KeepAwardPolicy(at: desk).set(Array(AwardPolicy(DemoCommunity.awardPolicy).text.utf8))
        let service = KeepService(at: desk)
        for given in DemoCommunity.service {
            _ = try service.log(
                given.person,
                KeepService.Wish(minutes: given.minutes, kind: .volunteer, day: desk.today.adding(days: -given.daysAgo))
            )
        }
        var wish = OpenAward.Wish(name: DemoCommunity.awardCycle)
        wish.days = (desk.today.adding(days: -334), desk.today.adding(days: 30))
        wish.awardDay = desk.today.adding(days: 60)
        wish.seed = DemoCommunity.awardSeed
        _ = try OpenAward(at: desk)(wish)
        let nominate = NominateForAward(at: desk)
        for nomination in DemoCommunity.nominations {
            _ = try nominate(
                nomination.candidate, for: nomination.award, in: DemoCommunity.awardCycle, by: nomination.manner,
                nominator: nomination.nominator, hasConsent: true)
        }
    }
}

extension DemoCommunity {
    static let awardCycle = "书香年度评选"
    static let awardSeed = "20261126"

    /// Numbers for a community of three buildings, which types its notebook up afterwards.
    static let awardPolicy: [AwardPolicyKey: Int] = [
        .process(.backDatedShare): 100, .winners(.resident): 3, .winners(.building): 1, .winners(.family): 2,
        .gate(.building, .households): 2, .gate(.family, .activeMonths): 1, .gate(.family, .hours): 6,
        .gate(.family, .readers): 1,
    ]

    /// Time that people gave as volunteers.
    static let service: [(person: String, minutes: Int, daysAgo: Int)] = [
        ("郭文斌", 180, 20), ("郭文斌", 120, 6), ("李春花", 150, 12), ("周雅琴", 90, 9), ("张德胜", 240, 15),
    ]

    /// Who is nominated, and by whom.
    static let nominations: [(candidate: String, award: AwardKind, manner: NominationManner, nominator: String?)] = [
        ("李春花", .resident, .own, nil), ("郭文斌", .resident, .neighbour, "周雅琴"), ("张德胜", .resident, .troupe, "门球队"),
        ("周雅琴", .resident, .own, nil), ("李春花", .family, .own, nil), ("孙玉珍", .family, .neighbour, "周雅琴"),
        ("1号楼", .building, .buildingHead, "陈志强"), ("3号楼", .building, .buildingHead, "吴明远"),
    ]
}

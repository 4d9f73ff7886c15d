public import CivilTime

/// A part of a score.
public enum AwardPart: String, Sendable, Hashable, CaseIterable {
    /// How long was read.
    case hours
    /// In how many months there was reading.
    case activeMonths = "active-months"
    /// In how many months two generations of one household read.
    case generations
    /// Which share of a building's households read.
    case participation
    /// How many lectures were attended.
    case lectures
    /// How many insights were approved.
    case insights
    /// How much time was given to others.
    case giving
    /// How many households speak for the candidate.
    case endorsements
    /// How often a young person led a reading or helped.
    case initiative
    /// What is taken off because more than the allowed share would come from sessions logged on a later day.
    case backDated = "back-dated"
    /// What the panel added.
    case panel

    /// The part in a few words.
    public var name: LocalizedText {
        switch self {
        case .hours: LocalizedText(zh: "阅读时间", en: "hours")
        case .activeMonths: LocalizedText(zh: "有阅读的月份", en: "active months")
        case .generations: LocalizedText(zh: "两代人都读", en: "two generations")
        case .participation: LocalizedText(zh: "参与户数", en: "households taking part")
        case .lectures: LocalizedText(zh: "听讲座", en: "lectures")
        case .insights: LocalizedText(zh: "读书一得", en: "insights")
        case .giving: LocalizedText(zh: "奉献", en: "giving")
        case .endorsements: LocalizedText(zh: "邻里推荐", en: "endorsements")
        case .initiative: LocalizedText(zh: "主动性", en: "initiative")
        case .backDated: LocalizedText(zh: "补记超出部分", en: "back-dated beyond the cap")
        case .panel: LocalizedText(zh: "评议", en: "panel")
        }
    }

    /// Which lines of the file are behind it.
    public var evidence: Set<AwardEvidence> {
        switch self {
        case .hours, .activeMonths, .generations, .participation, .backDated: [.sessions]
        case .lectures: [.lecturesHeard]
        case .insights: [.insights]
        case .giving: [.service, .lecturesGiven]
        case .endorsements: [.endorsements]
        case .initiative: [.initiatives, .lecturesGiven]
        case .panel: []
        }
    }
}

/// The kinds of lines in the file that scores are made of.
public enum AwardEvidence: String, Sendable, Hashable, CaseIterable {
    /// Reading sessions that have ended and were not taken out.
    case sessions
    /// Lectures that somebody came to.
    case lecturesHeard = "lectures-heard"
    /// Lectures that somebody gave.
    case lecturesGiven = "lectures-given"
    /// Approved insights.
    case insights
    /// Time given to others, of whatever kind.
    case service
    /// Readings led and help given, each counted once.
    case initiatives
    /// Endorsements by other households.
    case endorsements
}

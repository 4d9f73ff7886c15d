public import CivilTime

extension AwardPolicyKey {
    /// What the number says, in a few words; it stands behind it in the file.
    public var meaning: LocalizedText {
        switch self {
        case .process(let rule): rule.meaning
        case .winners: LocalizedText(zh: "评出几个", en: "how many win")
        case .gate(_, let rule): rule.meaning
        case .points(_, let part): LocalizedText(zh: "\(part.name.zh)：最多几分", en: "\(part.name.en): points at most")
        case .full(let kind, let part):
            LocalizedText(
                zh: "达到\(part.unit(in: kind).words("多少").zh.filter { $0 != " " })得满分",
                en: "all of them from N\(part.unit(in: kind).words("N").en.dropFirst())")
        }
    }
}

extension AwardPolicyKey.ProcessRule {
    fileprivate var meaning: LocalizedText {
        switch self {
        case .publicityDays: LocalizedText(zh: "公示几个工作日，至少 3", en: "working days of publicity, 3 at least")
        case .restCycles: LocalizedText(zh: "获奖后歇几届", en: "cycles that a winner rests")
        case .backDatedShare:
            LocalizedText(
                zh: "补记的阅读最多占总分的百分之几；登记本统一录入的社区可写 100",
                en: "percent of a score that may come from later entries; 100 for a community that types up a notebook")
        case .lectureHours: LocalizedText(zh: "主讲一次讲座算几小时奉献", en: "hours of giving that a lecture given counts for")
        case .panelSize: LocalizedText(zh: "评议组至少几人，单数", en: "people on a panel at least, odd")
        case .panelPoints:
            LocalizedText(zh: "评议组最多加几分，0 为不加分", en: "points that a panel may add; 0 for none")
        case .eraseAfterDays:
            LocalizedText(zh: "几天后清除未获奖者的个人信息", en: "days until details of those who did not win are erased")
        }
    }
}

extension AwardPolicyKey.GateRule {
    fileprivate var meaning: LocalizedText {
        switch self {
        case .readers: LocalizedText(zh: "家里至少几人有阅读", en: "people of the household who read, at least")
        case .hours: LocalizedText(zh: "至少读几小时", en: "hours read, at least")
        case .activeMonths: LocalizedText(zh: "至少几个月里有阅读", en: "months with reading, at least")
        case .households: LocalizedText(zh: "楼里至少几户", en: "households in the building, at least")
        case .participation: LocalizedText(zh: "有阅读的户至少占百分之几", en: "percent of households that read, at least")
        case .ageFrom: LocalizedText(zh: "从几岁起", en: "age from")
        case .ageTo: LocalizedText(zh: "到几岁", en: "age to")
        case .sessions: LocalizedText(zh: "至少阅读几次", en: "reading sessions, at least")
        case .serviceHours: LocalizedText(zh: "或者至少奉献几小时", en: "or hours of service, at least")
        case .monthsHere: LocalizedText(zh: "至少住满几个月", en: "months lived here, at least")
        }
    }
}

extension AwardPart {
    /// In what the part is measured.
    public func unit(in kind: AwardKind) -> Figure.Unit {
        switch (self, kind.level) {
        case (.hours, .building): .hoursPerHousehold
        case (.lectures, .building): .lecturesPerHousehold
        case (.insights, .building): .insightsPerHousehold
        case (.hours, _), (.giving, _): .hours
        case (.lectures, _): .lectures
        case (.insights, _): .insights
        case (.activeMonths, _), (.generations, _): .months
        case (.participation, _), (.backDated, _): .percent
        case (.panel, _): .points
        case (.endorsements, _): .households
        case (.initiative, _): .times
        }
    }
}

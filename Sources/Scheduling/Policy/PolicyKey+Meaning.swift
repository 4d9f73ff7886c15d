public import CivilTime

extension PolicyKey {
    /// What the rule says, in a few words.
    public var meaning: LocalizedText {
        switch self {
        case .adHocDaysAhead: LocalizedText(zh: "单次预订最多提前多少天", en: "how many days ahead a single date may be booked")
        case .seriesDaysAhead: LocalizedText(zh: "系列的第一场最多在多少天之后", en: "how many days ahead a series may begin")
        case .noticeMinutes: LocalizedText(zh: "最晚在开始前多久预订", en: "how long before its start a booking must be made")
        case .defaultMinutes: LocalizedText(zh: "没写多长时按多长", en: "how long a booking lasts where nobody says")
        case .longestMinutes: LocalizedText(zh: "一场最长多久", en: "how long one time may last")
        case .runsInARow: LocalizedText(zh: "一个团队最多连着几场", en: "how many times in a row a troupe may have")
        case .weeklyMinutes:
            LocalizedText(zh: "没有自己配额的团队一周最多多久", en: "how much a troupe without its own quota has a week")
        case .weeklyBookings: LocalizedText(zh: "一个团队一周最多几次", en: "how many times a week a troupe may book")
        case .freeCancellationUntil:
            LocalizedText(zh: "前一天几点前取消不算爽约", en: "until when on the day before cancelling is free")
        case .graceMinutes: LocalizedText(zh: "人没到时场地保留多久", en: "how long a room is kept for those who are late")
        case .noShowLimit: LocalizedText(zh: "第几次爽约起暂停单次预订", en: "the no-show that suspends single dates")
        case .noShowDays: LocalizedText(zh: "多少天内的爽约一起算", en: "within how many days no-shows count together")
        case .suspensionDays: LocalizedText(zh: "暂停单次预订多少天", en: "for how many days single dates are suspended")
        case .quietHours: LocalizedText(zh: "每天什么时段不能吵闹", en: "the hours of every day in which nothing loud may happen")
        case .loudFrom: LocalizedText(zh: "响度到几算吵闹", en: "from which loudness something is loud")
        case .holdHours: LocalizedText(zh: "待批的预订占位多久", en: "how long a tentative booking holds its slot")
        case .offerHours: LocalizedText(zh: "空出的时段为候补第一位留多久", en: "how long a free slot is kept for the first in line")
        case .travelMinutes: LocalizedText(zh: "演出前路上要多久", en: "the time a troupe travels before a performance")
        case .restMinutes: LocalizedText(zh: "演出后休息多久", en: "the time a troupe rests after a performance")
        case .horizonDays: LocalizedText(zh: "没写结尾的系列排到多少天之后", en: "how far a series without an end is laid out")
        case .seriesOccurrences: LocalizedText(zh: "一个系列最多几场", en: "how many times one series may take place")
        case .insightDays: LocalizedText(zh: "读书一得在粘贴板上贴多少天", en: "how many days an insight stays on the board")
        case .seriesYears: LocalizedText(zh: "一个系列最多排几年", en: "how many years one series may reach")
        case .dailyReadingMinutes: LocalizedText(zh: "一个人一天最多记多久的阅读", en: "how much reading of one person counts a day")
        }
    }
}

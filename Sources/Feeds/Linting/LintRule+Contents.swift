import CivilTime
import ICalendar

extension LintRule {
    /// What an event tells people (RFC 5545 §3.8.1, §3.8.4).
    static let contents: [LintRule] = [
        ofEvent("silent-cancellation", .warning, [.phones, .khal, .google]) { event in
            let title = (event.first("SUMMARY")?.text ?? "").lowercased()
            guard event.isCalledOff, !["取消", "停", "cancel"].contains(where: title.contains) else { return [] }
            return [
                Fault(
                    event.first("STATUS")?.line, zh: "活动已取消，标题却没有写明，有的程序照常显示；请在标题前加【已取消】。",
                    en:
                        "The event is cancelled and its title does not say so, so some programs show it as if it stood; "
                        + "begin the title with 【Cancelled】.")
            ]
        },
        ofEvent("alarm", .note, [.apple, .outlook, .thunderbird, .icsx5]) { event in
            event.components(named: "VALARM").map {
                Fault(
                    $0.line, zh: "订阅的人都会被这个提醒打扰；公开的日历里请删去 VALARM。",
                    en: "Everybody who subscribes is disturbed by this alarm; leave VALARM out of a public calendar.")
            }
        },
        ofProperty("person", .warning, CalendarClient.allCases, in: ["ATTENDEE", "ORGANIZER", "CONTACT"]) { property in
            Fault(
                property.line, zh: "\(property.name) 会公开个人信息，还会出现邀请按钮；公开的日历里请删去。",
                en:
                    "\(property.name) makes a person public and shows invitation buttons; leave it out of a public calendar."
            )
        },
        ofProperty("category-comma", .warning, [.evolution, .khal], in: ["CATEGORIES"]) { property in
            guard property.value.contains("\\,") else { return nil }
            return Fault(
                property.line, zh: "类别里有逗号，有的程序会拆成两个；请改用中文逗号“，”。",
                en: "A category has a comma, at which some programs split it; write “，” instead.")
        },
        ofProperty("category-list", .note, [.outlook, .phones], in: ["CATEGORIES"]) { property in
            guard property.textList.count > 1 else { return nil }
            return Fault(
                property.line, zh: "一行 CATEGORIES 里有几个类别；请每个类别写一行。",
                en: "One CATEGORIES line has several categories; write a line for each.")
        },
    ]
}

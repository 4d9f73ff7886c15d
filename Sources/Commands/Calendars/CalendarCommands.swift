import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang calendar …`: the calendar on the wall, and calendar files taken in.
struct Calendars: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "calendar", zh: "农历、节假日，以及导入日历文件。", en: "Lunar dates, holidays, and calendar files taken in.",
            subcommands: [ImportCalendarCommand.self, ListCalendars.self, ShowDays.self, Expand.self])
    }
}

/// `shuxiang calendar list`: the calendar files that were taken in.
struct ListCalendars: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出已导入的日历。", en: "List the calendars that were imported.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let calendars = try CalendarDays(at: workplace.desk).imported()
        var table = Table([
            Table.Column("name", zh: "日历", en: "Calendar"), Table.Column("contents", zh: "内容", en: "Contents"),
            Table.Column("imported", zh: "导入时间", en: "Imported"),
        ])
        for calendar in calendars {
            table.append([
                .text(calendar.name), .text(calendar.contents.name.spoken),
                .text(workplace.zone.local(calendar.imported).minuteText),
            ])
        }
        let none = LocalizedText(zh: "还没有导入日历。", en: "No calendar has been imported yet.")
        try shared.answer(
            Answer(
                table: calendars.isEmpty ? nil : table, closing: calendars.isEmpty ? [none.spoken] : [],
                json: [
                    "calendars": .array(
                        calendars.map { calendar in
                            [
                                "name": .string(calendar.name), "contents": .string(calendar.contents.rawValue),
                                "imported": .instant(calendar.imported, in: workplace.zone),
                            ]
                        })
                ]))
    }
}

/// `shuxiang calendar days`: lunar date, festival, holiday and working day of each day.
struct ShowDays: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "days", zh: "每天的农历、节日、节假日和是否上班。", en: "Each day's lunar date, festival, holiday, and whether people work.")
    }

    @OptionGroup var days: DaysOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (first, last) = try days.range(at: workplace)
        let days = try CalendarDays(at: workplace.desk).days(from: first, through: last)
        try shared.answer(
            Answer(table: Self.table(days), rows: Self.rows(days), json: ["days": .array(days.map { .day($0) })]))
    }

    /// The days for spreadsheets: words that do not change with the language, and nothing where nothing is known.
    private static func rows(_ days: [CalendarDay]) -> Table {
        let columns = [
            Table.Column("date", zh: "日期", en: "Date"), Table.Column("lunar_month", zh: "农历月", en: "Lunar month"),
            Table.Column("lunar_day", zh: "农历日", en: "Lunar day"),
            Table.Column("leap_month", zh: "闰月", en: "Leap month"),
            Table.Column("festival", zh: "节日", en: "Festival"),
            Table.Column("holiday", zh: "节假日", en: "Public holiday"),
            Table.Column("working_day", zh: "上班", en: "Working day"),
        ]
        let cells = days.map { day in
            Table.Row([
                .text(day.date.description), day.lunar.map { .number($0.month) } ?? .empty,
                day.lunar.map { .number($0.day) } ?? .empty, .optional(day.lunar.map { String($0.isLeapMonth) }),
                .optional(day.festivalText?.zh), .optional(day.holiday?.name),
                .optional(day.isWorkingDay.map { String($0) }),
            ])
        }
        return Table(columns, rows: cells)
    }

    private static func table(_ days: [CalendarDay]) -> Table {
        var table = Table([
            Table.Column("date", zh: "日期", en: "Date"), Table.Column("lunar", zh: "农历", en: "Lunar"),
            Table.Column("festival", zh: "节日", en: "Festival"),
            Table.Column("holiday", zh: "节假日", en: "Public holiday"),
            Table.Column("working_day", zh: "上班", en: "Working day"),
        ])
        for day in days {
            table.append(
                [
                    .text(day.date.wordsWithWeekday.spoken), .optional(day.lunar?.text.spoken),
                    .optional(day.festivalText?.spoken), .optional(day.holidayText?.spoken),
                    .text(day.workingDayText.spoken),
                ], tone: day.isWorkingDay == false ? .muted : .plain)
        }
        return table
    }
}

extension CalendarDay {
    /// The holiday with whether the day is off or worked: `春节（休）`.
    fileprivate var holidayText: LocalizedText? {
        holiday.map { holiday in
            switch holiday.kind {
            case .off: LocalizedText(zh: "\(holiday.name)（休）", en: "\(holiday.name) (off)")
            case .work: LocalizedText(zh: "\(holiday.name)（班）", en: "\(holiday.name) (worked)")
            }
        }
    }

    /// Whether people work on the day, or that nobody knows.
    fileprivate var workingDayText: LocalizedText {
        switch isWorkingDay {
        case true?: LocalizedText(zh: "是", en: "yes")
        case false?: LocalizedText(zh: "否", en: "no")
        case nil: LocalizedText(zh: "未知（没有 \(date.year) 年节假日文件）", en: "unknown (no holiday file for \(date.year))")
        }
    }
}

extension JSONValue {
    /// A day as `calendar days` gives it.
    fileprivate static func day(_ day: CalendarDay) -> JSONValue {
        [
            "date": .string(day.date.description), "weekday": .string(day.weekday.name.en.lowercased()),
            "lunar": JSONValue(day.lunar?.text.zh), "lunarMonth": JSONValue(day.lunar?.month),
            "lunarDay": JSONValue(day.lunar?.day), "leapMonth": JSONValue(day.lunar?.isLeapMonth),
            "festival": JSONValue(day.festivalText?.zh), "holiday": JSONValue(day.holiday?.name),
            "workingDay": JSONValue(day.isWorkingDay),
        ]
    }
}

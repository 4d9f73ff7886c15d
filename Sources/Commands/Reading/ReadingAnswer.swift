import CivilTime
import Learning
import Operations

extension LogReading.Answer {
    /// What is told after a change of the log, with what ended by itself meanwhile.
    ///
    /// - Parameters:
    ///   - nobody: What to say where nothing was to be done.
    ///   - sentence: Says of one session what was done.
    func answer(
        _ shared: SharedOptions, nobody: LocalizedText? = nil, _ sentence: (ReadingEntry) -> LocalizedText
    ) -> Answer {
        let silence = entries.isEmpty && settled.isEmpty && forgotten.isEmpty ? [nobody].compactMap(\.self) : []
        let deeds = entries.map(sentence) + settled.map(\.settledWords) + forgotten.map(Self.forgottenWords) + silence
        let remarks = entries.flatMap(\.remarks).map { "! \($0.spoken)" }
        return Answer(
            heading: deeds.flatMap { shared.done($0) } + (shared.quiet ? [] : remarks),
            json: [
                "sessions": .array(entries.map { .reading($0) }), "autoStopped": .array(settled.map { .reading($0) }),
                "forgotten": JSONValue(forgotten),
            ])
    }

    private static func forgottenWords(_ person: String) -> LocalizedText {
        LocalizedText(zh: "\(person)读了不到一分钟，没有记。", en: "\(person) read for less than a minute; nothing is logged.")
    }
}

extension ReadingEntry {
    /// When it began, on the clock of its day.
    var clock: String { zone.local(session.start).time.description }

    /// How long it lasted.
    var length: LocalizedText { .length(seconds: (session.minutes ?? 0) * 60) }

    /// Who, when and what: `李春花，2026-11-22（周日）08:20–09:00，40 分钟，《活着》`.
    var sentence: LocalizedText {
        let time = session.end.flatMap { TimeSpan(from: session.start, to: $0) }.map(zone.words)
        let parts = [
            LocalizedText(zh: person, en: person), time, length,
            book.map { LocalizedText(zh: $0.markedTitle, en: $0.markedTitle) },
        ]
        return parts.compactMap(\.self).joined(zh: "，", en: ", ")
    }

    /// That it ended by itself, when, and how to put it right.
    var settledWords: LocalizedText {
        let id = number
        return LocalizedText(
            zh: "\(person)忘了结束，已按最晚的时间记下 #\(id)：\(sentence.zh)；不对的话用 shuxiang reading correct \(id) 更正。",
            en: "\(person) forgot to stop, so it was logged up to the latest time as #\(id): \(sentence.en); "
                + "put it right with shuxiang reading correct \(id).")
    }

    /// What the librarian should know of it.
    var remarks: [LocalizedText] {
        session.shownFlags.compactMap { flag in
            switch flag {
            case .backDated: LocalizedText(zh: "记为补记。", en: "It counts as back-dated.")
            case .outsideHours: LocalizedText(zh: "不在图书室的开放时间里。", en: "It lies outside the reading room's hours.")
            case .startAssumed:
                LocalizedText(
                    zh: "没写几点开始，推定为 \(clock)；可以用 --from 写明。",
                    en: "Nobody said when it began; \(clock) was assumed, --from says it.")
            case .open, .autoStopped: nil
            }
        }
    }
}

extension [ReadingEntry] {
    /// The log as a list.
    func answer(nothing: LocalizedText) -> Answer {
        Answer(
            table: isEmpty ? nil : table(flag: \.name.spoken, place: \.name.spoken),
            rows: table(flag: \.rawValue, place: \.rawValue),
            closing: isEmpty ? [nothing.spoken] : [total.spoken],
            json: ["sessions": .array(map { .reading($0) })])
    }

    private var total: LocalizedText {
        let sum = LocalizedText.length(seconds: compactMap(\.session.minutes).reduce(0, +) * 60)
        return LocalizedText(zh: "共 \(count) 次，\(sum.zh)。", en: "\(count) in all, \(sum.en).")
    }

    private func table(flag: (ReadingFlag) -> String, place: (ReadingPlace) -> String) -> Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("person", zh: "姓名", en: "Person"),
            Table.Column("start", zh: "开始", en: "Start"),
            Table.Column("minutes", zh: "分钟", en: "Minutes", alignment: .trailing),
            Table.Column("book", zh: "书名", en: "Book"), Table.Column("place", zh: "地点", en: "Place"),
            Table.Column("logged_by", zh: "记录人", en: "Logged by"), Table.Column("flags", zh: "说明", en: "Remarks"),
        ])
        for entry in self {
            let session = entry.session
            table.append([
                .number(entry.number), .text(entry.person),
                .text(entry.zone.local(session.start).minuteText), session.minutes.map { .number($0) } ?? .empty,
                .optional(entry.book?.title), .text(place(session.place)), .text(entry.loggedBy),
                .text(session.shownFlags.map(flag).joined(separator: " ")),
            ])
        }
        return table
    }
}

extension JSONValue {
    /// A session of the log, as `reading list` gives it. Meant for those who keep the log, never for the public.
    static func reading(_ entry: ReadingEntry) -> JSONValue {
        let session = entry.session
        return [
            "id": .int(entry.number), "person": .string(entry.person),
            "personId": .int(entry.personNumber), "start": .instant(session.start, in: entry.zone),
            "end": session.end.map { .instant($0, in: entry.zone) } ?? .null, "minutes": JSONValue(session.minutes),
            "book": JSONValue(entry.book?.title), "place": .string(session.place.rawValue),
            "group": JSONValue(entry.group), "loggedBy": .string(entry.loggedBy),
            "reason": JSONValue(entry.reason), "flags": JSONValue(session.shownFlags.map(\.rawValue)),
        ]
    }
}

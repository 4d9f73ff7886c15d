import CivilTime
import Operations
import Scheduling

/// What waits for a word, as a list.
struct PendingList {
    let pending: [PendingBookings.Pending]
    let directory: Directory

    /// The list in every form.
    var answer: Answer {
        Answer(
            table: pending.isEmpty ? nil : table,
            closing: [
                pending.isEmpty
                    ? LocalizedText(zh: "没有等待答复的预订。", en: "Nothing waits for a word.").spoken
                    : LocalizedText(
                        zh: "答复：shuxiang approve 编号，或 shuxiang decline 编号 --reason 原因",
                        en: "Answer with shuxiang approve NUMBER, or shuxiang decline NUMBER --reason WHY"
                    ).spoken
            ], json: ["pending": .array(pending.map(json))])
    }

    private var table: Table {
        var table = Table([
            Table.Column("activity", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("title", zh: "活动", en: "Activity"), Table.Column("start", zh: "时间", en: "When"),
            Table.Column("waitsFor", zh: "等谁答复", en: "Waits for"), Table.Column("expires", zh: "保留到", en: "Held until"),
        ])
        for item in pending {
            table.append([
                .number(Int(item.activity.id.value)), .text(item.activity.details.title), .text(timing(item)),
                .text(questions(item).spoken),
                .optional(item.expires.map { directory.zone.local($0).minuteText }),
            ])
        }
        return table
    }

    private func timing(_ item: PendingBookings.Pending) -> String {
        let first = item.occurrences.first.map { directory.zone.words(for: $0.span).spoken } ?? ""
        let more = item.occurrences.count - 1
        return first + (more > 0 ? LocalizedText(zh: " 等 \(more + 1) 场", en: " and \(more) more").spoken : "")
    }

    /// Whose word is missing, with any other time that was offered; else what the dates are asked about.
    private func questions(_ item: PendingBookings.Pending) -> LocalizedText {
        guard item.approvals.isEmpty else {
            return item.approvals.map { approval in
                let name = directory.name(of: approval.resource)
                let offer =
                    approval.counterOffer.map { "（→ \($0.start.minuteText)\($0.note.map { "，\($0)" } ?? "")）" } ?? ""
                return LocalizedText(zh: name + offer, en: name + offer)
            }.joined(zh: "、", en: ", ")
        }
        let reasons = item.occurrences.map { occurrence in
            occurrence.isOffer
                ? LocalizedText(zh: "轮到候补", en: "first in line")
                : LocalizedText(zh: occurrence.reason ?? "", en: occurrence.reason ?? "")
        }
        return reasons.first ?? LocalizedText(zh: "", en: "")
    }

    private func json(_ item: PendingBookings.Pending) -> JSONValue {
        [
            "activity": .activity(
                item.activity.details, schedule: item.activity.schedule, stored: item.activity, in: directory),
            "occurrences": .array(item.occurrences.map { .occurrence($0, in: directory) }),
            "waitsFor": .array(item.approvals.map { .approval($0, in: directory) }),
            "expires": item.expires.map { .instant($0, in: directory.zone) } ?? .null,
        ]
    }
}

extension PendingBookings.Pending {
    /// When the first of its slots is given back.
    fileprivate var expires: Instant? { occurrences.compactMap(\.expires).min() }
}

extension Directory {
    /// The name of a room or troupe.
    func name(of resource: Resource) -> String {
        switch resource {
        case .room(let id): rooms([id]).first?.name ?? ""
        case .troupe(let id): troupes([id]).first?.name ?? ""
        }
    }
}

extension JSONValue {
    /// A word that is missing.
    static func approval(_ approval: Approval, in directory: Directory) -> JSONValue {
        let zone = directory.zone
        let party: (String?, String?) =
            switch approval.resource {
            case .room(let id): (directory.rooms([id]).first?.slug, nil)
            case .troupe(let id): (nil, directory.troupes([id]).first?.slug)
            }
        return [
            "room": JSONValue(party.0), "troupe": JSONValue(party.1),
            "asked": .instant(approval.asked, in: zone),
            "counterOffer": approval.counterOffer.map { offer in
                [
                    "start": .instant(zone.instant(offer.start), in: zone), "minutes": .int(offer.seconds / 60),
                    "note": JSONValue(offer.note),
                ]
            } ?? .null,
        ]
    }
}

extension DecideBooking.Answer {
    /// What was decided.
    func answer(_ shared: SharedOptions, done: LocalizedText) -> Answer {
        let title = activity.details.title
        let missing = missing.map { directory.name(of: $0.resource) }.joined(separator: "、")
        let open = LocalizedText(zh: "还在等：\(missing)", en: "Still waiting for: \(missing)")
        return Answer(
            heading: shared.done(
                LocalizedText(zh: "\(done.zh)：\(title) #\(activity.id)", en: "\(done.en): \(title) #\(activity.id)")),
            rows: OccurrenceTable.table(decided, in: directory),
            closing: decided.prefix(12).map { "  " + directory.zone.words(for: $0.span).spoken }
                + (self.missing.isEmpty ? [] : [open.spoken]),
            json: [
                "activity": .activity(activity.details, schedule: activity.schedule, stored: activity, in: directory),
                "occurrences": .array(decided.map { .occurrence($0, in: directory) }),
                "waitsFor": .array(self.missing.map { .approval($0, in: directory) }),
            ])
    }
}

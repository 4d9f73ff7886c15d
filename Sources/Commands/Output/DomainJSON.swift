import CivilTime
import Operations
import Scheduling

// How the things of the domain stand in JSON: stable keys, slugs for rooms and troupes, ISO 8601 with an offset.

extension JSONValue {
    /// A room, as `room list` and `room show` give it.
    static func room(_ card: RoomCard) -> JSONValue {
        let (room, care) = (card.room, card.room.care)
        return [
            "id": .int(Int(room.id.value)), "slug": .string(room.slug), "name": .string(room.name),
            "capacity": JSONValue(room.capacity), "outdoor": .bool(room.isOutdoor),
            "features": JSONValue(room.features),
            "openingHours": .array(room.openingHours.map { .openingHours($0) }),
            "partOf": JSONValue(card.whole?.slug), "setupMinutes": .int(care.buffer.setup / 60),
            "cleanupMinutes": .int(care.buffer.cleanup / 60), "quietProtected": .bool(care.isQuietProtected),
            "approval": .bool(care.needsApproval), "retired": .bool(care.isRetired),
            "promisedWeeklyMinutes": JSONValue(room.promisedWeeklySeconds.map { $0 / 60 }),
            "coupledWith": .array(
                card.couplings.map {
                    ["room": .string($0.room.slug), "strength": .string($0.strength.rawValue)]
                }),
        ]
    }

    /// A line of a room's timetable.
    static func openingHours(_ hours: OpeningHours) -> JSONValue {
        [
            "weekdays": JSONValue(hours.weekdays.sorted().map { $0.name.en.lowercased() }),
            "opens": .string(hours.opens.description), "closes": .string(hours.closes.description),
            "validFrom": JSONValue(hours.validFrom?.description),
            "validThrough": JSONValue(hours.validThrough?.description),
            "holidays": .bool(hours.days == .holidays),
        ]
    }

    /// A person, as `person list` gives them. Meant for those who keep the file, never for the public.
    static func person(_ card: PersonCard) -> JSONValue {
        let person = card.person
        return [
            "id": .int(Int(person.id.value)), "name": .string(person.name), "birthYear": JSONValue(person.birthYear),
            "publicNameConsent": .bool(person.hasPublicNameConsent), "troupes": JSONValue(card.troupes.map(\.slug)),
            "away": .array(card.absences.map { .absence($0) }), "household": JSONValue(card.home?.household.name),
            "building": JSONValue(card.home?.building.name), "guardian": JSONValue(card.guardian?.name),
            "familyReading": JSONValue(person.familyReading),
        ]
    }

    /// Days on which somebody is away, both ends included.
    static func absence(_ absence: Absence) -> JSONValue {
        [
            "from": .string(absence.days.lowerBound.description), "to": .string(absence.days.upperBound.description),
            "reason": JSONValue(absence.reason),
        ]
    }

    /// A troupe, as `troupe list` and `troupe show` give it.
    static func troupe(_ card: TroupeCard) -> JSONValue {
        [
            "id": .int(Int(card.troupe.id.value)), "slug": .string(card.troupe.slug),
            "name": .string(card.troupe.name), "kind": .string(card.troupe.kind),
            "loudness": .int(card.troupe.loudness), "leader": JSONValue(card.leader?.name),
            "colour": JSONValue(card.troupe.colour),
            "weeklyQuotaMinutes": JSONValue(card.troupe.weeklySeconds.map { $0 / 60 }),
            "members": .array(
                card.members.map { member in
                    [
                        "name": .string(member.person.name), "role": JSONValue(member.role),
                        "away": .array(member.absences.map { .absence($0) }),
                    ]
                }),
        ]
    }

    /// A moment with the community's offset.
    static func instant(_ instant: Instant, in zone: Zone) -> JSONValue { .string(zone.iso8601(instant)) }

    /// One line of the agenda.
    static func agendaEntry(_ entry: AgendaEntry, in directory: Directory) -> JSONValue {
        [
            "activity": .int(Int(entry.activity.id.value)), "uid": .string(entry.activity.uid),
            "title": .string(entry.title), "kind": .string(entry.activity.details.kind.rawValue),
            "start": .instant(entry.occurrence.span.start, in: directory.zone),
            "end": .instant(entry.occurrence.span.end, in: directory.zone),
            "status": .string(entry.occurrence.status.rawValue),
            "rooms": JSONValue(directory.rooms(entry.occurrence.rooms).map(\.slug)),
            "troupes": JSONValue(directory.troupes(entry.activity.details.troupes).map(\.slug)),
            "visibility": .string(entry.activity.details.visibility.rawValue),
            // The agenda goes onto posters: a name stands there only as far as strangers may read it.
            "speaker": JSONValue(entry.notice?.speaker[directory.community.language]),
            "topic": JSONValue(entry.notice?.topic), "book": JSONValue(entry.notice?.book),
        ]
    }

    /// An activity as a verdict shows it; without number and UID where it is only proposed.
    static func activity(
        _ details: ActivityDetails, schedule: Schedule, stored: Activity?, in directory: Directory
    ) -> JSONValue {
        [
            "id": JSONValue(stored.map { Int($0.id.value) }), "uid": JSONValue(stored?.uid),
            "title": .string(details.title), "kind": .string(details.kind.rawValue),
            "status": JSONValue(stored?.status.rawValue),
            "rooms": JSONValue(directory.rooms(details.rooms).map(\.slug)),
            "troupes": JSONValue(directory.troupes(details.troupes).map(\.slug)),
            "rule": JSONValue(schedule.recurrence.rule?.text), "sequence": JSONValue(stored?.sequence),
            "equipment": .array(
                directory.equipment(details.needs.equipment).map {
                    ["equipment": .string($0.equipment.slug), "quantity": .int($0.quantity)]
                }), "loudness": JSONValue(details.needs.loudness),
            "setupMinutes": .int(details.needs.buffer.setup / 60),
            "cleanupMinutes": .int(details.needs.buffer.cleanup / 60),
            "holiday": .string(details.dayPolicy.onHoliday.rawValue),
            "makeupDay": .string(details.dayPolicy.makeupDay.rawValue),
        ]
    }

    /// An occurrence of a stored activity.
    static func occurrence(_ occurrence: Occurrence, in directory: Directory) -> JSONValue {
        let zone = directory.zone
        return [
            "original": .instant(zone.instant(occurrence.original), in: zone),
            "start": .instant(occurrence.span.start, in: zone), "end": .instant(occurrence.span.end, in: zone),
            "status": .string(occurrence.status.rawValue),
            "rooms": JSONValue(directory.rooms(occurrence.rooms).map(\.slug)), "reason": JSONValue(occurrence.reason),
        ]
    }

    /// The occurrences a proposal would have; they have no status yet.
    static func proposed(_ proposal: Proposal, in directory: Directory) -> JSONValue {
        let zone = directory.zone
        let rooms = JSONValue(directory.rooms(proposal.details.rooms).map(\.slug))
        return .array(
            proposal.occurrences.map { occurrence in
                [
                    "original": .instant(zone.instant(occurrence.original), in: zone),
                    "start": .instant(occurrence.span.start, in: zone),
                    "end": .instant(occurrence.span.end, in: zone), "status": nil, "rooms": rooms, "reason": nil,
                ]
            })
    }

    /// What a rule found.
    static func finding(_ finding: Finding, in directory: Directory) -> JSONValue {
        [
            "rule": .string(finding.rule.rawValue), "severity": .string(finding.severity.rawValue),
            "occurrence": .instant(finding.occurrence, in: directory.zone),
            "message": .string(finding.message.spoken),
            "with": .array(
                finding.neighbours.map {
                    ["activity": .int(Int($0.activity.value)), "title": .string($0.title)]
                }),
        ]
    }
}

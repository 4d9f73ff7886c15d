import CivilTime
import GRDB
import Scheduling

extension CommunityWriter {
    /// Erases a person: what is theirs goes, what is counted stays under a number without a name, and the name goes out of texts and
    /// journal. Revisions of what is published about them grow.
    public func erase(_ order: ErasureOrder) throws -> Erasure {
        let person = order.person
        let trail = try JournalTrail(reader, of: person)
        let others = Set(try reader.people().filter { $0.id != person.id }.map(\.name))
        let names = trail.names.union([person.name])
        var erasure = Erasure(names: NameInText(names, besides: others))
        erasure.sharedNames = names.intersection(others).sorted()
        try reviseWhatNames(person.id, now: order.now)
        try deleteFindings(tellingAnyOf: trail.absenceReasons)
        erasure.rows = try takeRows(order)
        try run("DELETE FROM person WHERE id = ?", [person.id.value])
        erasure.texts = try takeNameOutOfTexts(erasure.names, acting: order.actors, now: order.now)
        erasure.cutLines = try cut(trail, names: erasure.names, order)
        erasure.namedAlike = try thingsNamed(by: erasure.names)
        return erasure
    }

    private func takeRows(_ order: ErasureOrder) throws -> [(trace: PersonTrace, gone: Int, kept: Int)] {
        let id = order.person.id.value
        var nameless: Int64?
        var rows: [(trace: PersonTrace, gone: Int, kept: Int)] = []
        for trace in PersonTrace.all {
            let found = try count(trace, id)
            var gone = 0
            switch trace.fate {
            case .goes:
                try run("DELETE FROM \(trace.table) WHERE \(trace.column) = ?", [id])
                gone = found
            case .namesNobody(let forgetting):
                for statement in forgetting { try run(statement, [id]) }
                try run("UPDATE \(trace.table) SET \(trace.column) = NULL WHERE \(trace.column) = ?", [id])
            case .counts(let exception, let wiping):
                if let exception = exception?.replacing("{now}", with: "\(order.now.seconds)") {
                    try run("DELETE FROM \(trace.table) WHERE \(trace.column) = ? AND (\(exception))", [id])
                    gone = found - (try count(trace, id))
                }
                guard found > gone else { break }
                let heir = try nameless ?? insertNameless(order.keptBirthYear)
                nameless = heir
                let also = wiping.map { ", " + $0 } ?? ""
                try run("UPDATE \(trace.table) SET \(trace.column) = ?\(also) WHERE \(trace.column) = ?", [heir, id])
            }
            if found > 0 { rows.append((trace, gone, found - gone)) }
        }
        return rows
    }

    /// Forgets warnings that somebody would be away, which tell why.
    private func deleteFindings(tellingAnyOf reasons: Set<String>) throws {
        for reason in reasons {
            try run(
                "DELETE FROM finding WHERE rule = ? AND instr(message_zh, ?) > 0",
                [RuleID.keyMemberAway.rawValue, reason])
        }
    }

    private func count(_ trace: PersonTrace, _ id: Int64) throws -> Int {
        try reader.map("SELECT count(*) AS found FROM \(trace.table) WHERE \(trace.column) = ?", [id]) {
            $0["found"] as Int
        }
        .first
            ?? 0
    }

    /// Somebody without a name, whom lists leave out, so that counts stay what they were.
    private func insertNameless(_ birthYear: Int?) throws -> Int64 {
        try run("INSERT INTO person (name, birth_year, has_public_name_consent) VALUES ('', ?, 0)", [birthYear])
        return db.lastInsertedRowID
    }
}

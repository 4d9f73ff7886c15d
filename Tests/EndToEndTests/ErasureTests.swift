import Foundation
import Testing

/// Somebody who has a part in everything is given everything, and then erased: counts stay, and not a byte tells who it was.
@Suite struct ErasureTests {
    private static let erasing = ["person", "erase", Resident.name, "--reason", "\(Resident.name)本人要求", "--yes"]

    /// What may not change: how much was read by age, how many came, what takes place.
    private static func totals(_ town: Town) throws -> [String] {
        let days = ["--from", "2026-01-01", "--to", "2026-12-31"]
        return try ["age", "month"].map {
            try town.start(["reading", "report", "--by", $0] + days, now: Resident.later).wait().output
        } + [
            try town.done(
                "lecture", "list", "--from", "2026-11-28", "--to", "2026-11-28", "--format", "json", now: Resident.later
            )
            .list("lectures").map { "\($0["people"] ?? "")" }.description,
            try town.done("agenda", "--from", "2026-11-01", "--days", "90", "--format", "json", now: Resident.later)
                .list("occurrences").map { "\($0["uid"] ?? "") \($0["start"] ?? "")" }.description,
        ]
    }

    /// The SEQUENCE of every event of every public calendar, by calendar and UID.
    private func sequences(_ town: Town) throws -> [String: Int] {
        var found: [String: Int] = [:]
        for feed in ["community", "lecture", "insights", "troupe/choir", "room/hall"] {
            var uid = ""
            let text = try town.done("feed", "show", feed, now: Resident.later).output
            for line in text.split(separator: "\r\n") {
                if line.hasPrefix("UID:") { uid = "\(feed) \(line.dropFirst(4))" }
                if line.hasPrefix("SEQUENCE:") { found[uid] = Int(line.dropFirst(9)) }
            }
        }
        return found
    }

    @Test func `not a byte of the file tells of somebody who was erased, and every total stays`() throws {
        let town = try Resident.town()
        let (secrets, before, told) = (try Resident.hashes(in: town), try Self.totals(town), try sequences(town))
        #expect(secrets.count == 2 && told.count > 5)
        #expect(try Set(Resident.traces(in: town).map { $0.split(separator: " ").last }).count == Resident.words.count)

        let reply = try town.start(Self.erasing + ["--format", "json"], now: Resident.later).wait()
        #expect(reply.exitCode == 0, "\(reply)")
        let answer = try reply.json()
        #expect(answer["clean"] as? Bool == true && answer["erased"] as? Bool == true)
        #expect(
            try answer.object("counted") as? [String: Int] == [
                "readingSessions": 2, "lectureTurns": 1, "lecturesAttended": 1, "services": 1,
            ])
        #expect(
            try answer.object("unnamed") as? [String: Int] == [
                "wards": 1, "troupesLed": 1, "readingGroupsLed": 1, "awardNominations": 1, "awardNominationsMade": 1,
                "awardEvidence": 1, "awardPanels": 1, "awardObjections": 1, "awardEndorsementsGiven": 1,
            ])
        let ends = try answer.texts("looseEnds", "code")
        #expect(
            Set(ends) == [
                "troupe-without-leader", "reading-group-without-leader", "child-without-guardian",
                "room-without-keeper",
                "lecture-without-speaker",
            ])

        #expect(try Resident.traces(in: town, also: secrets) == [])
        #expect(try Self.totals(town) == before)
        for (event, sequence) in try sequences(town) { #expect(sequence >= told[event] ?? 0, "\(event)") }
        #expect(try town.done("check", now: Resident.later).output == "没有发现问题。\n")
        let lecture = try town.done("feed", "show", "lecture", now: Resident.later).output
        #expect(lecture.contains("主讲：一位居民") && !lecture.contains("司马"))
        let concert = try town.done("agenda", "--from", "2026-12-02", now: Resident.later).output
        #expect(concert.contains("一位居民独唱会"))
        #expect(try town.done("person", "list").output.contains("一位居民") == false)
    }

    @Test func `a person is given everything as one document, and only its keeper can read the file`() throws {
        let town = try Resident.town()
        let path = "\(town.home)/export.json"
        try town.done("person", "export", Resident.name, path, now: Resident.later)
        let bytes = try Data(contentsOf: URL(filePath: path))
        let document = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        let counts = document.compactMapValues { ($0 as? [Any])?.count }
        #expect(
            counts == [
                "residences": 1, "wards": 1, "troupesLed": 1, "memberships": 2, "absences": 1, "readingSessions": 3,
                "readingGroups": 1, "readingGroupsLed": 1, "insights": 1, "lectureOffers": 2, "lectureTurns": 2,
                "lectureDrops": 1,
                "lectureRota": 1, "lectureStandIns": 1, "lecturesAttended": 1, "keeperDuties": 1, "services": 1,
                "feedTokens": 1,
                "feedTokensForWards": 1, "awardEndorsements": 1, "awardEndorsementsGiven": 1, "awardNominations": 1,
                "awardNominationsMade": 1, "awardJudgements": 1, "awardObjectionsAgainst": 1, "awardEvidence": 1,
                "awardPanels": 1, "awardObjections": 1,
                "feedTokensRevoked": 0,
                "journal": 1,
            ])
        for hash in try Resident.hashes(in: town) {
            #expect(bytes.range(of: Data(hash.map { String(format: "%02x", $0) }.joined().utf8)) == nil)
        }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try town.run("person", "export", Resident.name, path)
        #expect(again.exitCode == 4 && again.complaint.isOneSentence)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func `without yes it is only shown, and nothing changes`() throws {
        let town = try Resident.town()
        let before = try FileWitness(town.file).dump()
        let shown = try town.start(Array(Self.erasing.dropLast()), now: Resident.later).wait()
        #expect(shown.exitCode == 2 && shown.output.contains("现在什么也没有改动") && shown.output.contains("合唱队没有负责人了"))
        let rehearsed = try town.start(Self.erasing + ["--dry-run", "--language", "en"], now: Resident.later).wait()
        #expect(rehearsed.exitCode == 0 && rehearsed.output.contains("nothing has changed yet"))
        #expect(try FileWitness(town.file).dump() == before)
    }

    @Test
    func `what somebody who was cut off bringing back a backup left beside the file goes too, other copies are named`()
        throws
    {
        let town = try Resident.town()
        // No process has a number as large.
        let draft = "\(town.file).restoring-4999999"
        try town.done("backup", draft)
        try town.done("backup", "\(town.file).copy")
        let answer = try town.start(Self.erasing + ["--format", "json"], now: Resident.later).wait().json()
        #expect(!FileManager.default.fileExists(atPath: draft))
        #expect(answer["copies"] as? [String] == ["\(town.file).copy"], "\(answer)")
    }

    @Test func `of two who erase the same person at once, one does and the other finds nobody`() throws {
        let town = try Resident.town()
        let replies = try (0..<2).map { _ in try town.start(Self.erasing, now: Resident.later) }.map { try $0.wait() }
        #expect(replies.map(\.exitCode).sorted() == [0, 3], "\(replies)")
        #expect(try Resident.traces(in: town) == [])
        try town.done("check", now: Resident.later)
    }

    @Test func `the file can be erased from while others read and write it`() throws {
        let town = try Resident.town()
        let days = (10..<22).map { "2026-12-\($0)" }
        let writers = try days.map {
            try town.start(
                ["book", "合唱", "--room", "hall", "--on", $0, "--from", "9:00", "--for", "1h"], now: Resident.later)
        }
        let erasing = try town.start(Self.erasing, now: Resident.later)
        for writer in writers { #expect(try writer.wait().exitCode == 0) }
        #expect(try erasing.wait().exitCode == 0)
        try town.done("insight", "add", "王建国", "又一条", now: Resident.later)
        #expect(try Resident.traces(in: town) == [])
        #expect(try town.done("check", now: Resident.later).output == "没有发现问题。\n")
        #expect(try FileWitness(town.file).overlappingClaims() == 0)
    }

    @Test(arguments: 0..<8)
    func `an erasure that is killed is whole or not begun, and is finished by whoever writes next`(
        round: Int
    ) throws {
        let copy = try Resident.town()
        let before = try Self.totalsBefore.get()
        let erasing = try copy.start(Self.erasing, now: Resident.later)
        usleep(UInt32(round * 25_000))
        erasing.killAtOnce()
        _ = try erasing.wait()

        #expect(try copy.done("check", now: Resident.later).output == "没有发现问题。\n")
        let isThere = try copy.run("person", "show", Resident.name, now: Resident.later).exitCode == 0
        #expect(try Self.totals(copy) == before)
        try copy.done("insight", "add", "王建国", "又一条", now: Resident.later)
        let traces = try Resident.traces(in: copy)
        #expect(isThere ? traces.count >= Resident.words.count : traces.isEmpty, "\(traces)")
    }

    private static let totalsBefore = Result { try totals(Resident.town()) }

    @Test func `copies of the file that lie beside it are named`() throws {
        let town = try Resident.town()
        let copy = "\(town.file).before-migration-from-5"
        try FileManager.default.copyItem(atPath: town.file, toPath: copy)
        let reply = try town.start(Self.erasing, now: Resident.later).wait()
        #expect(reply.output.contains("这些旧副本里还有这个人，请自己删掉：\n  \(copy)\n"), "\(reply.output)")
    }

    @Test func `a namesake keeps their name in texts, and the answer says so`() throws {
        let town = try Resident.town()
        try town.done("person", "add", Resident.name, "--birth-year", "1980")
        let reply = try town.start(
            ["person", "erase", "2", "--reason", "搬走了", "--yes"], now: Resident.later
        ).wait()
        #expect(reply.exitCode == 0 && reply.output.contains("还有人叫司马独一"), "\(reply)")
        #expect(try town.done("person", "show", Resident.name, now: Resident.later).output.contains("1980"))
        let left = try Resident.traces(in: town).filter { !$0.hasSuffix(Resident.name) && !$0.hasSuffix("simaduyi") }
        #expect(left == [])
    }
}

import Foundation
import GRDB
import Testing

/// Somebody with a name that nobody else has, who has a part in everything the program knows.
struct Resident {
    static let name = "司马独一"
    /// What they were called once.
    static let formerName = "司马旧称"
    /// Words that only tell of them, wherever they were written; and how their name is typed.
    static let words = [
        name, formerName, "独自去海边", "独唱高音部", "补记甲乙丙", "心得天地玄黄", "不巧要出门", "记错了的一次", "帮忙搬琴子丑", "simaduyi",
        "邻里都夸寅卯辰", "听说漏记巳午未", "觉得不公申酉戌",
    ]

    /// A community in which the resident leads, sings, reads, speaks, listens, keeps the reading room and speaks for a child.
    static func town() throws -> Town {
        let town = try Town()
        try FileManager.default.copyItem(atPath: try file.get(), toPath: town.file)
        return town
    }

    /// The community's file, made once.
    private static let file = Result {
        let town = try Town.furnished()
        try town.done("building", "add", "3号楼")
        try town.done("person", "add", "王建国", "--birth-year", "1960")
        try town.done(
            "person", "add", formerName, "--birth-year", "1961", "--household", "301", "--building", "3号楼", "--consent")
        try town.done("person", "edit", formerName, "--name", name)
        try town.done("person", "add", "小明", "--birth-year", "2016", "--guardian", name)
        try town.done("troupe", "edit", "choir", "--leader", name)
        try town.done("troupe", "add", "舞蹈队", "--slug", "dance", "--kind", "dance")
        try town.done("troupe", "member", "add", "dance", "simaduyi", "--role", "独唱高音部")
        try town.done("person", "away", name, "--from", "2026-12-01", "--to", "2026-12-03", "--reason", "独自去海边")
        try town.done(
            "book", "\(name)独唱会", "--room", "hall", "--on", "2026-12-02", "--from", "19:00", "--for", "90m", "--troupe",
            "choir")
        try town.done("reading", "group", "add", "晨读组", "--slug", "morning", "--leader", name)
        try reads(in: town)
        try speaks(in: town)
        try town.done("room", "keeper", "reading-room", name, "--weekday", "tue")
        try town.done("feed", "token", name)
        try town.done("feed", "token", "小明")
        // A service of theirs, for which there is no command in this test's time.
        try DatabaseQueue(path: town.file).write { db in
            try db.execute(
                sql: """
                    INSERT INTO service (person, day, seconds, kind, note, logged_by, logged_at)
                    SELECT id, '2026-11-01', 3600, 'volunteer', '帮忙搬琴子丑', name, 0 FROM person WHERE name = ?
                    """, arguments: [name])
        }
        try DatabaseQueue(path: town.file).write { try $0.execute(sql: awards) }
        let copy = Scratch.newPath()
        try FileManager.default.copyItem(atPath: town.file, toPath: copy)
        return copy
    }

    /// An award cycle in which they are a candidate, nominate, judge, object, and speak for a neighbour.
    private static let awards = """
        CREATE TEMP VIEW they AS SELECT id FROM person WHERE name = '\(name)';
        CREATE TEMP VIEW neighbour AS SELECT id FROM person WHERE name = '王建国';
        INSERT INTO award_cycle (id, uid, name, first, last, state, policy_version, policy_hash, seed, nominations_last, revised)
            VALUES (1, 'cycle@wangjianian.shuxiang', '四好', '2026-01-01', '2026-12-31', 'open', 1, printf('%064d', 0), 's', '2026-12-31', 0);
        INSERT INTO award_cycle_award VALUES (1, 'resident');
        INSERT INTO award_nomination (id, cycle, award, person, manner, nominator, nominated)
            SELECT 1, 1, 'resident', id, 'self', NULL, 0 FROM they
            UNION ALL SELECT 2, 1, 'resident', neighbour.id, 'neighbour', they.id, 0 FROM they, neighbour;
        INSERT INTO award_panel SELECT 1, 1, id FROM neighbour UNION ALL SELECT 1, 2, id FROM they;
        INSERT INTO award_judgement (nomination, cycle, seat, points, reason, made) VALUES (1, 1, 1, 100, '邻里都夸寅卯辰', 0);
        INSERT INTO award_objection (nomination, objector, reason, received)
            SELECT 1, NULL, '听说漏记巳午未', 0 UNION ALL SELECT 2, id, '觉得不公申酉戌', 0 FROM they;
        INSERT INTO award_score (nomination, rate_amount, rate_divisor, rate_unit) VALUES (1, 1, 1, 'hours');
        INSERT INTO award_evidence (nomination, position, kind, line, person, day) SELECT 1, 0, 'reading', 1, id, '2026-11-20' FROM they;
        INSERT INTO award_endorsement (cycle, person, endorser, household, day)
            SELECT 1, they.id, neighbour.id, household.id, '2026-11-20' FROM they, neighbour, household
            UNION ALL SELECT 1, neighbour.id, they.id, household.id, '2026-11-20' FROM they, neighbour, household;
        """

    private static func reads(in town: Town) throws {
        try town.done("reading", "log", name, "--minutes", "40", "--on", "2026-11-20", "--reason", "补记甲乙丙")
        try town.done("reading", "log", "simaduyi", "--minutes", "30")
        try town.done("reading", "log", name, "--minutes", "5", "--on", "2026-11-19", "--reason", "补记甲乙丙")
        try town.done("reading", "remove", "3", "--reason", "记错了的一次")
        try town.done("reading", "log", "王建国", "--minutes", "20", "--as", name)
        try town.done("insight", "add", name, "心得天地玄黄")
        try town.done("insight", "approve", "1")
        try town.done("insight", "add", "王建国", "听\(name)讲家信，很受感动")
        try town.done("insight", "approve", "2")
    }

    private static func speaks(in town: Town) throws {
        try town.done(
            "lecture", "plan", "--weekday", "sat", "--from", "15:00", "--room", "reading-room", "--until", "2026-12-26")
        try town.done("lecture", "offer", name, "--topic", "家信")
        try town.done("lecture", "assign", "2026-11-28", name)
        try town.done("lecture", "assign", "2026-12-05", name, "--topic", "再说家信")
        try town.done("lecture", "assign", "2026-12-12", name, "--topic", "三说家信")
        try town.done("lecture", "drop", "2026-12-12", "--reason", "不巧要出门")
        try town.done("lecture", "speaker", "add", name)
        try town.done("lecture", "substitute", "add", name)
        try town.done("lecture", "attend", "2026-11-28", name, "王建国", now: later)
    }

    /// After the first lecture.
    static let later = "2026-11-30T09:00:00+08:00"

    /// What is found of the resident in the bytes of the community's files, as UTF-8 and as UTF-16.
    static func traces(in town: Town, also secrets: [Data] = []) throws -> [String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: town.home).filter {
            ["", "-wal", "-shm"].contains($0.replacingOccurrences(of: "wangjianian.shuxiang", with: ""))
        }
        return try files.flatMap { file in
            let bytes = try Data(contentsOf: URL(filePath: "\(town.home)/\(file)"))
            let words = words.filter { word in
                [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian]
                    .contains { word.data(using: $0).map { bytes.range(of: $0) != nil } ?? false }
            }
            return (words + secrets.filter { bytes.range(of: $0) != nil }.map { "secret \($0.count)" }).map {
                "\(file): \($0)"
            }
        }
    }

    /// The hashes of the secret addresses in the file.
    static func hashes(in town: Town) throws -> [Data] {
        try DatabaseQueue(path: town.file).read { try Data.fetchAll($0, sql: "SELECT hash FROM feed_token") }
    }
}

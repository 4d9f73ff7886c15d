import Foundation
import Testing

/// The reading room's log through the program.
@Suite struct ReadingTests {
    private func town() throws -> Town {
        let town = try Town.furnished()
        try town.done("person", "add", "李春花", "--birth-year", "1958")
        return town
    }

    @Test func `reading list has the keys of the contract`() throws {
        let town = try town()
        try town.done(
            "reading", "log", "李", "--minutes", "40", "--on", "2026-11-20", "--book", "《<活着>》", "--reason", "漏记")
        let reply = try town.done("reading", "list", "--format", "json")
        let document = try JSONSerialization.jsonObject(with: Data(reply.output.utf8)) as? [String: Any]
        let session = try #require((document?["sessions"] as? [[String: Any]])?.first)
        #expect(
            Set(["id", "person", "start", "minutes", "book", "place", "loggedBy", "flags"]).isSubset(of: session.keys))
        #expect(session["start"] as? String == "2026-11-20T09:00:00+08:00" && session["minutes"] as? Int == 40)
        #expect(session["book"] as? String == "<活着>" && session["place"] as? String == "room")
        #expect(session["flags"] as? [String] == ["back-dated", "start-assumed"])
    }

    @Test(
        "What cannot be logged ends with its exit code",
        arguments: [
            (["李", "--minutes", "241"], 2), (["李", "--minutes", "0"], 2), (["李", "--minutes", "40", "--on", "明天"], 2),
            (["李", "--minutes", "40", "--on", "昨天"], 2), (["没有", "--minutes", "40"], 3),
            (["李", "--minutes", "x"], 64), (["李", "--minutes", "40", "--book", "9787506365438"], 64),
            (["李", "--minutes", "40", "--from", "08:30"], 2),
        ] as [([String], Int32)])
    func exitCodes(_ arguments: [String], _ code: Int32) throws {
        let town = try town()
        let reply = try town.start(["reading", "log"] + arguments).wait()
        #expect(reply.exitCode == code, "\(reply.complaint)")
        #expect(try FileWitness(town.file).rows("reading_session") == 0)
    }

    @Test func `Of two desks that begin the same person's session at once, one is told of the other`() throws {
        let town = try town()
        let runs = try (0..<2).map { _ in try town.start(["reading", "start", "李"]) }
        let codes = try runs.map { try $0.wait().exitCode }
        #expect(codes.sorted() == [0, 2])
        #expect(try FileWitness(town.file).rows("reading_session") == 1)
    }

    @Test func `A report's chart is written, with hostile names made harmless`() throws {
        let town = try town()
        try town.done("reading", "log", "李", "--minutes", "40", "--from", "08:00")
        let path = "\(town.home)/chart.svg"
        try town.done("reading", "report", "--by", "month", "--svg", path)
        let chart = try String(contentsOfFile: path, encoding: .utf8)
        #expect(chart.contains("40 分钟，1 人，1 次") && chart.contains("font-family=\"sans-serif\""))
        let csv = try town.done("reading", "report", "--by", "age", "--format", "csv").output
        #expect(csv.contains("60-and-over,40,1,1"))
    }
}

import Foundation
import Testing

/// The rules, the standings and the explanation of scores through the program.
@Suite struct AwardScoreTests {
    private func town() throws -> Town {
        let town = try Town.furnished()
        try town.done("person", "add", "李春花", "--birth-year", "1985", "--household", "201", "--building", "1号楼")
        try town.done(
            "person", "add", "何小雨", "--birth-year", "2014", "--household", "201", "--building", "1号楼", "--guardian",
            "李春花")
        try town.done("reading", "log", "李", "--minutes", "40", "--place", "home")
        try town.done("reading", "log", "何", "--minutes", "40", "--place", "home")
        try town.done(
            "reading", "log", "何", "--minutes", "50", "--on", "2026-10-02", "--place", "home", "--reason", "漏记")
        return town
    }

    @Test func `award policy show gives the file that set takes, and setting it again changes nothing`() throws {
        let town = try Town.furnished()
        let text = try town.done("award", "policy", "show").output
        let file = try town.write(text, to: "rules.txt")
        #expect(try town.done("award", "policy", "set", file).output == "规则和现行的一样，没有变化。\n")
        let changed = try town.write(text.replacingOccurrences(of: "winners = 3 ", with: "winners = 4 "), to: "new.txt")
        #expect(try town.done("award", "policy", "set", changed).output.contains("[building] winners 3 → 4"))
        let shown = try town.done("award", "policy", "show", "--format", "json").json()
        #expect(shown["version"] as? Int == 1 && (shown["hash"] as? String)?.count == 64)
        let bad = try town.write(text.replacingOccurrences(of: "winners = 3 ", with: "winners = 三 "), to: "bad.txt")
        let reply = try town.run("award", "policy", "set", bad)
        #expect(reply.exitCode == 64 && reply.complaint.contains("“三”不是整数"))
        #expect(try FileWitness(town.file).rows("award_policy") == 1)
    }

    @Test func `award standings has the keys of the contract`() throws {
        let document = try town().done("award", "standings", "--award", "family", "--format", "json").json()
        #expect(document["cycle"] is NSNull && document["award"] as? String == "family")
        let row = try #require(document.list("rows").first)
        #expect(Set(["rank", "candidate", "eligible", "score", "parts", "unmet"]).isSubset(of: row.keys))
        #expect(row["candidate"] as? String == "1号楼 201（李春花、何小雨）" && row["rank"] is NSNull)
        #expect(Set(try row.object("parts").keys).isSuperset(of: ["hours", "activeMonths", "generations"]))
        #expect(try row.list("unmet").map { $0["gate"] as? String } == ["hours", "activeMonths"])
    }

    @Test func `award explain prints parts that add up to the score, and every line behind them`() throws {
        let document = try town().done(
            "award", "explain", "何小雨", "--award", "family", "--format", "json"
        ).json()
        let points = try document.list("parts").map { try #require($0["points"] as? NSNumber) }
        let score = try #require(document["score"] as? NSNumber)
        let hundredths = points.reduce(0) { $0 + Int(($1.doubleValue * 100).rounded()) }
        #expect(hundredths == Int((score.doubleValue * 100).rounded()))
        let lines = try document.list("evidence")
        #expect(lines.compactMap { $0["minutes"] as? Int } == [50, 40, 40])
        #expect(lines.map { $0["backDated"] as? Bool } == [true, false, false])
    }

    @Test func `the standings of the young are marked for staff in every form`() throws {
        let town = try town()
        let reply = try town.done("award", "standings", "--award", "young")
        #expect(reply.output.contains("仅供工作人员"))
        let document = try town.done("award", "standings", "--award", "young", "--format", "json").json()
        #expect(document["staffOnly"] as? Bool == true)
    }

    @Test func `what nobody knows ends with its exit code`() throws {
        let town = try town()
        #expect(try town.run("award", "explain", "没有", "--award", "resident").exitCode == 3)
        #expect(try town.run("award", "standings", "没有", "--award", "resident").exitCode == 3)
        #expect(
            try town.run("award", "standings", "--award", "family", "--from", "2026-12-01", "--to", "2026-01-01")
                .exitCode == 64)
        #expect(try town.run("award", "standings").exitCode == 64)
        #expect(try town.run("service", "log", "李", "--hours", "2", "--kind", "troupe").exitCode == 64)
        #expect(try town.run("service", "remove", "7").exitCode == 3)
    }
}

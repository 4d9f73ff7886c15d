import CivilTime
import GRDB
import Scheduling
import SeededRandom
import Testing

@testable import Storage

@Suite struct SurroundingsTests {
    @Test("The claims found are those that overlap", arguments: OverlapCase.all)
    func overlaps(_ time: OverlapCase) throws {
        let fixture = try Fixture()
        let id = try fixture.book(
            Booking(rooms: [Fixture.west], troupes: [Fixture.choir], start: "2026-12-01 10:00", seconds: 7_200))
        let span = try Fixture.span(time.start, time.end)
        let found = try fixture.store.read { file in
            let around = try file.surroundings(
                Vicinity(of: [span], rooms: [Fixture.hall], troupes: [Fixture.choir]), now: Instant(seconds: 7))
            #expect(around.now == Instant(seconds: 7))
            #expect(around.rooms.count == 4 && around.troupes.count == 2)
            return Array(around.claims.claims(on: .room(Fixture.west), overlapping: span))
                + around.claims.claims(on: .troupe(Fixture.choir), overlapping: span)
        }
        #expect(found.map(\.activity) == (time.clashes ? [id, id] : []))
        #expect(found.allSatisfy { $0.title == "合唱排练" })
    }

    @Test func `an activity that is being changed does not stand in its own way`() throws {
        let fixture = try Fixture()
        let id = try fixture.book(Booking())
        let other = try fixture.book(Booking(start: "2026-12-01 21:00"))
        let day = try Fixture.span(0, 1_440)
        let found = try fixture.store.read { file in
            try file.surroundings(
                Vicinity(of: [day], rooms: [Fixture.danceRoom], exemption: Vicinity.Exemption(id)),
                now: Instant(seconds: 0)
            ).claims.claims(on: .room(Fixture.danceRoom), overlapping: day).map(\.activity)
        }
        #expect(found == [other])
    }

    @Test func `who holds a whole hall is known by all its parts, also where only one of them is asked for`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking(rooms: [Fixture.hall], start: "2026-12-01 10:00", seconds: 3_600))
        let span = try Fixture.span(11 * 60, 12 * 60)
        let held = try fixture.store.read { file in
            let claims = try file.surroundings(Vicinity(of: [span], rooms: [Fixture.west]), now: Instant(seconds: 0))
                .claims
            let day = try Fixture.span(0, 1_440)
            return [Fixture.west, Fixture.east].map { claims.claims(on: .room($0), overlapping: day).count }
        }
        #expect(held == [1, 1])
    }

    @Test(arguments: [(0, 0), (12 * 3_600, 1)])
    func `the time that a proposal itself needs is looked at too`(setup: Int, count: Int) throws {
        let fixture = try Fixture()
        try fixture.book(Booking(start: "2026-12-01 08:00", seconds: 3_600))
        var vicinity = Vicinity(of: [try Fixture.span(20 * 60, 21 * 60)], rooms: [Fixture.danceRoom])
        vicinity.buffer = Buffer(setup: setup)
        let day = try Fixture.span(0, 1_440)
        let found = try fixture.store.read { file in
            try file.surroundings(vicinity, now: Instant(seconds: 0)).claims
                .claims(on: .room(Fixture.danceRoom), overlapping: day).count
        }
        #expect(found == count)
    }

    /// The file's answer against a search through everything, in a file full of touching and lonely bookings.
    @Test("The claims of any time are found as by a naive search", arguments: 0..<4 as Range<UInt64>)
    func agreesWithNaiveSearch(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fixture = try Fixture()
        var all: [TimeSpan] = []
        try fixture.store.write(Fixture.entry) { file in
            var cursor = 0
            for _ in 0..<40 {
                let start = cursor + Int.random(in: 0...2, using: &random) * 15
                cursor = start + Int.random(in: 1...8, using: &random) * 15
                let clock = try LocalDateTime("2026-12-01 00:00").adding(seconds: start * 60)
                _ = try Booking(start: "\(clock)", seconds: (cursor - start) * 60).save(in: file)
                all.append(try Fixture.span(start, cursor))
            }
        }
        for _ in 0..<60 {
            let start = Int.random(in: -10...4_000, using: &random)
            let span = try Fixture.span(start, start + Int.random(in: 1...400, using: &random))
            let found = try fixture.store.read { file in
                try file.claims(
                    on: .room(Fixture.danceRoom), overlapping: span, exemption: nil, now: Instant(seconds: 0)
                ).map(\.span)
            }
            #expect(found == all.filter { $0.overlaps(span) })
        }
    }

    @Test func `the claims are found by the index, on both sides`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking())
        let plans = try fixture.store.read { file in
            try statements(in: file) {
                _ = try file.claims(
                    on: .room(Fixture.danceRoom), overlapping: Fixture.span(0, 60), exemption: nil,
                    now: Instant(seconds: 0))
            }.map { sql in
                try Row.fetchAll(file.db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
            }
        }
        let plan = try #require(plans.first)
        #expect(plans.count == 1)
        #expect(
            plan.contains {
                $0.contains("claim USING COVERING INDEX claim_by_resource (resource=? AND starts>? AND starts<?)")
            })
        #expect(plan.contains { $0.contains("claim USING COVERING INDEX claim_by_resource (resource=? AND starts<?)") })
        #expect(plan.allSatisfy { !$0.hasPrefix("SCAN claim") && !$0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test func `booking a year of weeks takes as many statements in a full file as in an empty one`() throws {
        let fixture = try Fixture()
        let booking = Booking(rooms: [Fixture.hall], troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=52")
        let empty = try statementCount(booking, in: fixture)
        try fixture.store.write(Fixture.entry) { file in
            for day in 0..<200 {
                let start = try LocalDateTime("2026-12-01 08:00").adding(seconds: day * 86_400)
                _ = try Booking(rooms: [Fixture.hall], troupes: [Fixture.choir], start: "\(start)").save(in: file)
            }
        }
        #expect(try statementCount(booking, in: fixture) == empty)
        #expect(empty < 52 * 10, "\(empty)")
    }

    @Test func `ten years of weeks take at most ten times the statements of one`() throws {
        let fixture = try Fixture()
        let year = try statementCount(
            Booking(rooms: [Fixture.hall], troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=52"), in: fixture)
        let decade = try statementCount(
            Booking(rooms: [Fixture.hall], troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=520"), in: fixture)
        #expect(decade <= 10 * year, "\(decade) after \(year)")
    }

    private func statementCount(_ booking: Booking, in fixture: Fixture) throws -> Int {
        try fixture.store.write(Fixture.entry, rehearsal: true) { file in
            let judged = try booking.judged(in: file.reader.community().zone)
            return try statements(in: file.reader) {
                _ = try file.reader.surroundings(
                    Vicinity(
                        of: judged.proposal.occurrences.map(\.span), rooms: [Fixture.hall], troupes: [Fixture.choir]),
                    now: Instant(seconds: 0))
                _ = try file.save(judged, as: Filing(uid: "year", now: Instant(seconds: 0)))
            }.count
        }
    }

    /// The statements that run meanwhile, with their values filled in; those of triggers left out.
    private func statements(in file: CommunityReader, during body: () throws -> Void) throws -> [String] {
        var statements: [String] = []
        file.db.trace { event in
            let sql = event.expandedDescription
            if !sql.hasPrefix("--") { statements.append(sql) }
        }
        defer { file.db.trace(options: []) }
        try body()
        return statements
    }
}

import GRDB

extension Reversal {
    /// The occurrences whose claims are made anew: what they hold is not read from the journal, but follows from the activities.
    func occurrencesHeldAnew() throws -> Set<Int64> {
        var occurrences: Set<Int64> = []
        var activities: Set<Int64> = []
        for change in line.changes {
            switch change.table {
            case "occurrence": occurrences.formUnion(change.values(of: "id").compactMap(\.integer))
            case "occurrence_room", "claim":
                occurrences.formUnion(change.values(of: "occurrence").compactMap(\.integer))
            case "activity_room", "activity_troupe":
                activities.formUnion(change.values(of: "activity").compactMap(\.integer))
            case _: continue
            }
        }
        for activity in activities {
            let own = try file.map("SELECT id FROM occurrence WHERE activity = ?", [activity]) { $0["id"] as Int64 }
            occurrences.formUnion(own)
        }
        return occurrences.union(try occurrencesOnFloorCutAnew()).subtracting(occurrencesLeftAlone)
    }

    /// The occurrences that hold floor which is divided otherwise afterwards.
    private func occurrencesOnFloorCutAnew() throws -> [Int64] {
        let wholes = changes.filter { $0.table == "room" }.flatMap { $0.values(of: "part_of") }.compactMap(\.integer)
        return try Set(wholes).flatMap { whole in
            try file.map(
                """
                WITH RECURSIVE up (room) AS (
                    VALUES (?1) UNION SELECT part_of FROM room JOIN up ON room.id = up.room WHERE part_of IS NOT NULL),
                floor (room) AS (
                    SELECT room FROM up UNION SELECT room.id FROM room JOIN floor ON room.part_of = floor.room)
                SELECT DISTINCT occurrence FROM claim WHERE resource IN (SELECT room FROM floor)
                """,
                [whole]
            ) { $0["occurrence"] as Int64 }
        }
    }

    /// The activities that the occurrences belong to now.
    func activities(of occurrences: Set<Int64>) throws -> [Int64] {
        try Set(
            occurrences.compactMap { occurrence in
                try Int64.fetchOne(
                    file.db.cachedStatement(sql: "SELECT activity FROM occurrence WHERE id = ?"),
                    arguments: [occurrence])
            }
        ).sorted()
    }
}

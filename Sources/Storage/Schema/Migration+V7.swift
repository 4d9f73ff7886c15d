extension Migration {
    /// The four-good awards: what people gave of their time, and the cycles in which it is honoured.
    ///
    /// Lengths are whole seconds; moments are whole seconds of UTC; days are ISO 8601 text.
    static let v7 = Migration(
        version: 7,
        sql: """
            -- The rules of the awards, one row a version: the text as somebody wrote it, and its SHA-256 in hexadecimal digits.
            CREATE TABLE award_policy (
                version INTEGER PRIMARY KEY,
                text TEXT NOT NULL,
                hash TEXT NOT NULL CHECK (length(hash) = 64),
                made INTEGER NOT NULL,
                made_by TEXT NOT NULL
            ) STRICT;

            -- A neighbour speaks for a candidate. The household is that of the neighbour on the day: each counts once.
            CREATE TABLE award_endorsement (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                cycle INTEGER NOT NULL REFERENCES award_cycle (id) ON DELETE CASCADE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                endorser INTEGER REFERENCES person (id) ON DELETE SET NULL,
                household INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
                day TEXT NOT NULL,
                UNIQUE (cycle, person, household)
            ) STRICT;
            CREATE INDEX award_endorsement_by_person ON award_endorsement (person);
            CREATE INDEX award_endorsement_by_endorser ON award_endorsement (endorser) WHERE endorser IS NOT NULL;
            CREATE INDEX award_endorsement_by_household ON award_endorsement (household);

            -- All that the sums of the awards need of a session, person by person.
            CREATE INDEX reading_session_for_awards ON reading_session (person, starts, ends, is_back_dated)
                WHERE removed IS NULL AND ends IS NOT NULL;

            -- Time that somebody gave: with a troupe, as a volunteer, by leading a reading or by helping at an activity.
            CREATE TABLE service (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                day TEXT NOT NULL,
                seconds INTEGER NOT NULL CHECK (seconds BETWEEN 1 AND 86400),
                kind TEXT NOT NULL CHECK (kind IN ('troupe', 'volunteer', 'led-reading', 'helped')),
                troupe INTEGER REFERENCES troupe (id) ON DELETE SET NULL,
                activity INTEGER REFERENCES activity (id) ON DELETE SET NULL,
                note TEXT,
                logged_by TEXT NOT NULL,
                logged_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX service_by_person ON service (person, day);
            CREATE INDEX service_by_day ON service (day);
            """ + "\n" + awardCycles)
}

extension Migration {
    /// The four-good awards: what people gave of their time, and the cycles in which it is honoured.
    ///
    /// Lengths are whole seconds; moments are whole seconds of UTC; days are ISO 8601 text.
    static let v7 = Migration(
        version: 7,
        sql: """
            -- Time that somebody gave: with a troupe, as a volunteer, by leading a reading or by helping at an activity.
            CREATE TABLE service (
                id INTEGER PRIMARY KEY,
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
            """)
}

extension Migration {
    /// Which revision of another calendar's event an activity was last made of.
    static let v4 = Migration(
        version: 4,
        sql: """
            -- The activity is the one that has what is still to come of the event.
            CREATE TABLE imported_event (
                uid TEXT PRIMARY KEY,
                activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
                sequence INTEGER NOT NULL CHECK (sequence >= 0),
                stamp INTEGER,
                digest TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX imported_event_by_activity ON imported_event (activity);
            """)
}

extension Migration {
    /// Taking back: which entry of the journal an entry undoes, and what subscribers of a room's opening hours were told.
    static let v6 = Migration(
        version: 6,
        sql: """
            -- The entry that this one takes back.
            ALTER TABLE journal ADD COLUMN undoes INTEGER REFERENCES journal (id);
            CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

            -- What subscribers of the room's opening hours were told: a number that only grows, and when it last did.
            ALTER TABLE room ADD COLUMN hours_sequence INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE room ADD COLUMN hours_revised INTEGER NOT NULL DEFAULT 0;
            """)
}

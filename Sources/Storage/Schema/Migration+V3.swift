extension Migration {
    /// Personal feeds: whoever holds the secret behind a hash reads what the members of a troupe, or one person, may read.
    ///
    /// Numbers are never given twice, since people name a token by its number.
    static let v3 = Migration(
        version: 3,
        sql: """
            CREATE TABLE feed_token (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                person INTEGER REFERENCES person (id) ON DELETE CASCADE,
                troupe INTEGER REFERENCES troupe (id) ON DELETE CASCADE,
                issued INTEGER NOT NULL,
                CHECK ((person IS NULL) <> (troupe IS NULL))
            ) STRICT;
            CREATE INDEX feed_token_by_person ON feed_token (person) WHERE person IS NOT NULL;
            CREATE INDEX feed_token_by_troupe ON feed_token (troupe) WHERE troupe IS NOT NULL;
            """)
}

extension Migration {
    /// Booking as organisers need it: settings, buffers, couplings, equipment, quotas, absences, exceptions of a series,
    /// holds that expire, approvals, recorded findings, attendance and suspensions.
    ///
    /// Lengths are whole seconds; moments are whole seconds of UTC; days are ISO 8601 text.
    static let v2 = Migration(
        version: 2,
        sql: """
            CREATE TABLE setting (
                key TEXT PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT, WITHOUT ROWID;

            ALTER TABLE room ADD COLUMN setup INTEGER NOT NULL DEFAULT 0 CHECK (setup BETWEEN 0 AND 86400);
            ALTER TABLE room ADD COLUMN cleanup INTEGER NOT NULL DEFAULT 0 CHECK (cleanup BETWEEN 0 AND 86400);
            ALTER TABLE room ADD COLUMN is_quiet_protected INTEGER NOT NULL DEFAULT 0
                CHECK (is_quiet_protected IN (0, 1));
            ALTER TABLE room ADD COLUMN needs_approval INTEGER NOT NULL DEFAULT 0 CHECK (needs_approval IN (0, 1));
            ALTER TABLE room ADD COLUMN is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1));
            ALTER TABLE room_hours ADD COLUMN holds_on_holidays INTEGER NOT NULL DEFAULT 0
                CHECK (holds_on_holidays IN (0, 1));

            CREATE TABLE room_coupling (
                room INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
                other INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
                strength TEXT NOT NULL CHECK (strength IN ('weak', 'strong')),
                PRIMARY KEY (room, other),
                CHECK (room < other)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX room_coupling_by_other ON room_coupling (other);

            CREATE TABLE equipment (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL UNIQUE,
                quantity INTEGER NOT NULL CHECK (quantity >= 0)
            ) STRICT;

            ALTER TABLE troupe ADD COLUMN weekly_seconds INTEGER CHECK (weekly_seconds > 0);

            CREATE TABLE absence (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                first TEXT NOT NULL,
                last TEXT NOT NULL,
                reason TEXT,
                CHECK (first <= last)
            ) STRICT;
            CREATE INDEX absence_by_person ON absence (person, last);

            CREATE TABLE suspension (
                id INTEGER PRIMARY KEY,
                troupe INTEGER NOT NULL REFERENCES troupe (id) ON DELETE CASCADE,
                first TEXT NOT NULL,
                last TEXT NOT NULL,
                reason TEXT NOT NULL,
                CHECK (first <= last)
            ) STRICT;
            CREATE INDEX suspension_by_troupe ON suspension (troupe, last);

            ALTER TABLE activity ADD COLUMN loudness INTEGER CHECK (loudness BETWEEN 0 AND 5);
            ALTER TABLE activity ADD COLUMN setup INTEGER NOT NULL DEFAULT 0 CHECK (setup BETWEEN 0 AND 86400);
            ALTER TABLE activity ADD COLUMN cleanup INTEGER NOT NULL DEFAULT 0 CHECK (cleanup BETWEEN 0 AND 86400);
            ALTER TABLE activity ADD COLUMN holiday TEXT NOT NULL DEFAULT 'keep'
                CHECK (holiday IN ('keep', 'skip', 'ask'));
            ALTER TABLE activity ADD COLUMN makeup_day TEXT NOT NULL DEFAULT 'weekend'
                CHECK (makeup_day IN ('weekday', 'weekend', 'ask'));
            ALTER TABLE activity ADD COLUMN continues INTEGER REFERENCES activity (id) ON DELETE SET NULL;
            CREATE INDEX activity_by_setup ON activity (setup) WHERE setup > 0;
            CREATE INDEX activity_by_cleanup ON activity (cleanup) WHERE cleanup > 0;
            CREATE INDEX activity_by_continued ON activity (continues) WHERE continues IS NOT NULL;

            CREATE TABLE activity_equipment (
                activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
                equipment INTEGER NOT NULL REFERENCES equipment (id),
                quantity INTEGER NOT NULL CHECK (quantity > 0),
                PRIMARY KEY (activity, equipment)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX activity_equipment_by_equipment ON activity_equipment (equipment);

            -- What an occurrence has of its own, in the place of what its series says.
            ALTER TABLE occurrence ADD COLUMN title TEXT CHECK (title <> '');
            ALTER TABLE occurrence ADD COLUMN has_own_time INTEGER NOT NULL DEFAULT 0 CHECK (has_own_time IN (0, 1));
            -- A hold that is not confirmed by then is given back. An offer is such a hold for the first in line.
            ALTER TABLE occurrence ADD COLUMN expires INTEGER;
            ALTER TABLE occurrence ADD COLUMN is_offer INTEGER NOT NULL DEFAULT 0 CHECK (is_offer IN (0, 1));
            -- Since when an occurrence stands in line.
            ALTER TABLE occurrence ADD COLUMN queued INTEGER;
            CREATE INDEX occurrence_by_expiry ON occurrence (expires) WHERE expires IS NOT NULL;
            CREATE INDEX occurrence_by_wish ON occurrence (status, starts) WHERE status IN ('skipped', 'waiting');

            CREATE TABLE occurrence_room (
                occurrence INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
                position INTEGER NOT NULL,
                room INTEGER NOT NULL REFERENCES room (id),
                PRIMARY KEY (occurrence, position),
                UNIQUE (occurrence, room)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX occurrence_room_by_room ON occurrence_room (room);

            -- One word that is still missing before a tentative activity is confirmed: of whoever keeps a room, or
            -- of a troupe's leader, who may offer another time.
            CREATE TABLE approval (
                activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
                resource INTEGER NOT NULL REFERENCES resource (id),
                asked INTEGER NOT NULL,
                counter_starts TEXT,
                counter_seconds INTEGER CHECK (counter_seconds > 0),
                note TEXT,
                PRIMARY KEY (activity, resource),
                CHECK ((counter_starts IS NULL) = (counter_seconds IS NULL))
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE finding (
                id INTEGER PRIMARY KEY,
                activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
                original TEXT NOT NULL,
                rule TEXT NOT NULL,
                severity TEXT NOT NULL CHECK (severity IN ('must', 'should')),
                message_zh TEXT NOT NULL,
                message_en TEXT NOT NULL,
                overriding_reason TEXT
            ) STRICT;
            CREATE INDEX finding_by_activity ON finding (activity);

            CREATE TABLE attendance (
                occurrence INTEGER PRIMARY KEY REFERENCES occurrence (id) ON DELETE CASCADE,
                outcome TEXT NOT NULL CHECK (outcome IN ('came', 'no-show', 'late-cancellation')),
                people INTEGER CHECK (people >= 0),
                noted INTEGER NOT NULL
            ) STRICT;
            """)
}

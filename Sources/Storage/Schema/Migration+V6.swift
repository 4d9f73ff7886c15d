extension Migration {
    /// Taking back: which entry of the journal an entry undoes, what subscribers of a room's opening hours were told, and numbers
    /// that are never given twice.
    static let v6 = Migration(
        version: 6,
        sql: """
            -- Numbers are never given twice, so that what is taken back meets nobody else under its number. The rows stay as
            -- they are; only the words of the tables change (https://sqlite.org/lang_altertable.html, section 7).
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, 'id INTEGER PRIMARY KEY,', 'id INTEGER PRIMARY KEY AUTOINCREMENT,')
            WHERE type = 'table' AND name IN (
                'resource', 'room_hours', 'closure', 'person', 'occurrence', 'calendar', 'equipment', 'absence',
                'suspension', 'finding', 'building', 'household', 'residence', 'book', 'room_keeper', 'reading_group');
            PRAGMA writable_schema = RESET;
            INSERT INTO sqlite_sequence (name, seq)
            SELECT 'resource', coalesce(max(id), 0) FROM resource
            UNION ALL SELECT 'room_hours', coalesce(max(id), 0) FROM room_hours
            UNION ALL SELECT 'closure', coalesce(max(id), 0) FROM closure
            UNION ALL SELECT 'person', coalesce(max(id), 0) FROM person
            UNION ALL SELECT 'occurrence', coalesce(max(id), 0) FROM occurrence
            UNION ALL SELECT 'calendar', coalesce(max(id), 0) FROM calendar
            UNION ALL SELECT 'equipment', coalesce(max(id), 0) FROM equipment
            UNION ALL SELECT 'absence', coalesce(max(id), 0) FROM absence
            UNION ALL SELECT 'suspension', coalesce(max(id), 0) FROM suspension
            UNION ALL SELECT 'finding', coalesce(max(id), 0) FROM finding
            UNION ALL SELECT 'building', coalesce(max(id), 0) FROM building
            UNION ALL SELECT 'household', coalesce(max(id), 0) FROM household
            UNION ALL SELECT 'residence', coalesce(max(id), 0) FROM residence
            UNION ALL SELECT 'book', coalesce(max(id), 0) FROM book
            UNION ALL SELECT 'room_keeper', coalesce(max(id), 0) FROM room_keeper
            UNION ALL SELECT 'reading_group', coalesce(max(id), 0) FROM reading_group;

            -- The entry that this one takes back.
            ALTER TABLE journal ADD COLUMN undoes INTEGER REFERENCES journal (id);
            CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

            -- What subscribers of the room's opening hours were told: a number that only grows, and when it last did.
            -- Whatever changes the hours raises the number; the moment is set when the transaction ends.
            CREATE TABLE hours_revision (
                room INTEGER PRIMARY KEY,
                sequence INTEGER NOT NULL DEFAULT 0,
                revised INTEGER NOT NULL DEFAULT 0
            ) STRICT;
            INSERT INTO hours_revision (room, revised)
                SELECT id, coalesce((SELECT max(made) FROM journal), 0) FROM room;

            CREATE TRIGGER hours_of_added_room AFTER INSERT ON room BEGIN
                INSERT INTO hours_revision (room) VALUES (NEW.id) ON CONFLICT DO NOTHING;
            END;
            CREATE TRIGGER hours_of_changed_room AFTER UPDATE OF slug, name, part_of, promised_weekly_seconds ON room BEGIN
                UPDATE hours_revision SET sequence = sequence + 1 WHERE room = NEW.id;
            END;
            CREATE TRIGGER hours_of_removed_room AFTER DELETE ON room BEGIN
                DELETE FROM hours_revision WHERE room = OLD.id;
            END;
            CREATE TRIGGER hours_of_added_line AFTER INSERT ON room_hours BEGIN
                UPDATE hours_revision SET sequence = sequence + 1 WHERE room = NEW.room;
            END;
            CREATE TRIGGER hours_of_changed_line AFTER UPDATE ON room_hours BEGIN
                UPDATE hours_revision SET sequence = sequence + 1 WHERE room IN (OLD.room, NEW.room);
            END;
            CREATE TRIGGER hours_of_removed_line AFTER DELETE ON room_hours BEGIN
                UPDATE hours_revision SET sequence = sequence + 1 WHERE room = OLD.room;
            END;
            -- A closure of a room in parts may shut other parts and the whole, so every room with parts or a whole counts as
            -- changed.
            CREATE VIEW room_in_parts AS
                SELECT id FROM room WHERE part_of IS NOT NULL UNION SELECT part_of FROM room WHERE part_of IS NOT NULL;
            CREATE TRIGGER hours_of_added_closure AFTER INSERT ON closure BEGIN
                UPDATE hours_revision SET sequence = sequence + 1
                WHERE NEW.room IS NULL OR room = NEW.room
                    OR (NEW.room IN (SELECT id FROM room_in_parts) AND room IN (SELECT id FROM room_in_parts));
            END;
            CREATE TRIGGER hours_of_changed_closure AFTER UPDATE ON closure BEGIN
                UPDATE hours_revision SET sequence = sequence + 1
                WHERE OLD.room IS NULL OR NEW.room IS NULL OR room IN (OLD.room, NEW.room)
                    OR room IN (SELECT id FROM room_in_parts);
            END;
            CREATE TRIGGER hours_of_removed_closure AFTER DELETE ON closure BEGIN
                UPDATE hours_revision SET sequence = sequence + 1
                WHERE OLD.room IS NULL OR room = OLD.room
                    OR (OLD.room IN (SELECT id FROM room_in_parts) AND room IN (SELECT id FROM room_in_parts));
            END;
            -- Only a room with hours of its own for public holidays is open otherwise on them.
            CREATE TRIGGER hours_of_added_holiday AFTER INSERT ON public_holiday BEGIN
                UPDATE hours_revision SET sequence = sequence + 1
                WHERE room IN (SELECT room FROM room_hours WHERE holds_on_holidays = 1);
            END;
            CREATE TRIGGER hours_of_changed_holiday AFTER UPDATE ON public_holiday BEGIN
                UPDATE hours_revision SET sequence = sequence + 1
                WHERE room IN (SELECT room FROM room_hours WHERE holds_on_holidays = 1);
            END;
            CREATE TRIGGER hours_of_removed_holiday AFTER DELETE ON public_holiday BEGIN
                UPDATE hours_revision SET sequence = sequence + 1
                WHERE room IN (SELECT room FROM room_hours WHERE holds_on_holidays = 1);
            END;
            """)
}

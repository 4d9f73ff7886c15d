extension Migration {
    /// Reading: where people live and who speaks for a child, books, the log of the reading room and who keeps it, reading
    /// groups, the pasteboard, and who speaks at the weekly lecture.
    ///
    /// Lengths are whole seconds; moments are whole seconds of UTC; days are ISO 8601 text.
    static let v5 = Migration(
        version: 5,
        sql: """
            CREATE TABLE building (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE
            ) STRICT;

            CREATE TABLE household (
                id INTEGER PRIMARY KEY,
                building INTEGER NOT NULL REFERENCES building (id),
                name TEXT NOT NULL,
                UNIQUE (building, name)
            ) STRICT;

            -- Where somebody lived from one day through another; the last day is missing while they live there.
            CREATE TABLE residence (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                household INTEGER NOT NULL REFERENCES household (id),
                first TEXT NOT NULL,
                last TEXT,
                CHECK (first <= last)
            ) STRICT;
            CREATE UNIQUE INDEX residence_now ON residence (person) WHERE last IS NULL;
            CREATE INDEX residence_by_person ON residence (person, first);
            CREATE INDEX residence_by_household ON residence (household);

            -- Who speaks for a child, and is given the child's personal feed.
            ALTER TABLE person ADD COLUMN guardian INTEGER REFERENCES person (id) ON DELETE SET NULL CHECK (guardian <> id);
            -- How the family name is read where the usual reading is wrong, such as shan for 单.
            ALTER TABLE person ADD COLUMN family_reading TEXT CHECK (family_reading <> '');
            CREATE INDEX person_by_guardian ON person (guardian) WHERE guardian IS NOT NULL;
            -- To whom the personal feed of a child was given.
            ALTER TABLE feed_token ADD COLUMN guardian INTEGER REFERENCES person (id) ON DELETE CASCADE;
            CREATE INDEX feed_token_by_guardian ON feed_token (guardian) WHERE guardian IS NOT NULL;

            CREATE TABLE book (
                id INTEGER PRIMARY KEY,
                title TEXT NOT NULL CHECK (title <> ''),
                author TEXT CHECK (author <> ''),
                isbn TEXT UNIQUE CHECK (length(isbn) = 13)
            ) STRICT;
            CREATE INDEX book_by_title ON book (title);

            -- The least a room is to be open in a week, in seconds; null where nothing was promised.
            ALTER TABLE room ADD COLUMN promised_weekly_seconds INTEGER CHECK (promised_weekly_seconds > 0);
            -- Who keeps a room: on a day of every week (1 is Monday), or on one day in their place.
            CREATE TABLE room_keeper (
                id INTEGER PRIMARY KEY,
                room INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
                day TEXT,
                CHECK ((weekday IS NULL) <> (day IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX room_keeper_by_weekday ON room_keeper (room, weekday) WHERE weekday IS NOT NULL;
            CREATE UNIQUE INDEX room_keeper_by_day ON room_keeper (room, day) WHERE day IS NOT NULL;
            CREATE INDEX room_keeper_by_person ON room_keeper (person);

            CREATE TABLE reading_group (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL UNIQUE,
                leader INTEGER REFERENCES person (id) ON DELETE SET NULL,
                book INTEGER REFERENCES book (id) ON DELETE SET NULL
            ) STRICT;
            CREATE INDEX reading_group_by_leader ON reading_group (leader) WHERE leader IS NOT NULL;
            CREATE INDEX reading_group_by_book ON reading_group (book) WHERE book IS NOT NULL;

            CREATE TABLE reading_group_member (
                reading_group INTEGER NOT NULL REFERENCES reading_group (id) ON DELETE CASCADE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                PRIMARY KEY (reading_group, person)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX reading_group_member_by_person ON reading_group_member (person);

            -- The activities at which a group meets.
            CREATE TABLE reading_group_meeting (
                activity INTEGER PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
                reading_group INTEGER NOT NULL REFERENCES reading_group (id) ON DELETE CASCADE
            ) STRICT;
            CREATE INDEX reading_group_meeting_by_group ON reading_group_meeting (reading_group);

            -- One person's logged reading. It has no end while the person is at it, and is kept, with the reason, when it is
            -- taken out.
            CREATE TABLE reading_session (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                starts INTEGER NOT NULL,
                ends INTEGER CHECK (starts < ends),
                book INTEGER REFERENCES book (id) ON DELETE SET NULL,
                place TEXT NOT NULL CHECK (place IN ('room', 'group', 'home')),
                reading_group INTEGER REFERENCES reading_group (id) ON DELETE SET NULL,
                logged_by TEXT NOT NULL,
                logged INTEGER NOT NULL,
                -- Whether it was logged on a later day than it took place, and why.
                is_back_dated INTEGER NOT NULL DEFAULT 0 CHECK (is_back_dated IN (0, 1)),
                -- Whether nobody said when on its day it began.
                is_start_assumed INTEGER NOT NULL DEFAULT 0 CHECK (is_start_assumed IN (0, 1)),
                -- Whether it does not lie within the opening hours of the reading room, as they were when it was logged.
                is_outside_hours INTEGER NOT NULL DEFAULT 0 CHECK (is_outside_hours IN (0, 1)),
                -- Whether nobody said when it ended.
                is_auto_stopped INTEGER NOT NULL DEFAULT 0 CHECK (is_auto_stopped IN (0, 1)),
                reason TEXT,
                removed INTEGER,
                removal_reason TEXT,
                CHECK (ends - starts <= 86400),
                CHECK (is_back_dated = 0 OR reason IS NOT NULL),
                CHECK ((removed IS NULL) = (removal_reason IS NULL))
            ) STRICT;
            CREATE INDEX reading_session_by_person ON reading_session (person, starts, ends) WHERE removed IS NULL;
            CREATE INDEX reading_session_by_start ON reading_session (starts) WHERE removed IS NULL;
            CREATE UNIQUE INDEX reading_session_open ON reading_session (person) WHERE ends IS NULL AND removed IS NULL;
            CREATE INDEX reading_session_by_book ON reading_session (book) WHERE book IS NOT NULL;
            CREATE INDEX reading_session_by_group ON reading_session (reading_group) WHERE reading_group IS NOT NULL;

            -- Nobody reads in two places at once. Sessions of one person are disjoint, so the one that starts last before a
            -- new one's end is the only one that can reach into it. One without an end reaches into all that come after.
            CREATE TRIGGER reading_session_is_disjoint_on_insert BEFORE INSERT ON reading_session
            WHEN NEW.removed IS NULL AND EXISTS (
                SELECT 1 FROM (
                    SELECT ends FROM reading_session
                    WHERE person = NEW.person AND removed IS NULL AND (NEW.ends IS NULL OR starts < NEW.ends)
                    ORDER BY starts DESC LIMIT 1)
                WHERE ends IS NULL OR ends > NEW.starts)
            BEGIN
                SELECT RAISE(ABORT, 'reading-overlaps');
            END;
            CREATE TRIGGER reading_session_is_disjoint_on_update
            BEFORE UPDATE OF person, starts, ends, removed ON reading_session
            WHEN NEW.removed IS NULL AND EXISTS (
                SELECT 1 FROM (
                    SELECT ends FROM reading_session
                    WHERE person = NEW.person AND removed IS NULL AND id <> NEW.id
                        AND (NEW.ends IS NULL OR starts < NEW.ends)
                    ORDER BY starts DESC LIMIT 1)
                WHERE ends IS NULL OR ends > NEW.starts)
            BEGIN
                SELECT RAISE(ABORT, 'reading-overlaps');
            END;

            -- A short note for the pasteboard. It is shown once it is approved, and through its last day.
            CREATE TABLE insight (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                uid TEXT NOT NULL UNIQUE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                words TEXT NOT NULL CHECK (words <> ''),
                book INTEGER REFERENCES book (id) ON DELETE SET NULL,
                -- The day of the lecture in whose exchange it was said.
                lecture TEXT,
                status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'declined')),
                reason TEXT,
                written INTEGER NOT NULL,
                decided INTEGER,
                last_day TEXT,
                sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
                revised INTEGER NOT NULL,
                CHECK ((decided IS NULL) = (status = 'pending'))
            ) STRICT;
            CREATE INDEX insight_by_status ON insight (status, last_day);
            CREATE INDEX insight_by_person ON insight (person);
            CREATE INDEX insight_by_book ON insight (book) WHERE book IS NOT NULL;

            -- Somebody would like to speak at a lecture: on the day wished for, or on any.
            CREATE TABLE lecture_offer (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                topic TEXT NOT NULL CHECK (topic <> ''),
                book INTEGER REFERENCES book (id) ON DELETE SET NULL,
                day TEXT,
                offered INTEGER NOT NULL,
                -- Since when it waits again, because the lecture it had been given fell through; it then comes first.
                returned INTEGER,
                withdrawn INTEGER
            ) STRICT;
            CREATE INDEX lecture_offer_by_person ON lecture_offer (person);
            CREATE INDEX lecture_offer_by_book ON lecture_offer (book) WHERE book IS NOT NULL;

            -- Who speaks at one lecture. A turn follows its lecture wherever the series is cut or moved.
            CREATE TABLE lecture_turn (
                occurrence INTEGER PRIMARY KEY REFERENCES occurrence (id) ON DELETE CASCADE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                topic TEXT CHECK (topic <> ''),
                book INTEGER REFERENCES book (id) ON DELETE SET NULL,
                offer INTEGER UNIQUE REFERENCES lecture_offer (id) ON DELETE SET NULL,
                -- How it came about: the speaker offered, was named by somebody, was next in turn, or stands in for another.
                origin TEXT NOT NULL CHECK (origin IN ('offered', 'named', 'rota', 'substitute')),
                assigned INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX lecture_turn_by_person ON lecture_turn (person);
            CREATE INDEX lecture_turn_by_book ON lecture_turn (book) WHERE book IS NOT NULL;

            -- Who gave a lecture up that they were to speak at, and why: they are not asked again for it.
            CREATE TABLE lecture_drop (
                occurrence INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                reason TEXT NOT NULL,
                PRIMARY KEY (occurrence, person)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX lecture_drop_by_person ON lecture_drop (person);

            -- Who has said to take their turn when nobody offers.
            CREATE TABLE lecture_speaker (
                person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
                since INTEGER NOT NULL
            ) STRICT;

            -- Which series holds the exchanges after the lectures of another.
            CREATE TABLE lecture_exchange (
                lecture INTEGER PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
                exchange INTEGER NOT NULL UNIQUE REFERENCES activity (id) ON DELETE CASCADE
            ) STRICT;

            -- Who is ready to stand in at short notice.
            CREATE TABLE lecture_substitute (
                person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
                since INTEGER NOT NULL
            ) STRICT;

            -- Who came to one lecture.
            CREATE TABLE lecture_listener (
                occurrence INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                PRIMARY KEY (occurrence, person)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX lecture_listener_by_person ON lecture_listener (person);
            """)
}

-- application_id 1399354712, user_version 7

CREATE VIEW room_in_parts AS
    SELECT id FROM room WHERE part_of IS NOT NULL UNION SELECT part_of FROM room WHERE part_of IS NOT NULL;

CREATE TRIGGER claim_is_disjoint_on_insert BEFORE INSERT ON claim
WHEN (SELECT ends FROM claim WHERE resource = NEW.resource AND starts < NEW.ends
      ORDER BY starts DESC LIMIT 1) > NEW.starts
BEGIN
    SELECT RAISE(ABORT, 'double-booked');
END;

CREATE TRIGGER claim_is_never_changed BEFORE UPDATE ON claim
BEGIN
    SELECT RAISE(ABORT, 'a claim is replaced, never changed');
END;

CREATE TRIGGER hours_of_added_closure AFTER INSERT ON closure BEGIN
    UPDATE hours_revision SET sequence = sequence + 1
    WHERE NEW.room IS NULL OR room = NEW.room
        OR (NEW.room IN (SELECT id FROM room_in_parts) AND room IN (SELECT id FROM room_in_parts));
END;

CREATE TRIGGER hours_of_added_holiday AFTER INSERT ON public_holiday BEGIN
    UPDATE hours_revision SET sequence = sequence + 1
    WHERE room IN (SELECT room FROM room_hours WHERE holds_on_holidays = 1);
END;

CREATE TRIGGER hours_of_added_line AFTER INSERT ON room_hours BEGIN
    UPDATE hours_revision SET sequence = sequence + 1 WHERE room = NEW.room;
END;

CREATE TRIGGER hours_of_added_room AFTER INSERT ON room BEGIN
    INSERT INTO hours_revision (room) VALUES (NEW.id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER hours_of_changed_closure AFTER UPDATE ON closure BEGIN
    UPDATE hours_revision SET sequence = sequence + 1
    WHERE OLD.room IS NULL OR NEW.room IS NULL OR room IN (OLD.room, NEW.room)
        OR room IN (SELECT id FROM room_in_parts);
END;

CREATE TRIGGER hours_of_changed_holiday AFTER UPDATE ON public_holiday BEGIN
    UPDATE hours_revision SET sequence = sequence + 1
    WHERE room IN (SELECT room FROM room_hours WHERE holds_on_holidays = 1);
END;

CREATE TRIGGER hours_of_changed_line AFTER UPDATE ON room_hours BEGIN
    UPDATE hours_revision SET sequence = sequence + 1 WHERE room IN (OLD.room, NEW.room);
END;

CREATE TRIGGER hours_of_changed_room AFTER UPDATE OF slug, name, part_of, promised_weekly_seconds ON room BEGIN
    UPDATE hours_revision SET sequence = sequence + 1 WHERE room = NEW.id;
END;

CREATE TRIGGER hours_of_removed_closure AFTER DELETE ON closure BEGIN
    UPDATE hours_revision SET sequence = sequence + 1
    WHERE OLD.room IS NULL OR room = OLD.room
        OR (OLD.room IN (SELECT id FROM room_in_parts) AND room IN (SELECT id FROM room_in_parts));
END;

CREATE TRIGGER hours_of_removed_holiday AFTER DELETE ON public_holiday BEGIN
    UPDATE hours_revision SET sequence = sequence + 1
    WHERE room IN (SELECT room FROM room_hours WHERE holds_on_holidays = 1);
END;

CREATE TRIGGER hours_of_removed_line AFTER DELETE ON room_hours BEGIN
    UPDATE hours_revision SET sequence = sequence + 1 WHERE room = OLD.room;
END;

CREATE TRIGGER hours_of_removed_room AFTER DELETE ON room BEGIN
    DELETE FROM hours_revision WHERE room = OLD.id;
END;

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

CREATE TABLE absence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    reason TEXT,
    CHECK (first <= last)
) STRICT;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL CHECK (title <> ''),
    kind TEXT NOT NULL,
    attendance INTEGER CHECK (attendance >= 0),
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'private')),
    starts TEXT NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds > 0),
    rule TEXT,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'tentative', 'cancelled')),
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    created INTEGER NOT NULL,
    revised INTEGER NOT NULL CHECK (revised >= created)
, loudness INTEGER CHECK (loudness BETWEEN 0 AND 5), setup INTEGER NOT NULL DEFAULT 0 CHECK (setup BETWEEN 0 AND 86400), cleanup INTEGER NOT NULL DEFAULT 0 CHECK (cleanup BETWEEN 0 AND 86400), holiday TEXT NOT NULL DEFAULT 'keep'
    CHECK (holiday IN ('keep', 'skip', 'ask')), makeup_day TEXT NOT NULL DEFAULT 'weekend'
    CHECK (makeup_day IN ('weekday', 'weekend', 'ask')), continues INTEGER REFERENCES activity (id) ON DELETE SET NULL) STRICT;

CREATE TABLE activity_date (
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    starts TEXT NOT NULL,
    effect TEXT NOT NULL CHECK (effect IN ('also', 'except')),
    PRIMARY KEY (activity, starts, effect)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_equipment (
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    equipment INTEGER NOT NULL REFERENCES equipment (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (activity, equipment)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_room (
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    room INTEGER NOT NULL REFERENCES room (id),
    PRIMARY KEY (activity, position),
    UNIQUE (activity, room)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_troupe (
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    troupe INTEGER NOT NULL REFERENCES troupe (id),
    PRIMARY KEY (activity, position),
    UNIQUE (activity, troupe)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE attendance (
    occurrence INTEGER PRIMARY KEY REFERENCES occurrence (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('came', 'no-show', 'late-cancellation')),
    people INTEGER CHECK (people >= 0),
    noted INTEGER NOT NULL
) STRICT;

CREATE TABLE award_cycle (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- What its dates are known by in calendars, for life.
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'scoring', 'publicity', 'decided', 'archived')),
    -- The rules as they were frozen, by their version and the SHA-256 of their text.
    policy_version INTEGER,
    policy_hash TEXT CHECK (length(policy_hash) = 64),
    -- From which lots are drawn; published when the cycle is made.
    seed TEXT NOT NULL CHECK (seed <> ''),
    nominations_last TEXT NOT NULL,
    cut_off TEXT,
    publicity_first TEXT,
    publicity_last TEXT,
    award_day TEXT,
    decided TEXT,
    -- What calendar programs were told: a number that only grows, and when it last did.
    sequence INTEGER NOT NULL DEFAULT 0 CHECK (sequence >= 0),
    revised INTEGER NOT NULL,
    CHECK (first <= last),
    CHECK (publicity_first < publicity_last),
    CHECK ((policy_version IS NULL) = (state = 'draft')),
    CHECK ((policy_version IS NULL) = (policy_hash IS NULL)),
    CHECK ((cut_off IS NULL) = (state IN ('draft', 'open'))),
    CHECK ((publicity_first IS NULL) = (state IN ('draft', 'open', 'scoring'))),
    CHECK ((publicity_first IS NULL) = (publicity_last IS NULL)),
    CHECK ((decided IS NULL) = (state NOT IN ('decided', 'archived')))
) STRICT;

CREATE TABLE award_cycle_award (
    cycle INTEGER NOT NULL REFERENCES award_cycle (id) ON DELETE CASCADE,
    award TEXT NOT NULL CHECK (award IN ('family', 'building', 'resident', 'young')),
    PRIMARY KEY (cycle, award)
) STRICT, WITHOUT ROWID;

CREATE TABLE award_endorsement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle INTEGER NOT NULL REFERENCES award_cycle (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    endorser INTEGER REFERENCES person (id) ON DELETE SET NULL,
    household INTEGER NOT NULL REFERENCES household (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    UNIQUE (cycle, person, household)
) STRICT;

CREATE TABLE award_evidence (
    nomination INTEGER NOT NULL REFERENCES award_score (nomination) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- The kind of line and its number in the log; of one lecture there is a line for everybody who came.
    kind TEXT NOT NULL,
    line INTEGER NOT NULL,
    person INTEGER REFERENCES person (id) ON DELETE SET NULL,
    day TEXT NOT NULL,
    -- When it began, and for how long it counts; null where it is counted by the piece.
    starts INTEGER,
    seconds INTEGER,
    -- What else of the line counts, such as whether it was logged on a later day.
    details TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (nomination, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE award_judgement (
    nomination INTEGER NOT NULL REFERENCES award_nomination (id) ON DELETE CASCADE,
    cycle INTEGER NOT NULL,
    seat INTEGER NOT NULL,
    points INTEGER NOT NULL CHECK (points >= 0),
    reason TEXT NOT NULL,
    made INTEGER NOT NULL,
    PRIMARY KEY (nomination, seat),
    FOREIGN KEY (cycle, seat) REFERENCES award_panel (cycle, seat) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE award_nomination (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    cycle INTEGER NOT NULL,
    award TEXT NOT NULL,
    person INTEGER REFERENCES person (id) ON DELETE SET NULL,
    household INTEGER REFERENCES household (id) ON DELETE SET NULL,
    building INTEGER REFERENCES building (id) ON DELETE SET NULL,
    manner TEXT NOT NULL CHECK (manner IN ('self', 'neighbour', 'troupe', 'building-head')),
    nominator INTEGER REFERENCES person (id) ON DELETE SET NULL,
    troupe INTEGER REFERENCES troupe (id) ON DELETE SET NULL,
    nominated INTEGER NOT NULL,
    FOREIGN KEY (cycle, award) REFERENCES award_cycle_award (cycle, award) ON DELETE CASCADE,
    CHECK ((person IS NOT NULL) + (household IS NOT NULL) + (building IS NOT NULL) <= 1)
) STRICT;

CREATE TABLE award_objection (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    nomination INTEGER NOT NULL REFERENCES award_nomination (id) ON DELETE CASCADE,
    objector INTEGER REFERENCES person (id) ON DELETE SET NULL,
    reason TEXT NOT NULL,
    received INTEGER NOT NULL,
    outcome TEXT CHECK (outcome IN ('upheld', 'dismissed')),
    answer TEXT,
    answered INTEGER,
    CHECK ((outcome IS NULL) = (answer IS NULL)),
    CHECK ((outcome IS NULL) = (answered IS NULL))
) STRICT;

CREATE TABLE award_panel (
    cycle INTEGER NOT NULL REFERENCES award_cycle (id) ON DELETE CASCADE,
    seat INTEGER NOT NULL,
    person INTEGER REFERENCES person (id) ON DELETE SET NULL,
    PRIMARY KEY (cycle, seat)
) STRICT, WITHOUT ROWID;

CREATE TABLE award_policy (
    version INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    made INTEGER NOT NULL,
    made_by TEXT NOT NULL
) STRICT;

CREATE TABLE award_score (
    nomination INTEGER PRIMARY KEY REFERENCES award_nomination (id) ON DELETE CASCADE,
    -- The figure that decides among equal scores.
    rate_amount INTEGER NOT NULL,
    rate_divisor INTEGER NOT NULL CHECK (rate_divisor > 0),
    rate_unit TEXT NOT NULL,
    -- The place, once the result hangs out; none for who does not qualify.
    rank INTEGER CHECK (rank > 0),
    -- Why the place is before or behind others of the same score.
    tie_break TEXT,
    -- Whether the candidate hangs out to be commended, and whether they were.
    is_proposed INTEGER NOT NULL DEFAULT 0 CHECK (is_proposed IN (0, 1)),
    is_commended INTEGER NOT NULL DEFAULT 0 CHECK (is_commended IN (0, 1)),
    CHECK (is_commended <= is_proposed)
) STRICT;

CREATE TABLE award_score_part (
    nomination INTEGER NOT NULL REFERENCES award_score (nomination) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    part TEXT NOT NULL,
    points INTEGER NOT NULL,
    full_points INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    divisor INTEGER NOT NULL CHECK (divisor > 0),
    unit TEXT NOT NULL,
    full_at INTEGER,
    PRIMARY KEY (nomination, position),
    UNIQUE (nomination, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE award_unmet (
    nomination INTEGER NOT NULL REFERENCES award_score (nomination) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    gate TEXT NOT NULL,
    words_zh TEXT NOT NULL,
    words_en TEXT NOT NULL,
    PRIMARY KEY (nomination, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE book (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL CHECK (title <> ''),
    author TEXT CHECK (author <> ''),
    isbn TEXT UNIQUE CHECK (length(isbn) = 13)
) STRICT;

CREATE TABLE building (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE calendar (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    contents TEXT NOT NULL CHECK (contents IN ('holidays', 'closures', 'activities')),
    imported INTEGER NOT NULL
) STRICT;

CREATE TABLE claim (
    id INTEGER PRIMARY KEY,
    resource INTEGER NOT NULL REFERENCES resource (id),
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (starts < ends),
    occurrence INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE closure (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER REFERENCES room (id) ON DELETE CASCADE,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (starts < ends),
    reason TEXT NOT NULL
) STRICT;

CREATE TABLE community (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    slug TEXT NOT NULL,
    name TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    uid_host TEXT NOT NULL
) STRICT;

CREATE TABLE covered_year (
    year INTEGER PRIMARY KEY,
    calendar INTEGER NOT NULL REFERENCES calendar (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE equipment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    quantity INTEGER NOT NULL CHECK (quantity >= 0)
) STRICT;

CREATE TABLE feed_token (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    troupe INTEGER REFERENCES troupe (id) ON DELETE CASCADE,
    issued INTEGER NOT NULL, guardian INTEGER REFERENCES person (id) ON DELETE CASCADE,
    CHECK ((person IS NULL) <> (troupe IS NULL))
) STRICT;

CREATE TABLE finding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    original TEXT NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('must', 'should')),
    message_zh TEXT NOT NULL,
    message_en TEXT NOT NULL,
    overriding_reason TEXT
) STRICT;

CREATE TABLE hours_revision (
    room INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL DEFAULT 0,
    revised INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE household (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    building INTEGER NOT NULL REFERENCES building (id),
    name TEXT NOT NULL,
    UNIQUE (building, name)
) STRICT;

CREATE TABLE imported_event (
    uid TEXT PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    stamp INTEGER,
    digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    changes BLOB NOT NULL
, undoes INTEGER REFERENCES journal (id)) STRICT;

CREATE TABLE lecture_drop (
    occurrence INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    reason TEXT NOT NULL,
    PRIMARY KEY (occurrence, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE lecture_exchange (
    lecture INTEGER PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
    exchange INTEGER NOT NULL UNIQUE REFERENCES activity (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE lecture_listener (
    occurrence INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (occurrence, person)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE lecture_speaker (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    since INTEGER NOT NULL
) STRICT;

CREATE TABLE lecture_substitute (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    since INTEGER NOT NULL
) STRICT;

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

CREATE TABLE membership (
    troupe INTEGER NOT NULL REFERENCES troupe (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id),
    role TEXT,
    PRIMARY KEY (troupe, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE occurrence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    original TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (starts < ends),
    status TEXT NOT NULL
        CHECK (status IN ('confirmed', 'tentative', 'cancelled', 'moved', 'skipped', 'waiting')),
    reason TEXT,
    is_announced INTEGER NOT NULL DEFAULT 0 CHECK (is_announced IN (0, 1)), title TEXT CHECK (title <> ''), has_own_time INTEGER NOT NULL DEFAULT 0 CHECK (has_own_time IN (0, 1)), expires INTEGER, is_offer INTEGER NOT NULL DEFAULT 0 CHECK (is_offer IN (0, 1)), queued INTEGER,
    UNIQUE (activity, original)
) STRICT;

CREATE TABLE occurrence_room (
    occurrence INTEGER NOT NULL REFERENCES occurrence (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    room INTEGER NOT NULL REFERENCES room (id),
    PRIMARY KEY (occurrence, position),
    UNIQUE (occurrence, room)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    birth_year INTEGER CHECK (birth_year BETWEEN 1880 AND 2200),
    has_public_name_consent INTEGER NOT NULL CHECK (has_public_name_consent IN (0, 1))
, guardian INTEGER REFERENCES person (id) ON DELETE SET NULL CHECK (guardian <> id), family_reading TEXT CHECK (family_reading <> '')) STRICT;

CREATE TABLE public_holiday (
    date TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    name TEXT NOT NULL,
    calendar INTEGER NOT NULL REFERENCES calendar (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    leader INTEGER REFERENCES person (id) ON DELETE SET NULL,
    book INTEGER REFERENCES book (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE reading_group_meeting (
    activity INTEGER PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
    reading_group INTEGER NOT NULL REFERENCES reading_group (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE reading_group_member (
    reading_group INTEGER NOT NULL REFERENCES reading_group (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (reading_group, person)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE residence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    household INTEGER NOT NULL REFERENCES household (id),
    first TEXT NOT NULL,
    last TEXT,
    CHECK (first <= last)
) STRICT;

CREATE TABLE resource (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('room', 'troupe'))
) STRICT;

CREATE TABLE room (
    id INTEGER PRIMARY KEY REFERENCES resource (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    capacity INTEGER CHECK (capacity > 0),
    part_of INTEGER REFERENCES room (id),
    is_outdoor INTEGER NOT NULL CHECK (is_outdoor IN (0, 1)), setup INTEGER NOT NULL DEFAULT 0 CHECK (setup BETWEEN 0 AND 86400), cleanup INTEGER NOT NULL DEFAULT 0 CHECK (cleanup BETWEEN 0 AND 86400), is_quiet_protected INTEGER NOT NULL DEFAULT 0
    CHECK (is_quiet_protected IN (0, 1)), needs_approval INTEGER NOT NULL DEFAULT 0 CHECK (needs_approval IN (0, 1)), is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)), promised_weekly_seconds INTEGER CHECK (promised_weekly_seconds > 0),
    CHECK (part_of <> id)
) STRICT;

CREATE TABLE room_coupling (
    room INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    strength TEXT NOT NULL CHECK (strength IN ('weak', 'strong')),
    PRIMARY KEY (room, other),
    CHECK (room < other)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_feature (
    room INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    feature TEXT NOT NULL,
    PRIMARY KEY (room, feature)
) STRICT, WITHOUT ROWID;

CREATE TABLE room_hours (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    weekdays TEXT NOT NULL CHECK (weekdays <> ''),
    opens INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 86399),
    closes INTEGER NOT NULL CHECK (closes BETWEEN 1 AND 86400),
    valid_from TEXT,
    valid_through TEXT, holds_on_holidays INTEGER NOT NULL DEFAULT 0
    CHECK (holds_on_holidays IN (0, 1)),
    CHECK (opens < closes),
    CHECK (valid_from <= valid_through)
) STRICT;

CREATE TABLE room_keeper (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER NOT NULL REFERENCES room (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
    day TEXT,
    CHECK ((weekday IS NULL) <> (day IS NULL))
) STRICT;

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

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE suspension (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    troupe INTEGER NOT NULL REFERENCES troupe (id) ON DELETE CASCADE,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    reason TEXT NOT NULL,
    CHECK (first <= last)
) STRICT;

CREATE TABLE troupe (
    id INTEGER PRIMARY KEY REFERENCES resource (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    loudness INTEGER NOT NULL CHECK (loudness BETWEEN 0 AND 5),
    leader INTEGER REFERENCES person (id),
    colour TEXT
, weekly_seconds INTEGER CHECK (weekly_seconds > 0)) STRICT;

CREATE INDEX absence_by_person ON absence (person, last);

CREATE INDEX activity_by_cleanup ON activity (cleanup) WHERE cleanup > 0;

CREATE INDEX activity_by_continued ON activity (continues) WHERE continues IS NOT NULL;

CREATE INDEX activity_by_setup ON activity (setup) WHERE setup > 0;

CREATE INDEX activity_equipment_by_equipment ON activity_equipment (equipment);

CREATE INDEX activity_room_by_room ON activity_room (room);

CREATE INDEX activity_troupe_by_troupe ON activity_troupe (troupe);

CREATE INDEX award_endorsement_by_endorser ON award_endorsement (endorser) WHERE endorser IS NOT NULL;

CREATE INDEX award_endorsement_by_household ON award_endorsement (household);

CREATE INDEX award_endorsement_by_person ON award_endorsement (person);

CREATE INDEX award_evidence_by_person ON award_evidence (person) WHERE person IS NOT NULL;

CREATE INDEX award_judgement_by_seat ON award_judgement (cycle, seat);

CREATE UNIQUE INDEX award_nomination_by_building ON award_nomination (building, cycle, award)
    WHERE building IS NOT NULL;

CREATE INDEX award_nomination_by_cycle ON award_nomination (cycle, award);

CREATE UNIQUE INDEX award_nomination_by_household ON award_nomination (household, cycle, award)
    WHERE household IS NOT NULL;

CREATE INDEX award_nomination_by_nominator ON award_nomination (nominator) WHERE nominator IS NOT NULL;

CREATE UNIQUE INDEX award_nomination_by_person ON award_nomination (person, cycle, award) WHERE person IS NOT NULL;

CREATE INDEX award_nomination_by_troupe ON award_nomination (troupe) WHERE troupe IS NOT NULL;

CREATE INDEX award_objection_by_nomination ON award_objection (nomination);

CREATE INDEX award_objection_by_objector ON award_objection (objector) WHERE objector IS NOT NULL;

CREATE UNIQUE INDEX award_panel_by_person ON award_panel (person, cycle) WHERE person IS NOT NULL;

CREATE INDEX book_by_title ON book (title);

CREATE INDEX claim_by_occurrence ON claim (occurrence);

CREATE INDEX claim_by_resource ON claim (resource, starts, ends, occurrence);

CREATE INDEX closure_by_end ON closure (ends);

CREATE INDEX feed_token_by_guardian ON feed_token (guardian) WHERE guardian IS NOT NULL;

CREATE INDEX feed_token_by_person ON feed_token (person) WHERE person IS NOT NULL;

CREATE INDEX feed_token_by_troupe ON feed_token (troupe) WHERE troupe IS NOT NULL;

CREATE INDEX finding_by_activity ON finding (activity);

CREATE INDEX imported_event_by_activity ON imported_event (activity);

CREATE INDEX insight_by_book ON insight (book) WHERE book IS NOT NULL;

CREATE INDEX insight_by_person ON insight (person);

CREATE INDEX insight_by_status ON insight (status, last_day);

CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX lecture_drop_by_person ON lecture_drop (person);

CREATE INDEX lecture_listener_by_person ON lecture_listener (person);

CREATE INDEX lecture_offer_by_book ON lecture_offer (book) WHERE book IS NOT NULL;

CREATE INDEX lecture_offer_by_person ON lecture_offer (person);

CREATE INDEX lecture_turn_by_book ON lecture_turn (book) WHERE book IS NOT NULL;

CREATE INDEX lecture_turn_by_person ON lecture_turn (person);

CREATE INDEX membership_by_person ON membership (person);

CREATE INDEX occurrence_by_expiry ON occurrence (expires) WHERE expires IS NOT NULL;

CREATE INDEX occurrence_by_start ON occurrence (starts);

CREATE INDEX occurrence_by_wish ON occurrence (status, starts) WHERE status IN ('skipped', 'waiting');

CREATE INDEX occurrence_room_by_room ON occurrence_room (room);

CREATE INDEX person_by_guardian ON person (guardian) WHERE guardian IS NOT NULL;

CREATE INDEX person_by_name ON person (name);

CREATE INDEX reading_group_by_book ON reading_group (book) WHERE book IS NOT NULL;

CREATE INDEX reading_group_by_leader ON reading_group (leader) WHERE leader IS NOT NULL;

CREATE INDEX reading_group_meeting_by_group ON reading_group_meeting (reading_group);

CREATE INDEX reading_group_member_by_person ON reading_group_member (person);

CREATE INDEX reading_session_by_book ON reading_session (book) WHERE book IS NOT NULL;

CREATE INDEX reading_session_by_group ON reading_session (reading_group) WHERE reading_group IS NOT NULL;

CREATE INDEX reading_session_by_person ON reading_session (person, starts, ends) WHERE removed IS NULL;

CREATE INDEX reading_session_by_start ON reading_session (starts) WHERE removed IS NULL;

CREATE INDEX reading_session_for_awards ON reading_session (person, starts, ends, is_back_dated)
    WHERE removed IS NULL AND ends IS NOT NULL;

CREATE UNIQUE INDEX reading_session_open ON reading_session (person) WHERE ends IS NULL AND removed IS NULL;

CREATE INDEX residence_by_household ON residence (household);

CREATE INDEX residence_by_person ON residence (person, first);

CREATE UNIQUE INDEX residence_now ON residence (person) WHERE last IS NULL;

CREATE INDEX room_by_whole ON room (part_of);

CREATE INDEX room_coupling_by_other ON room_coupling (other);

CREATE INDEX room_hours_by_room ON room_hours (room);

CREATE UNIQUE INDEX room_keeper_by_day ON room_keeper (room, day) WHERE day IS NOT NULL;

CREATE INDEX room_keeper_by_person ON room_keeper (person);

CREATE UNIQUE INDEX room_keeper_by_weekday ON room_keeper (room, weekday) WHERE weekday IS NOT NULL;

CREATE INDEX service_by_day ON service (day);

CREATE INDEX service_by_person ON service (person, day);

CREATE INDEX suspension_by_troupe ON suspension (troupe, last);

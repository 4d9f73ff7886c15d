-- application_id 1399354712, user_version 4

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

CREATE TABLE absence (
    id INTEGER PRIMARY KEY,
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

CREATE TABLE calendar (
    id INTEGER PRIMARY KEY,
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
    id INTEGER PRIMARY KEY,
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
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    quantity INTEGER NOT NULL CHECK (quantity >= 0)
) STRICT;

CREATE TABLE feed_token (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    troupe INTEGER REFERENCES troupe (id) ON DELETE CASCADE,
    issued INTEGER NOT NULL,
    CHECK ((person IS NULL) <> (troupe IS NULL))
) STRICT;

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

CREATE TABLE imported_event (
    uid TEXT PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    stamp INTEGER,
    digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    changes BLOB NOT NULL
) STRICT;

CREATE TABLE membership (
    troupe INTEGER NOT NULL REFERENCES troupe (id) ON DELETE CASCADE,
    person INTEGER NOT NULL REFERENCES person (id),
    role TEXT,
    PRIMARY KEY (troupe, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE occurrence (
    id INTEGER PRIMARY KEY,
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
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    birth_year INTEGER CHECK (birth_year BETWEEN 1880 AND 2200),
    has_public_name_consent INTEGER NOT NULL CHECK (has_public_name_consent IN (0, 1))
) STRICT;

CREATE TABLE public_holiday (
    date TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    name TEXT NOT NULL,
    calendar INTEGER NOT NULL REFERENCES calendar (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('room', 'troupe'))
) STRICT;

CREATE TABLE room (
    id INTEGER PRIMARY KEY REFERENCES resource (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    capacity INTEGER CHECK (capacity > 0),
    part_of INTEGER REFERENCES room (id),
    is_outdoor INTEGER NOT NULL CHECK (is_outdoor IN (0, 1)), setup INTEGER NOT NULL DEFAULT 0 CHECK (setup BETWEEN 0 AND 86400), cleanup INTEGER NOT NULL DEFAULT 0 CHECK (cleanup BETWEEN 0 AND 86400), is_quiet_protected INTEGER NOT NULL DEFAULT 0
    CHECK (is_quiet_protected IN (0, 1)), needs_approval INTEGER NOT NULL DEFAULT 0 CHECK (needs_approval IN (0, 1)), is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
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
    id INTEGER PRIMARY KEY,
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

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE suspension (
    id INTEGER PRIMARY KEY,
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

CREATE INDEX claim_by_occurrence ON claim (occurrence);

CREATE INDEX claim_by_resource ON claim (resource, starts, ends, occurrence);

CREATE INDEX closure_by_end ON closure (ends);

CREATE INDEX feed_token_by_person ON feed_token (person) WHERE person IS NOT NULL;

CREATE INDEX feed_token_by_troupe ON feed_token (troupe) WHERE troupe IS NOT NULL;

CREATE INDEX finding_by_activity ON finding (activity);

CREATE INDEX imported_event_by_activity ON imported_event (activity);

CREATE INDEX membership_by_person ON membership (person);

CREATE INDEX occurrence_by_expiry ON occurrence (expires) WHERE expires IS NOT NULL;

CREATE INDEX occurrence_by_start ON occurrence (starts);

CREATE INDEX occurrence_by_wish ON occurrence (status, starts) WHERE status IN ('skipped', 'waiting');

CREATE INDEX occurrence_room_by_room ON occurrence_room (room);

CREATE INDEX person_by_name ON person (name);

CREATE INDEX room_by_whole ON room (part_of);

CREATE INDEX room_coupling_by_other ON room_coupling (other);

CREATE INDEX room_hours_by_room ON room_hours (room);

CREATE INDEX suspension_by_troupe ON suspension (troupe, last);

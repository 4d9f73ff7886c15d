extension Migration {
    /// What step 7 adds for the award cycles.
    ///
    /// Candidates, nominators, members of a panel and objectors are kept by number alone, never by name: where a person is taken
    /// out of the file, the numbers go, and what was scored, counted and decided stays.
    static let awardCycles = """
        -- A period with frozen rules, and where it stands. Days are those of the community's calendar.
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

        -- Somebody who may be commended. Who it is goes when they are taken out of the file, or when the cycle is archived
        -- and they were not commended.
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
        CREATE INDEX award_nomination_by_cycle ON award_nomination (cycle, award);
        CREATE UNIQUE INDEX award_nomination_by_person ON award_nomination (person, cycle, award) WHERE person IS NOT NULL;
        CREATE UNIQUE INDEX award_nomination_by_household ON award_nomination (household, cycle, award)
            WHERE household IS NOT NULL;
        CREATE UNIQUE INDEX award_nomination_by_building ON award_nomination (building, cycle, award)
            WHERE building IS NOT NULL;
        CREATE INDEX award_nomination_by_nominator ON award_nomination (nominator) WHERE nominator IS NOT NULL;
        CREATE INDEX award_nomination_by_troupe ON award_nomination (troupe) WHERE troupe IS NOT NULL;

        -- What a nominated candidate had earned at the cut-off. Points are hundredths.
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

        -- A condition that the candidate did not meet at the cut-off, in the words in which it was told.
        CREATE TABLE award_unmet (
            nomination INTEGER NOT NULL REFERENCES award_score (nomination) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            gate TEXT NOT NULL,
            words_zh TEXT NOT NULL,
            words_en TEXT NOT NULL,
            PRIMARY KEY (nomination, position)
        ) STRICT, WITHOUT ROWID;

        -- The lines of the log behind a score, as they were at the cut-off: what is corrected or taken out later leaves them alone.
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
        CREATE INDEX award_evidence_by_person ON award_evidence (person) WHERE person IS NOT NULL;

        CREATE TABLE award_panel (
            cycle INTEGER NOT NULL REFERENCES award_cycle (id) ON DELETE CASCADE,
            seat INTEGER NOT NULL,
            person INTEGER REFERENCES person (id) ON DELETE SET NULL,
            PRIMARY KEY (cycle, seat)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX award_panel_by_person ON award_panel (person, cycle) WHERE person IS NOT NULL;

        -- What one member of the panel gives one candidate, and why.
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
        CREATE INDEX award_judgement_by_seat ON award_judgement (cycle, seat);

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
        CREATE INDEX award_objection_by_nomination ON award_objection (nomination);
        CREATE INDEX award_objection_by_objector ON award_objection (objector) WHERE objector IS NOT NULL;
        """
}

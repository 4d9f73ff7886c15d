/// What the program of each version left in a file of its time: rows in each table that the version brought, on top of those of the
/// versions before.
enum ShippedRows {
    /// The rows, version by version; a new version has its own.
    static let all = [first, second, third, fourth, fifth, sixth, seventh]

    /// A hall of two parts, a choir, a weekly series of three of which one date is called off, and a talk once.
    static let first = """
        INSERT INTO community VALUES (1, 'wangjianian', '王家碾社区', 'Asia/Shanghai', 'zh', 'wangjianian.shuxiang');
        INSERT INTO resource VALUES (1, 'room'), (2, 'room'), (3, 'room'), (4, 'troupe');
        INSERT INTO room VALUES (1, 'hall', '多功能厅', 60, NULL, 0), (2, 'east', '东厅', 30, 1, 0), (3, 'west', '西厅', 30, 1, 0);
        INSERT INTO room_feature VALUES (1, '钢琴');
        INSERT INTO room_hours VALUES (1, 1, 'MO,TU', 28800, 75600, NULL, NULL);
        INSERT INTO closure VALUES (1, 3, 1798041600, 1798128000, '检修');
        INSERT INTO person VALUES (1, '王秀兰', 1958, 1), (2, '李春花', 1961, 0);
        INSERT INTO troupe VALUES (4, 'choir', '合唱队', 'choir', 3, 1, 'teal');
        INSERT INTO membership VALUES (4, 1, '指挥');
        INSERT INTO calendar VALUES (1, '2026', 'holidays', 50);
        INSERT INTO covered_year VALUES (2026, 1);
        INSERT INTO public_holiday VALUES ('2026-10-01', 'off', '国庆节', 1);
        INSERT INTO activity VALUES (1, 'a@wangjianian.shuxiang', '合唱排练', 'rehearsal', 40, 'public',
            '2026-12-01T19:00:00', 5400, 'FREQ=WEEKLY;COUNT=3', 'confirmed', 1, 100, 200);
        INSERT INTO activity VALUES (2, 'b@wangjianian.shuxiang', '交流', 'meeting', NULL, 'public',
            '2026-12-05T15:30:00', 1800, NULL, 'confirmed', 0, 100, 100);
        INSERT INTO activity_date VALUES (1, '2026-12-22T19:00:00', 'except');
        INSERT INTO activity_room VALUES (1, 0, 1), (2, 0, 2);
        INSERT INTO activity_troupe VALUES (1, 0, 4);
        INSERT INTO occurrence VALUES (1, 1, '2026-12-01T19:00:00', 1796122800, 1796128200, 'confirmed', NULL, 0),
            (2, 1, '2026-12-08T19:00:00', 1796727600, 1796733000, 'cancelled', '停电', 1),
            (3, 1, '2026-12-15T19:00:00', 1797332400, 1797337800, 'confirmed', NULL, 0),
            (4, 2, '2026-12-05T15:30:00', 1796455800, 1796457600, 'confirmed', NULL, 0);
        INSERT INTO claim (resource, starts, ends, occurrence) VALUES
            (2, 1796122800, 1796128200, 1), (3, 1796122800, 1796128200, 1), (4, 1796122800, 1796128200, 1),
            (2, 1797332400, 1797337800, 3), (3, 1797332400, 1797337800, 3), (4, 1797332400, 1797337800, 3),
            (2, 1796455800, 1796457600, 4);
        INSERT INTO journal VALUES (1, 200, '李老师', 'shuxiang book', x'');
        """

    /// Equipment, absences, exceptions of a series, and what was noted about bookings.
    static let second = """
        INSERT INTO setting VALUES ('x', '1');
        INSERT INTO room_coupling VALUES (2, 3, 'weak');
        INSERT INTO equipment VALUES (1, 'drum', '大鼓', 6);
        INSERT INTO absence VALUES (1, 1, '2026-12-01', '2026-12-05', NULL);
        INSERT INTO suspension VALUES (1, 4, '2026-01-01', '2026-01-30', '没有到场');
        INSERT INTO activity_equipment VALUES (1, 1, 2);
        INSERT INTO occurrence_room VALUES (2, 0, 2);
        INSERT INTO approval VALUES (2, 2, 150, NULL, NULL, NULL);
        INSERT INTO finding VALUES (1, 1, '2026-12-01T19:00:00', 'key-member-away', 'should', '王秀兰不在。', 'Away.', NULL);
        INSERT INTO attendance VALUES (2, 'late-cancellation', NULL, 160);
        UPDATE room SET is_retired = 1 WHERE id = 3;
        UPDATE occurrence SET title = '合唱：新年' WHERE id = 1;
        """

    /// A secret address.
    static let third = "INSERT INTO feed_token VALUES (1, zeroblob(32), 1, NULL, 250);"

    /// An event that came from another calendar.
    static let fourth = "INSERT INTO imported_event VALUES ('e@elsewhere', 2, 3, 90, 'digest');"

    /// Homes, books, readings, a reading group, the pasteboard, and a lecture with its exchange.
    static let fifth = """
        INSERT INTO building VALUES (1, '1号楼');
        INSERT INTO household VALUES (1, 1, '101'), (2, 1, '102');
        INSERT INTO residence VALUES (1, 1, 1, '2020-01-01', NULL);
        INSERT INTO book VALUES (1, '论语', NULL, '9787101003048');
        INSERT INTO room_keeper VALUES (1, 2, 1, 2, NULL);
        INSERT INTO reading_group VALUES (1, 'spring', '春风读书会', 1, 1);
        INSERT INTO reading_group_member VALUES (1, 2);
        INSERT INTO reading_group_meeting VALUES (2, 1);
        INSERT INTO reading_session (id, person, starts, ends, book, place, reading_group, logged_by, logged)
            VALUES (1, 1, 1790000000, 1790003600, 1, 'group', 1, '李老师', 1790003600);
        INSERT INTO insight VALUES (1, 'i@wangjianian.shuxiang', 1, '读书在于用心。', 1, NULL, 'approved', NULL, 260, 270, '2027-01-01', 2, 270);
        INSERT INTO lecture_offer VALUES (1, 1, '读论语', 1, '2026-12-05', 280, NULL, NULL);
        INSERT INTO lecture_turn VALUES (1, 1, '读论语', 1, 1, 'offered', 290);
        INSERT INTO lecture_drop VALUES (3, 1, '出门');
        INSERT INTO lecture_speaker VALUES (1, 280);
        INSERT INTO lecture_exchange VALUES (1, 2);
        INSERT INTO lecture_substitute VALUES (2, 280);
        INSERT INTO lecture_listener VALUES (1, 2);
        """

    /// An entry that takes another back; rooms have been told of their hours.
    static let sixth = """
        INSERT INTO journal VALUES (2, 300, '李老师', 'shuxiang undo', x'', 1);
        UPDATE hours_revision SET sequence = 4, revised = 300 WHERE room = 1;
        """

    /// Time that was given, and an award cycle that hangs out with an objection to it.
    static let seventh = """
        INSERT INTO service VALUES (1, 1, '2026-11-01', 3600, 'volunteer', NULL, NULL, NULL, '李老师', 310);
        INSERT INTO award_policy VALUES (1, '[resident]', printf('%064d', 0), 320, '李老师');
        INSERT INTO award_cycle VALUES (1, 'c@wangjianian.shuxiang', '四好', '2026-01-01', '2026-10-31', 'publicity', 1,
            printf('%064d', 0), '417', '2026-10-31', '2026-10-31', '2026-11-02', '2026-11-09', '2026-12-20', NULL, 5, 330);
        INSERT INTO award_cycle_award VALUES (1, 'resident');
        INSERT INTO award_nomination VALUES (1, 1, 'resident', 1, NULL, NULL, 'neighbour', 2, NULL, 325);
        INSERT INTO award_endorsement VALUES (1, 1, 1, 2, 2, '2026-10-20');
        INSERT INTO award_score VALUES (1, 3600, 1, 'hours', 1, NULL, 1, 0);
        INSERT INTO award_score_part VALUES (1, 0, 'hours', 250, 2500, 3600, 1, 'hours', 60);
        INSERT INTO award_unmet VALUES (1, 0, 'at-least-sessions', '阅读 1 次。', 'One session.');
        INSERT INTO award_evidence VALUES (1, 0, 'reading', 1, 1, '2026-09-21', 1790000000, 3600, '');
        INSERT INTO award_panel VALUES (1, 1, 2);
        INSERT INTO award_judgement VALUES (1, 1, 1, 200, '常领读', 326);
        INSERT INTO award_objection VALUES (1, 1, 2, '漏记', 335, NULL, NULL, NULL);
        """
}

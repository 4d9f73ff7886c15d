import ArgumentParser
import CivilTime
import Foundation
import Operations
import Scheduling
import Testing

@testable import Commands

/// A workplace on a real file that goes away with the test: Sunday 22 November 2026, 9:00, in Shanghai. There is a hall
/// (`hall`, 60 people, open 08:30–21:00) and a choir (`choir`).
final class Office: Sendable {
    let workplace: Workplace
    private let folder: DataFolder

    init() throws {
        folder = DataFolder(
            path: FileManager.default.temporaryDirectory.appending(path: "shuxiang-office-\(UUID().uuidString)").path)
        _ = try FoundCommunity(in: folder)(
            name: "王家碾社区", slug: "wangjianian", zone: try Zone("Asia/Shanghai"), language: .zh)
        let desk = try Self.desk(in: folder, at: "2026-11-22T09:00")
        workplace = Workplace(desk: desk)
        let hours = try OpeningHours(argument: "每天 08:30-21:00", from: nil, through: nil)
        _ = try KeepRooms(at: desk).add(
            RoomDescription(name: "多功能厅", capacity: 60, openingHours: [hours]), slug: "hall")
        _ = try KeepPeople(at: desk).addTroupe(
            name: "合唱队", slug: "choir", kind: "choir", loudness: 3, leader: nil, colour: nil)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    /// A desk of the same community at which it is the given time.
    func desk(at now: String) throws -> Desk { try Self.desk(in: folder, at: now) }

    private static func desk(in folder: DataFolder, at now: String) throws -> Desk {
        try Desk(folder.open(nil), errand: Desk.Errand(actor: "测试", command: "test")) { zone in
            zone.instant(try LocalDateTime(now))
        }
    }

    /// The request that a command line describes; the title comes first, the rest unless told is a Tuesday evening.
    func request(_ flags: String...) throws -> BookingRequest {
        var arguments = flags
        for (flag, value) in [("--on", "2026-12-01"), ("--from", "19:00")] where !flags.contains(flag) {
            arguments += [flag, value]
        }
        if !flags.contains("--to"), !flags.contains("--for") { arguments += ["--for", "90m"] }
        return try BookingOptions.parse(arguments).request(at: workplace)
    }

    /// What came of booking what a command line describes.
    func book(_ flags: String...) throws -> BookingAnswer {
        try BookActivity(at: workplace.desk)(BookingOptions.parse(flags).request(at: workplace))
    }

    /// The days on which what was asked for takes place.
    func days(_ request: BookingRequest) -> [String] {
        request.schedule.recurrence.starts(in: workplace.zone).map(\.date.description)
    }
}

/// Does something in a language.
func speaking<Value>(_ language: Language, _ body: () throws -> Value) rethrows -> Value {
    try ProcessLanguage.$current.withValue(language, operation: body)
}

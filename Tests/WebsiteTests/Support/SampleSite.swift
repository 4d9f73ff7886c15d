import CivilTime
import Foundation
import Hummingbird
import NIOEmbedded
import Operations
import Scheduling
import Synchronization

@testable import Website

/// A small community in a file of its own, its website, and a clock that stands still until it is set.
final class SampleSite: Sendable {
    private let folder: DataFolder
    private let open: OpenCommunity
    private let now: Mutex<Instant>

    /// Founds the community on Monday, 28 September 2026: National Day falls in the week.
    init(language: Language = .zh, name: String = "王家碾社区") throws {
        let folder = DataFolder(path: NSTemporaryDirectory() + "shuxiang-website-\(UUID().uuidString)")
        self.folder = folder
        now = Mutex(try Self.moment("2026-09-28T08:00"))
        _ = try FoundCommunity(in: folder)(
            name: name, slug: "wangjianian", zone: try Zone("Asia/Shanghai"), language: language)
        open = try folder.open(nil)
        let desk = try desk()
        _ = try KeepRooms(at: desk).add(RoomDescription(name: "多功能厅"), slug: "hall")
        _ = try KeepPeople(at: desk).addPerson(name: "李春花", birthYear: 1958, hasPublicNameConsent: true)
        _ = try KeepPeople(at: desk).addTroupe(
            name: "合唱队", slug: "choir", kind: "choir", loudness: 3, leader: "李春花", colour: "teal")
        _ = try ImportCalendar(at: desk)(Self.holidays(), named: nil, as: .holidays)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    /// The website.
    var site: Site {
        get throws { try Site(open, errand: Self.errand) { [self] in now.withLock { $0 } } }
    }

    /// The website at its own top.
    var sites: Sites { get throws { .one(try site) } }

    /// The folder the community's file lies in, as the website of every community in it.
    var siteFolder: Sites {
        .folder(SiteFolder(folder, errand: Self.errand) { [self] in now.withLock { $0 } })
    }

    /// Founds another community in the same folder.
    func found(_ name: String, slug: String, language: Language = .zh) throws {
        _ = try FoundCommunity(in: folder)(
            name: name, slug: slug, zone: try Zone("Asia/Shanghai"), language: language)
    }

    /// Has another community in the folder lose its file.
    func lose(_ slug: String) throws {
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasPrefix("\(slug).") {
            try FileManager.default.removeItem(atPath: "\(folder.path)/\(file)")
        }
    }

    /// Makes another community's file one that nobody can read.
    func spoil(_ slug: String) throws {
        try lose(slug)
        try Data(repeating: 7, count: 5_000).write(to: URL(filePath: folder.file(of: slug)))
    }

    /// Publishes every community in the folder.
    func publishSites(isRehearsal: Bool = false) -> PublishSites {
        PublishSites(of: folder, isRehearsal: isRehearsal) { [self] open in
            try Desk(open, errand: Self.errand, isRehearsal: isRehearsal) { _ in now.withLock { $0 } }
        }
    }

    /// A desk on the community.
    func desk(isRehearsal: Bool = false) throws -> Desk {
        try Desk(open, errand: Self.errand, isRehearsal: isRehearsal) { _ in now.withLock { $0 } }
    }

    /// Books an activity of an hour in the hall.
    func book(
        _ title: String, at start: String, kind: ActivityKind = .rehearsal, troupes: [String] = [],
        visibility: Visibility = .public, hours: Int = 1, rule: String? = nil
    ) throws {
        let recurrence = Recurrence(start: try LocalDateTime(start), rule: try rule.map { try RecurrenceRule($0) })
        let schedule = Schedule(recurrence, seconds: hours * 3_600)
        guard let schedule else { throw OperationError.tooLong(days: 31) }
        let answer = try BookActivity(at: desk())(
            BookingRequest(
                title: title, kind: kind, rooms: ["hall"], troupes: troupes, schedule: schedule,
                visibility: visibility))
        guard answer.activity != nil else { throw OperationError.badName(title) }
    }

    /// Puts the clock to another time.
    func setClock(_ text: String) throws {
        let moment = try Self.moment(text)
        now.withLock { $0 = moment }
    }

    /// Sends one request to the website.
    func answer(
        _ uri: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:], body: String? = nil
    ) async throws -> SiteAnswer {
        try await client { client in
            try await client.execute(
                uri: uri, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        }
    }

    /// Sends several requests to one running website.
    func client<Value>(
        of sites: Sites? = nil, limit: RateLimit = RateLimit(),
        _ body: @Sendable (SiteVisitor) async throws -> Value
    ) async throws -> Value {
        try await body(SiteVisitor(SiteResponder(sites ?? self.sites, limit: limit)))
    }

    /// The text of a page.
    func page(_ uri: String) async throws -> String { String(buffer: try await answer(uri).body) }

    private static let errand = Desk.Errand(actor: "test", command: "serve")

    private static func moment(_ text: String) throws -> Instant {
        try Zone("Asia/Shanghai").instant(try LocalDateTime(text))
    }

    private static func holidays() throws -> [UInt8] {
        let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return Array(try Data(contentsOf: repository.appending(path: "calendars/cn-public-holidays-2026.ics")))
    }
}

extension Site {
    /// What feeds are made for at this moment, for a test, which runs on no event loop.
    func feedEdition() -> Shelf<FeedKey>.Edition? { feedEdition(on: NIOAsyncTestingEventLoop()) }
}

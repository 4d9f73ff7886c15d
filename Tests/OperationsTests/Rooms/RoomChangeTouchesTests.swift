import CivilTime
import Scheduling
import Testing

@testable import Operations

/// Shorter hours and smaller rooms say which bookings they bear no more, and where those could go.
@Suite struct RoomChangeTouchesTests {
    private let house: House

    init() throws {
        house = try House()
        _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
        try house.book("早读", "2026-12-01T09:00", room: "reading-room", times: 2)
        try house.book("午读", "2026-12-01T14:00", room: "reading-room")
        try house.book("合唱", "2026-12-01T09:00", room: "hall")
    }

    private func hours(_ opens: String, _ closes: String) throws -> OpeningHours {
        try #require(OpeningHours(weekdays: Set(Weekday.allCases), opens: LocalTime(opens), closes: LocalTime(closes)))
    }

    private func titles(_ change: KeepRooms.Change) -> [String] {
        #expect(change.unadvised == 0)
        return change.touched.map(\.entry.title)
    }

    @Test func `shorter hours list what lies outside of them now, and a move that is shown is accepted`() throws {
        let change = try KeepRooms(at: house.desk()).replaceHours(of: "reading-room", with: [hours("13:00", "18:00")])
        #expect(titles(change) == ["早读", "早读"])
        let move = try #require(change.touched[1].moves.first)
        let answer = try ChangeActivity(at: house.desk())("早读", occasion: move.occasion, scope: nil, move.request)
        #expect(!answer.isRefused)
    }

    @Test func `what was outside of the hours before is not named again, nor is what is over`() throws {
        let rooms = KeepRooms(at: try house.desk())
        _ = try rooms.replaceHours(of: "reading-room", with: [hours("13:00", "18:00")])
        #expect(titles(try rooms.replaceHours(of: "reading-room", with: [hours("13:00", "17:00")])) == [])
        let later = KeepRooms(at: try house.desk(at: "2026-12-01T20:00"))
        #expect(titles(try later.replaceHours(of: "reading-room", with: [hours("16:00", "17:00")])) == [])
    }

    @Test func `wider hours, another name and more places touch nothing`() throws {
        let rooms = KeepRooms(at: try house.desk())
        #expect(titles(try rooms.addHours(to: "reading-room", [hours("18:00", "22:00")])) == [])
        let change = try rooms.edit("hall") { room in
            room.name = "大厅"
            room.capacity = 100
        }
        #expect(titles(change) == [])
    }

    @Test func `a smaller room lists who is too many for it`() throws {
        _ = try BookActivity(at: house.desk())(House.request("联欢", "2026-12-01T19:00", room: "hall", people: 50))
        #expect(titles(try KeepRooms(at: house.desk()).edit("hall") { $0.capacity = 45 }) == ["联欢"])
    }

    @Test func `a rehearsal names the same and changes nothing`() throws {
        let rehearsal = KeepRooms(at: try house.desk(isRehearsal: true))
        #expect(titles(try rehearsal.replaceHours(of: "reading-room", with: [hours("13:00", "18:00")])).count == 2)
        let kept = try KeepRooms(at: house.desk()).show("reading-room").room.openingHours
        #expect(try kept == [hours("09:00", "18:00")])
    }
}

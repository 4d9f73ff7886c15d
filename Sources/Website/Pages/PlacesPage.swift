import CivilTime
import Operations
import Scheduling

/// Every room in use and every troupe, each leading to its page.
struct PlacesPage {
    let communityLanguage: String
    let heading: String
    let roomsHeading: String
    let troupesHeading: String
    let rooms: [Line]
    let troupes: [Line]
    let isWithoutRooms: Bool
    let isWithoutTroupes: Bool
    let nothing: String

    /// A room or troupe.
    struct Line {
        let lineName: String
        let lineLink: String
        let lineNote: String?
    }

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let list = """
        <li><a href="{{lineLink}}"><bdi lang="{{communityLanguage}}">{{lineName}}</bdi></a>\
        {{#lineNote}} <small>{{lineNote}}</small>{{/lineNote}}</li>
        """

    private static let template = PageTemplate(
        """
        <h1>{{heading}}</h1>
        <section>
        <h2>{{roomsHeading}}</h2>
        <ul class="links">
        {{#rooms}}
        \(list)
        {{/rooms}}
        </ul>
        {{#isWithoutRooms}}
        <p class="quiet">{{nothing}}</p>
        {{/isWithoutRooms}}
        </section>
        <section>
        <h2>{{troupesHeading}}</h2>
        <ul class="links">
        {{#troupes}}
        \(list)
        {{/troupes}}
        </ul>
        {{#isWithoutTroupes}}
        <p class="quiet">{{nothing}}</p>
        {{/isWithoutTroupes}}
        </section>

        """)
}

extension PlacesPage {
    init(_ source: PageSource, _ setting: PageSetting) throws {
        let directory = try source.timetable(of: setting.today...setting.today).directory
        communityLanguage = setting.communityLanguage
        heading = setting("场地和团队", "Rooms and troupes")
        roomsHeading = setting("场地", "Rooms")
        troupesHeading = setting("团队", "Troupes")
        rooms = directory.rooms.inUse.map { room in
            Line(
                lineName: room.name, lineLink: setting.links.href(.room(slug: room.slug)),
                lineNote: room.capacity.map { setting("可容纳 \($0) 人", "for \($0) people") })
        }
        troupes = directory.troupes.map { troupe in
            Line(lineName: troupe.name, lineLink: setting.links.href(.troupe(slug: troupe.slug)), lineNote: nil)
        }
        isWithoutRooms = rooms.isEmpty
        isWithoutTroupes = troupes.isEmpty
        nothing = setting("还没有登记。", "None yet.")
    }
}

import CivilTime
import Scheduling
import Storage

/// Everybody the community knows, by name, while a table of people is taken in.
struct PeopleRoll {
    /// What was done with a row.
    enum Deed {
        case added, completed, unchanged
    }

    private let file: CommunityWriter
    private let now: Instant
    private let today: LocalDate
    private let troupes: [Troupe]
    private var homes: Homes
    private var people: [String: [Person]]
    private var residences: [Person.ID: Household.ID]
    private var memberships: Set<Membership.Place>

    /// Reads who is there.
    init(_ file: CommunityWriter, now: Instant, today: LocalDate) throws {
        self.file = file
        self.now = now
        self.today = today
        troupes = try file.reader.troupes()
        homes = try Homes(file)
        people = Dictionary(grouping: try file.reader.people(), by: \.name)
        residences = Dictionary(
            try file.reader.residences(on: today).map { ($0.person, $0.household) }, uniquingKeysWith: { $1 })
        memberships = Set(try file.reader.memberships().map(\.place))
    }

    /// Takes a row in; nil where it cannot be, which the cells then say.
    mutating func take(_ row: PersonRow, _ cells: inout RowReading<PersonColumn>) throws -> Deed? {
        let joined = row.troupes.compactMap { troupe($0, &cells) }
        let known = known(row, &cells)
        let guardian = row.guardian.flatMap { self.guardian($0, of: row, known: known, &cells) }
        let birthYear = known?.birthYear ?? row.birthYear
        if let year = known?.birthYear, let told = row.birthYear, year != told {
            cells.refuse(.birthYear, Self.otherYear(told, onFile: year))
        }
        let draft = Person(
            id: known?.id ?? Person.ID(0), name: row.name, birthYear: birthYear,
            hasPublicNameConsent: known?.hasPublicNameConsent == true || row.consent == true,
            guardian: known?.guardian ?? guardian, familyReading: known?.familyReading ?? row.familyReading)
        if row.consent == true, draft.mayBeMinor(on: today), draft.guardian == nil, row.guardian == nil {
            cells.refuse(.consent, Self.needsGuardian)
        }
        guard cells.problems.isEmpty, let home = try household(row, &cells) else { return nil }
        return try save(draft, over: known, in: home.id, joined)
    }

    private mutating func save(
        _ draft: Person, over known: Person?, in home: Household.ID?, _ joined: [Troupe]
    ) throws -> Deed {
        var person = draft
        var deed = Deed.unchanged
        if let known {
            if draft != known {
                try file.update(draft)
                if draft.isNamedOtherwise(than: known) { try file.reviseWhatNames(draft.id, now: now) }
                deed = .completed
            }
        } else {
            person = try file.insertPerson(
                name: draft.name, birthYear: draft.birthYear, hasPublicNameConsent: draft.hasPublicNameConsent,
                guardian: draft.guardian, familyReading: draft.familyReading)
            deed = .added
        }
        people[person.name, default: []].removeAll { $0.id == person.id }
        people[person.name, default: []].append(person)
        if let home, residences[person.id] == nil {
            try file.moveIn(person.id, to: home, since: nil, today: today)
            residences[person.id] = home
            if deed == .unchanged { deed = .completed }
        }
        for troupe in joined {
            let membership = Membership(troupe: troupe.id, person: person.id, role: nil)
            guard memberships.insert(membership.place).inserted else { continue }
            try file.save(membership)
            if deed == .unchanged { deed = .completed }
        }
        return deed
    }

    /// The household of a row, made where it is missing; an answer without one where the row names none.
    private mutating func household(
        _ row: PersonRow, _ cells: inout RowReading<PersonColumn>
    ) throws -> (id: Household.ID?, Void)? {
        guard let name = row.household else {
            guard row.building == nil else {
                cells.refuse(
                    .household,
                    LocalizedText(
                        zh: "没有填写；有楼栋时请写上户，如 2单元301", en: "it is empty; with a building, write the household too"))
                return nil
            }
            return (nil, ())
        }
        do {
            return (try homes.household(name, building: row.building).household.id, ())
        } catch let error as OperationError {
            guard case .notFound = error else {
                cells.refuse(
                    .building,
                    LocalizedText(
                        zh: "好几栋楼里有“\(name)”；请写上楼栋", en: "several buildings have “\(name)”; write the building"))
                return nil
            }
            cells.refuse(
                .building,
                LocalizedText(zh: "没有填写；请写上“\(name)”在哪栋楼", en: "it is empty; write the building of “\(name)”"))
            return nil
        }
    }

    /// The person of a row who is there already; nil where it is somebody new.
    private func known(_ row: PersonRow, _ cells: inout RowReading<PersonColumn>) -> Person? {
        let namesakes = people[row.name] ?? []
        guard let household = row.household else {
            if namesakes.count > 1 {
                cells.refuse(
                    .household,
                    LocalizedText(
                        zh: "叫“\(row.name)”的不止一人；请写上户", en: "several are called “\(row.name)”; write the household"))
            }
            return namesakes.first
        }
        let housemate = namesakes.first { person in
            guard let home = residences[person.id].flatMap({ homes.home($0) }) else { return false }
            let isSameDoor = home.household.name == household || home.name == household
            return isSameDoor && (row.building.map { $0 == home.building.name } ?? true)
        }
        return housemate ?? namesakes.first { residences[$0.id] == nil }
    }

    private func troupe(_ name: String, _ cells: inout RowReading<PersonColumn>) -> Troupe? {
        if let troupe = try? NameLookup(troupes).find(name) { return troupe }
        cells.refuse(
            .troupes,
            LocalizedText(
                zh: "没有叫“\(name.excerpt)”的团队；请先用 shuxiang troupe add 添加，或改成已有的名称",
                en: "there is no troupe “\(name.excerpt)”; add it with shuxiang troupe add, or write one there is"))
        return nil
    }

    /// The guardian of a child: a grown-up of that name, one who is not the child.
    private func guardian(
        _ name: String, of row: PersonRow, known: Person?, _ cells: inout RowReading<PersonColumn>
    ) -> Person.ID? {
        let child = Person(id: Person.ID(0), name: row.name, birthYear: row.birthYear ?? known?.birthYear)
        guard child.mayBeMinor(on: today) else {
            cells.refuse(
                .guardian,
                LocalizedText(
                    zh: "只有未满 18 岁的人才有监护人；请核对出生年份，或空着",
                    en: "only who is under 18 has a guardian; check the year of birth, or leave it empty"))
            return nil
        }
        let adults = (people[name] ?? []).filter { !$0.mayBeMinor(on: today) && $0.id != known?.id }
        guard adults.count == 1 else {
            cells.refuse(
                .guardian,
                adults.isEmpty
                    ? LocalizedText(
                        zh: "没有叫“\(name.excerpt)”的成年人；请在表里加上，或改成已登记的姓名",
                        en: "there is no grown-up “\(name.excerpt)”; add them to the table, or write one on file")
                    : LocalizedText(
                        zh: "叫“\(name.excerpt)”的不止一人；请空着，再用 shuxiang person edit 登记",
                        en: "several are called “\(name.excerpt)”; leave it empty and use shuxiang person edit"))
            return nil
        }
        return adults[0].id
    }

    private static func otherYear(_ told: Int, onFile year: Int) -> LocalizedText {
        LocalizedText(
            zh: "“\(told)”和登记的 \(year) 不一样；请核对，改登记请用 shuxiang person edit",
            en: "“\(told)” differs from \(year) on file; check it, and change the file with shuxiang person edit")
    }

    private static let needsGuardian = LocalizedText(
        zh: "未满 18 岁要由监护人同意；请加上“监护人”列，或先空着",
        en: "a guardian consents for who is under 18; add the column guardian, or leave it empty")
}

extension Membership {
    /// Who is where, whatever they do there.
    struct Place: Hashable {
        let troupe: Troupe.ID
        let person: Person.ID
    }

    fileprivate var place: Place { Place(troupe: troupe, person: person) }
}

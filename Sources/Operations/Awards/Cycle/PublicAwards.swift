public import CivilTime
import Learning
import Storage

/// What hangs in public of all the award cycles, for who shows it to residents.
public struct PublicAwards: Sendable {
    private let desk: Desk

    /// Prepares to read.
    public init(at desk: Desk) { self.desk = desk }

    /// The notices of every cycle that has come so far, the latest first. One that is to go up on a later day is not shown yet.
    public func notices() throws -> [AwardNotice] {
        try desk.read { file in
            try file.awardCycles().filter { cycle in
                cycle.state >= .publicity && cycle.dates.publicity.map { $0.first <= desk.today } ?? false
            }.reversed().map { try AwardNotice($0, in: file, at: desk) }
        }
    }
}

extension AwardNotice.Section {
    /// The name of the award, as a heading.
    public var name: LocalizedText {
        let name = award.name
        return LocalizedText(zh: name.zh, en: name.en.prefix(1).uppercased() + name.en.dropFirst())
    }
}

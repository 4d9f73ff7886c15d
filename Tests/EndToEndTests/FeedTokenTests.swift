import Foundation
import Testing

/// Secret feed addresses, from the command line.
@Suite struct FeedTokenTests {
    @Test func `An address is shown once, revoked by its number, and is in no file of the community`() throws {
        let town = try Town.furnished()
        let issued = try town.done("feed", "token", "choir", "--format", "json").json()
        let token = try #require(issued["token"] as? String)
        #expect(token.utf8.count == 32)
        #expect(issued["path"] as? String == "/feeds/personal/\(token).ics")
        let number = try #require(issued["number"] as? Int)
        #expect(try town.done("feed", "token", "choir").output.contains("只显示这一次"))
        #expect(try !FileWitness(town.file).dump().contains(token))
        let revoked = try town.done("feed", "revoke", "choir", "--number", "\(number)", "--format", "json").json()
        #expect(revoked["revoked"] as? [Int] == [number])
        #expect(try town.run("feed", "revoke", "choir", "--number", "\(number)").exitCode == 3)
        #expect(try town.done("feed", "revoke", "choir").output.contains("收回了"))
    }

    @Test func `A minor is refused in a sentence, and nobody of that name is not found`() throws {
        let town = try Town.furnished()
        try town.done("person", "add", "何小雨", "--birth-year", "2014")
        let refused = try town.run("feed", "token", "何小雨")
        #expect(refused.exitCode == 2)
        #expect(refused.complaint.contains("监护人"))
        #expect(try town.run("feed", "token", "无此人").exitCode == 3)
    }

    @Test func `A wrong address of published files is a wrong usage`() throws {
        let town = try Town.furnished()
        #expect(try town.run("publish", "\(town.home)/out", "--address", "example.org").exitCode == 64)
        #expect(!FileManager.default.fileExists(atPath: "\(town.home)/out"))
    }
}

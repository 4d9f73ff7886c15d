import CivilTime
import Feeds
import Foundation
import Scheduling
import Testing

@testable import Operations

/// Secret addresses of personal feeds.
@Suite struct KeepFeedTokensTests {
    private let house: House

    /// A house with two singers and a child, and activities of the choir for everyone, for members, and for nobody.
    init() throws {
        house = try House()
        for (name, birthYear) in [("李春花", 1958), ("王建国", 1952), ("何小雨", 2014)] {
            _ = try KeepPeople(at: house.desk()).addPerson(
                name: name, birthYear: birthYear, hasPublicNameConsent: false)
        }
        _ = try KeepPeople(at: house.desk()).addMember("李春花", to: "choir", role: nil)
        for (index, visibility) in Visibility.allCases.enumerated() {
            var request = try House.request("合唱\(visibility.rawValue)", "2026-12-0\(index + 1)T19:00", troupe: "choir")
            request.visibility = visibility
            #expect(try BookActivity(at: house.desk())(request).activity != nil)
        }
        var other = try House.request("别的members", "2026-12-05T19:00")
        other.visibility = .members
        #expect(try BookActivity(at: house.desk())(other).activity != nil)
    }

    private func issue(_ name: String) throws -> KeepFeedTokens.Issued {
        try KeepFeedTokens(at: house.desk()).issue(to: name)
    }

    private func titles(_ token: FeedToken) throws -> [String]? {
        try FeedDesk(at: house.desk()).bytes(of: token, form: .series).map { bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
                .filter { $0.hasPrefix("SUMMARY:") }.map { String($0.dropFirst(8)) }.sorted()
        }
    }

    @Test(arguments: ["李春花", "choir"])
    func `A member and the troupe read what is for members, and nothing private or of others`(name: String) throws {
        #expect(try titles(issue(name).token) == ["合唱members", "合唱public"])
    }

    @Test func `Who is in no troupe reads an empty calendar, until they join one`() throws {
        let token = try issue("王建国").token
        #expect(try titles(token) == [])
        _ = try KeepPeople(at: house.desk()).addMember("王建国", to: "choir", role: nil)
        #expect(try titles(token) == ["合唱members", "合唱public"])
    }

    @Test func `What is for members stays out of every public feed`() throws {
        _ = try issue("choir")
        for (name, _) in try FeedDesk(at: house.desk()).list() {
            let bytes = try FeedDesk(at: house.desk()).bytes(of: name.description, form: .single)
            #expect(!String(decoding: bytes, as: UTF8.self).contains("members"))
        }
    }

    @Test func `A revoked token finds nothing, and the others still do`() throws {
        let (first, second) = (try issue("choir"), try issue("choir"))
        #expect(first.token != second.token && first.number != second.number)
        let revoked = try KeepFeedTokens(at: house.desk()).revoke(from: "choir", only: first.number)
        #expect(revoked.numbers == [first.number] && revoked.holder == "合唱队")
        #expect(try titles(first.token) == nil)
        #expect(try titles(second.token) != nil)
    }

    @Test func `Without a number every token of the holder is revoked, and nobody else's`() throws {
        let (choir, other, singer) = (try issue("choir"), try issue("choir"), try issue("李春花"))
        _ = try KeepFeedTokens(at: house.desk()).revoke(from: "choir")
        #expect(try titles(choir.token) == nil)
        #expect(try titles(other.token) == nil)
        #expect(try titles(singer.token) != nil)
        #expect(throws: OperationError.notFound(.feedToken, name: "合唱队", candidates: [])) {
            try KeepFeedTokens(at: house.desk()).revoke(from: "choir")
        }
    }

    @Test func `Somebody else's number is not theirs to revoke`() throws {
        let (mine, theirs) = (try issue("李春花"), try issue("choir"))
        #expect(throws: OperationError.notFound(.feedToken, name: "\(theirs.number)", candidates: ["\(mine.number)"])) {
            try KeepFeedTokens(at: house.desk()).revoke(from: "李春花", only: theirs.number)
        }
    }

    @Test func `A child gets none`() throws {
        #expect(throws: OperationError.needsGuardian(person: "何小雨")) { try issue("何小雨") }
    }

    /// Has the guardian speak for the child, and takes the child into the choir.
    private func give(_ guardian: String?, to child: String = "何小雨") throws {
        _ = try KeepPeople(at: house.desk()).edit(
            child, PersonChanges(guardian: guardian.map { .person($0) } ?? .nobody))
        _ = try KeepPeople(at: house.desk()).addMember(child, to: "choir", role: nil)
    }

    @Test func `A child's goes to the guardian, has what the child's troupes do, and names nobody`() throws {
        try give("李春花")
        let issued = try issue("何小雨")
        #expect(issued.guardian == "李春花" && issued.holder == "何小雨")
        #expect(try titles(issued.token) == ["合唱members", "合唱public"])
        let bytes = try #require(try FeedDesk(at: house.desk()).bytes(of: issued.token, form: .series))
        #expect(
            !String(decoding: bytes, as: UTF8.self).contains("何")
                && !String(decoding: bytes, as: UTF8.self).contains("李"))
    }

    @Test func `It ends with the guardian, and does not come back with them`() throws {
        try give("李春花")
        let token = try issue("何小雨").token
        try give("王建国")
        #expect(try titles(token) == nil)
        try give("李春花")
        #expect(try titles(token) == nil)
    }

    @Test func `It ends when the child has grown up`() throws {
        try give("李春花")
        let token = try issue("何小雨").token
        let bytes = { try FeedDesk(at: house.desk(at: $0)).bytes(of: token, form: .series) }
        #expect(try bytes("2032-12-31T09:00") != nil)
        #expect(try bytes("2033-01-01T09:00") == nil)
    }

    @Test func `One of a grown-up ends when they turn out to be a child`() throws {
        let token = try issue("王建国").token
        _ = try KeepPeople(at: house.desk()).edit("王建国", PersonChanges(birthYear: 2012))
        #expect(try titles(token) == nil)
    }

    @Test func `A guardian has their own and the children's, to see and to revoke; a child only their own`() throws {
        try give("李春花")
        let (own, child) = (try issue("李春花"), try issue("何小雨"))
        let keep = KeepFeedTokens(at: try house.desk())
        #expect(try keep.list(of: "李春花").map(\.number) == [own.number, child.number])
        #expect(try keep.list(of: "何小雨").map(\.guardian) == ["李春花"])
        #expect(try keep.revoke(from: "何小雨").numbers == [child.number])
        let again = try issue("何小雨")
        #expect(try keep.revoke(from: "李春花").numbers == [own.number, again.number])
        #expect(try titles(again.token) == nil)
    }

    @Test func `A rehearsed token is none`() throws {
        let issued = try KeepFeedTokens(at: house.desk(isRehearsal: true)).issue(to: "choir")
        #expect(try titles(issued.token) == nil)
    }

    @Test func `The file has the hash and never the token`() throws {
        let token = try issue("choir").token
        let files = try FileManager.default.contentsOfDirectory(atPath: house.folder.path)
        let bytes = try files.map { try Data(contentsOf: URL(filePath: "\(house.folder.path)/\($0)")) }
        #expect(bytes.contains { $0.firstRange(of: Data(token.hash)) != nil })
        #expect(bytes.allSatisfy { $0.firstRange(of: Data(token.text.utf8)) == nil })
    }
}

/// The secret itself.
@Suite struct FeedTokenTests {
    @Test func `Tokens are 32 small letters and digits, and no two are alike`() {
        let tokens = (0..<1_000).map { _ in FeedToken.random().text }
        #expect(Set(tokens).count == 1_000)
        #expect(tokens.allSatisfy { FeedToken($0) != nil })
        #expect(Set(tokens.joined()).count == 32, "every letter of the alphabet comes up")
    }

    @Test(arguments: [
        ([UInt8](repeating: 0, count: 20), "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
        ([UInt8](repeating: 255, count: 20), "77777777777777777777777777777777"),
        (Array("foobarfoobarfoobarfo".utf8), "mzxw6ytbojtg633cmfzgm33pmjqxeztp"),
    ])
    func `Bytes are written in base32`(bytes: [UInt8], text: String) {
        #expect(FeedToken(bytes: bytes).text == text)
    }

    @Test func `The hash is SHA-256 of the text`() {
        let hash = FeedToken(bytes: [UInt8](repeating: 0, count: 20)).hash
        #expect(hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == Self.knownHash)
    }

    /// What `printf aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | sha256sum` says.
    private static let knownHash = "3ba3f5f43b92602683c19aee62a20342b084dd5971ddd33808d81a328879a547"

    @Test(arguments: [
        "", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
        "../aaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ])
    func `What no token looks like is none`(text: String) { #expect(FeedToken(text) == nil) }
}

import CivilTime
import Testing

@testable import Website

@Suite struct ValidatorTests {
    @Test(
        "A tag is the published 128-bit FNV-1a hash",
        arguments: [
            ("", 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d), ("a", 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964),
            ("foobar", 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18),
        ] as [(String, UInt128)])
    func hash(text: String, expected: UInt128) { #expect(EntityTag.hash(Array(text.utf8)) == expected) }

    @Test func `A tag is quoted and always has 32 digits`() {
        #expect(EntityTag(of: []).text == "\"6c62272e07bb014262b821756295c58d\"")
        let lengths = (0..<500).map { EntityTag(of: [UInt8($0 % 256), UInt8($0 / 256)]).text.utf8.count }
        #expect(Set(lengths) == [34])
    }

    @Test(
        "A condition names a tag alone, in a list, as a weak one, or as any",
        arguments: [
            ("\"6c62272e07bb014262b821756295c58d\"", true), ("W/\"6c62272e07bb014262b821756295c58d\"", true),
            ("\"x\", \"6c62272e07bb014262b821756295c58d\"", true),
            ("\"x\",W/\"6c62272e07bb014262b821756295c58d\" , \"y\"", true), ("*", true), ("\"x\"", false), ("", false),
            ("6c62272e07bb014262b821756295c58d", false),
        ])
    func condition(text: String, isNamed: Bool) { #expect(EntityTag(of: []).isNamed(in: text) == isNamed) }

    @Test(
        "A date is read as it is written",
        arguments: ["Tue, 01 Dec 2026 11:00:00 GMT", "Thu, 29 Feb 2024 23:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"])
    func date(text: String) { #expect(HTTPDate(text)?.text == text) }

    @Test func `A date is the moment in UTC`() {
        #expect(HTTPDate("Sun, 06 Nov 1994 08:49:37 GMT")?.instant == Instant(seconds: 784_111_777))
    }

    @Test(
        "What is no date of today's form is not read",
        arguments: [
            "", "yesterday", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
            "Sun, 31 Feb 2026 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 CST", "Sun, 06 Nov 1994 25:49:37 GMT",
        ])
    func noDate(text: String) { #expect(HTTPDate(text) == nil) }

    @Test(
        "Only what can be a host is put into a page",
        arguments: [
            ("calendar.example.cn", true), ("[::1]:8080", true), ("127.0.0.1:8080", true), ("", false),
            ("a/b", false), ("a\"b", false), ("a b", false), ("例.cn", false),
            (String(repeating: "a", count: 256), false),
        ])
    func host(text: String, isHost: Bool) { #expect((WebHost(text) != nil) == isHost) }
}

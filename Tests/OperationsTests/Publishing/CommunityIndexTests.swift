import Foundation
import Testing

@testable import Operations

/// The list of the communities of one website.
@Suite struct CommunityIndexTests {
    @Test func `What is written is read again, in its order`() throws {
        let house = try House()
        let entries = try ["hebin", "wangjianian"].map { CommunityIndex.Entry(try house.desk().community, in: $0) }
        let bytes = try CommunityIndex(entries).bytes()
        #expect(CommunityIndex(reading: Data(bytes)).entries == entries)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\"path\" : \"hebin/feeds.json\""))
    }

    @Test(arguments: ["../victim", "..", ".", "", "hebin/..", "/tmp", "a b", "HEBIN"])
    func `A line whose folder is nobody's slug is left out, since what is gone is removed by this list`(slug: String) {
        let line = #"{"slug":"\#(slug)","name":"x","language":"zh","timeZone":"Asia/Shanghai","path":"x"}"#
        let good = #"{"slug":"hebin","name":"x","language":"en","timeZone":"Asia/Shanghai","path":"x"}"#
        let index = CommunityIndex(reading: Data(#"{"communities":[\#(line),\#(good)]}"#.utf8))
        #expect(index.entries.map(\.slug) == ["hebin"])
    }

    @Test(arguments: ["", "{}", "[]", #"{"community":{"slug":"hebin"},"feeds":[]}"#])
    func `What is no such list lists nobody`(text: String) {
        #expect(CommunityIndex(reading: Data(text.utf8)).entries.isEmpty)
    }
}

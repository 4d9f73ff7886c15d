import Foundation
import Testing

/// The website as files, through the built program.
@Suite struct PublishTests {
    @Test func `Several communities are published as one website, one that is named alone, and who is broken is named`()
        throws
    {
        let town = try Town.furnished()
        try town.done("init", "河滨社区", "--slug", "hebin")
        let folder = "\(town.home)/published"
        let all = try town.done("publish", folder, "--address", "https://example.org/baoji", "--format", "json").json()
        #expect(all["communities"] as? [String] == ["hebin", "wangjianian"])
        #expect((all["written"] as? [String])?.contains("hebin/index.html") == true)
        #expect(try text("\(folder)/wangjianian/index.html").contains("webcal://example.org/baoji/wangjianian/feeds/"))
        #expect(try text("\(folder)/index.html").contains("<bdi lang=\"zh-Hans\">河滨社区</bdi>"))

        let alone = "\(town.home)/alone"
        let one = try town.done("publish", alone, "--community", "hebin", "--format", "json").json()
        #expect(Set(one.keys) == ["folder", "written", "unchanged", "removed"])
        #expect(try text("\(alone)/index.html").contains("河滨社区"))

        _ = try town.write("no database", to: "hebin.shuxiang")
        let broken = try town.run("publish", folder)
        #expect(broken.exitCode == 1)
        #expect(broken.complaint.contains("hebin.shuxiang"))
        #expect(try text("\(folder)/index.html").contains("河滨社区"))
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}

import Foundation
import Testing

/// What the scripts make of calendars/facts is what is committed.
@Suite struct GeneratedFilesTests {
    @Test(arguments: ["generate-lunar-table.py", "generate-holiday-calendars.py"])
    func `a generated file is what its script makes`(script: String) throws {
        let path = Facts.calendars.deletingLastPathComponent().appending(path: "scripts/\(script)").path()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", path, "--check"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}

import ArgumentParser
import CivilTime
import Foundation
import Operations
import Scheduling

/// The program as a whole: decides the language, parses, runs, and turns whatever happens into output and an exit code.
public enum CommandLineProgram {
    /// Runs the program with the arguments after its name.
    ///
    /// - Returns: The exit code of the process.
    public static func run(_ arguments: [String]) -> Int32 {
        TypedCommand.$words.withValue(arguments) { settle(OptionScan.withLeadingFlagsBehind(arguments)) }
    }

    private static func settle(_ arguments: [String]) -> Int32 {
        let environment = ProcessInfo.processInfo.environment
        let store = Lobby.store(for: arguments, environment: environment)
        let language = ProcessLanguage.decide(arguments: arguments, environment: environment) {
            store?.community.language
        }
        return Lobby.$store.withValue(store) {
            ProcessLanguage.$current.withValue(language) { run(arguments, language: language) }
        }
    }

    private static func run(_ arguments: [String], language: Language) -> Int32 {
        do {
            try CommandNames.check(arguments)
            var command = try CommandNames.parse(arguments)
            try command.run()
            return ExitStatus.done.rawValue
        } catch {
            let report = ErrorReport(
                of: error, from: ShuxiangCommand.self,
                manner: ErrorReport.Manner(
                    format: OutputFormat.asked(in: arguments), language: language, columns: Terminal.columns,
                    showsDetails: OptionScan.hasFlag("--verbose", in: arguments)))
            report.deliver()
            return report.exitCode
        }
    }
}

extension DataFolder {
    /// The folder of `--home`, else of `SHUXIANG_HOME`, else the XDG data folder.
    static func chosen(_ home: String?, environment: [String: String]) -> DataFolder {
        let named = [home, environment["SHUXIANG_HOME"]].compactMap(\.self).first { !$0.isEmpty }
        if let named { return DataFolder(path: named) }
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return DataFolder(path: (data ?? NSHomeDirectory() + "/.local/share") + "/shuxiang")
    }
}

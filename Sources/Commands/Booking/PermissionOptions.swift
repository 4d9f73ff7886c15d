import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// What becomes of dates that clash, and which rules an administrator lets pass.
struct PermissionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            zh: "有场次排不上时：refuse 整个不订，skip 跳过这些场并记住，waitlist 让它们候补。",
            en: "When dates clash: refuse the whole, skip and remember them, or let them wait in line."))
    var onConflict: Permissions.OnConflict = .refuse

    @Option(
        name: .customLong("override"),
        help: ArgumentHelp(
            zh: "管理员放行的规则，如 quiet-hours；可以写多次，须写 --reason。",
            en: "A rule that an administrator lets pass, such as quiet-hours; repeatable, needs --reason.",
            valueName: "rule"))
    var overridden: [String] = []

    @Option(help: ArgumentHelp(zh: "放行的原因，会记下来。", en: "Why it is let pass; it is recorded.", valueName: "text"))
    var reason: String?

    /// What the flags permit.
    ///
    /// - Throws: a usage failure for a rule that is unknown or may not be overridden, or where the reason is missing.
    func permissions() throws -> Permissions {
        let rules = try overridden.map { try Self.rule($0.asTyped) }
        guard rules.isEmpty == (reason == nil) else { throw Self.reasonAndRule }
        return Permissions(overrides: Overrides(Set(rules), reason: reason ?? ""), onConflict: onConflict)
    }

    private static func rule(_ name: String) throws -> RuleID {
        guard let rule = RuleID(rawValue: name), rule.mayBeOverridden else {
            let names = RuleID.allCases.filter(\.mayBeOverridden).map(\.rawValue).joined(separator: ", ")
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "规则“\(name)”不能放行；可以放行的有：\(names)。",
                    en: "The rule “\(name)” cannot be overridden; those that can are: \(names)."))
        }
        return rule
    }

    private static let reasonAndRule = CommandFailure.usage(
        LocalizedText(
            zh: "--override 和 --reason 要一起写。", en: "--override and --reason go together: give both."))
}

/// What ArgumentParser says in English, in Chinese. The longer pattern stands before the shorter that fits as well.
enum ParserPhrases {
    /// What is wrong with a command line.
    static let errors = [
        PhrasePattern("Unknown option '{}'. Did you mean '{}'?", "没有“{1}”这个选项，是不是想写“{2}”？"),
        PhrasePattern("Unknown option '{}'", "没有“{1}”这个选项。"),
        PhrasePattern("   or: Missing value for '{}' in '{}'", "   或者：“{2}”里的“{1}”缺少值。"),
        PhrasePattern("Missing value for '{}'", "“{1}”缺少值。"),
        PhrasePattern(
            "The option '{}' does not take any value, but '{}' was specified.", "选项“{1}”不带值，请去掉“{2}”。"),
        PhrasePattern("Unexpected argument '{}'", "多出了“{1}”，请去掉，或检查前面的引号。"),
        PhrasePattern("{} unexpected arguments: '{}'", "多出了 {1} 项：{2}。请去掉，或检查前面的引号。"),
        PhrasePattern(
            "Value to be set with flag '{}' had already been set with flag '{}'", "“{1}”和“{2}”只能写一个。"),
        PhrasePattern("Missing expected argument '{}'", "缺少“{1}”。"),
        PhrasePattern("Missing one of: '{}'", "以下各项必须写一个：{1}。"),
        PhrasePattern(
            "The value '{}' is invalid for '{}'. Please provide one of '{}'.", "“{1}”不能用作“{2}”的值，请用 {3}。"),
        PhrasePattern(
            "The value '{}' is invalid for '{}'. Please provide one of the following:", "“{1}”不能用作“{2}”的值，请用下列之一："),
        PhrasePattern("The value '{}' is invalid for '{}': {}", "“{1}”不能用作“{2}”的值：{3}"),
        PhrasePattern("The value '{}' is invalid for '{}'", "“{1}”不能用作“{2}”的值。"),
        PhrasePattern("Invalid option: {}", "没有“{1}”这个选项。"),
        PhrasePattern("Missing required subcommand.", "请写明要用哪个子命令。"),
        PhrasePattern("Can't autodetect a supported shell.", "认不出您用的命令解释器。"),
        PhrasePattern("Can't generate completion scripts for '{}'.", "不能为“{1}”生成补全脚本。"),
        PhrasePattern(
            "Please use --generate-completion-script=<shell> with one of:",
            "请用 --generate-completion-script=<shell>，可选的有："),
    ]

    /// The lines around an error.
    static let frame = [
        PhrasePattern("Help:  {}", "说明：{1}"),
        PhrasePattern("Usage: {}", "用法：{1}"),
        PhrasePattern("  See '{}' for more information.", "  更多说明：{1}"),
    ]

    /// The lines of a help page.
    static let help = [
        PhrasePattern("OVERVIEW: {}", "简介：{1}"),
        PhrasePattern("USAGE: {}", "用法：{1}"),
        PhrasePattern("ARGUMENTS:", "参数："),
        PhrasePattern("OPTIONS:", "选项："),
        PhrasePattern("SUBCOMMANDS:", "子命令："),
        PhrasePattern("{} SUBCOMMANDS:", "{1}："),
        PhrasePattern("  See '{}' for detailed help.", "  详细说明：{1}"),
    ]

    /// The ends of the rows of a help page, after the row's own words.
    static let rowEnds = [
        PhrasePattern("{}Show help information.", "{1}显示帮助。"),
        PhrasePattern("{}Show the version.", "{1}显示版本。"),
        PhrasePattern("{}(values: {}; default: {})", "{1}（可选 {2}；默认 {3}）"),
        PhrasePattern("{}(values: {})", "{1}（可选 {2}）"),
        PhrasePattern("{}(default: {})", "{1}（默认 {2}）"),
    ]

    /// The placeholders and joints inside what a pattern leaves open.
    static let joints = [
        ("<options>", "<选项>"), ("<subcommand>", "<子命令>"), ("', '", "、"), ("' or '", " 或 "), ("' and '", " 或 "),
    ]
}

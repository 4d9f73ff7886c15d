import ICalendar

extension LintRule {
    /// What the bytes of a file should be: UTF-8, lines of 75 octets, CRLF (RFC 5545 §3.1). Each is said once, with how
    /// many lines have it.
    static let bytes: [LintRule] = [
        ofFile("byte-order-mark", .error, [.phones, .homeAssistant]) { file in
            guard file.lines.hasByteOrderMark else { return [] }
            return [
                Fault(
                    1, zh: "文件以字节顺序标记（BOM）开头，有的程序因此认不出日历；请另存为不带 BOM 的 UTF-8。",
                    en:
                        "The file begins with a byte order mark, and some programs then see no calendar; save it without."
                )
            ]
        },
        ofFile("not-utf8", .error, CalendarClient.allCases) { file in
            guard file.document.encoding != .utf8 else { return [] }
            return [
                Fault(
                    1, zh: "文件是 \(file.document.encoding.rawValue)，别的程序会显示乱码；请另存为 UTF-8。",
                    en:
                        "The file is \(file.document.encoding.rawValue), which others show as gibberish; save it as UTF-8."
                )
            ]
        },
        ofFile("line-feed-alone", .warning, [.outlook, .phones]) { file in
            file.lines.first(where: { !$0.hasCarriageReturn && $0.number < file.lines.lines.count }) { count in
                "\(count) 行只以换行（LF）结尾；请每行都写 CRLF。"
            } en: { count in
                "\(count) lines end with a line feed alone; end each with CRLF."
            }
        },
        ofFile("unended-file", .warning, [.outlook, .phones]) { file in
            guard let last = file.lines.lines.last, !file.lines.isEnded || !last.hasCarriageReturn else { return [] }
            return [
                Fault(
                    last.number, zh: "文件末尾没有 CRLF，最后一行可能被丢掉；请在末尾补上。",
                    en: "The file does not end with CRLF, so its last line may be lost; add one.")
            ]
        },
        ofFile("blank-line", .warning, [.outlook, .khal, .phones]) { file in
            file.lines.first(where: \.bytes.isEmpty) { count in
                "有 \(count) 个空行，有的程序读到那里就停；请删去空行。"
            } en: { count in
                "\(count) blank lines, at which some programs stop reading; take them out."
            }
        },
        ofFile("long-line", .warning, [.outlook, .phones]) { file in
            file.lines.first(where: { $0.bytes.count > 75 }) { count in
                "\(count) 行超过 75 字节；请折行，续行以空格开头。"
            } en: { count in
                "\(count) lines have more than 75 octets; fold them, each continuation beginning with a space."
            }
        },
        ofFile("split-character", .error, [.outlook, .khal, .homeAssistant, .phones]) { file in
            guard file.document.encoding == .utf8 else { return [] }
            return file.lines.first(where: { $0.isContinuation && $0.bytes.dropFirst().first.map(isInside) == true }) {
                "\($0) 处在汉字中间折行，有的程序显示乱码；请只在字与字之间折行。"
            } en: {
                "\($0) lines are folded inside a character, which some programs garble; fold between characters."
            }
        },
        ofFile("control-character", .error, [.outlook, .khal, .homeAssistant, .phones]) { file in
            file.lines.first(where: { $0.bytes.contains { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F } }) { count in
                "\(count) 行含有控制字符，有的程序把它当作行尾；请删去。"
            } en: { count in
                "\(count) lines have control characters, which some programs take for line ends; take them out."
            }
        },
    ]

    /// Whether the byte is one of UTF-8 after the first of its character.
    private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

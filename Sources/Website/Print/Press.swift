import Foundation
public import Operations

/// Makes PDF of documents, through the program WeasyPrint.
///
/// It is given no way to the network, and nothing of ours refers to any place; a document that does is not printed.
public struct Press: Sendable {
    private let program: String?
    private let timeLimit: Double

    /// Prepares to print.
    ///
    /// - Parameters:
    ///   - path: The folders in which the program is looked for, with colons between them; nil for those of `PATH`.
    ///   - timeLimit: How many seconds one document may take.
    public init(searching path: String? = nil, timeLimit: Double = 900) {
        let folders = path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
        program = folders.split(separator: ":").map { "\($0)/weasyprint" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        self.timeLimit = timeLimit
    }

    /// What came out of the press.
    public struct Print: Sendable, Hashable {
        /// The PDF; the same bytes for the same document, with the same version of the program and its fonts.
        public let bytes: [UInt8]
        /// How many pages it has.
        public let pages: Int
    }

    /// Makes a PDF of a document.
    ///
    /// - Parameters:
    ///   - brake: Stops it.
    ///   - onPage: Told the number of each page that has been laid out, from 1; not on the calling thread.
    /// - Throws: `WebsiteError` where the program is missing, fails, or is stopped.
    public func print(
        _ document: PrintDocument, stoppedBy brake: PressBrake = PressBrake(),
        onPage: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> Print {
        guard let program else { throw WebsiteError.noPress }
        let run = try PressRun(program, of: document.html, onPage: onPage)
        return try run.finished(within: timeLimit, orUntil: brake)
    }

    /// Makes a PDF and puts it into a file, whole or not at all.
    ///
    /// - Returns: How many pages it has.
    /// - Throws: `WebsiteError` where the program is missing or fails, `PublishingError` where the file cannot be written.
    public func print(
        _ document: PrintDocument, to path: String, stoppedBy brake: PressBrake = PressBrake(),
        onPage: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws -> Int {
        let print = try print(document, stoppedBy: brake, onPage: onPage)
        do {
            try Data(print.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw PublishingError.cannotWrite(path: path)
        }
        return print.pages
    }
}

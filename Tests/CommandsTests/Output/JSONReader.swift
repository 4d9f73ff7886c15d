import Foundation

/// Reads JSON as another program would.
enum JSONReader {
    static func strings(in document: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(document.utf8))
    }

    static func object(in document: String) throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any] ?? [:]
    }

    struct Failure: Decodable, Equatable {
        struct Body: Decodable, Equatable {
            let code: String
            let message: String
            let candidates: [String]
        }
        let error: Body
    }

    static func failure(in document: String) throws -> Failure.Body {
        try JSONDecoder().decode(Failure.self, from: Data(document.utf8)).error
    }
}

import Foundation
import Testing

extension Program.Reply {
    /// The one JSON document on the standard output.
    func json() throws -> [String: Any] {
        let document = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(document as? [String: Any], "no JSON object: \(output)")
    }

    /// The objects in a list of the document.
    func list(_ key: String) throws -> [[String: Any]] { try json().list(key) }

    /// What the program said an error is, in its JSON.
    func error() throws -> (code: String, message: String, candidates: [String]) {
        let error = try json().object("error")
        return (
            try #require(error["code"] as? String), try #require(error["message"] as? String),
            try #require(error["candidates"] as? [String])
        )
    }

    /// The names of the rules that spoke.
    func rules() throws -> Set<String> { Set(try list("findings").compactMap { $0["rule"] as? String }) }
}

extension [String: Any] {
    /// The objects in a list.
    func list(_ key: String) throws -> [[String: Any]] {
        try #require(self[key] as? [[String: Any]], "no list of objects: \(key)")
    }

    /// An object in the object.
    func object(_ key: String) throws -> [String: Any] {
        try #require(self[key] as? [String: Any], "no object: \(key)")
    }

    /// The texts in a list of objects, one each.
    func texts(_ list: String, _ key: String) throws -> [String] {
        try self.list(list).map { try #require($0[key] as? String) }
    }
}

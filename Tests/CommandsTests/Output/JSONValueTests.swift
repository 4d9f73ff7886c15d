import Testing

@testable import Commands

@Suite struct JSONValueTests {
    @Test func `A document is indented, with keys in order, nulls said and slashes as they are`() throws {
        let value: JSONValue = [
            "uid": "a/b", "activity": 12, "speaker": nil, "rooms": ["hall"], "score": 81.5, "eligible": true,
            "title": "合唱",
        ]
        let expected = """
            {
              "activity" : 12,
              "eligible" : true,
              "rooms" : [
                "hall"
              ],
              "score" : 81.5,
              "speaker" : null,
              "title" : "合唱",
              "uid" : "a/b"
            }

            """
        #expect(try value.document() == expected)
    }

    @Test func `What is missing becomes null, and so does what is no number`() {
        #expect(JSONValue(String?.none) == .null)
        #expect(JSONValue(Int?.none) == .null)
        #expect(JSONValue(Bool?.none) == .null)
        #expect(JSONValue(Double.nan) == .null)
        #expect(JSONValue(Double.infinity) == .null)
        #expect(JSONValue("x" as String?) == "x")
        #expect(JSONValue(["a", "b"]) == ["a", "b"])
    }

    @Test("A document can be read again", arguments: ["\"quoted\"", "line\nbreak", "\u{1}", "😀", "a/b", "\u{2028}"])
    func escapes(text: String) throws {
        let document = try JSONValue.object(["text": .string(text)]).document()
        #expect(try JSONReader.strings(in: document) == ["text": text])
    }

    @Test func `Empty collections stay collections`() throws {
        let document = try JSONValue.object(["rooms": [], "parts": [:]]).document()
        #expect(document.filter { !$0.isWhitespace } == #"{"parts":{},"rooms":[]}"#)
    }
}

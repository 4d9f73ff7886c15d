/// One property of a component: a name, its parameters and its value as it is written (RFC 5545 §3.5).
///
/// Two properties are equal when they are written the same; the line they were read from does not count.
public struct CalendarProperty: Sendable, Hashable {
    /// The name in capitals, such as `DTSTART`.
    public let name: String
    /// The parameters in the order they are written.
    public let parameters: [CalendarParameter]
    /// The value as it is written, unfolded: a text still has its escapes. The typed readings are `text`, `time`, ….
    public let value: String
    /// The line of the file it starts on, counted from 1, when it was read from one.
    public let line: Int?

    /// Creates a property from a value that is written as it stands; for values of a type see `text(_:_:parameters:)`
    /// and its siblings.
    ///
    /// - Throws: `ICalendarError.invalidName`, or `.controlCharacter` where the value has one, a line break included.
    public init(
        _ name: String, rawValue value: String, parameters: [CalendarParameter] = []
    ) throws(ICalendarError) {
        let checkedName = try ContentName.checked(name)
        try ControlCharacters.refuse(in: value, of: checkedName)
        self.init(checkedName: checkedName, parameters: parameters, value: value, line: nil)
    }

    init(checkedName: String, parameters: [CalendarParameter], value: String, line: Int?) {
        name = checkedName
        self.parameters = parameters
        self.value = value
        self.line = line
    }

    /// Properties are equal when their names, parameters and written values are.
    public static func == (lhs: Self, rhs: Self) -> Bool {
        lhs.name == rhs.name && lhs.parameters == rhs.parameters && lhs.value == rhs.value
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(parameters)
        hasher.combine(value)
    }

    /// The first value of the parameter of that name (in capitals); nil where there is none.
    public func parameter(_ parameterName: String) -> String? {
        parameters.first { $0.name == parameterName }?.values.first
    }

    /// The whole line as it is written, without folding and without its line break.
    var contentLine: String {
        var line: [UInt8] = []
        append(to: &line)
        return String(decoding: line, as: UTF8.self)
    }

    /// Adds the bytes of `contentLine`.
    func append(to line: inout [UInt8]) {
        line += name.utf8
        for parameter in parameters {
            line.append(UInt8(ascii: ";"))
            parameter.append(to: &line)
        }
        line.append(UInt8(ascii: ":"))
        line += value.utf8
    }

    /// The same property with another value.
    func replacingValue(_ newValue: String) -> CalendarProperty {
        CalendarProperty(checkedName: name, parameters: parameters, value: newValue, line: line)
    }
}

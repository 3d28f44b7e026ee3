import Foundation

/// JSON read by Foundation, which knows nothing of our writer.
struct ParsedJSON: Equatable {
    private let value: NSObject

    init(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        self.value = value as! NSObject
    }

    private init(_ value: NSObject) { self.value = value }

    subscript(key: String) -> ParsedJSON? {
        ((value as? NSDictionary)?[key] as? NSObject).map(ParsedJSON.init)
    }

    var keys: Set<String> { Set((value as? NSDictionary)?.allKeys.compactMap { $0 as? String } ?? []) }
    var items: [ParsedJSON] { (value as? NSArray)?.compactMap { ($0 as? NSObject).map(ParsedJSON.init) } ?? [] }
    var text: String? { (value as? NSString).map { String($0) } }
    var number: Double? { (value as? NSNumber)?.doubleValue }
    var flag: Bool? { (value as? NSNumber)?.boolValue }
    var isNull: Bool { value is NSNull }
}

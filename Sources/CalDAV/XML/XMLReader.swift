import CLibExpat

/// Reads XML with expat: namespace-aware, no document types and so no entities, a bearable depth and size.
enum XMLReader {
    /// What is wrong with an answer.
    enum Fault: Error { case unreadable }

    /// Elements within elements; answers to our questions have eight levels at most.
    private static let deepest = 64
    private static let mostBytes = 32 << 20

    /// The root element.
    static func read(_ bytes: [UInt8]) throws(Fault) -> XMLNode {
        // The separator stands between namespace and name; a line feed can be in neither.
        guard bytes.count <= mostBytes, let parser = XML_ParserCreateNS(nil, XML_Char(0x0A)) else { throw .unreadable }
        defer { XML_ParserFree(parser) }
        let tree = Tree(parser)
        let context = Unmanaged.passUnretained(tree)
        XML_SetUserData(parser, context.toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in Tree.of(context).open(name, attributes) },
            { context, _ in Tree.of(context).close() })
        XML_SetCharacterDataHandler(parser) { context, text, count in Tree.of(context).append(text, count) }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in Tree.of(context).refuse() }
        let isRead = withExtendedLifetime(tree) {
            bytes.withUnsafeBytes { raw in
                XML_Parse(parser, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), 1)
                    == XML_STATUS_OK
            }
        }
        guard isRead, !tree.isRefused, let root = tree.root else { throw .unreadable }
        return root
    }

    /// The elements read so far.
    private final class Tree {
        private let parser: XML_Parser
        private var open: [(node: XMLNode, text: [UInt8])] = []
        private(set) var root: XMLNode?
        private(set) var isRefused = false

        init(_ parser: XML_Parser) { self.parser = parser }

        static func of(_ context: UnsafeMutableRawPointer?) -> Tree {
            Unmanaged<Tree>.fromOpaque(context!).takeUnretainedValue()
        }

        func open(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
            guard let name, open.count < deepest else { return refuse() }
            open.append((XMLNode(name: Tree.name(name), nameAttribute: Tree.nameAttribute(attributes)), []))
        }

        func close() {
            guard let element = open.popLast() else { return }
            var node = element.node
            node.text = String(decoding: element.text, as: UTF8.self)
            if open.isEmpty { root = node } else { open[open.count - 1].node.children.append(node) }
        }

        func append(_ text: UnsafePointer<XML_Char>?, _ count: Int32) {
            guard let text, !open.isEmpty else { return }
            open[open.count - 1].text.append(contentsOf: UnsafeRawBufferPointer(start: text, count: Int(count)))
        }

        func refuse() {
            isRefused = true
            XML_StopParser(parser, XML_Bool(0))
        }

        private static func name(_ raw: UnsafePointer<XML_Char>) -> XMLNode.Name {
            let parts = String(cString: raw).split(separator: "\n", maxSplits: 1)
            return parts.count == 2
                ? XMLNode.Name(XMLNode.Space(uri: parts[0]), String(parts[1]))
                : XMLNode.Name(.other, parts.first.map { String($0) } ?? "")
        }

        private static func nameAttribute(_ raw: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) -> String? {
            guard var pair = raw else { return nil }
            while let name = pair[0], let value = pair[1] {
                if String(cString: name) == "name" { return String(cString: value) }
                pair += 2
            }
            return nil
        }
    }
}

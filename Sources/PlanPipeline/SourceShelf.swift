import DoseModel
import MonographFiles

/// The texts one run has read, so that messages can show the line they speak of.
final class SourceShelf {
    private var sources: [SourceText] = []
    /// A run reads few texts; a library that reads thousands must not keep them all.
    private static let most = 32

    /// Reads a file, or standard input for `-`, and keeps it.
    func read(_ path: String) throws(InputError) -> SourceText {
        let source = try SourceText.read(path: path)
        add(source)
        return source
    }

    /// Keeps a text that came from elsewhere.
    func add(_ source: SourceText) {
        if sources.count == SourceShelf.most { sources.removeFirst() }
        sources.append(source)
    }

    /// Keeps the values of command-line flags, which messages call `--start`.
    func add(_ overrides: [(key: String, value: String)]) {
        for (key, value) in overrides {
            if let source = try? SourceText(name: "--" + key, bytes: Array(value.utf8)) { add(source) }
        }
    }

    /// The text of this name, the last one where there are several; `nil` where it is not at hand.
    func source(named name: String) -> SourceText? { sources.last { $0.name == name } }

    /// The line a span lies in; `nil` where its text is not at hand.
    func line(of span: SourceSpan) -> String? {
        let source = source(named: span.file)
        // Monographs are read by their library; such a file is simply read again.
        return (source ?? (try? SourceText.read(path: span.file)))?.line(span.line)
    }
}

import DoseModel
import MonographFiles

/// The error that `work` throws; `nil` where it succeeds.
func refusal<Value>(_ work: () throws(InputError) -> Value) -> InputError? {
    do {
        _ = try work()
        return nil
    } catch {
        return error
    }
}

/// A source of this text, called `test.yaml`.
func source(_ text: String) throws(InputError) -> SourceText {
    try SourceText(name: "test.yaml", bytes: Array(text.utf8))
}

/// The root of a YAML text.
func tree(_ text: String) throws(InputError) -> YAMLNode {
    try YAMLDocument.read(source(text))
}

/// A text as the readers of amounts get it.
func located(_ text: String) throws(InputError) -> LocatedText {
    try YAMLNode(text: text, named: "--value").located()
}

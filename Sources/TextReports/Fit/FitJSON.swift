package import DoseModel

/// Whether a trial makes sense, as JSON of version `doseplan/1`.
package enum FitJSON {
    /// The whole document, with a line feed at its end.
    package static func text(_ answer: FitAnswer, in circumstances: Circumstances, drug: String) -> String {
        var writer = JSONWriter(.pretty)
        writer.object { writer in
            writer.text("format", "doseplan/1")
            writer.object("fit") { writer in
                writer.text("drug", drug)
                writer.text("purpose", answer.purpose)
                writer.text("conclusion", answer.conclusion.rawValue)
                writer.text("text", FitText.conclusion(answer.conclusion))
                for (key, statements) in [
                    ("against", answer.doubts), ("clearFirst", answer.open), ("for", answer.reasons),
                    ("choices", answer.choices),
                ] {
                    writer.array(key, statements) { writer, statement in
                        writer.object { write(statement, to: &$0) }
                    }
                }
            }
            writer.array("findings", answer.findings) { writer, finding in
                writer.object { FindingJSON.write(finding, to: &$0) }
            }
            writer.text("verdict", Verdict(answer.findings).rawValue)
            writer.object("circumstances") { CircumstancesJSON.write(circumstances, to: &$0) }
        }
        return writer.finish() + "\n"
    }

    private static func write(_ statement: FitAnswer.Statement, to writer: inout JSONWriter) {
        writer.text("text", statement.text)
        writer.text("basis", statement.basis?.rawValue)
        writer.text("citation", statement.citation)
        writer.text("code", statement.code?.rawValue)
    }
}

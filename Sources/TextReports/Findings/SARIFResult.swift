import DoseModel

/// One finding as a result of SARIF.
struct SARIFResult {
    /// The finding.
    let finding: Finding
    /// The place of its code among the rules.
    let rule: Int
    /// What tells it apart while lines move.
    let fingerprint: String
    /// How the file is to be changed to make its repair; empty where that cannot be said.
    let fix: [TextReplacement]

    /// Writes the members.
    func write(to writer: inout JSONWriter) {
        writer.text("ruleId", finding.code.rawValue)
        writer.number("ruleIndex", rule)
        writer.text("level", finding.severity.rawValue)
        writer.object("message") { $0.text("text", message) }
        writer.array("locations", finding.span.map { [$0] } ?? []) { writer, span in
            writer.object { SARIFResult.write(span, to: &$0) }
        }
        if !related.isEmpty {
            writer.array("relatedLocations", related.indices) { writer, place in
                writer.object { writer in
                    writer.number("id", place + 1)
                    SARIFResult.write(related[place].span, to: &writer)
                    writer.object("message") { $0.text("text", related[place].label) }
                }
            }
        }
        writer.object("partialFingerprints") { $0.text("doseplan/v1", fingerprint) }
        if let acknowledgement = finding.acknowledgement {
            writer.array("suppressions", [acknowledgement]) { writer, acknowledgement in
                writer.object { writer in
                    writer.text("kind", acknowledgement.span == nil ? "external" : "inSource")
                    writer.text("status", "accepted")
                    writer.text("justification", acknowledgement.text)
                    if let span = acknowledgement.span {
                        writer.object("location") { SARIFResult.write(span, to: &$0) }
                    }
                }
            }
        }
        writeFix(to: &writer)
        writer.object("properties") { writer in
            writer.number("step", finding.step)
            writer.text("date", finding.date?.text)
            writer.text("actual", finding.actual)
            writer.text("limit", finding.limit)
            writer.text("basis", finding.basis?.rawValue)
            writer.text("citation", finding.citation)
            writer.text("help", finding.help)
            writer.texts("notes", finding.notes)
        }
    }

    /// The message, and the way out behind it: a viewer shows nothing else at first sight.
    private var message: String {
        let help = finding.help.map { ". Help: \($0)" } ?? ""
        return PrintableText.line(finding.message + help)
    }

    /// The other places that have a place in a file, the limit's own last.
    private var related: [(span: SourceSpan, label: String)] {
        let places = finding.related.compactMap { place in
            place.span.map { (span: $0, label: PrintableText.line(place.label)) }
        }
        return places + (finding.source.map { [(span: $0, label: "where the limit comes from")] } ?? [])
    }

    private func writeFix(to writer: inout JSONWriter) {
        guard let repair = finding.repair, let file = fix.first?.span.file else { return }
        writer.array("fixes", [repair]) { writer, repair in
            writer.object { writer in
                writer.object("description") { $0.text("text", repair.text) }
                writer.array("artifactChanges", [file]) { writer, file in
                    writer.object { writer in
                        writer.object("artifactLocation") { $0.text("uri", SARIFResult.uri(file)) }
                        writer.array("replacements", fix) { writer, replacement in
                            writer.object { writer in
                                writer.object("deletedRegion") { SARIFResult.writeRegion(replacement.span, to: &$0) }
                                writer.object("insertedContent") { $0.text("text", replacement.text) }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func write(_ span: SourceSpan, to writer: inout JSONWriter) {
        writer.object("physicalLocation") { writer in
            writer.object("artifactLocation") { $0.text("uri", uri(span.file)) }
            writer.object("region") { writeRegion(span, to: &$0) }
        }
    }

    private static func writeRegion(_ span: SourceSpan, to writer: inout JSONWriter) {
        writer.number("startLine", span.line)
        writer.number("startColumn", span.column)
        writer.number("endColumn", span.column + span.length)
    }

    /// A file's name as a reference by RFC 3986: whatever a name may hold and a reference may not is written with `%`.
    private static func uri(_ file: String) -> String {
        var uri = ""
        for byte in file.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                (scalar.isASCII && scalar.properties.isAlphabetic) || (0x30...0x39).contains(byte)
                || "-._~/".unicodeScalars.contains(scalar)
            if isPlain {
                uri.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return uri
    }
}

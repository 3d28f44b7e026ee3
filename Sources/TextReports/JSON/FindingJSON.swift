package import DoseModel

/// One finding as the members of a JSON object.
package enum FindingJSON {
    /// Writes the members; what a finding does not have is null.
    package static func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.text("code", finding.code.rawValue)
        writer.text("severity", finding.severity.rawValue)
        writer.text("title", finding.code.title)
        writer.text("message", finding.message)
        writer.number("step", finding.step)
        writer.text("date", finding.date?.text)
        writer.text("actual", finding.actual)
        writer.text("limit", finding.limit)
        writer.text("basis", finding.basis?.rawValue)
        writer.text("citation", finding.citation)
        writer.text("help", finding.help)
        writer.texts("notes", finding.notes)
        writer.flag("acknowledgeable", finding.isAcknowledgeable)
        writer.text("acknowledgedBy", finding.acknowledgement?.by)
        writer.text("acknowledgedReason", finding.acknowledgement?.reason)
        writer.text("file", finding.span?.file)
        writer.number("line", finding.span?.line)
        writer.number("column", finding.span?.column)
        writer.number("length", finding.span?.length)
        writer.text("limitFile", finding.source?.file)
        writer.number("limitLine", finding.source?.line)
        writer.array("related", finding.related) { writer, place in
            writer.object { writer in
                writer.text("label", place.label)
                writer.number("step", place.step)
                writer.text("file", place.span?.file)
                writer.number("line", place.span?.line)
                writer.number("column", place.span?.column)
                writer.number("length", place.span?.length)
            }
        }
        RepairJSON.write(finding.repair, to: &writer)
    }
}

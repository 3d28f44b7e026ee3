import CalendarExport
public import DoseModel
import Glibc
import MonographFiles
import TextReports

extension Pipeline {
    /// `doseplan batch`: one JSON request a line in, one JSON outcome a line out. Memory does not grow with the number
    /// of lines: each outcome is written before the next line is read.
    public func batch(calendar path: String?) throws(InputError) -> CommandResult {
        var file: OutputFile?
        if let path { file = try OutputFile(path: path) }
        var status = ExitStatus.success
        var number = 0
        while let line = readLine() {
            number += 1
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            var text: String
            do throws(InputError) {
                let source = try SourceText(name: "line \(number)", bytes: Array(line.utf8))
                let answer = try answer(toRequest: source, overrides: [])
                text = jsonLine(of: answer)
                if answer.isDeliverable {
                    if let file {
                        try write(answer, as: .ics, rows: .step) { bytes throws(InputError) in try file.write(bytes) }
                    }
                } else if status == .success {
                    status = .findings
                }
            } catch {
                text = ErrorText.jsonLine(error)
                status = .failure
            }
            guard StandardStream.writeOutput(text + "\n") else {
                throw InputError("cannot write to standard output: \(String(cString: strerror(errno)))")
            }
        }
        if let file {
            try file.finish()
            try file.publish()
        }
        return CommandResult(status: status)
    }
}

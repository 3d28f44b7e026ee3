import DoseModel
import MonographFiles
import Testing

@Suite("Telling by its content what a file holds")
struct ContentKindTests {
    @Test(
        "each kind, with and without comments and space before it",
        arguments: [
            ("drug: baclofen\nprotocol: reflux\n", ContentKind.request),
            ("# a request\n\n  \ndrug: baclofen\n", .request), ("{ \"drug\": \"baclofen\" }", .request),
            ("stopwatch: 1\n", .request), ("everyone: 1\n", .request), ("{}", .request),
            ("drug: baclofen\nplan: |\n  stop\n", .proposal), ("{ drug: baclofen, plan: [stop] }", .proposal),
            ("plan:\n- stop", .proposal),
            ("{ \"format\": \"doseplan/1\", \"plan\": null }", .planJSON), ("format: doseplan/1\n", .planJSON),
            ("5 mg at bedtime for 7 days\nstop\n", .planText), ("# mine\n\n  10 mg tid x 3 d", .planText),
            ("½ mg at bedtime for 3 days", .planText), ("stop", .planText), ("STOP\n", .planText),
            ("then 5 mg at bedtime for 3 days", .planText), ("every other day: 5 mg at bedtime for 6 days", .planText),
            ("5 mg: 3", .planText),
        ])
    func kinds(text: String, kind: ContentKind) throws {
        #expect(try ContentKind.of(source(text)) == kind)
    }

    @Test(
        "what is none of them is refused",
        arguments: [
            ("", "the file is empty"), ("# nothing\n", "the file is empty"),
            ("- 5 mg at bedtime for 7 days\n", "a list stands where a request or a plan is needed"),
            ("baclofen", "text stands where a request or a plan is needed"),
        ])
    func refused(text: String, message: String) {
        let error = refusal { () throws(InputError) in try ContentKind.of(source(text)) }
        #expect(error?.message == message)
        #expect(error?.span?.line == 1)
    }
}

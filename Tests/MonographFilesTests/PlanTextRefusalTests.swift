import DoseModel
import MonographFiles
import Testing

/// What a refused text must say.
struct RefusedText: Sendable, CustomTestStringConvertible {
    let text: String
    let column: Int
    let length: Int
    let message: String
    var expected: String?
    var nearest: String?

    init(
        _ text: String, _ column: Int, _ length: Int, _ message: String, expected: String? = nil, nearest: String? = nil
    ) {
        self.text = text
        self.column = column
        self.length = length
        self.message = message
        self.expected = expected
        self.nearest = nearest
    }

    var testDescription: String { text }

    /// Compares with the error; `expected` only where the case names it.
    func check(_ error: InputError?, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(error?.message == message, sourceLocation: sourceLocation)
        #expect(error?.span?.column == column, sourceLocation: sourceLocation)
        #expect(error?.span?.length == length, sourceLocation: sourceLocation)
        #expect(error?.nearest == nearest, sourceLocation: sourceLocation)
        if let expected { #expect(error?.expected == expected, sourceLocation: sourceLocation) }
    }
}

@Suite("Refusing regimens that do not say exactly one thing")
struct PlanTextRefusalTests {
    @Test(
        "an ambiguous regimen shows its readings",
        arguments: [
            RefusedText(
                "10 mg", 1, 5, "`10 mg` does not say how often",
                expected: "`10 mg once daily`, `10 mg at bedtime`, `10 mg three times daily` or the like"),
            RefusedText(
                "5 mg twice", 6, 5, "`twice` does not say per what",
                expected: "`twice daily`, or `for 2 days` if that was meant"),
            RefusedText(
                "5 mg 3 times", 6, 7, "`3 times` does not say per what",
                expected: "`3 times daily`, or `for 3 days` if that was meant"),
            RefusedText(
                "5 mg qod", 6, 3, "`qod` does not say exactly what is meant",
                expected: "`every other day`, or `once daily` if that was meant"),
            RefusedText(
                "10/5 mg at lunch", 1, 7, "`10/5 mg` has 2 amounts for 1 time",
                expected: "one amount, or one for each time, like `5/10 mg at lunch/dinner`"),
            RefusedText(
                "1/2 mg at lunch", 1, 6, "`1/2 mg` can be read two ways",
                expected: "a decimal for a part of a milligram, like `0.5 mg`; "
                    + "or two amounts with their two times, `1/2 mg at breakfast/dinner`"),
            RefusedText("1/2 mg at lunch and dinner", 1, 6, "`1/2 mg` can be read two ways"),
            RefusedText("1/2 mg twice daily", 1, 6, "`1/2 mg` can be read two ways"),
            RefusedText("10/5 mg twice daily", 1, 7, "`10/5 mg` does not say which amount is for when"),
            RefusedText("5/5/10 mg at lunch/dinner", 1, 9, "`5/5/10 mg` has 3 amounts for 2 times"),
            RefusedText("5-10 mg at bedtime", 1, 4, "`5-10` is a range", expected: "one amount; a plan says which"),
            RefusedText("5 to 10 mg at bedtime", 1, 7, "`5 to 10` is a range"),
            RefusedText("2,5 mg at bedtime", 1, 3, "`2,5` can be read two ways"),
            RefusedText("1,000 mg at bedtime", 1, 5, "`1,000` can be read two ways"),
            RefusedText(
                ".5 mg at bedtime", 1, 2, "`.5` begins with a point, which is easily overlooked", nearest: "0.5"),
            RefusedText(
                "5 mg bid ac", 6, 3, "`bid` and 3 times by name do not agree",
                expected: "the times by name, like `before breakfast and dinner`"),
            RefusedText(
                "5 mg three times daily at bedtime", 6, 17, "`three times daily` and 1 time by name do not agree"),
            RefusedText("5 mg twice daily tid", 18, 3, "`twice daily` and `tid` exclude each other"),
            RefusedText(
                "5 mg lunch", 6, 5, "`lunch` does not say whether before or at it",
                expected: "`before lunch` or `at lunch`"),
            RefusedText("5 mg at 8", 9, 1, "`8` is no clock time", expected: "`8 am` or `8 pm`"),
            RefusedText("5 mg at 14", 9, 2, "`14` is no clock time", expected: "a clock time like `14:00`"),
            RefusedText(
                "5 mg at 12 am", 9, 5, "`12 am` is read as noon by some and as midnight by others",
                expected: "`12:00` for noon or `00:00` for midnight"),
            RefusedText("5 mg at noon", 9, 4, "`noon` does not say exactly what is meant"),
            RefusedText("5 mg in the morning", 6, 14, "`in the morning` does not say exactly what is meant"),
            RefusedText("5 mg as needed", 6, 9, "`as needed` does not say exactly what is meant"),
            RefusedText("5 mg mane", 6, 4, "`mane` does not say exactly what is meant"),
            RefusedText("5 mg weekly", 6, 6, "`weekly` does not say exactly what is meant", expected: "`every 7 days`"),
            RefusedText("5 mg prn", 6, 3, "`prn` does not say exactly what is meant"),
            RefusedText("5 mg q8h", 6, 3, "`q8h` does not say exactly what is meant"),
            RefusedText("5 mg qam", 6, 3, "`qam` does not say exactly what is meant"),
            RefusedText("15 mg/day at bedtime", 1, 9, "`15 mg/day` is a rate, not a dose"),
            RefusedText("0.3 mg/kg tid", 1, 9, "`0.3 mg/kg` is a rate, not a dose"),
            RefusedText("5 mg after lunch", 6, 5, "`after` does not say exactly what is meant"),
            RefusedText("5 mg every 8 hours", 6, 13, "`every 8 hours` does not say when in the day"),
            RefusedText(
                "5 mg at lunch, 10 mg at bedtime every other day", 33, 15,
                "`every other day` may belong to one dose or to all",
                expected: "a comma before it where all doses are meant, `…, every other day`; "
                    + "doses with intervals of their own cannot share a step"),
            RefusedText(
                "5 mg at lunch every other day, 10 mg at bedtime", 15, 15,
                "`every other day` may belong to one dose or to all"),
            RefusedText("5 mg daily every other day", 6, 5, "every day and every 2 days exclude each other"),
            RefusedText("5 mg once daily every 3 days", 6, 10, "every day and every 3 days exclude each other"),
            RefusedText("5 mg tid, 10 mg at bedtime", 1, 8, "`5 mg tid` cannot stand beside other doses"),
            RefusedText(
                "5 mg before problem times and at bedtime", 1, 40, "`problem times` already says when"),
            RefusedText("5 mg twice daily before problem times", 1, 37, "`problem times` already says when"),
        ])
    func ambiguous(text: RefusedText) {
        text.check(refusal { () throws(InputError) in try PlanText.regimen(located(text.text)) })
    }

    @Test(
        "what is no regimen is refused at its place",
        arguments: [
            RefusedText(
                "5 at bedtime", 1, 1, "`5` has no unit", expected: "mg, mcg or g after the number", nearest: "5 mg"),
            RefusedText("5", 1, 1, "`5` has no unit", nearest: "5 mg"),
            RefusedText(
                "5 mgs at bedtime", 3, 3, "`mgs` is no unit of a dose", expected: "mg, mcg or g", nearest: "mg"),
            RefusedText("5 mL at bedtime", 1, 4, "`5 mL` is a volume, not an amount of drug"),
            RefusedText("1 tablet at bedtime", 1, 8, "`1 tablet` is a count, not an amount of drug"),
            RefusedText("5 mg at bedtme", 9, 6, "`bedtme` is not understood here", nearest: "bedtime"),
            RefusedText("5 mg at late reflux", 9, 4, "`late` is not understood here"),
            RefusedText("5 mg befor lunch", 6, 5, "`befor` is not understood here", nearest: "before"),
            RefusedText("5 mg tidd", 6, 4, "`tidd` is not understood here", nearest: "tid"),
            RefusedText("5 mg at 25:00", 9, 5, "`25:00` is no clock time", expected: "00:00 to 23:59"),
            RefusedText("5 mg at 24:00", 9, 5, "`24:00` is no clock time"),
            RefusedText("5 mg at 08:60", 9, 5, "`08:60` is no clock time"),
            RefusedText("5 mg at 13 pm", 9, 5, "`13 pm` is no clock time"),
            RefusedText("5 mg at 08:00:00", 14, 1, "`:` is not understood here"),
            RefusedText("at bedtime 5 mg", 1, 2, "`at` is not understood here"),
            RefusedText("take 5 mg at bedtime", 1, 4, "`take` is not needed"),
            RefusedText("5 mg at", 8, 1, "the text ends too early"),
            RefusedText("5 mg before lunch and", 19, 3, "`and` is not understood here"),
            RefusedText("5 mg at lunch,", 14, 1, "`,` is not understood here"),
            RefusedText("5 mg at lunch/", 15, 1, "the text ends too early"),
            RefusedText("-5 mg at bedtime", 1, 1, "`-` is not understood here"),
            RefusedText("0 mg at bedtime", 1, 4, "`0 mg` is no dose"),
            RefusedText("0 mg daily", 1, 4, "`0 mg` is no dose"),
            RefusedText("0/0 mg at lunch/dinner", 1, 22, "`0/0 mg at lunch/dinner` holds no drug", expected: "`stop`"),
            RefusedText("0.0001 mg at bedtime", 1, 6, "`0.0001 mg` is finer than a whole microgram"),
            RefusedText("1.2345678 mg at bedtime", 1, 9, "`1.2345678` is no number"),
            RefusedText("5. mg at bedtime", 1, 2, "`5.` is no number"),
            RefusedText("1001 g at bedtime", 1, 4, "`1001 g` is no possible dose"),
            RefusedText("9999999999 mg at bedtime", 1, 10, "`9999999999` is too large a number"),
            RefusedText("5e3 mg at bedtime", 2, 2, "`e3` is no unit of a dose"),
            RefusedText("5 mg 25 times daily", 6, 14, "`25 times daily` is no possible count"),
            RefusedText("5 mg 0 times daily", 6, 13, "`0 times daily` is no possible count"),
            RefusedText("5 mg at bedtime every 367 days", 17, 14, "`every 367 days` is no possible interval"),
            RefusedText("5 mg at bedtime every 0 days", 17, 12, "`every 0 days` is no possible interval"),
            RefusedText("5 mg at bedtime for 7 days", 17, 3, "a regimen has no duration here"),
            RefusedText("5 mg at bedtime x 7 d", 17, 1, "a regimen has no duration here"),
            RefusedText("5 mg at 09:00 on sat, sun", 1, 25, "a regimen names neither days of the week nor tablets"),
            RefusedText(
                "5 mg at bedtime (1/2 x 10 mg tablet)", 1, 36, "a regimen names neither days of the week nor tablets"),
            RefusedText("½½ mg at bedtime", 1, 1, "`½` has no unit", nearest: "½ mg"),
            RefusedText("5 mg at bedtime \u{1F600}", 17, 1, "`\u{1F600}` is not understood here"),
            RefusedText("5 mg ät bedtime", 6, 2, "`ät` is not understood here", nearest: "at"),
        ])
    func refused(text: RefusedText) {
        text.check(refusal { () throws(InputError) in try PlanText.regimen(located(text.text)) })
    }
}

import DoseModel
import SafetyChecks
import Testing

/// Hand-made plans of every drug, good and bad, with what the sources read say of them.
struct EveryDrugTableTests {
    /// One plan in the words of `PlanSketch`, and what must be found.
    struct Row: Sendable, CustomTestStringConvertible {
        let drug: String
        let what: String
        var named: String?
        var soFar: String?
        var days = 400
        var every = 1
        let steps: [String]
        var then = Ending.review
        var taking: [String] = []
        let expected: [String]

        var testDescription: String { "\(drug): \(what)" }
    }

    @Test("What the sources say of a plan is what is found", arguments: rows)
    func table(_ row: Row) {
        let monograph = AllDrugs.inDrops.first { $0.id == row.drug }!
        let soFar = row.soFar.map { PlanSketch.soFar($0, days: row.days, every: row.every) }
        let sketch = PlanSketch.plan(steps: row.steps, then: row.then, soFar: soFar)
        let plan = Plan(
            identity: sketch.identity, drug: row.drug, protocolName: row.named, timeZone: nil,
            monograph: sketch.monograph, soFar: soFar, steps: sketch.steps, ending: row.then)
        var patient = Judging.sound
        patient.taking = row.taking
        #expect(Judging.codes(plan, patient, by: monograph) == row.expected)
    }

    private static func three(_ dose: String) -> String { "\(dose)@07:00 \(dose)@13:00 \(dose)@19:00" }

    static let rows: [Row] = baclofen + gabapentin + lamotrigine + diazepam + sertraline + prednisolone + others

    private static let baclofen = [
        Row(
            drug: "baclofen", what: "a day on, a day off is half the dose, not a stop", soFar: "10@22:00", days: 100,
            steps: ["14d/2 10@22:00"], then: .stop, expected: []),
        Row(
            drug: "baclofen", what: "20 mg every other day does not stop at once", soFar: "20@22:00", days: 100,
            steps: ["14d/2 20@22:00"], then: .stop, expected: ["W403@1"]),
        Row(
            drug: "baclofen", what: "a weekend dose above the ceiling hides in no average", soFar: "10@22:00",
            steps: ["14d 10@22:00[12345] 25@22:00[67]"], expected: ["C101@1", "S201@1"]),
        Row(
            drug: "baclofen", what: "weekend doses that climb too far from Friday to Saturday", soFar: "5@22:00",
            steps: ["14d 5@22:00[12345] 10@07:00[67] 5@13:00[67] 10@22:00[67]"],
            expected: ["S201@1", "S201@1"]),
        Row(
            drug: "baclofen", what: "from 60 mg to nothing by two halves a week apart",
            soFar: three("20"), days: 60, steps: ["7d \(three("10"))", "7d \(three("5"))"], then: .stop,
            expected: ["W403@1"]),
        Row(
            drug: "baclofen", what: "down, up and down again", soFar: three("10"), days: 60,
            steps: ["7d \(three("5"))", "7d \(three("10"))", "7d \(three("5"))"], then: .stop,
            expected: ["w:G803@2"]),
        Row(
            drug: "baclofen", what: "many small cuts, a day apart", soFar: "10@22:00", days: 100,
            steps: ["1d 9@22:00", "1d 8@22:00", "5d 7@22:00"], expected: ["W404@2", "W404@3"]),
        Row(
            drug: "baclofen", what: "many small rises, a day apart", soFar: "5@22:00", days: 100,
            steps: ["1d 6@22:00", "1d 7@22:00", "5d 8@22:00"], expected: ["S202@2", "S202@3"]),
        Row(
            drug: "baclofen", what: "one dose raised and another lowered is still a rise of one dose",
            soFar: "10@07:00 10@22:00", days: 100, steps: ["7d 1@07:00 19@22:00"], expected: ["S201@1"]),
        Row(
            drug: "baclofen", what: "a pause of a week in the middle", soFar: three("10"), days: 60,
            steps: ["7d", "7d \(three("10"))"], expected: ["W401@1", "S201@2"]),
    ]

    private static let gabapentin = [
        Row(
            drug: "gabapentin", what: "the label's first three days, then 600 mg three times", named: "nerve-pain",
            steps: ["1d 300@22:00", "1d 300@07:00 300@22:00", "7d \(three("300"))", "28d \(three("600"))"],
            expected: []),
        Row(
            drug: "gabapentin", what: "the leaflet's doses, one raised at a time", named: "leaflet",
            steps: [
                "7d 300@22:00", "7d 300@07:00 300@22:00", "7d \(three("300"))", "7d 300@07:00 300@13:00 600@19:00",
                "7d 600@07:00 300@13:00 600@19:00", "7d \(three("600"))",
            ], expected: []),
        Row(
            drug: "gabapentin", what: "600 mg on the second day", named: "nerve-pain",
            steps: ["1d 300@22:00", "7d \(three("300"))"], expected: ["S201@2", "S202@2"]),
        Row(
            drug: "gabapentin", what: "300 mg less a week", soFar: three("300"),
            steps: ["7d 300@07:00 300@19:00", "7d 300@19:00"], then: .stop, expected: []),
        Row(
            drug: "gabapentin", what: "300 mg less every three days", soFar: three("300"),
            steps: ["3d 300@07:00 300@19:00", "3d 300@19:00"], then: .stop, expected: ["W402@2", "W404@2", "W404@2"]),
        Row(
            drug: "gabapentin", what: "two doses left out at once", soFar: three("300"), steps: ["14d 300@19:00"],
            then: .stop, expected: ["W403@1"]),
        Row(
            drug: "gabapentin", what: "stopped from 900 mg", soFar: three("300"), steps: ["1d \(three("300"))"],
            then: .stop, expected: ["W401@1"]),
        Row(
            drug: "gabapentin", what: "above what is usual after shingles, up to what is printed at all",
            soFar: three("600"), steps: ["7d \(three("700"))"], expected: ["w:C103@1"]),
        Row(
            drug: "gabapentin", what: "above 3600 mg", soFar: three("1200"), steps: ["7d \(three("1200.001"))"],
            expected: ["C102@1"]),
    ]

    private static let lamotrigine = [
        Row(
            drug: "lamotrigine", what: "half a week by week", soFar: "200@22:00",
            steps: ["7d 100@22:00", "7d 50@22:00", "7d 25@22:00"], then: .stop, expected: []),
        Row(
            drug: "lamotrigine", what: "three quarters at once; recalled only, so it warns", soFar: "200@22:00",
            steps: ["14d 50@22:00", "7d 25@22:00"], then: .stop, expected: ["w:W403@1"]),
        Row(
            drug: "lamotrigine", what: "daily instead of every other day with valproate", named: "epilepsy",
            steps: ["14d 25@22:00"], taking: ["valproate"], expected: ["S203@1"]),
        Row(
            drug: "lamotrigine", what: "with an inducer: 50 mg, then twice 50 mg, then 200 mg", named: "epilepsy",
            steps: ["14d 50@22:00", "14d 50@07:00 50@22:00", "7d 100@07:00 100@22:00"], taking: ["carbamazepine"],
            expected: []),
        Row(
            drug: "lamotrigine", what: "the inducer's doses without one", named: "epilepsy",
            steps: ["14d 50@22:00", "14d 50@07:00 50@22:00"], expected: ["S203@1", "S203@1"]),
    ]

    private static let diazepam = [
        Row(
            drug: "diazepam", what: "4 mg less every week above 20 mg", soFar: "20@07:00 20@22:00",
            steps: ["7d 18@07:00 18@22:00", "7d 16@07:00 16@22:00"], expected: []),
        Row(
            drug: "diazepam", what: "a quarter, and two weeks later another", soFar: "20@07:00 20@22:00",
            steps: ["14d 15@07:00 15@22:00", "14d 11.25@07:00 11.25@22:00"], expected: []),
        Row(
            drug: "diazepam", what: "a quarter, and a week later another", soFar: "20@07:00 20@22:00",
            steps: ["7d 15@07:00 15@22:00", "14d 11.25@07:00 11.25@22:00"], expected: ["W403@2"]),
        Row(
            drug: "diazepam", what: "more than a quarter", soFar: "20@07:00 20@22:00",
            steps: ["14d 15@07:00 14.999@22:00"], expected: ["W403@1"]),
        Row(
            drug: "diazepam", what: "1 mg less every two weeks from 4 mg to nothing", soFar: "4@22:00",
            steps: ["14d 3@22:00", "14d 2@22:00", "14d 1@22:00"], then: .stop, expected: []),
        Row(
            drug: "diazepam", what: "stopped from 2 mg after long", soFar: "2@22:00", steps: ["1d 2@22:00"],
            then: .stop,
            expected: ["W401@1"]),
        Row(
            drug: "diazepam", what: "stopped from 2 mg by way of 1.9 mg", soFar: "2@22:00", steps: ["14d 1.9@22:00"],
            then: .stop, expected: ["W403@1"]),
    ]

    private static let sertraline = [
        Row(
            drug: "sertraline", what: "50 mg more a week to 200 mg",
            steps: ["7d 50@07:00", "7d 100@07:00", "7d 150@07:00", "7d 200@07:00"], expected: []),
        Row(
            drug: "sertraline", what: "recalled limits warn: start, step, ceiling", named: "depression",
            steps: ["7d 100@07:00", "7d 200@07:00", "7d 250@07:00"],
            expected: ["w:S203@1", "w:S203@1", "w:S201@2", "w:C102@3"]),
        Row(
            drug: "sertraline", what: "stopped from 50 mg", soFar: "50@07:00", steps: ["1d 50@07:00"], then: .stop,
            expected: ["W401@1"]),
        Row(
            drug: "sertraline", what: "two doses eight hours apart, and a minute less",
            steps: ["7d 25@07:00 25@15:00", "7d 25@07:00 25@14:59"], expected: ["T502@2"]),
    ]

    private static let prednisolone = [
        Row(
            drug: "prednisolone", what: "NHS: 60 mg for 4 days, then 10 mg less a day", named: "short-course",
            steps: ["4d 60@07:00", "1d 50@07:00", "1d 40@07:00", "1d 30@07:00", "1d 20@07:00", "1d 10@07:00"],
            then: .stop, expected: []),
        Row(
            drug: "prednisolone", what: "the same after eleven days is no short course", named: "short-course",
            steps: ["11d 60@07:00", "1d 50@07:00", "5d 40@07:00"], expected: ["W403@2", "W403@3", "W404@3"]),
        Row(
            drug: "prednisolone", what: "10 mg and 7.5 mg in turn, then 7.5 mg", soFar: "10@07:00",
            steps: ["28d/2 10@07:00 7.5@07:00+1", "28d 7.5@07:00"], expected: []),
        Row(
            drug: "prednisolone", what: "2.5 mg less below 10 mg", soFar: "10@07:00", steps: ["28d 7.5@07:00"],
            expected: ["W403@1"]),
        Row(
            drug: "prednisolone", what: "1 mg less every three weeks below 10 mg", soFar: "10@07:00",
            steps: ["21d 9@07:00", "28d 8@07:00"], expected: ["W404@2"]),
        Row(
            drug: "prednisolone", what: "stopped from 5 mg after long", soFar: "5@07:00", steps: ["1d 5@07:00"],
            then: .stop, expected: ["W401@1"]),
    ]

    private static let others = [
        Row(
            drug: "ropinirole", what: "twice daily for 4 days, once for 3, off", soFar: three("8"),
            steps: ["4d 8@07:00 8@19:00", "3d 8@19:00"], then: .stop, expected: []),
        Row(
            drug: "ropinirole", what: "off a day sooner", soFar: three("8"),
            steps: ["3d 8@07:00 8@19:00", "3d 8@19:00"], then: .stop, expected: ["W402@2"]),
        Row(
            drug: "ropinirole", what: "off by one lower step only", soFar: three("1"), steps: ["7d 1@19:00"],
            then: .stop, expected: []),
        Row(
            drug: "ropinirole", what: "24 mg in three doses of 8 mg, and no more", soFar: three("8"),
            steps: ["7d \(three("8"))", "7d \(three("8.001"))"], expected: ["C101@2", "C102@2"]),
        Row(
            drug: "tizanidine", what: "4 mg less each day from 36 mg", soFar: three("12"),
            steps: (1...8).map { step in
                let left = 36 - 4 * step
                let doses = [left / 3 + (left % 3 > 0 ? 1 : 0), left / 3 + (left % 3 > 1 ? 1 : 0), left / 3]
                return "1d " + zip(doses, ["07:00", "13:00", "19:00"]).map { "\($0)@\($1)" }.joined(separator: " ")
            }, then: .stop, expected: []),
        Row(
            drug: "tizanidine", what: "5 mg less at once", soFar: three("4"), steps: ["4d 4@07:00 3@19:00"],
            expected: ["W403@1"]),
        Row(
            drug: "tizanidine", what: "with fluvoxamine", steps: ["4d 2@22:00"], taking: ["fluvoxamine"],
            expected: ["I701", "n:I702"]),
        Row(
            drug: "tizanidine", what: "16 mg at once is the most, 12 mg the cautious most", soFar: "12@22:00",
            steps: ["4d 16@22:00", "4d 16.001@22:00"], expected: ["w:C103@1", "C101@2"]),
    ]
}

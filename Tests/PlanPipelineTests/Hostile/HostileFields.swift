/// Every place of a request where somebody may write what they like, or try to.
enum HostileFields {
    /// A field and what a request with a value in it looks like.
    struct Field: Sendable, CustomStringConvertible {
        let description: String
        private let replaced: String
        private let with: String

        init(_ description: String, _ replaced: String, _ with: String) {
            self.description = description
            self.replaced = replaced
            self.with = with
        }

        /// The request with this text, written in JSON.
        func request(_ text: String) -> String {
            HostileFields.base.replacing(
                replaced, with: with.replacing("@", with: HostileStrings.quoted(text), maxReplacements: 1))
        }
    }

    /// A request that is delivered with an acknowledged finding, a goal and a named time.
    static let base = """
        { "drug": "baclofen", "protocol": "reflux", "start": "2026-12-07", "time-zone": "America/New_York",
          "patient": { "age": 42, "sex": "female", "egfr": 50, "measured": "2026-11-20", "taking": [ "omeprazole" ],
            "conditions": [ "asthma" ] },
          "day": { "wake": "07:00", "breakfast": "07:30", "lunch": "12:30", "dinner": "18:30", "bedtime": "22:30" },
          "problem-times": [ "lunch", { "late reflux": "21:15" } ],
          "target": "5 mg before problem times", "trial": "21 days", "then": "taper",
          "products": [ "10 mg tablet" ],
          "goal": { "symptom": "Evening regurgitation", "baseline": { "regurgitation": 7 } },
          "acknowledge": [ { "code": "R306", "by": "Dr A. Rao", "reason": "weekly review" } ] }
        """

    static let all: [Field] = [
        Field("goal symptom", #""Evening regurgitation""#, "@"),
        Field("score name", #""regurgitation": 7"#, "@: 7"),
        Field("acknowledged by", #""Dr A. Rao""#, "@"),
        Field("acknowledged why", #""weekly review""#, "@"),
        Field("acknowledged code", #""R306""#, "@"),
        Field("problem time", #""late reflux""#, "@"),
        Field("product", #""10 mg tablet""#, "@"),
        Field("drug", #""baclofen""#, "@"),
        Field("protocol", #""reflux", "start""#, #"@, "start""#),
        Field("taking", #""omeprazole""#, "@"),
        Field("condition", #""asthma""#, "@"),
        Field("id", #"{ "drug": "baclofen""#, #"{ "id": @, "drug": "baclofen""#),
        Field("time zone", #""America/New_York""#, "@"),
        Field("jurisdiction", #""trial""#, #""jurisdiction": @, "trial""#),
        Field("purpose", #""trial""#, #""purpose": @, "trial""#),
        Field("target", #""5 mg before problem times""#, "@"),
        Field("pregnancy", #""conditions""#, #""pregnancy": @, "conditions""#),
        Field("tried", #""conditions""#, #""tried": [ @ ], "conditions""#),
        Field("key", #""trial": "21 days""#, #"@: "21 days""#),
    ]
}

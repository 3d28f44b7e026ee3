package import DoseModel

/// One rule that a person has to keep to, and what it rests on.
package struct SafetyRule: Hashable, Sendable {
    /// What a rule is about.
    package enum Topic: String, CaseIterable, Sendable {
        case driving
        case start
        case increase
        case taper
        case bloodPressure = "blood-pressure"
        case kidney
        case kidneyUnknown = "kidney-unknown"
        case alcohol
        case medicines
        case medicinesUnknown = "medicines-unknown"
        case pregnancy
        case conditions
        case age
    }

    /// What it is about.
    package let topic: Topic
    /// The rule, in sentences.
    package let text: String
    /// Its source.
    package let citation: String
    /// What it rests on; `nil` where no source says.
    package let basis: Basis?

    init(_ topic: Topic, _ cited: Cited<String>) {
        self.init(topic, cited.value, cited.citation, cited.basis)
    }

    init(_ topic: Topic, _ text: String, _ citation: String, _ basis: Basis?) {
        self.topic = topic
        self.text = text
        self.citation = citation
        self.basis = basis
    }
}

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
    /// The language it is in.
    package let language: String
    /// Its source.
    package let citation: String
    /// What it rests on; `nil` where no source says.
    package let basis: Basis?

    init(_ topic: Topic, _ said: TaggedText, _ source: Cited<String>) {
        self.init(topic, said.text, source.citation, source.basis, language: said.language)
    }

    init(
        _ topic: Topic, _ text: String, _ citation: String, _ basis: Basis?, language: String = Catalogue.english
    ) {
        self.topic = topic
        self.text = text
        self.language = language
        self.citation = citation
        self.basis = basis
    }
}

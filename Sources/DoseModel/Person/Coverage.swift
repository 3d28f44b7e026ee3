/// The forms and routes a monograph is about. Its doses mean nothing for any other.
public struct Coverage: Hashable, Sendable {
    /// Why a form or route is left out, where the monograph says so.
    public struct Exclusion: Hashable, Sendable {
        /// The form's or route's name.
        public let word: String
        /// Why, in a clause.
        public let reason: Cited<String>

        /// Creates an exclusion.
        public init(word: String, reason: Cited<String>) {
            self.word = word
            self.reason = reason
        }
    }

    /// The forms of release it covers.
    public let forms: [ReleaseForm]
    /// The routes it covers.
    public let routes: [Route]
    /// What the limits' coverage rests on.
    public let source: Cited<String>
    /// Forms and routes it says more about.
    public let exclusions: [Exclusion]

    /// Creates a coverage.
    public init(forms: [ReleaseForm], routes: [Route], source: Cited<String>, exclusions: [Exclusion]) {
        self.forms = forms
        self.routes = routes
        self.source = source
        self.exclusions = exclusions
    }
}

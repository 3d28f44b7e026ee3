/// A rule that looks at the person and not at the steps. It is judged for every plan, and also where somebody only asks
/// whether a trial makes sense.
package protocol PersonRule: SafetyRule {}

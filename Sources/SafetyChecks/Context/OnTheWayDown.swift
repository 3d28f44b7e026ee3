/// Why a step above a ceiling only warns while the person comes off a higher dose.
enum OnTheWayDown {
    static let note = "a step down from a higher dose taken already: staying there would be worse, so this warns only"
}

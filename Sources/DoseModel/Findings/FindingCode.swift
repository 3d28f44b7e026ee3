/// What a finding is about. A code never changes its meaning; scripts and acknowledgements rely on it.
public enum FindingCode: String, CaseIterable, Comparable, Sendable {
    case c101 = "C101"
    case c102 = "C102"
    case c103 = "C103"
    case c104 = "C104"
    case s201 = "S201"
    case s202 = "S202"
    case s203 = "S203"
    case s204 = "S204"
    case r301 = "R301"
    case r302 = "R302"
    case r303 = "R303"
    case r304 = "R304"
    case r305 = "R305"
    case r306 = "R306"
    case w401 = "W401"
    case w402 = "W402"
    case w403 = "W403"
    case w404 = "W404"
    case w405 = "W405"
    case w406 = "W406"
    case t501 = "T501"
    case t502 = "T502"
    case t503 = "T503"
    case t504 = "T504"
    case t505 = "T505"
    case t506 = "T506"
    case t507 = "T507"
    case t508 = "T508"
    case p601 = "P601"
    case p602 = "P602"
    case p603 = "P603"
    case p604 = "P604"
    case i700 = "I700"
    case i701 = "I701"
    case i702 = "I702"
    case i703 = "I703"
    case i704 = "I704"
    case i705 = "I705"
    case i706 = "I706"
    case i707 = "I707"
    case i708 = "I708"
    case i709 = "I709"
    case g801 = "G801"
    case g802 = "G802"
    case g803 = "G803"
    case f001 = "F001"
    case f002 = "F002"
    case f003 = "F003"
    case f004 = "F004"
    case q901 = "Q901"
    case a901 = "A901"
    case a902 = "A902"
    case a903 = "A903"
    case a904 = "A904"
    case a905 = "A905"
    case a906 = "A906"
    case x951 = "X951"
    case x952 = "X952"
    case x953 = "X953"

    /// One line that says what it is about.
    public var title: String {
        switch self {
        case .c101: "single dose above the absolute ceiling"
        case .c102: "daily total above the absolute ceiling"
        case .c103: "above the recommended (cautious) ceiling"
        case .c104: "more within 24 hours than a day may hold, where clocks change"
        case .s201: "step up too large"
        case .s202: "step up too soon"
        case .s203: "start too high"
        case .s204: "goes on too high after days without"
        case .r301: "above the renal ceiling"
        case .r302: "drug to be avoided at this kidney function"
        case .r303: "kidney function unknown"
        case .r304: "kidney value too old"
        case .r305: "avoid at this age and kidney function"
        case .r306: "reduced kidney function needs a prescriber's agreement"
        case .w401: "stopped without a taper"
        case .w402: "taper too short"
        case .w403: "taper step too large"
        case .w404: "taper step too soon"
        case .w405: "the plan does not say how it ends"
        case .w406: "length fitted to an end date"
        case .t501: "dose outside the window before its problem time"
        case .t502: "doses too close together"
        case .t503: "dose inside a clock change"
        case .t504: "same slot twice"
        case .t505: "clock times assumed"
        case .t506: "dose moved inside its window"
        case .t507: "wait longer than usual where clocks change"
        case .t508: "dose moved for a trip"
        case .p601: "no combination of products makes the dose"
        case .p602: "stated tablets are not the stated dose"
        case .p603: "a product that must not be split that way"
        case .p604: "stated total is not the sum"
        case .i700: "medicines and conditions not checked"
        case .i701: "dangerous combination"
        case .i702: "sedating combination"
        case .i703: "alcohol"
        case .i704: "pregnancy or breast-feeding"
        case .i705: "condition calls for care"
        case .i706: "contraindicated"
        case .i707: "age"
        case .i708: "other medicines not stated"
        case .i709: "blood pressure falls on standing"
        case .g801: "dates overlap"
        case .g802: "dates leave a gap"
        case .g803: "dose changes direction without a reason"
        case .f001: "purpose not supported by evidence"
        case .f002: "form or route this planner does not cover"
        case .f003: "the file says what no plan here can"
        case .f004: "drug judged under another name"
        case .q901: "a fill runs out before the next"
        case .a901: "acknowledgement without a finding"
        case .a902: "acknowledgement of a code that does not exist"
        case .a903: "acknowledgement of what nobody may agree to"
        case .a904: "acknowledgement for a step the plan does not have"
        case .a905: "acknowledgement without a name or a reason"
        case .a906: "acknowledgement given twice"
        case .x951: "two drugs change on one day"
        case .x952: "days without either drug"
        case .x953: "both drugs of a cross-taper in full"
        }
    }

    /// Whether a prescriber may acknowledge an error of this code. Arithmetic never may be.
    public var isAcknowledgeable: Bool {
        switch family {
        case "P", "A", "F": false
        default: self != .g801 && self != .t504
        }
    }

    /// The letter of the family.
    public var family: Character { rawValue.first! }

    /// The codes whose acknowledgement covers this one too, because it says more.
    public var coveredBy: [FindingCode] {
        switch self {
        case .r306: [.r301, .r302, .r305]
        // What was once said with another code; an agreement given then still counts.
        case .i703: [.i702]
        case .i707: [.i700]
        default: []
        }
    }

    /// By family, then number.
    public static func < (left: FindingCode, right: FindingCode) -> Bool { left.rawValue < right.rawValue }
}

public import DoseModel
import Glibc

extension Pipeline {
    /// Today's date on this machine. Only the command line may ask; nothing that makes a plan does.
    public static var today: CivilDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        guard
            let date = CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else { preconditionFailure("the machine's clock shows no date") }
        return date
    }
}

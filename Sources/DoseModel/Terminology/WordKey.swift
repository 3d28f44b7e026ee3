/// How names of medicines and conditions are compared.
public enum WordKey {
    /// Lower case, with a hyphen where people write a blank or an underscore: `MAO inhibitor` is `mao-inhibitor`.
    public static func of(_ word: String) -> String {
        let bytes = word.utf8
        // Most names are keys already, and the comparison runs for every name of a request.
        let isKey = bytes.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || $0 == UInt8(ascii: "-")
        }
        if isKey { return word }
        return word.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
    }
}

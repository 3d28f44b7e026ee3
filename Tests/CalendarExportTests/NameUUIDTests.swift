import Testing

@testable import CalendarExport

@Suite("Name-based UUIDs")
struct NameUUIDTests {
    /// The namespaces that RFC 9562 fixes.
    let hosts = NameUUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")!
    let addresses = NameUUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")!

    @Test("Names give the UUIDs that RFC 9562 and Python's manual print")
    func published() {
        #expect(NameUUID.v5(namespace: hosts, name: "www.example.com").text == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        #expect(NameUUID.v5(namespace: hosts, name: "python.org").text == "886313e1-3b8a-5372-9b90-0c9aee199e5d")
    }

    @Test("The program's own namespace is the UUID of its URL name")
    func namespace() {
        #expect(NameUUID.v5(namespace: addresses, name: "urn:doseplan") == NameUUID.doseplan)
    }

    @Test("Text is read in either case and written in lower case; anything else is no UUID")
    func text() {
        #expect(NameUUID("886313E1-3B8A-5372-9B90-0C9AEE199E5D")?.text == "886313e1-3b8a-5372-9b90-0c9aee199e5d")
        for wrong in ["", "886313e1", "886313e1-3b8a-5372-9b90-0c9aee199e5", "886313e1-3b8a-5372-9b90-0c9aee199e5g"] {
            #expect(NameUUID(wrong) == nil)
        }
        #expect(NameUUID("886313e1-3b8a-5372-9b90-0c9aee199e5d ") == nil)
    }
}

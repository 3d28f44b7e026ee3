import DoseModel
import Testing

@testable import CalDAV

/// The file that outlives a run.
struct MemoryTests {
    private var memory: PublishMemory {
        var memory = PublishMemory()
        memory.collection = "https://e.org/c/"
        memory["b"] = PublishEntry(
            uid: "b", plan: "p", path: "/c/b.ics", etag: "\"x,y\"", digest: "d", essences: ["e", "f"],
            alarms: ["DISPLAY/0"], sequence: 3, isLeaving: false)
        memory["a"] = PublishEntry(
            uid: "a", plan: "p", path: "/c/a.ics", etag: nil, digest: nil, essences: [], alarms: [], sequence: 0,
            isLeaving: true)
        return memory
    }

    @Test("what is written is read back")
    func roundTrip() throws {
        let text = PublishMemoryText.text(of: memory)
        #expect(try PublishMemoryText.memory(of: text, named: "s") == memory)
        #expect(
            try PublishMemoryText.memory(of: PublishMemoryText.text(of: PublishMemory()), named: "s") == PublishMemory()
        )
    }

    @Test("cut anywhere or with any line twice it is refused with its place, never half believed")
    func damaged() {
        let text = PublishMemoryText.text(of: memory)
        for count in 0..<text.count
        where !text.prefix(count).hasSuffix("kept\n") && !text.prefix(count).hasSuffix("leaving\n") {
            // A file cut right behind a whole line cannot be told from a whole one; it is replaced whole, never appended.
            if text.prefix(count).split(separator: "\n").count == 2, text.prefix(count).hasSuffix("\n") { continue }
            #expect(throws: InputError.self, "\(count)") {
                try PublishMemoryText.memory(of: String(text.prefix(count)), named: "s")
            }
        }
        let twice = text + text.split(separator: "\n").last! + "\n"
        #expect { try PublishMemoryText.memory(of: twice, named: "s") } throws: { ($0 as? InputError)?.span?.line == 5 }
    }
}

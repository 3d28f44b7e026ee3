import DoseModel
import MonographFiles
import Testing

@Suite("Reading typed values from a mapping")
struct NodeReaderTests {
    private let keys = ["drug", "start", "time-zone", "products", "then"]

    private func reader(_ text: String) throws(InputError) -> NodeReader {
        try NodeReader(tree(text), as: "the request", keys: keys)
    }

    @Test("an unknown key is refused at the key, with the nearest valid one")
    func unknownKey() {
        let error = refusal { () throws(InputError) in try reader("drug: x\nstrat: y\n") }
        #expect(error?.message == "`strat` is no key of the request")
        #expect(error?.span == SourceSpan(file: "test.yaml", line: 2, column: 1, length: 5))
        #expect(error?.nearest == "start")
        #expect(error?.expected == "one of: drug, start, time-zone, products, then")
    }

    @Test("a missing key is an error, an absent optional one is nil, an empty one is present")
    func presence() throws {
        let request = try reader("start:\n")
        #expect(request.optional("drug") == nil)
        #expect(request.optional("start")?.isNull == true)
        #expect(request.keySpan("start")?.column == 1)
        let missing = refusal { () throws(InputError) in try request.required("drug") }
        #expect(missing?.message == "the key `drug` is missing in the request")
        let empty = refusal { () throws(InputError) in try request.required("start").text() }
        #expect(empty?.message == "nothing stands where a value is needed")
        #expect(empty?.span?.line == 1)
    }

    @Test("a value of the wrong kind is refused with what was expected")
    func wrongKinds() throws {
        let node = try tree("text: a\nlist: [a]\nmapping: { a: b }\n").pairs().map(\.value)
        #expect(
            refusal { () throws(InputError) in try node[1].text() }?.message == "a list stands where a value is needed")
        #expect(
            refusal { () throws(InputError) in try node[0].list() }?.message == "text stands where a list is needed")
        #expect(
            refusal { () throws(InputError) in try node[2].list() }?.message
                == "a mapping of keys stands where a list is needed")
        #expect(
            refusal { () throws(InputError) in try node[1].pairs() }?.message
                == "a list stands where a mapping of keys is needed")
        #expect(
            refusal { () throws(InputError) in try NodeReader(node[0], as: "the day", keys: []) }?.expected
                == "the day as lines of `key: value`")
    }

    @Test("a word out of a fixed set is found, or refused with the nearest")
    func choices() throws {
        let node = try tree("[taper, tapre, Taper, harvest]").list()
        #expect(try node[0].choice(of: Sequel.self) == .taper)
        for wrong in node[1...2] {
            let error = refusal { () throws(InputError) in try wrong.choice(of: Sequel.self) }
            #expect(error?.nearest == "taper")
            #expect(error?.expected == "one of: taper, review, continue")
        }
        #expect(refusal { () throws(InputError) in try node[3].choice(of: Sequel.self) }?.nearest == nil)
    }

    @Test("whole numbers are digits inside their range and nothing else")
    func integers() throws {
        for value in 0...130 {
            #expect(try YAMLNode(text: String(value), named: "x").integer(in: 0...130) == value)
        }
        for wrong in ["131", "-1", "4.0", "1e2", "0x10", "NaN", "999999999999999999999", "4 2", "４２", "+4"] {
            let error = refusal { () throws(InputError) in try YAMLNode(text: wrong, named: "x").integer(in: 0...130) }
            #expect(error?.expected == "a whole number from 0 to 130", "\(wrong)")
        }
    }
}

@Suite("Finding the nearest word")
struct NearestWordTests {
    @Test(
        "a slip finds its word and another word finds none",
        arguments: [
            ("strat", "start"), ("STRAT", "start"), ("time_zone", "time-zone"), ("timezone", "time-zone"),
            ("protocl", "protocol"), ("problem", "problem-times"), ("drugg", "drug"), ("tart", "start"),
            ("xyz", nil), ("", nil), ("p", nil), ("pro", nil), (String(repeating: "start", count: 100), nil),
        ] as [(String, String?)])
    func nearest(word: String, expected: String?) {
        let words = ["drug", "protocol", "start", "time-zone", "problem-times"]
        #expect(NearestWord.of(word, in: words) == expected)
    }

    @Test("every single slip of the hand in a word of six letters or more finds the word again")
    func slips() {
        let words = ["baclofen", "breakfast", "bedtime", "dinner", "reflux"]
        for word in words {
            let letters = Array(word)
            for index in letters.indices {
                var dropped = letters
                dropped.remove(at: index)
                var doubled = letters
                doubled.insert(letters[index], at: index)
                var changed = letters
                changed[index] = "q"
                var swapped = letters
                if index > 0 { swapped.swapAt(index, index - 1) }
                for slip in [dropped, doubled, changed, swapped] {
                    #expect(NearestWord.of(String(slip), in: words) == word)
                }
            }
        }
    }
}

/// Finds the collection that events go to, or has it made: from the address given over `.well-known` (RFC 6764), the
/// user's principal (RFC 5397) and the home of the user's calendars (RFC 4791, 6.2.1).
struct CollectionSearch {
    /// What is asked next.
    private enum Phase {
        /// What is at an address: a calendar, or somebody who knows where the user's calendars are.
        case asking(DAVAddress)
        /// Where a user's calendars are.
        case askingPrincipal(DAVAddress)
        /// Whether the collection is there.
        case looking(DAVAddress)
        case making(DAVAddress)
        /// Which calendars there are, for a message.
        case listing(home: DAVAddress)
        case found(FoundCollection)
    }

    private let goal: PublishGoal
    private var phase: Phase
    /// Addresses to ask where the one before knows nothing.
    private var others: [DAVAddress]
    /// Whether there is nothing at the address given, so that it may be the name of a calendar to make.
    private var isMissing = false
    /// Whether the collection was seen not to be there: whatever is remembered of its events is over.
    private(set) var wasAbsent = false
    private var attempts = 0

    /// Begins at the address of the goal.
    init(_ goal: PublishGoal) {
        self.goal = goal
        let root = goal.address.root
        let wellKnown = root.member(".well-known").asCollection.member("caldav")
        // A bare server name says nothing about where calendars are; the well-known place does.
        phase = .asking(goal.address == root ? wellKnown : goal.address)
        others = goal.address == root ? [root] : [wellKnown, root]
    }

    /// The collection; `nil` while something is still to be asked.
    var found: FoundCollection? {
        if case .found(let collection) = phase { collection } else { nil }
    }

    /// What to ask next; `nil` at the end.
    var request: DAVRequest? {
        switch phase {
        case .asking(let address), .askingPrincipal(let address), .looking(let address):
            .propfind(address, depth: 0, body: DAVQuestion.place)
        case .making(let address):
            .makeCalendar(address, body: DAVQuestion.newCalendar(named: goal.title))
        case .listing(let home): .propfind(home, depth: 1, body: DAVQuestion.calendars)
        case .found: nil
        }
    }

    /// Takes the answer. `address` is the one that answered, which after a redirect is not the one asked.
    mutating func receive(_ response: DAVResponse, from address: DAVAddress) throws(PublishStop) {
        switch phase {
        case .asking: try receivePlace(response, from: address)
        case .askingPrincipal: try receivePrincipal(response, from: address)
        case .looking(let collection): try receiveLook(response, collection)
        case .making(let collection): try receiveMaking(response, collection)
        case .listing(let home):
            let items = (try? Multistatus(response.body, from: home))?.items ?? []
            throw .cannotMake(items.filter(\.isCalendar).map(\.address.text))
        case .found: preconditionFailure("nothing was asked")
        }
    }

    private mutating func receivePlace(_ response: DAVResponse, from address: DAVAddress) throws(PublishStop) {
        let item = CollectionSearch.first(response, from: address)
        if address.asCollection == goal.address.asCollection {
            isMissing = response.status == 404 || item?.status == 404
            if let item, item.isCalendar {
                phase = .found(
                    try FoundCollection(item, at: address.asCollection, isNew: false, isGiven: true))
                return
            }
        }
        if let item {
            if let home = item[.calDAV, "calendar-home-set"]?[.dav, "href"] {
                return try go(to: home.text, from: address)
            }
            if let principal = item[.dav, "current-user-principal"]?[.dav, "href"] {
                phase = .askingPrincipal(try CollectionSearch.place(principal.text, from: address))
                return
            }
        }
        if response.status == 403, others.isEmpty { throw CollectionSearch.refused(response) }
        guard !others.isEmpty else { throw .noHome }
        phase = .asking(others.removeFirst())
    }

    private mutating func receivePrincipal(_ response: DAVResponse, from address: DAVAddress) throws(PublishStop) {
        guard let home = CollectionSearch.first(response, from: address)?[.calDAV, "calendar-home-set"]?[.dav, "href"]
        else { throw response.status == 403 ? CollectionSearch.refused(response) : .noHome }
        try go(to: home.text, from: address)
    }

    /// Goes on from the home: to the collection of our name, or to the address given where it may be one.
    private mutating func go(to href: String, from address: DAVAddress) throws(PublishStop) {
        let home = try CollectionSearch.place(href, from: address).asCollection
        guard isMissing else {
            phase = .looking(home.member(goal.collection).asCollection)
            return
        }
        guard goal.address.asCollection.parent == home else { throw .nothingThere(home: home.text) }
        phase = .looking(goal.address.asCollection)
    }

    private mutating func receiveLook(_ response: DAVResponse, _ collection: DAVAddress) throws(PublishStop) {
        let item = CollectionSearch.first(response, from: collection)
        if response.status == 404 || item?.status == 404 {
            wasAbsent = true
            guard !goal.isDryRun else {
                phase = .found(FoundCollection(missing: collection))
                return
            }
            phase = .making(collection)
            return
        }
        guard let item else { throw CollectionSearch.refused(response) }
        guard item.isCalendar else { throw .notACalendar(collection.text) }
        phase = .found(try FoundCollection(item, at: collection, isNew: wasAbsent, isGiven: false))
    }

    private mutating func receiveMaking(_ response: DAVResponse, _ collection: DAVAddress) throws(PublishStop) {
        attempts += 1
        let error = DAVError(response)
        // An answer may have been lost, or somebody else was faster: then it is there.
        let isThere = [405, 409].contains(response.status) || error.conditions.contains("resource-must-be-null")
        if response.isSuccess || isThere && attempts == 1 && response.status != 405 {
            phase = .looking(collection)
        } else if [403, 404, 405, 409, 501].contains(response.status), let home = collection.parent {
            phase = .listing(home: home)
        } else if response.status == 507 {
            throw .full
        } else {
            throw CollectionSearch.refused(response)
        }
    }

    /// What was said of the resource that was asked; `nil` where the answer is of another kind.
    private static func first(_ response: DAVResponse, from address: DAVAddress) -> Multistatus.Item? {
        guard response.status == 207 else { return nil }
        return (try? Multistatus(response.body, from: address))?.items.first
    }

    private static func place(_ href: String, from address: DAVAddress) throws(PublishStop) -> DAVAddress {
        guard let place = address.resolving(href) else { throw .unreadable(what: "an address") }
        guard place.origin == address.origin else { throw .elsewhere(place.text) }
        return place
    }

    private static func refused(_ response: DAVResponse) -> PublishStop {
        .refused(what: "finding the calendar", status: response.status, conditions: DAVError(response).text)
    }
}

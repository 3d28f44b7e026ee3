/// The bodies of our questions.
enum DAVQuestion {
    private static let head = #"<?xml version="1.0" encoding="utf-8"?>"# + "\n"
    private static let spaces = #"xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav""#

    /// What a resource is, who we are, where our calendars lie, and what we may do with it.
    static let place =
        head
            + """
            <D:propfind \(spaces)><D:prop><D:resourcetype/><D:current-user-principal/><C:calendar-home-set/>\
            <D:current-user-privilege-set/><C:supported-calendar-component-set/><C:max-resource-size/></D:prop></D:propfind>
            """

    /// Which calendars there are.
    static let calendars =
        head + "<D:propfind \(spaces)><D:prop><D:resourcetype/><D:displayname/></D:prop></D:propfind>"

    /// The version of a resource, or of a collection's members.
    static let versions =
        head + "<D:propfind \(spaces)><D:prop><D:resourcetype/><D:getetag/></D:prop></D:propfind>"

    /// A calendar for events, with a name for people.
    static func newCalendar(named name: String) -> String {
        head
            + """
            <C:mkcalendar \(spaces)><D:set><D:prop><D:displayname>\(XMLText.escaped(name))</D:displayname>\
            <C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>\
            </D:prop></D:set></C:mkcalendar>
            """
    }

    /// Many resources of a collection at once.
    static func many(_ paths: [String]) -> String {
        head + "<C:calendar-multiget \(spaces)><D:prop><D:getetag/><C:calendar-data/></D:prop>"
            + paths.map { "<D:href>\(XMLText.escaped($0))</D:href>" }.joined() + "</C:calendar-multiget>"
    }
}

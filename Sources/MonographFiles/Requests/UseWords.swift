import DoseModel

/// Reads how a drug is taken: the form of release and the route, by the words on boxes and prescriptions.
enum UseWords {
    private static let forms: [String: ReleaseForm] = [
        "ir": .immediate, "immediate": .immediate, "short-acting": .immediate, "standard-release": .immediate,
        "er": .extended, "xr": .extended, "sr": .extended, "mr": .extended, "xl": .extended, "pr": .extended,
        "la": .extended, "extended": .extended, "modified-release": .extended, "prolonged-release": .extended,
        "slow-release": .extended, "sustained-release": .extended, "long-acting": .extended,
    ]
    private static let routes: [String: Route] = [
        "by-mouth": .oral, "po": .oral, "intrathecal-pump": .intrathecal, "pump": .intrathecal, "it": .intrathecal,
        "iv": .intravenous, "im": .intramuscular, "sc": .subcutaneous, "pr": .rectal, "patch": .transdermal,
    ]

    /// Reads a form of release.
    static func form(_ node: YAMLNode) throws(InputError) -> ReleaseForm {
        if let form = forms[WordKey.of(try node.text())] { return form }
        return try node.choice(of: ReleaseForm.self)
    }

    /// Reads a route.
    static func route(_ node: YAMLNode) throws(InputError) -> Route {
        if let route = routes[WordKey.of(try node.text())] { return route }
        return try node.choice(of: Route.self)
    }
}

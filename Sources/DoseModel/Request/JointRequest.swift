/// A wish for plans with several drugs for one person, each with its own plan, to be judged together.
public struct JointRequest: Hashable, Sendable {
    /// One request a drug, in file order. Its acknowledgements are those of its own plan.
    public var requests: [PlanRequest]
    /// Which drug replaces which; `nil` where none does.
    public var crossTaper: CrossTaper?
    /// What a prescriber has acknowledged for each of the plans, and for what is found of them together.
    public var acknowledgements: [Acknowledgement]

    /// Creates a request.
    public init(requests: [PlanRequest], crossTaper: CrossTaper? = nil, acknowledgements: [Acknowledgement] = []) {
        self.requests = requests
        self.crossTaper = crossTaper
        self.acknowledgements = acknowledgements
    }
}

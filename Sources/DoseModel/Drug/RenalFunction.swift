/// What is known of a person's kidney function.
public enum RenalFunction: Hashable, Sendable {
    /// One value with the way it was found.
    public struct Estimate: Hashable, Sendable {
        /// How a value was found.
        public enum Method: String, Sendable {
            case ckdEPI2021 = "CKD-EPI 2021"
            case cockcroftGault = "Cockcroft-Gault"
            case statedEGFR = "eGFR as stated"
            case statedClearance = "creatinine clearance as stated"
        }

        /// How it was found.
        public let method: Method
        /// mL/min (per 1.73 m² for an eGFR), unrounded.
        public let value: Double

        /// Creates an estimate.
        public init(method: Method, value: Double) {
            self.method = method
            self.value = value
        }

        /// The value for people, to a tenth and rounded down, so that 59.96 never reads as 60.0.
        public var text: String {
            let tenths = (value * 10).rounded(.down)
            guard let whole = Int64(exactly: tenths), whole.magnitude < 1_000_000 else { return "\(value)" }
            return DecimalText.thousandths(whole * 100)
        }

        /// The unit the method gives.
        public var unit: String {
            switch method {
            case .ckdEPI2021, .statedEGFR: "mL/min/1.73 m²"
            case .cockcroftGault, .statedClearance: "mL/min"
            }
        }
    }

    /// All estimates one person's data give, at least one.
    public struct Measured: Hashable, Sendable {
        /// The estimates, in the order eGFR, clearance.
        public let estimates: [Estimate]

        /// Creates from at least one estimate.
        public init(_ estimates: [Estimate]) {
            precondition(!estimates.isEmpty, "a measured kidney function has a value")
            self.estimates = estimates
        }

        /// The lowest estimate: the one limits follow.
        public var governing: Estimate {
            estimates.dropFirst().reduce(estimates[0]) { $1.value < $0.value ? $1 : $0 }
        }
    }

    /// One or more values are known.
    case measured(Measured)
    /// The person is on dialysis of this kind.
    case dialysis(String)
    /// Nothing is known.
    case unknown
}

extension RenalFunction {
    /// Works out the kidney function of a person: stated values as they are, creatinine by CKD-EPI 2021 and, where the
    /// weight is known, by Cockcroft-Gault too. Creatinine without age and sex tells nothing, and the equations were
    /// made for adults: `unknown` in both cases.
    public init(of patient: Patient) {
        switch patient.kidney {
        case .dialysis(let kind): self = .dialysis(kind)
        case .egfr(let value, _): self = .measured(Measured([Estimate(method: .statedEGFR, value: value)]))
        case .clearance(let value, _): self = .measured(Measured([Estimate(method: .statedClearance, value: value)]))
        case .creatinine(let creatinine):
            guard let age = patient.age, let sex = patient.sex, age >= KidneyEquation.adultAge else {
                self = .unknown
                return
            }
            var estimates = [
                Estimate(
                    method: .ckdEPI2021, value: KidneyEquation.ckdEPI2021(creatinine: creatinine, age: age, sex: sex))
            ]
            if let weight = patient.weight {
                let clearance = KidneyEquation.cockcroftGault(
                    creatinine: creatinine, age: age, sex: sex, weight: weight)
                estimates.append(Estimate(method: .cockcroftGault, value: clearance))
            }
            self = .measured(Measured(estimates))
        case nil: self = .unknown
        }
    }
}

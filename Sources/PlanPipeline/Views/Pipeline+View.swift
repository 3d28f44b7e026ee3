public import DoseModel
import PlanWords
import TextReports
import TitrationEngine

extension Pipeline {
    /// `doseplan view`: a plan, a proposal or a request in the words of somebody it is for.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - overrides: flags.
    ///   - view: whom it is for.
    ///   - language: the tag of the language.
    ///   - file: a file to write; `nil` for standard output.
    public func view(
        path: String, overrides: [(key: String, value: String)], as view: PlanView,
        language: String = Catalogue.english, to file: String? = nil
    ) throws(InputError) -> CommandResult {
        shelf.add(overrides)
        // A language that is not there is said before a plan is worked out.
        let catalogue = try catalogue(language: language)
        let answer = try anyAnswer(path: path, overrides: overrides)
        guard answer.isDeliverable else { return withheld(answer, file) }
        let text = answer.outcomes.map { self.text(of: $0, as: view, in: catalogue) }.joined(separator: "\n")
        // Notes about several plans together stand in no single view.
        var result = CommandResult(diagnostics: answer.isOne ? "" : findingsText(of: answer))
        if let file {
            try writeFiles([(file, text)])
        } else {
            result.output = text
        }
        return result
    }

    /// A view of one outcome.
    ///
    /// - Throws: an ``InputError`` where errors stand that nobody acknowledged, or there is no such language.
    public func text(
        of outcome: Outcome, as view: PlanView, language: String = Catalogue.english
    ) throws(InputError) -> String {
        guard outcome.isDeliverable else { throw Pipeline.withheld(outcome.findings) }
        return text(of: outcome, as: view, in: try catalogue(language: language))
    }

    /// The views of several drugs, one below the other.
    public func text(
        of outcome: JointOutcome, as view: PlanView, language: String = Catalogue.english
    ) throws(InputError) -> String {
        guard outcome.isDeliverable else { throw Pipeline.withheld(outcome.allFindings) }
        let catalogue = try catalogue(language: language)
        return outcome.outcomes.map { text(of: $0, as: view, in: catalogue) }.joined(separator: "\n")
    }

    private func text(of outcome: Outcome, as view: PlanView, in catalogue: Catalogue) -> String {
        let source = ViewSource(
            part: outcome.part,
            supply: SupplyForecaster(monograph: outcome.monograph).forecast(
                of: outcome.plan, onHand: outcome.plan.onHand, fills: outcome.plan.fills),
            catalogue: catalogue)
        return switch view {
        case .patient: PatientView.text(source)
        case .pharmacy: PharmacyView.text(source)
        case .clinic: ClinicView.text(source)
        case .calendar: AgendaView.text(source)
        }
    }

    /// What is said instead of a plan while errors stand.
    func withheld(_ answer: Answer, _ file: String?) -> CommandResult {
        let what = file.map { $0 + " not written:" } ?? (answer.isOne ? "The plan is" : "The plans are")
        return CommandResult(
            diagnostics: findingsText(of: answer)
                + "\(what) withheld while errors stand that nobody acknowledged.\n", status: .findings)
    }
}

import DoseModel
import TextReports

extension Pipeline {
    /// What is to be shown after a plan, for the terminal or as Markdown; empty where nothing is.
    func extras(of answer: Answer, _ extras: Set<Extra>, asMarkdown: Bool) -> String {
        guard !extras.isEmpty else { return "" }
        return answer.outcomes.map { outcome in
            var text = ""
            if extras.contains(.calculations) {
                let table = PlanCalculations(plan: outcome.plan, monograph: outcome.monograph)
                text += "\n" + (asMarkdown ? table.markdown : table.text(color: isColored))
            }
            if extras.contains(.tradeOffs) {
                let table = TradeOffTable(PlanTradeOffs(outcome).choices)
                let drug = answer.isOne ? "" : outcome.plan.drug + "\n"
                text += "\n" + drug + (asMarkdown ? table.markdown : table.text(color: isColored))
            }
            return text
        }.joined()
    }
}

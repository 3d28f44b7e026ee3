import DoseModel

/// Small tables for the scores: the known ones before the first dose, blanks for the days on which to score.
struct ScoreSheet {
    /// How many days stand beside one another: more would leave no room to write on a phone.
    private static let columns = 5
    /// Where a plan names no days, as many blanks for the reader's own.
    private static let blanks = 3

    private let plan: Plan
    private let words: SheetWords

    init(_ plan: Plan, words: SheetWords) {
        self.plan = plan
        self.words = words
    }

    /// The tables. A plan whose goal names no score has one row without a name.
    var values: [String: SheetScope.Value] {
        let baseline = plan.goal?.baseline ?? []
        let names = baseline.isEmpty ? [plan.goal?.symptom ?? words["goal"]] : baseline.map(\.name)
        let before = baseline.isEmpty ? [""] : baseline.map { String($0.value) }
        let none = Array(repeating: "", count: ScoreSheet.blanks)
        let columns = [words["before"]] + (days.isEmpty ? none : days.map(SheetDates.short))
        let tables = stride(from: 0, to: columns.count, by: ScoreSheet.columns).map { first in
            let range = first..<min(first + ScoreSheet.columns, columns.count)
            let rows = zip(names + [words["side-effects"]], before + [""]).map { name, known in
                SheetScope(["score": .text(name), "cells": .items(range.map { $0 == 0 ? known : "" })])
            }
            return SheetScope(["score-days": .items(Array(columns[range])), "score-rows": .list(rows)])
        }
        return ["score-tables": .list(tables)]
    }

    /// The days on which the plan has something scored or decided, each once.
    private var days: [CivilDate] {
        let days = plan.milestones.filter { $0.kind == .score || $0.kind == .decision }.map(\.date)
        return days.enumerated().filter { days.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}

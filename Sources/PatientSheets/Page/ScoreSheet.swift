import DoseModel

/// A small table for the scores: the known ones before the first dose, blanks for the days on which to score.
struct ScoreSheet {
    private let plan: Plan
    private let words: SheetWords

    init(_ plan: Plan, words: SheetWords) {
        self.plan = plan
        self.words = words
    }

    /// The columns and rows; a plan whose goal names no score has one column without a name.
    var values: [String: SheetScope.Value] {
        let baseline = plan.goal?.baseline ?? []
        let names = baseline.isEmpty ? [words["score"]] : baseline.map(\.name)
        let scores = baseline.isEmpty ? [""] : baseline.map { String($0.value) }
        let blanks = names.map { _ in "" }
        let days = plan.milestones.filter { $0.kind == .score || $0.kind == .decision }.map(\.date)
        let distinct = days.enumerated().filter { days.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        let rows = [(words["before"], scores)] + distinct.map { (SheetDates.full($0), blanks) }
        return [
            "scores": .items(names),
            "score-days": .list(
                rows.map { day, cells in SheetScope(["day": .text(day), "cells": .items(cells)]) }),
        ]
    }
}

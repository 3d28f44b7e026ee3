import DoseModel

/// Reads how a language writes numbers, dates and lists.
enum LanguageFormsReader {
    static func numbers(_ node: YAMLNode) throws(InputError) -> NumberForms {
        let reader = try NodeReader(node, as: "the numbers", keys: ["decimal", "amount", "milligram", "millilitre"])
        let decimal = try reader.required("decimal")
        // Anything else would not be read as a decimal sign by anybody.
        guard try [".", ","].contains(decimal.text()) else {
            throw decimal.error("`\(try decimal.text())` is no decimal sign", expected: "\".\" or \",\"")
        }
        return NumberForms(
            decimal: try decimal.text(),
            amount: try CatalogueTexts.pattern(reader.required("amount"), with: ["number", "unit"]),
            milligram: try reader.required("milligram").text(), millilitre: try reader.required("millilitre").text())
    }

    static func dates(_ node: YAMLNode) throws(InputError) -> DateForms {
        let reader = try NodeReader(
            node, as: "the dates",
            keys: [
                "full", "short", "time", "weekdays", "short-weekdays", "every-weekday", "weekday-run", "months",
                "short-months",
            ])
        let (days, months) = (Weekday.allCases.count, DateForms.monthCount)
        return DateForms(
            full: try CatalogueTexts.pattern(reader.required("full"), with: DateForms.datePlaces),
            short: try CatalogueTexts.pattern(reader.required("short"), with: DateForms.datePlaces),
            time: try CatalogueTexts.pattern(reader.required("time"), with: DateForms.timePlaces),
            weekdays: try names(reader.required("weekdays"), days),
            shortWeekdays: try names(reader.required("short-weekdays"), days),
            everyWeekday: try names(reader.required("every-weekday"), days),
            weekdayRun: try CatalogueTexts.pattern(reader.required("weekday-run"), with: ["first", "last"]),
            months: try names(reader.required("months"), months),
            shortMonths: try names(reader.required("short-months"), months))
    }

    static func lists(_ node: YAMLNode) throws(InputError) -> ListForms {
        let reader = try NodeReader(node, as: "the lists", keys: ["pair", "more", "clauses"])
        return ListForms(
            pair: try CatalogueTexts.pattern(reader.required("pair"), with: ["first", "last"]),
            more: try CatalogueTexts.pattern(reader.required("more"), with: ["first", "rest"]),
            clauses: try CatalogueTexts.pattern(reader.required("clauses"), with: ["first", "rest"]))
    }

    /// So many names, no two alike: two days of one name would be one day to a reader.
    private static func names(_ node: YAMLNode, _ count: Int) throws(InputError) -> [String] {
        var names: [String] = []
        for item in try node.list() {
            let name = try item.text()
            guard !names.contains(name) else { throw item.error("`\(name)` stands twice", expected: "\(count) names") }
            names.append(name)
        }
        guard names.count == count else {
            throw node.error("\(names.count) names stand where \(count) are needed", expected: "\(count) names")
        }
        return names
    }
}

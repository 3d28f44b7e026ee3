import DoseModel

extension Monograph {
    /// The same monograph as if nobody had verified a single number of it.
    var unverified: Monograph {
        Monograph(
            id: id, version: version, title: title, sources: sources,
            products: products.map {
                Product(
                    name: $0.name, aliases: $0.aliases, form: $0.form, strength: $0.strength,
                    smallestPart: $0.smallestPart.unverified, jurisdictions: $0.jurisdictions, citation: $0.citation)
            },
            usualProducts: usualProducts, tabletsPerDose: tabletsPerDose.unverified, adultsFrom: adultsFrom.unverified,
            usualJurisdiction: usualJurisdiction,
            ceilings: ceilings.map {
                Ceiling(tier: $0.tier, span: $0.span, jurisdiction: $0.jurisdiction, limit: $0.limit.unverified)
            },
            renal: renal.unverified, step: step.unverified, tapers: tapers.map(\.unverified),
            restart: restart?.unverified, classes: classes,
            interactions: interactions.map {
                Interaction(with: $0.with, level: $0.level.unverified, effect: $0.effect)
            },
            timing: TimingRule(lead: timing.lead, minimumGap: timing.minimumGap.unverified), usualDay: usualDay,
            protocols: protocols.map(\.unverified), counsel: counsel)
    }
}

extension Cited {
    /// The same value, recalled only.
    fileprivate var unverified: Cited { Cited(value, basis: .unverified, citation: citation) }
}

extension RenalRules {
    fileprivate var unverified: RenalRules {
        RenalRules(
            bands: bands.map(\.unverified), dialysis: dialysis.unverified, unknownFromAge: unknownFromAge.unverified,
            unknownYounger: unknownYounger, unknownOlder: unknownOlder, maximumAgeMonths: maximumAgeMonths.unverified,
            reduction: reduction)
    }
}

extension RenalBand {
    fileprivate var unverified: RenalBand {
        func lowered(_ daily: Daily) -> Daily {
            Daily(
                ceiling: daily.ceiling?.unverified,
                caution: daily.caution.map {
                    Caution(threshold: $0.threshold.unverified, includesThreshold: $0.includesThreshold)
                })
        }
        return RenalBand(
            name: name, from: from, below: below, gate: gate.unverified, daily: lowered(daily),
            dailyUnderAbsolute: lowered(dailyUnderAbsolute), perDose: perDose?.unverified,
            perDoseCaution: perDoseCaution?.unverified, startDaily: startDaily?.unverified,
            minimumDays: minimumDays?.unverified, dosesPerDay: dosesPerDay?.unverified,
            ageRule: ageRule.map {
                AgeRule(fromAge: $0.fromAge.unverified, dailyCeiling: $0.dailyCeiling?.unverified)
            }, advice: advice)
    }
}

extension StepRule {
    fileprivate var unverified: StepRule {
        StepRule(
            increasePerDose: increasePerDose?.unverified, increasePerDay: increasePerDay?.unverified,
            increaseFactor: increaseFactor?.unverified, interval: interval.unverified, usualInterval: usualInterval,
            startPerDose: startPerDose.unverified, startPerDay: startPerDay.unverified,
            startEveryDays: startEveryDays?.unverified, shape: shape?.unverified)
    }
}

extension TaperRule {
    fileprivate var unverified: TaperRule {
        func lowered(_ exposure: Exposure) -> Exposure {
            Exposure(daily: exposure.daily?.unverified, days: exposure.days.unverified)
        }
        return TaperRule(
            id: id, title: title, citation: citation, shape: shape.unverified,
            limits: limits.map {
                CutLimit(
                    above: $0.above, perDose: $0.perDose?.unverified, perDay: $0.perDay?.unverified,
                    percent: $0.percent?.unverified, interval: $0.interval?.unverified)
            },
            interval: interval.unverified, usualInterval: usualInterval, minimumDays: minimumDays?.unverified,
            shortExposure: shortExposure.map(lowered), directStop: directStop.map(lowered), within: within.map(lowered))
    }
}

extension ShapeParameters {
    fileprivate var unverified: ShapeParameters {
        ShapeParameters(shape: shape, values: values.mapValues(\.unverified))
    }
}

extension TitrationProtocol {
    fileprivate var unverified: TitrationProtocol {
        TitrationProtocol(
            id: id, aliases: aliases, title: title, citation: citation, basis: .unverified, ladders: ladders,
            usualTarget: usualTarget, anchor: anchor, usualProblemTimes: usualProblemTimes, patterns: patterns,
            stay: stay, usualStay: usualStay, usualSequel: usualSequel, trial: trial, usualTaper: usualTaper,
            step: step?.unverified,
            variants: variants.map {
                ProtocolVariant(
                    name: $0.name, condition: $0.condition, citation: $0.citation, basis: .unverified,
                    ladders: $0.ladders, usualTarget: $0.usualTarget, step: $0.step?.unverified)
            }, variant: variant)
    }
}

/// A small made-up monograph for tests that break one. Its drug is no drug.
enum SmallMonograph {
    /// The text, correct as it stands.
    static let text = """
        id: placebine
        version: 2026-01
        title: Placebine
        sources:
          book: "The Book of Placebine, 2020"
          own: "our own choice"
        usual-jurisdiction: us
        products:
          - name: 2 mg tablet
            aliases: [Placebo]
            form: tablet
            strength: 2 mg
            smallest-part: { value: 1/2, basis: published, citation: [book] }
            sold-in: [us]
            citation: [book]
          - name: 1 mg/mL liquid
            form: liquid
            strength: 1 mg/mL
            smallest-part: { value: 0.1 mL, basis: engineering, citation: [own] }
            sold-in: [us, uk]
            citation: [book]
        usual-products:
          us: [2 mg tablet]
        tablets-per-dose: { value: 3, basis: engineering, citation: [own] }
        adults-from: { value: 16, basis: engineering, citation: [own] }
        ceilings:
          - { tier: recommended, per: day, limit: 8 mg, basis: unverified, citation: [own] }
          - { tier: absolute, per: day, limit: 10 mg, basis: published, citation: [book] }
          - { tier: absolute, per: dose, limit: 4 mg, basis: published, citation: [book] }
        kidney:
          maximum-age: { value: 2 months, basis: engineering, citation: [own] }
          unknown:
            from-age: { value: 70, basis: engineering, citation: [own] }
            younger: good
            older: poor
          bands:
            - name: good
              from: 50
              gate: { value: none, basis: published, citation: [book] }
              start-daily: { value: 4 mg, basis: published, citation: [book] }
              minimum-days: { value: 2 days, basis: published, citation: [book] }
              advice: Fine.
            - name: poor
              from: 0
              below: 50
              gate: { value: refuse, basis: published, citation: [book] }
              daily:
                ceiling: { value: 4 mg, basis: derived, citation: [book], note: a half }
                warn-above: { value: 3 mg, basis: unverified, citation: [own] }
              daily-under-absolute:
                ceiling: { value: 5 mg, basis: derived, citation: [book] }
              start-daily: { value: 2 mg, basis: published, citation: [book] }
              minimum-days: { value: 4 days, basis: published, citation: [book] }
              older:
                from-age: { value: 80, basis: published, citation: [book] }
                ceiling: { value: 2 mg, basis: derived, citation: [book] }
              advice: Avoid.
          dialysis:
            gate: { value: refuse, basis: published, citation: [book] }
            daily:
              ceiling: { value: 1 mg, basis: published, citation: [book] }
            daily-under-absolute:
              ceiling: { value: 1 mg, basis: published, citation: [book] }
            start-daily: { value: 1 mg, basis: published, citation: [book] }
            minimum-days: { value: 4 days, basis: published, citation: [book] }
            advice: Avoid.
        steps:
          start-per-dose: { value: 2 mg, basis: published, citation: [book] }
          start-per-day: { value: 4 mg, basis: published, citation: [book] }
          increase-per-dose: { value: 1 mg, basis: published, citation: [book] }
          increase-per-day: { value: 2 mg, basis: published, citation: [book] }
          interval: { value: 2-5 days, basis: published, citation: [book] }
          usual-interval: { value: 4 days, basis: engineering, citation: [own] }
        tapers:
          steps:
            title: Steps
            citation: [book]
            shape:
              name: fixed-step
              per-dose: { value: 1 mg, basis: published, citation: [book] }
            limits:
              - above: 0 mg
                per-dose: { value: 2 mg, basis: published, citation: [book] }
                per-day: { value: 3 mg, basis: published, citation: [book] }
            interval: { value: 2-4 days, basis: published, citation: [book] }
            usual-interval: { value: 2 days, basis: engineering, citation: [own] }
            minimum-days: { value: 5 days, basis: published, citation: [book] }
            short-exposure:
              daily: { value: 2 mg, basis: derived, citation: [book] }
              days: { value: 10 days, basis: derived, citation: [book] }
            direct-stop:
              daily: { value: 1 mg, basis: derived, citation: [book] }
              days: { value: 3 days, basis: derived, citation: [book] }
        timing:
          window: { value: 20-40 minutes, basis: unverified, citation: [own] }
          usual-lead: { value: 30 minutes, basis: engineering, citation: [own] }
          reach: { value: 1 hour, basis: engineering, citation: [own] }
          minimum-gap: { value: 3 hours, basis: derived, citation: [book] }
        usual-day:
          value: { wake: 06:00, breakfast: 06:30, lunch: 12:00, dinner: 18:00, bedtime: 22:00 }
          basis: engineering
          citation: [own]
        protocols:
          calm:
            title: Calm
            aliases: [peace]
            citation: [book]
            basis: published
            ladders:
              - - 2 mg at bedtime
                - 2 mg twice daily
            usual-target: 2 mg twice daily
            anchor: at
            usual-problem-times: [dinner]
            patterns:
              - [bedtime]
              - [lunch, bedtime]
            stay:  { value: 5-9 days, basis: published, citation: [book] }
            usual-stay:  { value: 6 days, basis: engineering, citation: [own] }
            usual-sequel: review
            score-after: { value: 3 days, basis: published, citation: [book] }
            benefit: { value: 20 %, basis: published, citation: [book] }
            reassess: { value: 1-2 months, basis: published, citation: [book] }
        counsel:
          first-dose: { value: First., basis: published, citation: [book] }
          increase: { value: Up., basis: published, citation: [book] }
          taper: { value: Down., basis: published, citation: [book] }
          red-flags: { value: Red., basis: published, citation: [book] }
          missed-dose: { value: Missed., basis: published, citation: [book] }

        """
}

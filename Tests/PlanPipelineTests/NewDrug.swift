/// The monograph of a drug that does not exist.
enum NewDrug {
    /// The file.
    static let text = """
        id: novamine
        version: 2026-01
        title: Novamine
        sources: { book: "The Book of Novamine, 2026" }
        usual-jurisdiction: us
        products:
          - name: 2 mg tablet
            form: tablet
            strength: 2 mg
            smallest-part: { value: 1/2, basis: published, citation: [book] }
            sold-in: [us]
            citation: [book]
        usual-products: { us: [2 mg tablet] }
        tablets-per-dose: { value: 6, basis: engineering, citation: [book] }
        adults-from: { value: 18, basis: engineering, citation: [book] }
        ceilings:
          - { tier: absolute, per: day, limit: 20 mg, basis: published, citation: [book] }
        kidney: { no-adjustment: { value: Nothing to change., basis: published, citation: [book] } }
        steps:
          start-per-dose: { value: 2 mg, basis: published, citation: [book] }
          start-per-day: { value: 4 mg, basis: published, citation: [book] }
          interval: { value: 7-14 days, basis: published, citation: [book] }
          usual-interval: { value: 7 days, basis: published, citation: [book] }
          shape:
            name: step-by-level
            levels:
              value: [{ above: 12 mg, step: 8 mg }, { above: 0 mg, step: 4 mg }]
              basis: published
              citation: [book]
        tapers:
          by-level:
            title: By level
            citation: [book]
            shape:
              name: step-by-level
              levels:
                value: [{ above: 12 mg, step: 8 mg }, { above: 0 mg, step: 4 mg }]
                basis: published
                citation: [book]
            limits:
              - above: 12 mg
                per-day: { value: 8 mg, basis: published, citation: [book] }
              - above: 0 mg
                per-day: { value: 4 mg, basis: published, citation: [book] }
            interval: { value: 7-14 days, basis: published, citation: [book] }
            usual-interval: { value: 7 days, basis: published, citation: [book] }
          halving:
            title: Half each time
            citation: [book]
            shape:
              name: geometric
              factor: { value: 2, basis: published, citation: [book] }
              stop-at: { value: 1 mg, basis: published, citation: [book] }
            limits:
              - above: 1 mg
                percent: { value: 50 %, basis: published, citation: [book] }
              - above: 0 mg
                per-day: { value: 1 mg, basis: published, citation: [book] }
            interval: { value: 7 days, basis: published, citation: [book] }
            usual-interval: { value: 7 days, basis: published, citation: [book] }
          alternate:
            title: By way of alternate days
            citation: [book]
            shape:
              name: alternate-day
              step: { value: 2 mg, basis: published, citation: [book] }
            limits:
              - above: 0 mg
                per-day: { value: 1 mg, basis: published, citation: [book] }
            interval: { value: 7 days, basis: published, citation: [book] }
            usual-interval: { value: 7 days, basis: published, citation: [book] }
          printed:
            title: As printed
            citation: [book]
            shape:
              name: table
              rungs:
                value:
                  - { take: 3 mg at bedtime, for: 5 days }
                  - { take: 1 mg at bedtime, for: 2 days }
                basis: published
                citation: [book]
            limits:
              - above: 0 mg
                per-day: { value: 2 mg, basis: published, citation: [book] }
            interval: { value: 2-5 days, basis: published, citation: [book] }
            usual-interval: { value: 5 days, basis: published, citation: [book] }
        timing:
          minimum-gap: { value: 4 hours, basis: engineering, citation: [book] }
        usual-day:
          value: { wake: 06:00, breakfast: 06:30, lunch: 12:00, dinner: 18:00, bedtime: 22:00 }
          basis: engineering
          citation: [book]
        protocols:
          trying:
            title: Trying it
            citation: [book]
            basis: published
            ladders:
              - - { take: 2 mg at bedtime, for: 1 day }
                - { take: 2 mg twice daily, for: 7 days }
            usual-target: 2 mg twice daily
            anchor: at
            usual-problem-times: []
            patterns: [[bedtime], [breakfast, bedtime]]
            stay: { value: 14 days, basis: published, citation: [book] }
            usual-stay: { value: 14 days, basis: published, citation: [book] }
            usual-sequel: taper
            variants:
              - name: with slowol
                when: { taking: [slowol] }
                citation: [book]
                basis: published
                ladders:
                  - - { take: 2 mg at bedtime every other day, for: 6 days }
                    - 2 mg at bedtime
                usual-target: 2 mg at bedtime
        counsel:
          first-dose: { value: First., basis: published, citation: [book] }
          increase: { value: Up., basis: published, citation: [book] }
          taper: { value: Down., basis: published, citation: [book] }
          red-flags: { value: Red., basis: published, citation: [book] }
          missed-dose: { value: Missed., basis: published, citation: [book] }

        """
}

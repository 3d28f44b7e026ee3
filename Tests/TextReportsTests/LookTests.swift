import DoseModel
import Testing
import TextReports

@Test func look() {
    let table = PlanTable(plan: PlanFixture.reflux, monograph: MonographFixture.baclofen)
    print(table.text(color: false, by: .step))
    print(table.text(color: false, by: .day))
    print(table.markdown(by: .step))
    print(PlanCSV(plan: PlanFixture.reflux, monograph: MonographFixture.baclofen).text(by: .step))
}

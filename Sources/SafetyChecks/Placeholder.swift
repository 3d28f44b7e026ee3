import DoseModel

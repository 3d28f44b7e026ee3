/// Reads amounts as people write them: doses, durations, laboratory values, counts, dates and clock times. Each reader
/// takes the whole of a located text, rounds nothing, and fails with the place, what was expected and the nearest
/// valid word. One kind of amount stands in one file.
package enum AmountText {}

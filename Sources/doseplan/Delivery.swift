import ArgumentParser
import DoseModel
import PlanPipeline

extension ParsableCommand {
    /// Runs one command's work, passes its texts to the streams and its status to the shell.
    func deliver(_ options: ProgramOptions, _ work: (Pipeline) throws(InputError) -> CommandResult) throws {
        var result: CommandResult
        do throws(InputError) {
            let pipeline = try options.pipeline()
            do throws(InputError) {
                result = try work(pipeline)
            } catch {
                result = pipeline.failure(error)
            }
        } catch {
            result = Pipeline.failure(error, isColored: options.isColored)
        }
        if !result.diagnostics.isEmpty { StandardStream.writeDiagnostics(result.diagnostics) }
        if !result.output.isEmpty, !StandardStream.writeOutput(result.output) {
            StandardStream.writeDiagnostics("error: cannot write to standard output\n")
            result.status = .failure
        }
        if result.status != .success { throw ExitCode(result.status.rawValue) }
    }
}

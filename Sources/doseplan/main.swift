import ArgumentParser

DoseplanCommand.main(ReviseShorthand.expanded(RequestShorthand.expanded(Array(CommandLine.arguments.dropFirst()))))

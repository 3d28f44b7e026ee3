import ArgumentParser

DoseplanCommand.main(RequestShorthand.expanded(Array(CommandLine.arguments.dropFirst())))

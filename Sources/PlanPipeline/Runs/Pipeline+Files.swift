import DoseModel

extension Pipeline {
    /// Writes texts to files: all of them, or none.
    func writeFiles(_ texts: [(path: String, text: String)]) throws(InputError) {
        var files: [OutputFile] = []
        for (path, text) in texts {
            let file = try OutputFile(path: path)
            try file.write(text)
            try file.finish()
            files.append(file)
        }
        for file in files { try file.publish() }
    }

    /// Writes each file in the form its ending chooses: all of them, or none.
    func writeFiles(
        _ answer: Answer, _ paths: [String], rows: TableRows, page: PagePart = .sheet, language: String = "en",
        calendar choices: CalendarChoices = CalendarChoices(), fhir target: FHIRTarget = .r4
    )
        throws(InputError)
    {
        var files: [OutputFile] = []
        for path in paths {
            guard let format = OutputFormat(fileName: path) else {
                throw InputError("\(path): the ending chooses no known form")
            }
            let file = try OutputFile(path: path)
            try write(answer, as: format, rows: rows, page: page, language: language, calendar: choices, fhir: target) {
                bytes throws(InputError) in
                try file.write(bytes)
            }
            try file.finish()
            files.append(file)
        }
        for file in files { try file.publish() }
    }
}

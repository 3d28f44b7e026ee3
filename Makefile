# Doseplan: what one can do here.
#
#   make demo      install what is missing, build, plan the reflux sample, write its page and its calendar
#   make build     the release program, .build/release/doseplan
#   make test      all tests of the package
#   make interop   other programs read our calendars (needs PyPI and Debian packages)
#   make fhir      our orders against a FHIR model and a naive reader (needs PyPI)
#   make sheets    sheets on a phone, on A4 and Letter, light and dark, looked at by a browser (needs Debian packages)
#   make hostile-calendars  calendars made to break their reader: five seconds and 512 MB each
#   make asan      the calendar tests under AddressSanitizer
#   make caldav    publish to real CalDAV servers on this machine (needs PyPI)
#   make tracking  `doseplan log` killed a thousand times: is every acknowledged entry there?
#   make hostile   files and words that no person wrote are refused at their place, or harmless wherever they appear
#   make lint      format, import walls, file length, documentation, no clinical number in Swift
#   make format    bring all Swift files into shape
#   make bench     whole process and in-process times, against Python and plain C
#   make sweep     the laws over many more requests than in the tests
#   make mutate    each comparison of the checker changed, one at a time: does a test notice?
#   make samples   record the outputs of Samples anew, to be looked at before they are committed
#   make findings  docs/findings.md anew from the pages in Templates/Findings
#   make docs      the reference of the library, as a web site in .build-docs
#   make deps      install the C libraries if they are missing

SWIFT ?= swift
# A program with everything inside starts faster than one whose libraries have to be found and joined each time. Strings
# are left where they are (-O0): libical hands ICU the name of a zone without its end, and merged strings make it long.
# Foundation, which the templates bring along, has the functions of libuuid in it once more.
RELEASE = --configuration release -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -O0 \
    -Xlinker --allow-multiple-definition \
    -Xlinker -licui18n -Xlinker -licuuc -Xlinker -licudata -Xlinker -lstdc++ -Xlinker -lm
PRODUCT = doseplan
PROGRAM = .build/release/doseplan

.PHONY: demo build test interop sheets tracking fhir hostile hostile-calendars asan caldav lint format bench sweep \
    mutate samples findings docs deps

demo: build
	@mkdir -p out
	$(PROGRAM) plan Samples/reflux/request.yaml
	$(PROGRAM) plan Samples/reflux/request.yaml -o out/reflux.ics -o out/reflux.html
	@echo "Wrote out/reflux.html, to be printed, and out/reflux.ics, $$(grep -c BEGIN:VEVENT out/reflux.ics) events for a calendar."

build: deps
	$(SWIFT) build $(RELEASE) --product $(PRODUCT)

test: deps
	$(SWIFT) test

hostile: build
	Tests/Hostile/run.py $(PROGRAM)
	Tests/Hostile/strings.py $(PROGRAM)

interop: build
	Tests/Interop/run.sh $(PROGRAM)
	Tests/Sarif/run.sh $(PROGRAM)

fhir: build
	Tests/FHIR/run.sh $(PROGRAM)

sheets: build
	Tests/Sheets/run.sh $(PROGRAM)

hostile-calendars: build
	python3 Tests/Hostile/calendars.py $(PROGRAM)

# libical keeps its zones until the end, so leaks are not counted.
asan: deps
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-asan \
	    --filter 'CalendarExportTests|CalendarTextTests|CalmDaysTests'

tracking: build
	python3 Tests/Tracking/kill.py $(PROGRAM)

caldav: build
	Tests/CalDAV/run.sh $(PROGRAM)

lint:
	@python3 Scripts/lint.py
	@$(SWIFT) format lint --strict --recursive --parallel Sources Tests Benchmarks Templates Package.swift
	@echo "lint: clean"

format:
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Benchmarks Templates Package.swift

bench: deps
	Benchmarks/run.sh

sweep: deps
	DOSEPLAN_SWEEP=1000000 $(SWIFT) test --configuration release -Xswiftc -enable-testing --filter Sweep

mutate: deps
	python3 Scripts/mutate.py --swift '$(SWIFT)'

samples: deps
	DOSEPLAN_RECORD=1 $(SWIFT) test --filter SampleTests || true
	@git status --short Samples

findings: build
	$(PROGRAM) explain --all > docs/findings.md

docs: deps
	Scripts/docs.sh

deps:
	@Scripts/deps.sh

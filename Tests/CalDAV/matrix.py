"""Publishes to real servers, in every order of events that must not matter, and looks at what they hold.

    matrix.py PROGRAM
"""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Interop"))

import plans
import read_recurring
from dav import Calendar
from killer import Killer
from servers import PASSWORD, USER, EncryptedXandikos, Radicale, Xandikos
from wanted import Wanted, plans_of

PROGRAM = sys.argv[1]
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="doseplan-caldav-"))
FILES, SHORT = plans.make(PROGRAM, FOLDER)


class Client:
    """Somebody who publishes to one collection; what is remembered lies in a file of its own."""

    made = 0

    def __init__(self, url, collection):
        Client.made += 1
        self.url, self.collection = url, collection
        self.state = FOLDER / f"state-{Client.made}-{collection}"
        self.environment = {
            **os.environ, "DOSEPLAN_CALDAV_USER": USER, "DOSEPLAN_CALDAV_PASSWORD": PASSWORD, "HOME": str(FOLDER)}

    def command(self, plan, *flags):
        return [PROGRAM, "publish", str(plan), "--caldav", self.url, "--collection", self.collection,
                "--state", str(self.state), *flags]

    def run(self, plan, *flags, expect=0):
        done = subprocess.run(
            self.command(plan, *flags), env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert done.returncode == expect, f"exit {done.returncode}, not {expect}\n{done.stdout}{done.stderr}"
        assert PASSWORD not in done.stdout + done.stderr
        return done.stdout + done.stderr

    def run_until_killed(self, plan, killer, at, arrives):
        """Whether the program was killed, and not done before."""
        killer.at, killer.arrives, killer.count = at, arrives, 0
        killer.victim = subprocess.Popen(
            self.command(plan), env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        killer.victim.wait()
        killer.at = None
        return killer.victim.returncode < 0


def holds(calendar, plan):
    """The calendar holds exactly the plan: each event once, each dose, milestone and alarm, by two ways of expanding."""
    wanted = Wanted(plans_of(json.loads(plan.read_text())))
    texts = list(calendar.all().values())
    uids = [line for text in texts for line in text.splitlines() if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) == len(texts), "an event twice"
    found = [read_recurring.read(text.encode(), wanted) for text in texts]
    doses = sum((each[0] for each in found), start=type(wanted.doses)())
    milestones = sum((each[1] for each in found), start=type(wanted.doses)())
    alarms = sum((read_recurring.alarms(text.encode(), wanted) for text in texts), start=type(wanted.doses)())
    assert doses == wanted.doses, (doses - wanted.doses, wanted.doses - doses)
    assert milestones == wanted.milestones
    assert alarms == wanted.alarms
    by_server = type(wanted.doses)()
    for text in calendar.expanded(wanted.first, wanted.last):
        by_server += read_recurring.read(text.encode(), wanted)[0]
    assert by_server == wanted.doses, ("the server's own expansion", by_server - wanted.doses, wanted.doses - by_server)


def writes(killer):
    return [method for method in killer.methods if method in ("PUT", "DELETE", "MKCALENDAR")]


def revisions(server):
    """Every revision in turn leaves exactly that plan; a second run writes nothing; nobody sees a password or a drug."""
    killer = Killer(server)
    killer.secrets = [PASSWORD, "Baclofen"]
    client, calendar = Client(killer.url, "doseplan"), Calendar(server)
    shown = client.run(FILES[0], "--dry-run")
    assert "Nothing was changed" in shown and not writes(killer) and calendar.paths() == []
    for plan in FILES:
        client.run(plan)
        holds(calendar, plan)
        killer.methods.clear()
        client.run(plan)
        assert not writes(killer), killer.methods
    assert not killer.shown, killer.shown
    assert client.state.stat().st_mode & 0o777 == 0o600
    assert "mg" not in client.state.read_text() and PASSWORD not in client.state.read_text()
    client.run(FILES[0], "--remove")
    assert calendar.paths() == []
    killer.stop()


def memory_lost(server):
    """Without what was remembered, a revision still leaves exactly the plan."""
    client, calendar = Client(server.url, "lost"), Calendar(server, "lost")
    client.run(FILES[0])
    client.state.unlink()
    client.run(FILES[1])
    holds(calendar, FILES[1])


def alarm_of_others(server):
    """Alarms and acknowledgements of other programs outlive an update."""
    client, calendar = Client(server.url, "alarms"), Calendar(server, "alarms")
    client.run(FILES[0])
    path = next(path for path, text in calendar.all().items() if "TZID=" in text.split("BEGIN:VEVENT")[1])
    calendar.edit(path, lambda text: text.replace(
        "END:VALARM", "ACKNOWLEDGED:20261020T120000Z\nEND:VALARM\nBEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT20M\n"
        "DESCRIPTION:mine\nEND:VALARM", 1).replace("SUMMARY:", "X-MOZ-LASTACK:20261020T120000Z\nSUMMARY:", 1))
    client.run(FILES[0])
    changed = FOLDER / "changed.json"
    document = json.loads(FILES[0].read_text())
    document["plan"]["revision"] = 9
    changed.write_text(json.dumps(document))
    client.run(changed)
    text, _ = calendar.get(path)
    for line in ("ACKNOWLEDGED:20261020T120000Z", "-PT20M", "DESCRIPTION:mine", "X-MOZ-LASTACK:20261020T120000Z",
                 "SEQUENCE:9"):
        assert line in text, (line, text)
    assert text.count("BEGIN:VALARM") == 2, text


def edits(server):
    """What a person changed or deleted is told and left until it is forced."""
    client, calendar = Client(server.url, "edits"), Calendar(server, "edits")
    client.run(FILES[0])
    doses = [path for path, text in calendar.all().items() if "TZID=" in text.split("BEGIN:VEVENT")[1]]
    before, _ = calendar.get(doses[0])
    title = next(line for line in before.splitlines() if line.startswith("SUMMARY:"))
    calendar.edit(doses[0], lambda text: text.replace(title, "SUMMARY:half of it"))
    calendar.delete(doses[1])
    for _ in range(2):
        said = client.run(FILES[0], expect=1)
        assert said.count("\nkept ") + said.startswith("kept ") == 2, said
        assert "half of it" in calendar.get(doses[0])[0] and doses[1] not in calendar.paths()
    client.run(FILES[0], "--force")
    holds(calendar, FILES[0])


def uid_elsewhere(server):
    """An event of ours that lies under another name is taken over, not made twice."""
    client, calendar = Client(server.url, "elsewhere"), Calendar(server, "elsewhere")
    client.run(FILES[0])
    path = calendar.paths()[0]
    text, _ = calendar.get(path)
    calendar.delete(path)
    calendar.put(calendar.path + "by-hand.ics", text, If_None_Match="*")
    client.state.unlink()
    client.run(FILES[0])
    assert calendar.path + "by-hand.ics" in calendar.paths() and path not in calendar.paths()
    holds(calendar, FILES[0])


def strangers(server):
    """Events of others in the calendar are never touched; a calendar given by its address must be ours alone."""
    client, calendar = Client(server.url, "strangers"), Calendar(server, "strangers")
    calendar.make()
    party = ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\nBEGIN:VEVENT\nUID:party\nDTSTAMP:20261001T000000Z\n"
             "DTSTART:20261020T180000Z\nDTEND:20261020T190000Z\nSUMMARY:Party\nEND:VEVENT\nEND:VCALENDAR\n")
    calendar.put(calendar.path + "party.ics", party, If_None_Match="*")
    direct = Client(server.url.rstrip("/") + calendar.path, "unused")
    assert "not Doseplan's" in direct.run(FILES[0], expect=2)
    assert len(calendar.paths()) == 1
    client.run(FILES[0])
    client.run(FILES[2])
    client.run(FILES[2], "--remove")
    assert calendar.paths() == [calendar.path + "party.ics"]


def discreet(server):
    """A discreet calendar names no drug and no dose, and is replaced by a telling one and back."""
    client, calendar = Client(server.url, "walks"), Calendar(server, "walks")
    for flags in (["--discreet=Walk"], [], ["--discreet=Walk"]):
        client.run(SHORT[0], *flags)
        texts = "".join(calendar.all().values())
        assert ("aclofen" in texts) == ("mg" in texts) == (not flags), texts
    assert "tells" in client.run(SHORT[0], "--discreet=Reflux", expect=2)


def killed(server, arrives):
    """Killed at any request of a revision, the next run leaves exactly the newest plan."""
    killer = Killer(server)
    at = 0
    while True:
        name = f"killed-{at}-{'after' if arrives else 'before'}"
        client, calendar = Client(killer.url, name), Calendar(server, name)
        client.run(SHORT[0])
        was_killed = client.run_until_killed(SHORT[1], killer, at, arrives)
        # Every second time the plan was revised once more before the next run.
        newest = SHORT[1] if at % 2 == 0 or not was_killed else SHORT[2]
        client.run(newest)
        holds(calendar, newest)
        if not was_killed:
            break
        at += 1
    assert at > 9, at
    killer.stop()


def wrong_password(server):
    """A wrong password is sent once and ends the run; none is ever shown."""
    killer = Killer(server)
    client = Client(killer.url, "doseplan")
    client.environment["DOSEPLAN_CALDAV_PASSWORD"] = "wrong"
    assert "does not accept" in client.run(FILES[0], expect=2)
    assert killer.statuses.count(401) == 1 and killer.statuses[-1] == 401, killer.statuses
    killer.stop()


def two_drugs(server):
    """Plans of several drugs lie in one calendar; another run about one of them leaves the others alone."""
    source = pathlib.Path(__file__).resolve().parents[1] / "Interop/requests/two-drugs.yaml"
    plan = FOLDER / "two.json"
    plan.write_bytes(subprocess.run(
        [PROGRAM, "plan", str(source), "--format", "json", "--start", "2026-12-07"], check=True,
        capture_output=True).stdout)
    client, calendar = Client(server.url, "two"), Calendar(server, "two")
    client.run(plan)
    holds(calendar, plan)
    client.run(FILES[0])
    client.run(FILES[0], "--remove")
    holds(calendar, plan)


def in_private():
    """What is refused before anything is sent, and what the process shows to others."""
    client = Client("http://example.org/", "doseplan")
    assert "https" in client.run(FILES[0], expect=2)
    client.url = f"https://alice:{PASSWORD.replace(' ', '')}@example.org/"
    said = client.run(FILES[0], expect=2)
    assert "cret" not in said, said
    withheld = pathlib.Path(__file__).resolve().parents[2] / "Samples/renal-below-30-refused/request.yaml"
    client.url = "http://localhost:9/"
    assert "withheld" in client.run(withheld, expect=1)


def encrypted():
    """Over https a certificate is always verified."""
    server = EncryptedXandikos().wait()
    try:
        client, calendar = Client(server.url, "doseplan"), Calendar(server)
        assert "nothing was sent" in client.run(FILES[0], expect=2)
        assert calendar.paths() == []
        client.environment["CURL_CA_BUNDLE"] = str(server.certificate)
        client.run(FILES[0])
        holds(calendar, FILES[0])
        client.environment["DOSEPLAN_CALDAV_PASSWORD"] = "wrong"
        assert "does not accept" in client.run(FILES[0], expect=2)
    finally:
        server.stop()


def case(name, work, *arguments):
    start = time.monotonic()
    try:
        work(*arguments)
        fault = None
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"
    return name, fault, time.monotonic() - start


def main():
    servers = [Radicale(), Xandikos()]
    try:
        cases = []
        for server in servers:
            server.wait()
            for work in (revisions, memory_lost, alarm_of_others, edits, uid_elsewhere, strangers, two_drugs, discreet):
                cases.append((f"{server.name}: {work.__doc__}", work, server))
            cases.append((f"{server.name}: killed before a request: {killed.__doc__}", killed, server, False))
            cases.append((f"{server.name}: killed after a request: {killed.__doc__}", killed, server, True))
            if server.knows_users:
                cases.append((f"{server.name}: {wrong_password.__doc__}", wrong_password, server))
        cases += [(in_private.__doc__, in_private), (encrypted.__doc__, encrypted)]
        cases.sort(key=lambda each: each[1] is not killed)
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            results = list(pool.map(lambda each: case(*each), cases))
    finally:
        for server in servers:
            server.stop()
    for name, fault, seconds in sorted(results):
        print(f"{'FAULT' if fault else 'ok   '} {seconds:5.1f} s  {name}" + (f"\n{fault}" if fault else ""))
    sys.exit(any(fault for _, fault, _ in results))


main()

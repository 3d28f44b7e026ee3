"""Real servers, each with a folder and a port of its own."""

import pathlib
import signal
import socket
import subprocess
import tempfile
import time

USER, PASSWORD = "alice", 'se"cr\\et: pass'


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A running server. `url` is its address, `home` the path of alice's calendars."""

    name = ""
    scheme = "http"
    home = ""
    knows_users = True

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="doseplan-caldav-"))
        self.port = free_port()
        self.url = f"{self.scheme}://localhost:{self.port}/"
        self.log = self.folder / "log"
        self.process = subprocess.Popen(
            self.command(), stdout=self.log.open("wb"), stderr=subprocess.STDOUT, cwd=self.folder)

    def wait(self):
        for _ in range(300):
            try:
                socket.create_connection(("localhost", self.port), 1).close()
                return self
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        raise RuntimeError(f"{self.name} does not start:\n{self.log.read_text()}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)


class Radicale(Server):
    name = "Radicale"
    home = "/alice/"

    def command(self):
        (self.folder / "users").write_text(f"{USER}:{PASSWORD}\n")
        (self.folder / "config").write_text(f"""
[server]
hosts = localhost:{self.port}
[auth]
type = htpasswd
htpasswd_filename = {self.folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {self.folder}/data
[logging]
level = warning
""")
        return ["radicale", "--config", str(self.folder / "config")]


class Xandikos(Server):
    """It asks for passwords over https only, so that here it knows nobody."""

    name = "xandikos"
    home = "/alice/calendars/"
    knows_users = False

    def command(self):
        return [
            "xandikos", "serve", "-d", str(self.folder / "data"), "--state-dir", str(self.folder / "state"),
            "--current-user-principal", "/alice/", "--defaults", "-l", "localhost", "-p", str(self.port),
            "--no-detect-systemd"]


class EncryptedXandikos(Xandikos):
    """The same over https, with a certificate it made itself and a password."""

    name = "xandikos over https"
    scheme = "https"
    knows_users = True

    def command(self):
        import bcrypt
        digest = bcrypt.hashpw(PASSWORD.encode(), bcrypt.gensalt(4)).decode()
        (self.folder / "users").write_text(f"{USER}:{digest}\n")
        return super().command() + ["--autocert", "--htpasswd", str(self.folder / "users")]

    @property
    def certificate(self):
        (found,) = [path for path in (self.folder / "state").rglob("*") if path.suffix in (".pem", ".crt")
                    and b"BEGIN CERTIFICATE" in path.read_bytes()]
        return found

"""Stands between the program and a server, counts requests, and kills the program at one of them."""

import http.client
import http.server
import os
import pathlib
import signal
import threading
import urllib.parse


def shown(secrets):
    """What of these every user of the machine could read on our command lines, or curl finds in its environment."""
    found = []
    for process in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            words = (process / "cmdline").read_bytes()
            name = words.split(b"\0")[0].rsplit(b"/")[-1]
            if name not in (b"curl", b"doseplan"):
                continue
            if name == b"curl":
                words += (process / "environ").read_bytes()
        except OSError:
            continue
        found += [(words, secret) for secret in secrets if secret.encode() in words]
    return found


class Killer:
    """At request `at`, counted from 0, the program is killed: before the request reaches the server, or, with
    `arrives`, after the server has done it and before its answer is seen."""

    def __init__(self, server, at=None, arrives=False):
        self.target = urllib.parse.urlsplit(server.url)
        self.at, self.arrives = at, arrives
        self.victim = None
        self.count = 0
        self.methods, self.statuses = [], []
        self.secrets, self.shown = [], []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def pass_on(self):
                number, outer.count = outer.count, outer.count + 1
                outer.methods.append(self.command)
                outer.shown += shown(outer.secrets)
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                is_last = number == outer.at
                if is_last and not outer.arrives:
                    return outer.kill(self)
                link = http.client.HTTPConnection(outer.target.hostname, outer.target.port, timeout=30)
                link.request(self.command, self.path, body, dict(self.headers))
                answer = link.getresponse()
                data = answer.read()
                link.close()
                outer.statuses.append(answer.status)
                if is_last:
                    return outer.kill(self)
                self.send_response(answer.status)
                for name, value in answer.getheaders():
                    if name.lower() not in ("transfer-encoding", "content-length", "connection", "date", "server"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(data)))
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(data)

            do_PROPFIND = do_REPORT = do_GET = do_PUT = do_DELETE = do_MKCALENDAR = pass_on

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("localhost", 0), Handler)
        self.url = f"http://localhost:{self.http.server_port}/"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def kill(self, handler):
        os.kill(self.victim.pid, signal.SIGKILL)
        self.victim.wait()
        handler.close_connection = True
        handler.connection.close()

    def stop(self):
        self.http.shutdown()
        self.http.server_close()

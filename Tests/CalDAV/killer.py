"""Stands between the program and a server, counts requests, and kills the program at one of them."""

import http.client
import http.server
import os
import signal
import threading
import urllib.parse


class Killer:
    """At request `at`, counted from 0, the program is killed: before the request reaches the server, or, with
    `arrives`, after the server has done it and before its answer is seen."""

    def __init__(self, server, at=None, arrives=False):
        self.target = urllib.parse.urlsplit(server.url)
        self.at, self.arrives = at, arrives
        self.victim = None
        self.count = 0
        self.methods, self.statuses = [], []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def pass_on(self):
                number, outer.count = outer.count, outer.count + 1
                outer.methods.append(self.command)
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

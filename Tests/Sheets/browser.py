"""A headless Chromium, spoken to through a pair of pipes: pages are loaded, measured, photographed and printed."""

import base64
import json
import os
import shutil
import subprocess
import tempfile


class Browser:
    """Chromium with one page open. Nothing is fetched: every request but for the page's own file is remembered."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="sheets-browser-")
        to_child, from_us = os.pipe()
        from_child, to_us = os.pipe()
        self.out, self.inn = from_us, from_child

        def wire():
            # Chromium reads its orders from descriptor 3 and answers on 4.
            os.dup2(to_child, 13)
            os.dup2(to_us, 14)
            os.dup2(13, 3)
            os.dup2(14, 4)

        self.process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--disable-extensions", "--disable-background-networking", "--force-color-profile=srgb",
             "--font-render-hinting=none", f"--user-data-dir={self.profile}", "--remote-debugging-pipe"],
            close_fds=False, preexec_fn=wire, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(to_us)
        self.count, self.rest, self.requests = 0, b"", []
        target = self.ask("Target.createTarget", {"url": "about:blank"}, None)["targetId"]
        self.session = self.ask("Target.attachToTarget", {"targetId": target, "flatten": True}, None)["sessionId"]
        self.ask("Page.enable")
        self.ask("Network.enable")

    def close(self):
        os.close(self.out)
        os.close(self.inn)
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def receive(self):
        while b"\0" not in self.rest:
            piece = os.read(self.inn, 1 << 16)
            if not piece:
                raise RuntimeError("the browser went away")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(message)
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        return message

    def ask(self, method, parameters=None, session="own"):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters or {}}
        if session == "own":
            message["sessionId"] = self.session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]

    def load(self, path, width, height, mobile=False, dark=False, scale=1):
        """Opens a file in a window of this size."""
        self.ask("Emulation.setDeviceMetricsOverride",
                 {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": mobile})
        self.ask("Emulation.setEmulatedMedia", {"media": "screen", "features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        self.requests = []
        self.ask("Page.navigate", {"url": "file://" + os.path.abspath(path)})
        while self.receive().get("method") != "Page.loadEventFired":
            pass

    def value(self, expression):
        """What a script in the page gives; the page's own policy forbids scripts of its own."""
        answer = self.ask("Runtime.evaluate", {"expression": expression, "returnByValue": True})
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def photograph(self, path):
        size = self.value("[document.documentElement.clientWidth, document.documentElement.scrollHeight]")
        answer = self.ask("Page.captureScreenshot", {
            "format": "png", "captureBeyondViewport": True,
            "clip": {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 8000), "scale": 1}})
        with open(path, "wb") as file:
            file.write(base64.b64decode(answer["data"]))

    def print(self, path, width, height):
        """Prints to a file on paper of this size in millimetres."""
        answer = self.ask("Page.printToPDF", {
            "paperWidth": width / 25.4, "paperHeight": height / 25.4, "preferCSSPageSize": False,
            "printBackground": True})
        with open(path, "wb") as file:
            file.write(base64.b64decode(answer["data"]))

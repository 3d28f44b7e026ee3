"""A small CalDAV client of the tests' own, to look at servers and to change events as another program would."""

import base64
import http.client
import ssl
import urllib.parse
import xml.etree.ElementTree as tree

from servers import PASSWORD, USER

DAV, CAL = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"


class Calendar:
    """One collection on one server."""

    def __init__(self, server, name="doseplan"):
        self.server = server
        self.path = f"{server.home}{name}/"

    def ask(self, method, path, body=b"", **headers):
        address = urllib.parse.urlsplit(self.server.url)
        if address.scheme == "https":
            context = ssl._create_unverified_context()
            connection = http.client.HTTPSConnection(address.hostname, address.port, timeout=30, context=context)
        else:
            connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
        token = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        fields = {"Authorization": "Basic " + token}
        fields.update({name.replace("_", "-"): value for name, value in headers.items()})
        connection.request(method, path, body, fields)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), data

    def paths(self):
        """The paths of all members."""
        status, _, body = self.ask(
            "PROPFIND", self.path, b'<D:propfind xmlns:D="DAV:"><D:prop><D:getetag/></D:prop></D:propfind>',
            Depth="1", Content_Type="application/xml")
        if status == 404:
            return []
        assert status == 207, status
        found = [urllib.parse.urlsplit(each.text).path for each in tree.fromstring(body).iter(DAV + "href")]
        return sorted(path for path in found if urllib.parse.unquote(path).rstrip("/") != self.path.rstrip("/"))

    def get(self, path):
        status, headers, body = self.ask("GET", path)
        assert status == 200, (status, path)
        return body.decode().replace("\r\n", "\n").replace("\n ", ""), headers["ETag"]

    def all(self):
        """The texts of all members, unfolded, by path."""
        return {path: self.get(path)[0] for path in self.paths()}

    def put(self, path, text, **headers):
        status, _, body = self.ask(
            "PUT", path, text.replace("\n", "\r\n").encode(), Content_Type="text/calendar; charset=utf-8", **headers)
        assert status in (200, 201, 204), (status, body)

    def edit(self, path, change):
        """Changes a member as another program would."""
        text, etag = self.get(path)
        changed = change(text)
        assert changed != text, "the edit changes nothing"
        self.put(path, changed, If_Match=etag)

    def delete(self, path):
        status, _, _ = self.ask("DELETE", path)
        assert status in (200, 204), status

    def make(self):
        status, _, _ = self.ask("MKCALENDAR", self.path)
        assert status == 201, status

    def expanded(self, first, last):
        """What the server itself makes of its rules: pairs of a start in UTC and a title."""
        question = f"""<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop>
            <C:calendar-data><C:expand start="{first:%Y%m%d}T000000Z" end="{last:%Y%m%d}T000000Z"/></C:calendar-data>
            </D:prop><C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range
            start="{first:%Y%m%d}T000000Z" end="{last:%Y%m%d}T000000Z"/></C:comp-filter></C:comp-filter></C:filter>
            </C:calendar-query>"""
        status, _, body = self.ask(
            "REPORT", self.path, question.encode(), Depth="1", Content_Type="application/xml")
        assert status == 207, (status, body)
        return [each.text for each in tree.fromstring(body).iter(CAL + "calendar-data")]

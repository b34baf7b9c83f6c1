#!/usr/bin/env python3
"""A small program by somebody else, with nothing but Python's own library: crow.py ADDRESS CLIENT_ID

It says on its output where a member has to go to let it in, and waits there for the answer. Then it does what it is told
on its input, one command a line, and answers each with one line of JSON:

    post TEXT         {"id": …}
    follow @handle    {"following": true}
    feed              [texts, the newest first]
    refresh           {"scope": …}
    listen            {"listening": true}: to messages, over STOMP and as server-sent events, from now on
    heard             {"stomp": text, "sse": text}: the next message, as each of the two told it
    outlive SECONDS   {"token": seconds, "stomp": seconds, "sse": seconds}: until each was dead
"""

import base64
import hashlib
import http.server
import json
import os
import queue
import secrets
import socket
import struct
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

KITH, CLIENT = sys.argv[1], sys.argv[2]
SCOPES = "read write messages"


def say(answer):
    print(json.dumps(answer), flush=True)


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Back(http.server.BaseHTTPRequestHandler):
    """Where the browser comes back to."""

    def do_GET(self):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        if "state" in query:
            self.server.answer = {name: values[0] for name, values in query.items()}
            self.server.answered.set()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"Crow has your answer. You can close this page.")

    def log_message(self, *_):
        """Its output is for answers."""


class Socket:
    """As much of WebSocket (RFC 6455) and STOMP 1.2 as it takes to listen."""

    def __init__(self, address, token):
        place = urllib.parse.urlsplit(address)
        self.socket = socket.create_connection((place.hostname, place.port), timeout=30)
        self.received = self.socket.makefile("rb")
        self.socket.sendall(
            f"GET /ws HTTP/1.1\r\nHost: {place.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\nSec-WebSocket-Version: 13\r\n\r\n"
            .encode())
        if b" 101 " not in self.received.readline():
            raise SystemExit("No socket")
        while self.received.readline().strip():
            pass
        self.send("CONNECT", {"accept-version": "1.2", "host": place.hostname, "heart-beat": "0,10000",
                              "Authorization": "Bearer " + token})
        self.expect("CONNECTED")
        self.send("SUBSCRIBE", {"id": "1", "destination": "/user/queue/messages", "receipt": "listening"})
        self.expect("RECEIPT")

    def send(self, command, headers):
        text = command + "\n" + "".join(f"{name}:{value}\n" for name, value in headers.items()) + "\n\0"
        data, mask = text.encode(), os.urandom(4)
        size = bytes([0x80 | len(data)]) if len(data) < 126 else bytes([0xFE]) + struct.pack(">H", len(data))
        masked = bytes(byte ^ mask[i % 4] for i, byte in enumerate(data))
        self.socket.sendall(b"\x81" + size + mask + masked)

    def receive(self):
        """The next frame of STOMP, as its command and its body; nothing when the server closed."""
        while True:
            head = self.received.read(2)
            if len(head) < 2 or head[0] & 0x0F == 8:
                return None
            size = head[1] & 0x7F
            if size == 126:
                size = struct.unpack(">H", self.received.read(2))[0]
            elif size == 127:
                size = struct.unpack(">Q", self.received.read(8))[0]
            text = self.received.read(size).decode()
            if text.strip():
                head, _, body = text.partition("\n\n")
                return head.split("\n")[0], body.rstrip("\0")

    def expect(self, command):
        frame = self.receive()
        if frame is None or frame[0] != command:
            raise SystemExit(f"No {command}: {frame}")


class Ear:
    """Listens in the background: what came, and when it was over."""

    def __init__(self, listen):
        self.messages = queue.Queue()
        self.over = threading.Event()
        threading.Thread(target=self.run, args=(listen,), daemon=True).start()

    def run(self, listen):
        try:
            listen(self.messages.put)
        except OSError as gone:
            print("A connection broke:", gone, file=sys.stderr)
        self.ended = time.monotonic()
        self.over.set()


class Crow:
    access = refresh_token = None

    def __init__(self):
        found = self.read("/.well-known/openid-configuration")
        self.tokens_at = found["token_endpoint"]
        self.authorize_at = found["authorization_endpoint"]

    def sign_in(self):
        server = http.server.HTTPServer(("127.0.0.1", 0), Back)
        server.answered = threading.Event()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        back = f"http://127.0.0.1:{server.server_port}/back"
        verifier, state = encoded(secrets.token_bytes(48)), encoded(secrets.token_bytes(16))
        say({"open": self.authorize_at + "?" + urllib.parse.urlencode({
            "response_type": "code",
            "client_id": CLIENT,
            "redirect_uri": back,
            "scope": SCOPES,
            "state": state,
            "code_challenge": encoded(hashlib.sha256(verifier.encode()).digest()),
            "code_challenge_method": "S256",
        })})
        if not server.answered.wait(120):
            raise SystemExit("Nobody came back")
        answer = server.answer
        server.shutdown()
        if answer["state"] != state:
            raise SystemExit("An answer to a question of somebody else")
        if "error" in answer:
            say({"error": answer["error"]})
            raise SystemExit(0)
        self.take({
            "grant_type": "authorization_code",
            "code": answer["code"],
            "redirect_uri": back,
            "code_verifier": verifier,
        })

    def refresh(self, _):
        return self.take({"grant_type": "refresh_token", "refresh_token": self.refresh_token})

    def take(self, grant):
        form = urllib.parse.urlencode({"client_id": CLIENT, **grant}).encode()
        with urllib.request.urlopen(urllib.request.Request(self.tokens_at, form), timeout=20) as response:
            tokens = json.load(response)
        self.access, self.refresh_token = tokens["access_token"], tokens["refresh_token"]
        return {"scope": tokens["scope"]}

    def post(self, text):
        return {"id": self.call("POST", "/api/posts", {"text": text})["id"]}

    def follow(self, handle):
        return {"following": self.call("PUT", f"/api/users/{handle}/follow")["following"]}

    def feed(self, _):
        return [post["text"] for post in self.read("/api/feed/me")["items"]]

    def listen(self, _):
        stomp = Socket(KITH, self.access)
        stream = self.open("GET", "/api/stream", None, 60)
        self.ears = {"stomp": Ear(lambda tell: self.hear_stomp(stomp, tell)),
                     "sse": Ear(lambda tell: self.hear_stream(stream, tell))}
        return {"listening": True}

    @staticmethod
    def hear_stomp(stomp, tell):
        for command, body in iter(stomp.receive, None):
            if command == "MESSAGE":
                tell(json.loads(body)["text"])

    @staticmethod
    def hear_stream(stream, tell):
        event = None
        for line in stream:
            name, _, value = line.decode().strip().partition(": ")
            if name == "event":
                event = value
            elif name == "data" and event == "message":
                tell(json.loads(value)["text"])

    def heard(self, _):
        return {name: ear.messages.get(timeout=10) for name, ear in self.ears.items()}

    def outlive(self, most):
        begun = time.monotonic()
        dead = {"token": self.until_refused(begun, float(most))}
        for name, ear in self.ears.items():
            over = ear.over.wait(max(0.0, float(most) - (time.monotonic() - begun)))
            dead[name] = round(max(0.0, ear.ended - begun), 1) if over else None
        return dead

    def until_refused(self, begun, most):
        while time.monotonic() - begun < most:
            try:
                self.read("/api/notifications")
            except urllib.error.HTTPError as refused:
                if refused.code != 401:
                    raise
                return round(time.monotonic() - begun, 1)
            time.sleep(0.2)
        return None

    def read(self, path):
        return self.call("GET", path)

    def call(self, method, path, body=None):
        with self.open(method, path, body, 20) as response:
            return json.load(response)

    def open(self, method, path, body, timeout):
        headers = {}
        if self.access:
            headers["Authorization"] = "Bearer " + self.access
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        request = urllib.request.Request(KITH + path, data, headers, method=method)
        return urllib.request.urlopen(request, timeout=timeout)


def main():
    crow = Crow()
    crow.sign_in()
    say({"in": True})
    doings = {"post": crow.post, "follow": crow.follow, "feed": crow.feed, "refresh": crow.refresh,
              "listen": crow.listen, "heard": crow.heard, "outlive": crow.outlive}
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        say(doings[word](rest))


if __name__ == "__main__":
    main()

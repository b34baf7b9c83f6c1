#!/usr/bin/env python3
"""A small program by somebody else, with nothing but Python's own library: crow.py ADDRESS CLIENT_ID

It says on its output where a member has to go to let it in, and waits there for the answer. Then it does what it is told
on its input, one command a line, and answers each with one line of JSON:

    post TEXT         {"id": …}
    follow @handle    {"following": true}
    feed              [texts, the newest first]
    refresh           {"scope": …}
    outlive SECONDS   {"dead": seconds}: asks until nobody knows its token any more
"""

import base64
import hashlib
import http.server
import json
import secrets
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


class Crow:
    def __init__(self):
        found = self.read("/.well-known/openid-configuration")
        self.tokens_at = found["token_endpoint"]
        self.authorize_at = found["authorization_endpoint"]
        self.access = self.refresh_token = None

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

    def outlive(self, most):
        begun = time.monotonic()
        while time.monotonic() - begun < float(most):
            try:
                self.read("/api/notifications")
            except urllib.error.HTTPError as refused:
                if refused.code == 401:
                    return {"dead": round(time.monotonic() - begun, 1)}
                raise
            time.sleep(0.2)
        return {"dead": None}

    def read(self, path):
        return self.call("GET", path)

    def call(self, method, path, body=None):
        headers = {"Accept": "application/json"}
        if getattr(self, "access", None):
            headers["Authorization"] = "Bearer " + self.access
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        request = urllib.request.Request(KITH + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=20) as response:
            return json.load(response)


def main():
    crow = Crow()
    crow.sign_in()
    say({"in": True})
    doings = {"post": crow.post, "follow": crow.follow, "feed": crow.feed, "refresh": crow.refresh,
              "outlive": crow.outlive}
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        say(doings[word](rest))


if __name__ == "__main__":
    main()

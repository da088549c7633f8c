"""A mail server for tests: speaks as much SMTP (RFC 5321) as taking a message needs, keeps what it took."""

import socketserver
import threading
from types import TracebackType


class _Talk(socketserver.StreamRequestHandler):
    """One conversation."""

    def handle(self) -> None:
        self._say("220 here")
        sender = to = ""
        while line := self.rfile.readline().decode("utf-8").strip():
            verb = line.split(" ")[0].upper()
            if verb == "MAIL":
                sender = line.split("<")[1].split(">")[0]
            elif verb == "RCPT":
                to = line.split("<")[1].split(">")[0]
            elif verb == "DATA":
                self._say("354 go on")
                self.server.taken.append((sender, to, self._text()))  # type: ignore[attr-defined]
            self._say("221 bye" if verb == "QUIT" else "250 fine")
            if verb == "QUIT":
                return

    def _text(self) -> str:
        lines = []
        while (line := self.rfile.readline().decode("utf-8").rstrip("\r\n")) != ".":
            lines.append(line.removeprefix("."))
        return "\n".join(lines)

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class ListeningServer(socketserver.ThreadingTCPServer):
    """Listens on a free port of this machine while the block lasts. `taken`: sender, receiver, text."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.taken: list[tuple[str, str, str]] = []
        self.port: int = self.server_address[1]

    def __enter__(self) -> "ListeningServer":
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown()
        self.server_close()

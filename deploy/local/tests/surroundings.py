"""What several tests share: folders that go away, variables that are put back, a server that plays a part."""

from __future__ import annotations

import contextlib
import io
import json
import os
import tempfile
import threading
import unittest
import warnings
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Callable, Optional
from unittest import mock

from maillage_cli.folders import Folders

# Gives the status, the body as JSON, and headers, for method, path, headers and body of a request.
Part = Callable[[str, str, dict[str, str], bytes], tuple[int, Any, dict[str, str]]]


class InFolders(unittest.TestCase):
    """A test with folders of its own, under an environment that is put back afterwards."""

    def setUp(self) -> None:
        # What the launcher starts is meant to outlive the object that started it.
        warnings.filterwarnings("ignore", "subprocess .* is still running", ResourceWarning)
        self.home = Path(self.entered(tempfile.TemporaryDirectory()))
        self.entered(mock.patch.dict(os.environ))
        for variable in [name for name in os.environ if name.startswith("MAILLAGE_")]:
            del os.environ[variable]
        self.folders = Folders(self.home / "project", self.home / "data", self.home / "cache")
        for folder in (self.folders.project, self.folders.data, self.folders.cache):
            folder.mkdir()

    def entered(self, context: Any) -> Any:
        """Enters a context that is left at the end of the test (the older Pythons have no `enterContext`)."""
        result = context.__enter__()
        self.addCleanup(context.__exit__, None, None, None)
        return result

    def program(self, path: Path, script: str) -> Path:
        """An executable shell script."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\n" + script + "\n", encoding="utf-8")
        path.chmod(0o755)
        return path


def said(does: Callable[[], Any]) -> str:
    """What is printed meanwhile."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        does()
    return output.getvalue()


class Played:
    """A server whose answers a function gives, on a port of its own."""

    def __init__(self, part: Part) -> None:
        class Handler(BaseHTTPRequestHandler):
            def _answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                status, told, headers = part(self.command, self.path, dict(self.headers), body)
                written = json.dumps(told).encode("utf-8")
                self.send_response(status)
                for name, value in {**headers, "Content-Length": str(len(written))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(written)

            do_GET = do_POST = do_PUT = _answer

            def log_message(self, *_: object) -> None:
                """Keeps quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread: Optional[threading.Thread] = None

    def __enter__(self) -> "Played":
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_port}"

"""A server on loopback that speaks nothing but HTTP/2."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator, Mapping


class Http2Site:
    """Answers with the pages that it has, else with 404."""

    def __init__(self, tls: ssl.SSLContext, pages: Mapping[str, bytes]) -> None:
        self.asked: list[str] = []
        self.connections = 0
        self._tls = tls
        self._pages = pages
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]

    @contextmanager
    def running(self) -> Iterator[Http2Site]:
        """Serve in threads until the block ends."""
        threading.Thread(target=self._accept, daemon=True).start()
        try:
            yield self
        finally:
            self._socket.close()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                plain, _ = self._socket.accept()
                threading.Thread(target=self._serve, args=(plain,), daemon=True).start()

    def _serve(self, plain: socket.socket) -> None:
        with suppress(OSError), self._tls.wrap_socket(plain, server_side=True) as stream:
            self.connections += 1
            connection = H2Connection(H2Configuration(client_side=False))
            connection.initiate_connection()
            stream.sendall(connection.data_to_send())
            while data := stream.recv(65536):
                for event in connection.receive_data(data):
                    if isinstance(event, RequestReceived):
                        self._answer(connection, event)
                stream.sendall(connection.data_to_send())

    def _answer(self, connection: H2Connection, request: RequestReceived) -> None:
        path = dict(request.headers)[b":path"].decode()
        self.asked.append(path)
        body = self._pages.get(path)
        headers = [
            (":status", "404" if body is None else "200"),
            ("content-type", "text/html; charset=utf-8"),
        ]
        connection.send_headers(request.stream_id, headers)
        connection.send_data(request.stream_id, body or b"", end_stream=True)

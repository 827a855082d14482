"""Answers as servers, and what stands before them, really give them; read by a parser that others wrote."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from telegram.error import NetworkError, TimedOut

from bot.telegram.errors import NotConnected
from bot.telegram.transport import AiohttpRequest, Timeouts

YES = b'{"ok":true,"result":true}'
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n" + YES


class Server:
    """Answers every request with prepared parts, whatever it says, and counts connections."""

    def __init__(self, parts: Sequence[bytes], *, pause: float = 0, closes: bool = False) -> None:
        self.parts = parts
        self.pause = pause
        self.closes = closes
        self.connections = 0
        self.asked: list[bytes] = []
        self.heard = asyncio.Event()
        self._open: set[asyncio.StreamWriter] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._open.add(writer)
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
                self.asked.append(head + await reader.readexactly(length))
                self.heard.set()
                for part in self.parts:
                    writer.write(part)
                    await writer.drain()
                    await asyncio.sleep(self.pause)
                if self.closes:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self._open.remove(writer)
            writer.close()

    @asynccontextmanager
    async def listening(self, context: ssl.SSLContext | None = None) -> AsyncIterator[str]:
        server = await asyncio.start_server(self.serve, "127.0.0.1", 0, ssl=context)
        port = server.sockets[0].getsockname()[1]
        try:
            yield f"http{'s' if context else ''}://127.0.0.1:{port}/bot1:x/getMe"
        finally:
            server.close()
            for writer in self._open:  # from Python 3.12 on it waits for those that a client keeps open
                writer.transport.abort()
            await server.wait_closed()


@pytest.mark.parametrize(
    "parts",
    [
        [PLAIN],
        [PLAIN[index : index + 1] for index in range(len(PLAIN))],
        [
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"a;x=1\r\n",
            YES[:10],
            b"\r\nf\r\n",
            YES[10:],
            b"\r\n0\r\n",
            b"Trailer: x\r\n\r\n",
        ],
        [b"HTTP/1.1 100 Continue\r\n\r\n" + PLAIN],
        [b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", PLAIN],
    ],
    ids=["whole", "byte by byte", "chunked", "after 100", "after 103"],
)
async def test_answer_is_read_whatever_way_it_comes(request_: AiohttpRequest, parts: list[bytes]) -> None:
    server = Server(parts)
    async with server.listening() as url:
        assert [await request_.post(url) for _ in range(2)] == [True, True]
    assert server.connections == 1


@pytest.mark.parametrize(
    "head", [b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b"HTTP/1.0 200 OK\r\n\r\n"]
)
async def test_answer_that_ends_with_its_connection_is_read(request_: AiohttpRequest, head: bytes) -> None:
    server = Server([head, YES], closes=True)
    async with server.listening() as url:
        assert [await request_.post(url) for _ in range(2)] == [True, True]
    assert server.connections == 2


async def test_connection_that_is_to_be_closed_is_not_used_again(request_: AiohttpRequest) -> None:
    server = Server([PLAIN.replace(b"OK\r\n", b"OK\r\nConnection: close\r\n")])
    async with server.listening() as url:
        assert [await request_.post(url) for _ in range(2)] == [True, True]
    assert server.connections == 2


@pytest.mark.parametrize(
    "parts",
    [
        [b"SSH-2.0-OpenSSH\r\n"],
        [b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n", YES[:10]],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"a\r\n", YES[:10]],
        [b"HTTP/1.1 20"],
        [],
    ],
    ids=[
        "other protocol",
        "no length",
        "cut off",
        "cut off between chunks",
        "cut off in its head",
        "nothing",
    ],
)
async def test_answer_that_is_none_is_a_network_error(request_: AiohttpRequest, parts: list[bytes]) -> None:
    async with Server(parts, closes=True).listening() as url:
        with pytest.raises(NetworkError) as caught:
            await request_.post(url)
    assert not isinstance(caught.value, TimedOut | NotConnected), "the call may have taken effect"


@pytest.mark.slow
async def test_patience_is_for_each_part_of_an_answer_not_for_the_whole() -> None:
    slow = [PLAIN[:20], PLAIN[20:40], PLAIN[40:50], PLAIN[50:]]
    async with AiohttpRequest(timeouts=Timeouts(read=1.0)) as transport:
        async with Server(slow, pause=0.4).listening() as url:
            assert await transport.post(url) is True
        async with Server([PLAIN[:20], PLAIN[20:]], pause=3).listening() as url:
            with pytest.raises(TimedOut):
                await transport.post(url)


async def test_what_comes_unasked_ends_the_connection(request_: AiohttpRequest) -> None:
    server = Server([PLAIN + PLAIN])
    async with server.listening() as url:
        assert [await request_.post(url) for _ in range(2)] == [True, True]
    assert server.connections == 2


async def test_call_that_is_broken_off_leaves_its_connection_to_nobody(request_: AiohttpRequest) -> None:
    server = Server([PLAIN[:20], PLAIN[20:]], pause=0.02)
    async with server.listening() as url:
        first = asyncio.create_task(request_.post(url))
        await server.heard.wait()
        first.cancel()
        await asyncio.wait({first})
        assert await request_.post(url) is True
    assert server.connections == 2


@pytest.mark.slow
async def test_certificate_is_checked(
    request_: AiohttpRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = certified(tmp_path)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    server = Server([PLAIN])
    async with server.listening(context) as url:
        with pytest.raises(NotConnected, match="SSLCertVerificationError"):
            await request_.post(url)
        assert server.asked == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        async with AiohttpRequest() as other:
            assert await other.post(url) is True


def certified(folder: Path) -> Path:
    """A certificate for this machine, with its key, signed by itself."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=True)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    return file

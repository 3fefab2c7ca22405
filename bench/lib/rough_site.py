"""A site on the loopback interface with good, slow, hostile and failing pages: rough_site.py PORT

Everything it serves is made up here. What is right for each kind stands beside it in MIX.
"""
import asyncio
import gzip
import random
import sys

WORDS = (
    "river bridge harbour council winter ferry market engine baker school window garden paper signal"
    " station evening valley builder letter morning stone captain orchard lantern traffic season".split()
)
SLOW_SECONDS = 1.5
HEAD = "HTTP/1.1 {status}\r\nContent-Type: {type}\r\nConnection: close\r\n{more}\r\n"


class Mix:
    """Kinds of pages with their weights and the right outcomes."""

    def __init__(self, rows):
        self.rows = rows
        self.weights = [weight for _, weight, _, _ in rows]

    def pick(self, chance):
        kind, _, path, expected = chance.choices(self.rows, self.weights)[0]
        # Addresses of their own, so that each is a miss; those of "held" come back.
        number = chance.randrange(50) if kind == "held" else chance.getrandbits(60)
        return kind, f"{path}?n={number}", expected


MIX = Mix([
    ("held", 45, "/good", {"ok"}),
    ("good", 25, "/good", {"ok"}),
    ("translated", 8, "/translated", {"ok"}),
    ("slow", 4, "/slow", {"ok"}),
    ("missing", 3, "/missing", {"page-status"}),
    ("broken", 3, "/broken", {"page-status"}),
    ("paper", 2, "/paper", {"not-html"}),
    ("loop", 2, "/loop", {"redirect-loop"}),
    ("inside", 2, "/inside", {"blocked-address"}),
    ("reset", 2, "/reset", {"unreachable"}),
    ("cut", 1, "/cut", {"unreachable"}),
    ("large", 1, "/large", {"page-too-large"}),
    ("bomb", 1, "/bomb", {"page-too-large"}),
    ("deep", 0.5, "/deep", {"ok", "page-too-complex"}),
    ("wide", 0.3, "/wide", {"ok", "page-too-complex"}),
    ("never", 0.2, "/never", {"timed-out"}),
])


def sentence(chance):
    words = [chance.choice(WORDS) for _ in range(chance.randrange(8, 18))]
    return (" the ".join([words[0].capitalize(), *words[1:3]]) + " " + " ".join(words[3:])) + "."


def story(number, notice=""):
    chance = random.Random(number)
    paragraphs = "".join(
        f"<p>{' '.join(sentence(chance) for _ in range(5))}</p>" for _ in range(chance.randrange(6, 30))
    )
    menu = "".join(f'<li><a href="/section/{i}">{chance.choice(WORDS)}</a></li>' for i in range(40))
    return (
        f"<!doctype html><html lang=en><head><title>{sentence(chance)}</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>{sentence(chance)}</h1>{notice}{paragraphs}</article><footer><ul>{menu}</ul></footer></body></html>"
    )


NOTICE = "<p class=note>This article was automatically translated from German by a machine.</p>"


async def send(writer, body, status="200 OK", kind="text/html; charset=utf-8", more=""):
    data = body.encode() if isinstance(body, str) else body
    writer.write(HEAD.format(status=status, type=kind, more=f"Content-Length: {len(data)}\r\n{more}").encode() + data)
    await writer.drain()


async def bomb(writer):
    """A gigabyte in a megabyte, as long as somebody listens."""
    writer.write(HEAD.format(status="200 OK", type="text/html", more="Content-Encoding: gzip\r\n").encode())
    writer.write(gzip.compress(b"<p>" + b"x" * (16 << 20), 9))
    await writer.drain()


async def drip(writer):
    writer.write(HEAD.format(status="200 OK", type="text/html", more="").encode() + b"<p>")
    for _ in range(60):
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.5)


async def answer(path, number, writer):
    if path == "/good":
        await send(writer, story(number))
    elif path == "/translated":
        await send(writer, story(number, NOTICE))
    elif path == "/slow":
        await asyncio.sleep(SLOW_SECONDS)
        await send(writer, story(number))
    elif path == "/missing":
        await send(writer, "<p>gone", "404 Not Found")
    elif path == "/broken":
        await send(writer, "<p>broken", "500 Internal Server Error")
    elif path == "/paper":
        await send(writer, "%PDF-1.7 ...", kind="application/pdf")
    elif path == "/loop":
        await send(writer, "", "302 Found", more=f"Location: /loop?n={number}\r\n")
    elif path == "/inside":
        await send(writer, "", "302 Found", more="Location: http://169.254.169.254/latest/\r\n")
    elif path == "/reset":
        writer.transport.abort()
    elif path == "/cut":
        writer.write(HEAD.format(status="200 OK", type="text/html", more="Content-Length: 90000\r\n").encode() + b"<p>The beginning")
        await writer.drain()
    elif path == "/large":
        await send(writer, "<p>" + "word " * (6 << 20 >> 2))
    elif path == "/bomb":
        await bomb(writer)
    elif path == "/deep":
        await send(writer, "<div>" * 20_000 + "The end")
    elif path == "/wide":
        await send(writer, "<b>x</b>" * 60_000)
    else:
        await drip(writer)


async def serve(reader, writer):
    try:
        head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 20)
        path, _, query = head.split(b" ", 2)[1].decode().partition("?")
        await answer(path, query, writer)
    except (ConnectionError, asyncio.IncompleteReadError, asyncio.TimeoutError, asyncio.LimitOverrunError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", int(sys.argv[1]), backlog=1024)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())

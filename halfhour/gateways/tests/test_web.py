"""Reading pages of a site: what is read, what is refused, and that nobody is reached who should not be."""

from __future__ import annotations

import gzip
import socket
import threading
import time

import pytest

from halfhour.gateways.guard import Deadline, Forbidden, NotReached, Reach
from halfhour.gateways.tests.hosts import (
    HEAD,
    Host,
    answer,
    bomb,
    certified,
    leads_to,
    listeners,
    local,
    names,
    raw,
)
from halfhour.gateways.web import BadAddress, Pace, Visitor, fetching, pace, parse, visiting
from halfhour.gateways.web.fetched import MOST
from halfhour.gateways.web.fetching import ask

PAGE = "<html><title>Mill</title><p>We grind.</p></html>"


class Turns(Pace):
    """Turns that are counted and not waited for."""

    def __init__(self):
        self.turns = []

    def wait(self, host, between=1.0):
        self.turns.append((host, between))


@pytest.fixture
def host():
    server = Host()
    yield server
    server.stop()


@pytest.fixture
def visit(host):
    """`visit("/about")`: the page as a visitor gets it."""
    turns = Turns()

    def read(path="/", **more):
        visitor = Visitor(turns, local(host, **more))
        return visitor.page(f"http://mill.example:{host.port}{path}")

    read.turns = turns
    return read


def refused(visit, path="/", **more) -> NotReached:
    with pytest.raises(NotReached) as problem:
        visit(path, **more)
    return problem.value


# Addresses

TRICKS = [
    "", " ", "http:", "http://", "https:///", "//mill.example/", "http:/mill.example", "http:mill.example",
    "http:\\\\mill.example", "http://mill.example\\@127.0.0.1/", "http://127.0.0.1\\.mill.example", "\\\\mill.example",
    "http://user@mill.example", "http://user:secret@mill.example/", "http://mill.example@127.0.0.1/",
    "http://127.0.0.1#@mill.example/", "http://127.0.0.1?@mill.example/", "http://[::1]/", "http://[::ffff:7f00:1]/",
    "http://[fe80::1%25eth0]/", "http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://017700000001/",
    "http://127.1/", "http://①②⑦.⓪.⓪.①/", "http://１２７.０.０.１/", "http://localhost/", "http://localhost./",
    "http://LOCALHOST", "http://169.254.169.254/latest/meta-data/", "http://metadata.google.internal/computeMetadata/v1/",
    "http://mill.example:22/", "http://mill.example:8030/", "http://mill.example:0/", "http://mill.example:080x/",
    "http://mill.example:99999999/", "http://mill.example:/x:22@", "http://mill.example:443:80/", "ftp://mill.example/",
    "file:///etc/passwd", "file://mill.example/etc/passwd", "gopher://mill.example:70/_x", "data:text/html,<p>x",
    "javascript:alert(1)", "mailto:a@mill.example", "dict://mill.example:2628/", "ldap://mill.example", "ws://mill.example",
    "view-source:http://mill.example", "about:blank", "blob:http://mill.example/1", "unix:///run/docker.sock",
    "http+unix://%2Frun%2Fdocker.sock/", "jar:http://mill.example!/", "http://mill.example\r\nHost: x/",
    "http://mill\texample/", "http://mill.example/a b", "http://mill.example/\x00", "http://mill%2eexample/",
    "http://%6c%6f%63%61%6c%68%6f%73%74/", "http://exa\u2100mple.org/", "http://mill.example\uff0f@x.org/",
    "http://a.\u2028b.example/", "h\u212bttp://mill.example", "http://" + "a" * 2000 + ".example", "http://mill..example/",
    "http://.mill.example/", "http://-/", "http://*/", "http://mill.example,other.example/", "http://mill.example;x/",
    "http://mill.example&x/", "http://(mill.example)/", "http://mill.example:80@127.0.0.1:80/", "http://;@127.0.0.1/",
    "http://127.0.0.1:80+@mill.example/", "http://0/", "http://0.0.0.0", "http://[::]", "http://[]", "http://[1.1.1.1]/",
    "http://1.1.1.1.:80/", "http://router/", "http://wiki.corp/", "http://box.home.arpa", "https://halfhour.example:8443",
]  # fmt: skip


@pytest.mark.parametrize("text", TRICKS)
def test_what_is_no_plain_address_is_refused(text):
    with pytest.raises(NotReached):
        parse(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("mill.example", "https://mill.example/"),
        (" www.Mill.example/About ", "https://www.mill.example/About"),
        ("HTTP://MILL.example", "http://mill.example/"),
        ("http://mill.example.:80/", "http://mill.example/"),
        ("https://mill.example:443/a?b=c#d@e", "https://mill.example/a?b=c"),
        ("https://mill.example:80/", "https://mill.example:80/"),
        ("mill.example:443", "https://mill.example/"),
        ("https://mill.example?x=http://127.0.0.1/", "https://mill.example/?x=http://127.0.0.1/"),
        ("mill.example/?next=https://x@y", "https://mill.example/?next=https://x@y"),
        ("https://müll.example/über", "https://xn--mll-hoa.example/%C3%BCber"),
        ("https://mill.example/%41%zz", "https://mill.example/%41%zz"),
        ("https://mill.example/..//@127.0.0.1", "https://mill.example/..//@127.0.0.1"),
    ],
)
def test_an_address_is_read_one_way(text, meant):
    assert str(parse(text)) == meant


@pytest.mark.parametrize("place", ["/x", "x", "?y", "//other.example/x", "http://other.example/x", "../..", ""])
def test_links_stay_addresses(place):
    assert parse("https://mill.example/a/b").joined(place).scheme in ("http", "https")


# What comes back


def test_a_page_says_who_asks_and_takes_nothing_along(host, visit, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    host.paths["/"] = answer(PAGE, Set_Cookie="a=b")
    host.paths["/next"] = answer(PAGE)
    visitor = Visitor(Turns(), local(host))
    base = f"http://mill.example:{host.port}"
    assert visitor.page(base).body == PAGE.encode()
    visitor.page(f"{base}/next")
    assert host.lines() == ["GET /robots.txt", "GET /", "GET /next"]
    heads = host.asked[-1].decode().split("\r\n")
    assert f"Host: mill.example:{host.port}" in heads
    assert any(line.startswith("User-Agent: Halfhour/") for line in heads)
    assert not [line for line in heads if line.lower().startswith(("cookie", "authorization", "referer", "proxy"))]


def test_packed_pages_are_unpacked(host, visit):
    host.paths["/"] = answer(gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert visit().body == PAGE.encode()


@pytest.mark.parametrize("coding", ["br", "zstd", "deflate, gzip", "gzip, gzip", "compress", "x"])
def test_what_was_not_asked_for_is_not_unpacked(host, visit, coding):
    host.paths["/"] = answer(b"\x8b\x02" + bytes(50), Content_Encoding=coding)
    assert refused(visit).reason == "packed"


CUT_OFF = gzip.compress(PAGE.encode(), mtime=0)[:-12]


@pytest.mark.parametrize("body", [b"no gzip at all", CUT_OFF, b"\x1f\x8b"], ids=["none", "cut off", "its mark alone"])
def test_a_broken_package_is_told(host, visit, body):
    host.paths["/"] = answer(body, Content_Encoding="gzip")
    assert refused(visit).reason == "packed"


def test_a_bomb_is_not_unpacked(host, visit):
    host.paths["/"] = answer(bomb(64), Content_Encoding="gzip")
    assert refused(visit).reason == "swollen"


def test_a_large_page_is_read_to_two_megabytes(host, visit):
    host.paths["/"] = answer(b"x" * (MOST + 1))
    found = visit()
    assert len(found.body) == MOST
    assert found.cut
    host.paths["/"] = answer(b"x" * MOST)
    assert not visit().cut


def test_ten_gigabytes_end_after_two_megabytes(host, visit):
    sent = []
    piece = b"x" * 65536

    def stream(line, head):
        line.sendall(HEAD + b"Content-Length: 10000000000\r\n\r\n")
        for _ in range(150_000):
            line.sendall(piece)
            sent.append(len(piece))

    host.paths["/"] = stream
    assert visit().cut
    for _ in range(100):
        if not any(thread.name.endswith("(_answer)") for thread in threading.enumerate()):
            break
        time.sleep(0.01)
    assert sum(sent) < 20_000_000


def test_a_stream_without_an_end_in_chunks(host, visit, monkeypatch):
    monkeypatch.setattr(visiting, "TOTAL", 0.5)
    host.paths["/"] = raw(b"1\r\nx\r\n", first=HEAD + b"Transfer-Encoding: chunked\r\n\r\n", many=5_000_000)
    assert refused(visit).reason in ("large", "slow")


@pytest.mark.parametrize("first", [HEAD + b"\r\n", b"HTTP/1.1 200 OK\r\nX: ", b""])
def test_a_drip_is_not_waited_for(host, visit, monkeypatch, first):
    monkeypatch.setattr(visiting, "TOTAL", 0.3)
    host.paths["/"] = raw(b"x", first=first, pause=0.05, many=100)
    problem = refused(visit)
    assert problem.reason == "slow"
    assert problem.again


def test_one_deadline_holds_for_all_turns_together(host, visit, monkeypatch):
    monkeypatch.setattr(visiting, "TOTAL", 0.4)

    def slowly(where):
        def say(line, head):
            time.sleep(0.15)
            leads_to(where)(line, head)

        return say

    host.paths |= {"/": slowly("/1"), "/1": slowly("/2"), "/2": slowly("/3"), "/3": answer(PAGE)}
    assert refused(visit).reason == "slow"


@pytest.mark.parametrize("first", [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nX: "])
def test_heads_without_an_end_are_not_read(host, visit, first):
    host.paths["/"] = raw(b"X-Name: value\r\n" * 500, first=first, many=400)
    assert refused(visit).reason in ("garbled", "large")


@pytest.mark.parametrize(
    "bytes_",
    [
        HEAD + b"Content-Length: 50\r\n\r\nshort",
        HEAD + b"Content-Length: -1\r\n\r\n",
        HEAD + b"Content-Length: 5, 6\r\n\r\nabcdef",
        HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        HEAD + b"Content-Length: x\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/9.9 200 OK\r\n\r\n",
        b"SSH-2.0-OpenSSH_9\r\n",
        b"220 mail.example ESMTP\r\n",
        b"\x16\x03\x01\x00\x00",
        b"",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type : text/html\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: \r\n\r\n",
        b"HTTP/1.1 302 Found\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://b\xfccher.example/\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://mill.example/\tx\r\n\r\n",
    ],
)
def test_an_answer_that_is_none(host, visit, bytes_):
    host.paths["/"] = raw(bytes_)
    problem = refused(visit)
    assert problem.reason in ("garbled", "not a page", "no address")


def test_a_length_that_is_too_short_ends_the_page_there(host, visit):
    host.paths["/"] = raw(HEAD + b"Content-Length: 4\r\n\r\n<p>x<script>evil")
    assert visit().body == b"<p>x"


@pytest.mark.parametrize(
    "kind",
    ["application/pdf", "image/png", "text/plain", "application/json", "application/xhtml+xml", "text/htmlx", ""],
)
def test_only_pages_are_read(host, visit, kind):
    host.paths["/"] = answer(PAGE, kind=kind)
    assert refused(visit).reason == "not a page"


@pytest.mark.parametrize(
    ("status", "reason", "again"),
    [
        ("204 No Content", "refused", False), ("206 Partial", "refused", False), ("300 Many", "refused", False),
        ("304 Same", "refused", False), ("401 Who", "refused", False), ("403 No", "refused", False),
        ("404 None", "gone", False), ("410 Gone", "gone", False), ("418 Tea", "refused", False),
        ("429 Slow", "later", True), ("500 Broken", "fault", True), ("503 Busy", "later", True),
    ],
)  # fmt: skip
def test_a_refusal_has_its_sentence(host, visit, status, reason, again):
    host.paths["/"] = answer(PAGE, status=status)
    problem = refused(visit)
    assert (problem.reason, problem.again) == (reason, again)
    assert problem.sentence.endswith(".")


# Redirections


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirection_is_followed(host, visit, status):
    host.paths |= {"/": leads_to("/home", status), "/home": answer(PAGE)}
    assert str(visit().address).endswith("/home")


FORBIDDEN_PLACES = [
    "http://127.0.0.1:{port}/", "http://localhost:{port}/", "//127.0.0.1:{port}/", "http://[::1]:{port}/",
    "http://2130706433:{port}/", "http://inside.example:{port}/", "http://mixed.example:{port}/", "file:///etc/passwd",
    "gopher://inside.example:{port}/", "ftp://inside.example:{port}/", "data:text/html,x", "http://x@inside.example:{port}/",
    "http://mill.example:{port}\\@inside.example/", "http://169.254.169.254/latest/", "http://metadata.google.internal/",
    "javascript:alert(1)", "http://inside.example:22/", "http:inside.example", "///inside.example:{port}/",
]  # fmt: skip
TABLE = {
    "mill.example": ["127.0.0.1"],
    "inside.example": ["127.0.0.2"],
    "mixed.example": ["93.184.216.34", "127.0.0.3"],
}


def leading(host, monkeypatch, port):
    """A visitor for whom only mill.example is outside; everything else on this machine is forbidden."""
    from halfhour.gateways.guard import resolving

    monkeypatch.setattr(resolving, "_may", lambda address, reach: address in ("127.0.0.1", "93.184.216.34"))
    return Visitor(Turns(), Reach(ports=frozenset({host.port, port, 80}), look_up=names(TABLE)))


@pytest.mark.parametrize("place", FORBIDDEN_PLACES)
@pytest.mark.parametrize("way", ["redirect", "refresh"])
def test_leading_inside_reaches_nobody(host, monkeypatch, place, way):
    with listeners() as (port, came):
        where = place.format(port=port)
        refresh = f'<meta http-equiv="refresh" content="0; url={where}">'
        host.paths["/"] = leads_to(where) if way == "redirect" else answer(refresh)
        visitor = leading(host, monkeypatch, port)
        with pytest.raises(NotReached):
            visitor.page(f"http://mill.example:{host.port}/")
        assert host.lines() == ["GET /robots.txt", "GET /"]
        assert came() == 0


def test_a_page_that_only_leads_on_is_followed(host, visit):
    host.paths |= {"/": answer("<meta http-equiv=Refresh content='0;URL=/en/'>"), "/en/": answer(PAGE)}
    assert str(visit().address).endswith("/en/")


def test_three_turns_and_no_more(host, visit):
    host.paths |= {"/": leads_to("/1"), "/1": leads_to("/2"), "/2": leads_to("/3"), "/3": answer(PAGE)}
    assert visit().body == PAGE.encode()
    host.paths |= {"/3": leads_to("/4"), "/4": answer(PAGE)}
    host.asked.clear()
    assert refused(visit).reason == "redirects"
    assert host.lines() == ["GET /robots.txt", "GET /", "GET /1", "GET /2", "GET /3"]


def test_a_circle_is_left(host, visit):
    host.paths |= {"/": leads_to("/a"), "/a": leads_to("/")}
    assert refused(visit).reason == "redirects"
    host.paths["/"] = leads_to("/")
    host.asked.clear()
    assert refused(visit).reason == "redirects"
    assert len(host.asked) == 2


def test_each_turn_is_looked_up_anew(host, visit):
    asked = []
    table = {"mill.example": ["127.0.0.1"], "other.example": ["127.0.0.1"]}
    host.paths |= {"/": leads_to(f"http://other.example:{host.port}/x"), "/x": answer(PAGE)}
    visit(look_up=names(table, asked))
    assert asked == ["mill.example", "mill.example", "other.example", "other.example"]


# TLS


@pytest.fixture
def secure(tmp_path):
    """A host under TLS for mill.example, and what believes it."""
    server, client = certified(tmp_path, "mill.example")
    host = Host(server)
    host.paths["/"] = answer(PAGE)
    yield host, client
    host.stop()


def test_tls_is_for_the_name(secure):
    host, client = secure
    names_said = []
    host._context.sni_callback = lambda line, name, context: names_said.append(name)
    visitor = Visitor(Turns(), local(host, trusts=client))
    assert visitor.page(f"https://mill.example:{host.port}/").body == PAGE.encode()
    assert set(names_said) == {"mill.example"}


def test_a_certificate_for_another_name_is_refused(secure):
    host, client = secure
    with pytest.raises(NotReached) as problem:
        Visitor(Turns(), local(host, trusts=client)).page(f"https://other.example:{host.port}/")
    assert problem.value.reason == "certificate"


def test_a_certificate_nobody_vouches_for_is_refused(secure):
    host, _ = secure
    with pytest.raises(NotReached) as problem:
        Visitor(Turns(), local(host)).page(f"https://mill.example:{host.port}/")
    assert problem.value.reason == "certificate"
    assert not host.asked


def test_a_certificate_that_has_run_out_is_refused(tmp_path):
    server, client = certified(tmp_path, "mill.example", days=-1)
    host = Host(server)
    with pytest.raises(NotReached) as problem:
        Visitor(Turns(), local(host, trusts=client)).page(f"https://mill.example:{host.port}/")
    host.stop()
    assert problem.value.reason == "certificate"


def test_no_tls_at_all_is_told(host):
    host.paths["/"] = answer(PAGE)
    with pytest.raises(NotReached) as problem:
        Visitor(Turns(), local(host)).page(f"https://mill.example:{host.port}/")
    assert problem.value.reason in ("tls", "no answer")


def test_without_a_scheme_the_plain_address_is_the_second_try(host):
    host.paths["/"] = answer(PAGE)
    found = Visitor(Turns(), local(host)).page(f"mill.example:{host.port}/")
    assert str(found.address).startswith("http://mill.example")


# Politeness

ROBOTS = "User-agent: *\nDisallow: /staff\nCrawl-delay: 3\nSitemap: http://mill.example/map.xml\n"


def test_robots_are_asked_first_and_heard(host, visit):
    host.paths |= {"/robots.txt": answer(ROBOTS, kind="text/plain"), "/": answer(PAGE), "/staff": answer(PAGE)}
    visit()
    assert ("mill.example", 3.0) in visit.turns.turns
    host.asked.clear()
    assert refused(visit, "/staff").reason == "robots"
    assert host.lines() == ["GET /robots.txt"]


def test_our_own_name_in_robots_is_ours(host, visit):
    host.paths |= {
        "/robots.txt": answer("User-agent: halfhour\nDisallow: /\n\nUser-agent: *\nAllow: /", kind="text/plain"),
        "/": answer(PAGE),
    }
    assert refused(visit).reason == "robots"


def test_a_redirection_to_a_closed_page_is_not_followed(host, visit):
    host.paths |= {"/robots.txt": answer(ROBOTS, kind="text/plain"), "/": leads_to("/staff"), "/staff": answer(PAGE)}
    assert refused(visit).reason == "robots"
    assert "GET /staff" not in host.lines()


@pytest.mark.parametrize("robots", [answer(status="404 None"), answer(status="403 No"), answer(PAGE)])
def test_no_robots_closes_nothing(host, visit, robots):
    host.paths |= {"/robots.txt": robots, "/": answer(PAGE)}
    assert visit().body == PAGE.encode()


@pytest.mark.parametrize("robots", [answer(status="500 Broken"), answer(status="503 Busy"), raw(b"")])
def test_robots_that_cannot_be_had_close_everything(host, visit, robots):
    host.paths |= {"/robots.txt": robots, "/": answer(PAGE)}
    assert refused(visit).again
    assert host.lines() == ["GET /robots.txt"]


def test_robots_may_lead_elsewhere_but_not_inside(host, monkeypatch):
    with listeners() as (port, came):
        host.paths |= {"/robots.txt": leads_to(f"http://inside.example:{port}/"), "/": answer(PAGE)}
        with pytest.raises(Forbidden):
            leading(host, monkeypatch, port).page(f"http://mill.example:{host.port}/")
        assert came() == 0


@pytest.mark.parametrize(
    "robots", [b"\xff\xfe\x00", b"Disallow", b"User-agent: *\nDisallow: /" + b"*a" * 9000, b"\x00" * 99]
)
def test_strange_robots_do_no_harm(host, visit, robots):
    host.paths |= {"/robots.txt": answer(robots, kind="text/plain"), "/": answer(PAGE)}
    assert visit().body == PAGE.encode()


def test_maps_are_named_by_robots_and_read(host):
    host.paths |= {
        "/robots.txt": answer(ROBOTS, kind="text/plain"),
        "/map.xml": answer("<urlset/>", kind="application/xml"),
    }
    visitor = Visitor(Turns(), local(host))
    base = f"http://mill.example:{host.port}"
    assert visitor.sitemaps_of(base) == ["http://mill.example/map.xml"]
    assert visitor.sitemap(f"{base}/map.xml").body == b"<urlset/>"


def test_turns_are_a_second_apart_for_everybody_who_shares_the_folder(tmp_path, monkeypatch):
    clock, slept = [1000.0], []
    monkeypatch.setattr(pace.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(pace.time, "sleep", slept.append)
    one, other = Pace(tmp_path / "pace"), Pace(tmp_path / "pace")
    one.wait("mill.example")
    other.wait("mill.example")
    other.wait("other.example")
    one.wait("mill.example", 5.0)
    clock[0] += 2.5
    one.wait("mill.example")
    assert slept == [0.0, 1.0, 0.0, 2.0, pytest.approx(4.5)]


def test_a_turn_from_before_the_machine_started_is_forgotten(tmp_path, monkeypatch):
    slept = []
    monkeypatch.setattr(pace.time, "sleep", slept.append)
    monkeypatch.setattr(pace.time, "monotonic", lambda: 5000.0)
    turns = Pace(tmp_path)
    turns.wait("mill.example")
    for left_behind in ("999999.0", "", "x", "nan"):
        next(tmp_path.iterdir()).write_text(left_behind)
        turns.wait("mill.example")
    assert slept == [0.0] * 5


def test_asking_needs_a_judged_host(host):
    """Even an address that slipped past its reader goes through the guard."""
    address = parse(f"http://mill.example:{host.port}/", local(host))
    with pytest.raises(Forbidden):
        ask(
            address,
            deadline=Deadline(2),
            kinds=("text/html",),
            reach=Reach(ports=frozenset({host.port}), look_up=names(TABLE)),
        )
    assert host.came == 0


def test_the_reason_of_each_refusal_is_a_sentence():
    from halfhour.gateways.guard import refusing
    from halfhour.gateways.web import line, robots, unpacking

    for module in (refusing, line, unpacking, fetching, visiting, robots):
        for kind in vars(module).values():
            if isinstance(kind, type) and issubclass(kind, NotReached):
                assert kind().sentence[0].isupper()
                assert kind().sentence.endswith(".")
    assert issubclass(BadAddress, NotReached)
    assert socket

"""What is never asked: every reserved address, every way to write one, every name of the inside."""

from __future__ import annotations

import socket
import time

import pytest

from halfhour.gateways.guard import (
    Deadline,
    Forbidden,
    NoAnswer,
    NoSuchHost,
    NotReached,
    Reach,
    TooSlow,
    connecting,
    host_name,
    is_public,
    open_socket,
)
from halfhour.gateways.guard.names import NoName
from halfhour.gateways.tests.hosts import listeners, names


def listed(text):
    return text.split()


RESERVED = listed("""
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 100.127.255.254 127.0.0.1 127.0.0.2 127.255.255.254
168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.8 192.0.0.9
192.0.0.170 192.0.0.192 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1
198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::2 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:0:127.0.0.1 ::127.0.0.1 ::8.8.8.8
64:ff9b::127.0.0.1 64:ff9b::10.0.0.1 64:ff9b::169.254.169.254 64:ff9b:1::8.8.8.8 100::1 100:0:0:1::1
2001::1 2001:0:7f00:1:0:0:80ff:fffe 2001:2::1 2001:3::1 2001:4:112::1 2001:10::1 2001:20::1 2001:30::1 2001:db8::1
2002:7f00:1::1 2002:a00:1::1 2002:a9fe:a9fe::1 2002:c0a8:101::1 2606:4700::5efe:10.0.0.1 2606:4700::200:5efe:127.0.0.1
2620:4f:8000::1 3fff::1 5f00::1 fc00::1 fd00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fe80::1%1 fec0::1 ff00::1 ff02::1
ff0e::1 4000::1 e000::1 localhost 127.1 0x7f.1 2130706433
""")
PUBLIC_ONES = listed("""
1.1.1.1 8.8.8.8 93.184.216.34 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1
169.253.255.255 169.255.0.1 172.15.255.255 172.32.0.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1
223.255.255.255 168.63.129.15 2606:4700::1 2a00:1450::1 2400:cb00::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8
2002:808:808::1
""")
NUMBERS = listed("""
127.0.0.1 127.0.0.1. 2130706433 017700000001 0x7f000001 0x7f.0.0.1 0177.0.0.1 127.1 127.0.1 0 0x0 00.0.0.0 127.0.0.01
1.1.1.1 8.8.8.8 ①②⑦.⓪.⓪.① １２７.０.０.１ 127。0。0。1 127．0．0．1 127｡0｡0｡1 𝟏𝟐𝟕.𝟎.𝟎.𝟏 ⑩.0.0.1 0x7F.1 0X7f000001 1.2.3.0x4
example.1 example.0x7f ₁₂₇.0.0.1 ¹²⁷.0.0.1
""")
INSIDE = listed("""
localhost LOCALHOST localhost. a.localhost ⓛⓞⓒⓐⓛⓗⓞⓢⓣ ｌｏｃａｌｈｏｓｔ localhost.localdomain printer.local nas.lan router.home box.home.arpa
wiki.internal wiki.intranet wiki.corp x.private router metadata metadata.google.internal METADATA.google.internal.
metadata.goog metadata.azure.com metadata.azure.internal instance-data instance-data.ec2.internal abc.onion 1.in-addr.arpa
ip6-localhost halfhour.school.example www.halfhour.school.example.
""")
NO_NAMES = [
    "", ".", "..", "a..b", ".example.org", "example.org..", "-a.example", "a-.example", "a b.example", "a\tb.example",
    "a%2eexample.org", "a%00.example", "a\x00.example", "a/b", "a\\b.example", "a?b.example", "a#b.example",
    "user@example.org", "[::1]", "[::ffff:127.0.0.1]", "::1", "example.org:80", "a\u2028b.example", "a\u00adb\u200b.example\n",
    "x" * 64 + ".example", "x." * 130 + "org", "ex\u2100mple.org", "exa\uff0fmple.org", "exa\uff20mple.org",
    "a\uff1ab.example", "\u202eorg.example", "xn--\u0430.example", "a\ufe6bb.example", "\u2488com", "exa_mple..org",
]  # fmt: skip
OURS = Reach(own=frozenset({"halfhour.school.example", ".www.halfhour.school.example"}))


@pytest.mark.parametrize("address", RESERVED)
def test_an_address_of_the_inside_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC_ONES)
def test_an_address_beside_a_reserved_range_is_public(address):
    assert is_public(address)


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_are_no_names(name):
    with pytest.raises(NoName, match=r"numbers|no address"):
        host_name(name, OURS)


@pytest.mark.parametrize("name", INSIDE)
def test_names_of_the_inside_are_refused(name):
    with pytest.raises(Forbidden):
        host_name(name, OURS)


@pytest.mark.parametrize("name", NO_NAMES)
def test_what_is_no_name_is_refused(name):
    with pytest.raises(NotReached):
        host_name(name, OURS)


def test_the_machine_s_own_name_is_refused(monkeypatch):
    monkeypatch.setattr(socket, "gethostname", lambda: "Desk.Lakeside.example")
    with pytest.raises(Forbidden):
        host_name("desk.lakeside.example.", OURS)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Example.ORG", "example.org"),
        ("example.org.", "example.org"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("ＢÜCHER.example", "xn--bcher-kva.example"),
        ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
        ("faß.example", "xn--fa-hia.example"),
        ("a_b.example", "a_b.example"),
        ("3m.example", "3m.example"),
    ],
)
def test_a_name_has_one_spelling(typed, name):
    assert host_name(typed, OURS) == name


def reached(table, *, host="mill.example", **more):
    """Try to connect to a port that every address of this machine listens at."""
    with listeners() as (port, came):
        reach = Reach(ports=frozenset({port}), look_up=names(table), **more)
        with pytest.raises(NotReached) as problem:
            open_socket(host, port, deadline=Deadline(5), reach=reach)
        time.sleep(0.01)
        assert came() == 0
    return problem.value


def test_the_listeners_do_count():
    with listeners() as (port, came):
        reach = Reach(ports=frozenset({port}), loopback=True, look_up=names({"mill.example": ["127.0.0.2", "::1"]}))
        open_socket("mill.example", port, deadline=Deadline(5), reach=reach).close()
        for _ in range(200):
            if came():
                break
            time.sleep(0.01)
        assert came() == 1


LOCAL = ["127.0.0.1", "127.0.0.2", "127.1.2.3", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1", "::ffff:0.0.0.0"]


@pytest.mark.parametrize("address", LOCAL)
def test_nobody_comes_to_a_loopback_address(address):
    assert isinstance(reached({"mill.example": [address]}), Forbidden)


@pytest.mark.parametrize(
    "answers",
    [["93.184.216.34", "127.0.0.1"], ["127.0.0.1", "93.184.216.34"], ["2606:4700::1", "::1"], ["1.1.1.1", "10.0.0.1"]],
)
def test_one_private_answer_among_public_ones_refuses_the_name(answers):
    assert isinstance(reached({"mill.example": answers}), Forbidden)


def test_this_machine_s_public_address_is_refused(monkeypatch):
    monkeypatch.setattr("halfhour.gateways.guard.resolving.is_this_machine", lambda address: address == "93.184.216.34")
    assert isinstance(reached({"mill.example": ["93.184.216.34"]}), Forbidden)


def test_a_name_that_changes_its_mind_is_asked_once(monkeypatch):
    """The second answer, had it been asked for, would be this machine."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
    dialled = []

    def look_up(host, port, **_):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(answers)]

    def dial(address, timeout):
        dialled.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(connecting.socket, "create_connection", dial)
    with listeners() as (port, came), pytest.raises(NoAnswer):
        open_socket("mill.example", port, deadline=Deadline(5), reach=Reach(frozenset({port}), look_up=look_up))
    assert dialled == [("93.184.216.34", port)]
    assert came() == 0
    assert len(list(answers)) == 2


def test_the_next_address_is_tried_when_one_is_silent(monkeypatch):
    dialled = []

    def dial(address, timeout):
        dialled.append(address[0])
        raise TimeoutError if len(dialled) < 2 else OSError(101, "unreachable")

    monkeypatch.setattr(connecting.socket, "create_connection", dial)
    problem = reached({"mill.example": ["93.184.216.34", "2606:4700::1"]})
    assert dialled == ["93.184.216.34", "2606:4700::1"]
    assert "offline" in problem.sentence
    assert problem.again


@pytest.mark.parametrize("port", [0, 1, 22, 25, 81, 8030, 8443, 65535, 65536, -1])
def test_other_ports_are_refused_before_anything_is_looked_up(port):
    asked = []
    with pytest.raises(Forbidden):
        open_socket("mill.example", port, deadline=Deadline(5), reach=Reach(look_up=names({}, asked)))
    assert not asked


def test_a_name_that_nobody_has():
    problem = reached({})
    assert isinstance(problem, NoSuchHost)
    assert not problem.again


def test_offline_is_said_so():
    def look_up(*_, **__):
        raise socket.gaierror(socket.EAI_AGAIN, "try again")

    with pytest.raises(NoAnswer, match="offline") as problem:
        open_socket("mill.example", 443, deadline=Deadline(5), reach=Reach(look_up=look_up))
    assert problem.value.again


def test_a_resolver_that_hangs_is_left_behind():
    import threading

    held = threading.Event()

    def hang(*_, **__):
        held.wait(5)
        return []

    with pytest.raises(TooSlow):
        open_socket(
            "mill.example",
            443,
            deadline=Deadline(0.05),
            reach=Reach(look_up=hang),
        )
    held.set()

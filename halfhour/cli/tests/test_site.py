"""`halfhour site`: a whole site of this machine, in words and as JSON, and every refusal in a sentence."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from halfhour.cli import site
from halfhour.cli.command import halfhour
from halfhour.demo.site import PAGES
from halfhour.formats.webpage import read_page
from halfhour.gateways.tests.hosts import Host, answer, local
from halfhour.gateways.web import Pace, Visitor

PATHS = ("about", "team", "careers", "internships", "news", "contact")


class NoWaiting(Pace):
    def wait(self, host, between=1.0):
        pass


@pytest.fixture
def host(monkeypatch):
    server = Host()
    server.paths["/"] = answer((PAGES / "home.htm").read_bytes())
    server.paths |= {f"/{path}": answer((PAGES / f"{path}.htm").read_bytes()) for path in PATHS}
    monkeypatch.setattr(site, "visitor", lambda folder: Visitor(NoWaiting(folder), local(server)))
    monkeypatch.setattr(site, "read_in_child", lambda body, **said: read_page(body, **said))
    yield server
    server.stop()


def run(*words):
    return CliRunner().invoke(halfhour, ["site", *words])


def test_in_words(host):
    done = run(f"http://mill.example:{host.port}")
    assert done.exit_code == 0
    for said in ("Harbor Analytics", "Elias Novak, Research manager", "/contact", "Hires interns", "7 pages read."):
        assert said in done.stdout


def test_as_one_line(host):
    host.paths["/team"] = answer(status="500 Broken")
    done = run("--json", f"http://mill.example:{host.port}")
    said = json.loads(done.stdout)
    assert done.stdout.count("\n") == 1
    assert {"what": "interns", "text": "yes"}.items() <= next(
        r for r in said["findings"] if r["what"] == "interns"
    ).items()
    assert said["refused"][0]["url"].endswith("/team")
    assert len(said["pages"]) == 6


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "localhost", "file:///etc/passwd", "http://10.0.0.1/", "x"])
def test_what_is_not_read_is_said(url, tmp_path, monkeypatch):
    monkeypatch.setenv("HALFHOUR_DATA", str(tmp_path))
    done = run(url)
    assert done.exit_code == 1
    assert done.stderr.strip().endswith(".")
    assert "Traceback" not in done.stderr
    as_json = run("--json", url)
    assert as_json.exit_code == 1
    assert json.loads(as_json.stdout)["problem"].endswith(".")
    assert not list(tmp_path.iterdir())

"""`halfhour report`: a file as its ending says, or a sentence."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from halfhour.accounts.actions import own_machine_user
from halfhour.cli import papers
from halfhour.cli.command import halfhour
from halfhour.core import clock
from halfhour.journey.organizations import actions as organizations

pytestmark = pytest.mark.django_db


def test_a_field_and_the_portfolio_go_into_files(tmp_path):
    owner = own_machine_user()
    organizations.field_named(owner=owner, name="UX research", now=clock.now())
    for name, about in (("a.md", {"field": "ux research"}), ("b.docx", {"field": None}), ("c.pdf", {"field": None})):
        said = papers.write(tmp_path / name, interview=None, **about)
        assert said == f"It is in {tmp_path / name}."
    assert "UX research: 0 informational interviews" in (tmp_path / "a.md").read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.docx", "c.pdf"]


@pytest.mark.parametrize(
    ("name", "about", "said"),
    [
        ("a.txt", {}, "ending .pdf, .docx or .md"),
        ("a.md", {"interview": 7}, "There is no interview 7"),
        ("a.md", {"field": "Law"}, "There are: none yet"),
        ("no/a.md", {}, "could not be written"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path, name, about, said):
    with pytest.raises(click.ClickException, match=said):
        papers.write(tmp_path / name, **{"interview": None, "field": None} | about)


def test_one_thing_at_a_time_is_asked_for():
    for words in ([], ["--portfolio", "--field", "x"]):
        answer = CliRunner().invoke(halfhour, ["report", "x.pdf", *words])
        assert answer.exit_code == 2
        assert "Say one of" in answer.output

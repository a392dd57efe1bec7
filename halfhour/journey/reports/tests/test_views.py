from __future__ import annotations

import pytest

from halfhour.gateways import pdf
from halfhour.journey.conversation.models import Note
from halfhour.journey.reports import actions
from halfhour.journey.reports.models import Confirmation, Layout, Report

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(client_of, dana, now):
    return client_of(dana)


@pytest.fixture
def url(met):
    return f"/interviews/{met.pk}/report/"


def filled(**more: object) -> dict[str, object]:
    return {"shape": "class", "naming": "name", "seen": 1, **more}


def test_the_page_shows_the_report_and_keeps_nothing(client, url, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        page = client.get(url).content.decode()
    for said in ("Research lead, health care", "35 minutes", "persuading", "To be written.", "Signature"):
        assert said in page
    for private in ("Looked at the clock", "whispers</p>", "sore point"):
        assert private not in page.partition("<aside")[0]
    assert not Report.objects.exists()


def test_what_was_written_is_kept_and_another_layout_does_not_lose_it(client, url):
    said = {"w.takeaways.1": "Watch people", "w.next_yes": "Ask for a day", "w.course": "Careers 101"}
    assert client.post(url, filled(**said)).status_code == 303
    page = client.get(url).content.decode()
    assert all(text in page for text in said.values())
    client.post(url, filled(shape="log", seen=1, naming="name"))
    assert "Watch people" not in client.get(url).content.decode()
    client.post(url, filled(shape="class", seen=2, naming="name", **{"w.course": "Careers 102"}))
    kept = Report.objects.get().written
    assert kept.get(key="takeaways.1").text == "Watch people"
    assert kept.get(key="course").text == "Careers 102"


def test_a_stale_tab_keeps_what_was_typed_and_replaces_nothing(client, url):
    client.post(url, filled(**{"w.next_yes": "First"}))
    client.post(url, filled(**{"w.next_yes": "Second"}))
    stale = client.post(url, filled(**{"w.next_yes": "Third"}))
    assert stale.status_code == 422
    assert "Third" in stale.content.decode()
    assert Report.objects.get().written.get().text == "Second"


def test_what_is_private_goes_in_one_by_one_where_it_is_ticked(client, url, met):
    cue = Note.objects.get(kind="cue")
    client.post(url, filled(shape="record", shown=[cue.pk], shows_culture="on"))
    text = client.get(f"{url}report.md").content.decode()
    assert "Looked at the clock twice" in text
    assert "Quiet" in text
    assert "whispers" not in text
    assert "sore point" not in text


def test_a_note_of_another_conversation_cannot_be_shown(client, url, met, dana, omar, at):
    answer = client.post(url, filled(shown=["999999"]))
    assert answer.status_code == 422


def test_the_three_files_say_what_the_page_says(client, url, met):
    client.post(url, filled(**{"w.next_no": "مرحبا 🤝 <b>"}))
    page = client.get(url).content.decode()
    assert "مرحبا 🤝 &lt;b&gt;" in page
    markdown = client.get(f"{url}report.md")
    assert markdown["Content-Disposition"] == 'attachment; filename="interview-maria-chen.md"'
    assert "مرحبا 🤝 \\<b\\>" in markdown.content.decode()
    printed = client.get(f"{url}report.pdf")
    assert printed.content.startswith(b"%PDF")
    written = client.get(f"{url}report.docx")
    assert written.content.startswith(b"PK")


def test_a_child_that_fails_says_so_on_the_page(client, url, monkeypatch):
    monkeypatch.setattr("halfhour.gateways.pdf.printing.SECONDS", 0.001)
    answer = client.get(f"{url}report.pdf", follow=True)
    assert answer.redirect_chain == [(url, 303)]
    assert pdf.printing.FAILED in answer.content.decode()


def test_a_field_has_its_report_too(client, met):
    url = f"/insights/{met.field_id}/report/"
    client.post(url, filled(naming="said", **{"w.takeaways.2": "They persuade"}))
    page = client.get(url).content.decode()
    assert "UX research: 1 informational interview" in page
    assert "They persuade" in page
    assert "Maria" not in page.partition("<article")[2].partition("</article>")[0]
    assert client.get(f"{url}report.md").status_code == 200


def test_a_layout_is_made_ordered_named_and_used(client, url):
    made = {"name": "Careers 101", "wording": "verbatim", "seen": 1, "own_label": "Ethics", "own_kind": "own"}
    made |= {"in.answers": "on", "at.answers": 2, "as.answers": "Transcript", "in.student": "on", "at.student": 1}
    assert client.post("/layouts/new/", made | {"as.student": "Who"}).status_code == 303
    kept = Layout.objects.get()
    assert kept.parts == [
        {"key": "student", "label": "Who"},
        {"key": "answers", "label": "Transcript"},
        {"key": "own.1", "label": "Ethics"},
    ]
    client.post(url, filled(shape=f"own.{kept.pk}"))
    client.post(url, filled(shape=f"own.{kept.pk}", **{"w.own.1": "Informed consent"}))
    text = client.get(f"{url}report.md").content.decode()
    assert "## Transcript\n\n### What does a day look like?" in text
    assert "## Ethics\n\nInformed consent" in text
    again = client.get(f"/layouts/{kept.pk}/").content.decode()
    assert 'name="as.own.1" value="Ethics"' in again
    client.post(f"/layouts/{kept.pk}/", {"do": "remove"})
    assert "Takeaways".casefold() in client.get(url).content.decode().casefold()


def test_a_layout_without_parts_is_told_so(client):
    answer = client.post("/layouts/new/", {"name": "Nothing", "wording": "summary", "seen": 1})
    assert answer.status_code == 422
    assert "Tick at least one part" in answer.content.decode()


def test_another_s_layout_is_no_choice(client, url, omar, now):
    theirs = actions.keep_layout(
        owner=omar, now=now, name="Theirs", wording="summary", parts=[{"key": "answers", "label": ""}]
    )
    assert client.post(url, filled(shape=f"own.{theirs.pk}")).status_code == 422


def test_the_host_is_asked_to_confirm_and_not_after_all(client, url, met):
    client.post(f"{url}confirmation/", {"do": "ask"})
    client.post(f"{url}confirmation/", {"do": "ask"})
    assert Confirmation.objects.get().confirmed_at is None
    client.post(f"{url}confirmation/", {"do": "leave"})
    assert not Confirmation.objects.exists()

from __future__ import annotations

import uuid
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from halfhour.gateways.documents.sentences import sentence
from halfhour.journey.resumes import actions, rules
from halfhour.journey.resumes.models import Copy, Suggestion, Version
from halfhour.journey.resumes.views import versions as version_views

pytestmark = pytest.mark.django_db


def file(data: bytes = b"%PDF-1 new", name: str = "resume.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_the_first_page_says_what_it_is_for(client):
    page = client.get("/resumes/").content.decode()
    assert "Keep a first version" in page


def test_the_list_shows_versions_copies_and_what_waits(client, critique, keep):
    keep(b"%PDF-1 two", label="Field study first")
    page = client.get("/resumes/").content.decode()
    for said in ("Field study first", "Maria Chen", "outdated", "Drop the objective line", "What people advise"):
        assert said in page


def test_the_list_takes_the_same_queries_with_more_on_it(client, critique, keep, maria, at, django_assert_num_queries):
    def count():
        with django_assert_num_queries(6):
            client.get("/resumes/")

    count()
    for number in range(5):
        version = keep(b"%%PDF-%d" % number)
        actions.record_critique(
            person=maria,
            now=at("2026-09-23 18:00"),
            given_on=date(2026, 9, 23),
            version=version,
            suggestions=[f"Point {number}"],
            kept_copy=True,
        )
    count()


def test_the_limit_stands_on_the_page_and_holds(client, reads):
    reads()
    assert "up to 10 MB" in client.get("/resumes/new/").content.decode()
    answer = client.post("/resumes/new/", {"file": file(b"x" * (rules.MAX_BYTES + 1)), "label": "Big"})
    assert answer.status_code == 422
    assert "10.0 MB, and 10 MB fit" in answer.content.decode()
    assert 'value="Big"' in answer.content.decode()


@pytest.mark.parametrize("posted", [{}, {"file": file(b"")}])
def test_no_file_or_an_empty_one_gets_a_sentence(client, posted):
    answer = client.post("/resumes/new/", {**posted, "label": "Mine"})
    assert answer.status_code == 422
    assert 'value="Mine"' in answer.content.decode()


def test_a_double_click_keeps_one_version(client, reads):
    reads()
    key = str(uuid.uuid4())
    answers = [client.post("/resumes/new/", {"file": file(), "once": key}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert Version.objects.count() == 1


def test_the_file_is_read_outside_any_transaction(client, monkeypatch):
    """Reading takes seconds: inside a transaction every other writer would wait for it."""
    from django.db import connection

    seen = []
    before = len(connection.savepoint_ids)

    def read(**said):
        seen.append(len(connection.savepoint_ids))
        raise actions.Unusable("no")

    monkeypatch.setattr(version_views.actions, "read", read)
    client.post("/resumes/new/", {"file": file(), "once": str(uuid.uuid4())})
    assert seen == [before]


def test_the_same_file_again_says_which_one_it_is(client, keep):
    keep(b"%PDF-1 same")
    answer = client.post("/resumes/new/", {"file": file(b"%PDF-1 same")})
    assert answer.status_code == 422
    assert "same file as v1" in answer.content.decode()


def test_a_version_takes_up_the_advice_chosen(client, critique, reads):
    reads()
    first, second = critique.suggestions.order_by("id")
    page = client.get("/resumes/new/").content.decode()
    assert "Lead with the field study (Maria)" in page
    client.post("/resumes/new/", {"file": file(), "carries": [first.pk]})
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, str(first.taken_in), second.state) == ("taken", "v2", "open")


def test_advice_of_another_cannot_be_carried(client, critique, reads, omar, client_of):
    reads()
    answer = client_of(omar).post("/resumes/new/", {"file": file(), "carries": [critique.suggestions.first().pk]})
    assert Version.objects.filter(owner=omar).count() == 1
    assert answer.status_code == 303
    assert Suggestion.objects.filter(state="open").count() == 2


def test_a_version_shows_its_words_and_what_was_said(client, critique, django_assert_num_queries):
    with django_assert_num_queries(11):
        page = client.get(f"/resumes/{critique.version_id}/").content.decode()
    for said in ("Field study", "Lead with the field study", "Who kept a copy", "since Wed 23 Sep"):
        assert said in page


def test_a_version_with_a_problem_says_it(client, dana, at, reads):
    reads(text="", problem=sentence("scan"))
    kept = actions.keep_version(owner=dana, now=at("2026-09-20 12:00"), file_name="scan.pdf", data=b"%PDF")
    assert sentence("scan") in client.get(f"/resumes/{kept.pk}/").content.decode()


def test_the_file_comes_back_as_an_attachment_that_no_browser_runs(client, keep):
    kept = keep(b"%PDF-1 <script>", file_name='../r\u00e9sum\u00e9"\n.html')
    answer = client.get(f"/resumes/{kept.pk}/file/")
    assert answer.content == b"%PDF-1 <script>"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''r%C3%A9sum%C3%A9.pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_a_copy_is_noted_on_the_versions_page(client, keep, met):
    kept = keep()
    answer = client.post(f"/resumes/{kept.pk}/copies/", {"person": met.person_id, "kept_on": "2026-09-23"})
    assert answer.status_code == 303
    assert Copy.objects.get().person_id == met.person_id


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"person": "", "kept_on": "2026-09-23"}, "Choose who kept the copy"),
        ({"person": "me", "kept_on": "2026-02-30"}, "not in the calendar"),
        ({"person": "me", "kept_on": "2026-09-25"}, "has not come yet"),
    ],
)
def test_a_copy_that_makes_no_sense_is_refused(client, keep, met, posted, said):
    person = met.person_id if posted["person"] else ""
    answer = client.post(f"/resumes/{keep().pk}/copies/", {**posted, "person": person})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert f'value="{posted["kept_on"]}"' in answer.content.decode()


def test_a_copy_kept_by_somebody_elses_person_is_refused(client_of, omar, keep, maria, at, freeze):
    freeze(at("2026-09-24 10:30"))
    theirs = actions.keep_version(
        owner=omar, now=at("2026-09-20 12:00"), file_name="x.pdf", data=keep().original.content
    )
    answer = client_of(omar).post(f"/resumes/{theirs.pk}/copies/", {"person": maria.pk, "kept_on": "2026-09-23"})
    assert answer.status_code == 422
    assert not Copy.objects.exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_belongs_to_another_is_missing(client_of, omar, critique, method):
    client = client_of(omar)
    urls = [
        f"/resumes/{critique.version_id}/",
        f"/resumes/{critique.version_id}/file/",
        f"/resumes/{critique.version_id}/copies/",
        f"/people/{critique.person_id}/critiques/new/",
        f"/critiques/{critique.pk}/",
        f"/suggestions/{critique.suggestions.first().pk}/",
    ]
    for url in urls:
        answer = getattr(client, method)(url)
        assert answer.status_code in (404, 405), url
    assert "Maria" not in client.get("/resumes/").content.decode()

"""The owner's side: times, what is shown, the preview, the letter, taking it back."""

from __future__ import annotations

import pytest

from halfhour.guest import actions, queries
from halfhour.guest.models import HostLink
from halfhour.guest.rules import lasting, tokens, wording
from halfhour.journey.interviews.models import OfferedTime
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach import queries as letters
from halfhour.journey.outreach.models import Letter
from halfhour.journey.outreach.rules.checks import check


@pytest.fixture
def client(client_of, dana, now):
    return client_of(dana)


@pytest.fixture
def url(maria):
    return f"/people/{maria.pk}/host-page/"


SAID = {
    "what_for": "To learn how research is done.",
    "modes": ["in_person", "phone"],
    "minutes": "30",
    "time_zone": "America/Los_Angeles",
    "outcome": "",
}


def test_it_proposes_times_and_makes_nothing_by_itself(client, url, maria):
    html = client.get(url).content.decode()
    assert "Thursday 24 September, 10:00 to 10:30" in html
    assert html.count("checked") >= 3
    assert "how people come to your work" in html
    assert not HostLink.objects.exists()
    assert not OfferedTime.objects.exists()


def test_making_the_page_offers_what_was_ticked_and_typed(client, url, maria, at):
    said = {**SAID, "times": [at("2026-09-24 10:00").isoformat()], "own_1": "2026-09-30T08:00", "shows_questions": "on"}
    assert client.post(url, said).status_code == 303
    link = HostLink.objects.get()
    assert (link.modes, link.shows_questions, link.minutes) == (["in_person", "phone"], True, 30)
    starts = list(OfferedTime.objects.order_by("starts_at").values_list("starts_at", flat=True))
    assert starts == [at("2026-09-24 10:00"), at("2026-09-30 08:00")]
    assert link.expires_at == at("2026-10-07 08:00")
    html = client.get(url).content.decode()
    assert f"http://testserver{queries.path_of(link)}" in html
    token = queries.token_of(link)
    assert len(token) == 39
    assert token not in str(HostLink.objects.values().get())


def test_saving_again_keeps_the_link_and_takes_back_what_was_unticked(client, url, link, slots):
    said = {**SAID, "times": [str(slots[1])]}
    assert client.post(url, said).status_code == 303
    assert HostLink.objects.get().token_hash == link.token_hash
    assert list(OfferedTime.objects.filter(withdrawn_at=None).values_list("pk", flat=True)) == [slots[1]]


def test_what_is_wrong_is_said_and_kept(client, url, dana, at, agreed_with_jonas):
    said = {**SAID, "own_1": "2026-09-30T08:00", "what_for": "Something typed"}
    answer = client.post(url, said)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "You meet Jonas Weil" in html
    assert "Something typed" in html
    assert not HostLink.objects.exists()
    answer = client.post(url, {**SAID, "modes": [], "what_for": ""})
    assert answer.status_code == 422
    assert "Choose at least one way to meet" in answer.content.decode()


@pytest.fixture
def agreed_with_jonas(dana, now, at):
    from halfhour.journey.interviews import actions as interviews
    from halfhour.journey.people import actions as people

    jonas = people.add(owner=dana, full_name="Jonas Weil", now=now)
    return interviews.agree(person=jonas, now=now, starts_at=at("2026-09-30 08:00"), time_zone="UTC")


def test_the_preview_is_the_page_out_of_reach(client, url, link, host):
    html, theirs = client.get(f"{url}preview/").content.decode(), host.html()
    assert "This is what Maria Chen sees" in html
    assert '<main class="plain guest stack loose" id="content" inert>' in html

    def body(text: str) -> str:
        import re

        inside = text[text.index('<p class="brand">') : text.index("</main>")]
        return re.sub(r'name="key" value="[^"]+"', "", inside)

    assert body(html) == body(theirs)


def test_without_a_page_there_is_no_preview(client, url):
    assert client.get(f"{url}preview/").status_code == 404
    assert client.post(f"{url}letter/").status_code == 404
    assert client.post(f"{url}revocation/").status_code == 404


def test_the_link_goes_into_the_letter_and_the_check_has_nothing_against_it(client, url, link, maria, dana, now):
    outreach.draft(person=maria, now=now)
    before = Letter.objects.get()
    facts = letters.known(dana, letters.asked().get(pk=maria.pk))

    def report(letter):
        return check(
            channel="mail", purpose="ask", subject=letter.subject, body=letter.body, known=facts, numbers=dana.numbers
        )

    answer = client.post(f"{url}letter/")
    letter = Letter.objects.get()
    assert answer["Location"] == f"/letters/{letter.pk}/"
    address = f"http://testserver{queries.path_of(link)}"
    assert address in letter.body
    assert letter.body.index(address) < letter.body.index("Thank you for reading")
    open_before = {line.key for line in report(before).checks if line.state != "ok"}
    assert {line.key for line in report(letter).checks if line.state != "ok"} == open_before
    assert report(letter).words <= 100
    client.post(f"{url}letter/")
    assert Letter.objects.get().body == letter.body


def test_taken_back_it_opens_nothing_and_the_next_is_another(client, url, link, host, maria, now):
    path = queries.path_of(link)
    assert client.post(f"{url}revocation/").status_code == 303
    assert host.get().status_code == 404
    assert not OfferedTime.objects.filter(withdrawn_at=None).exists()
    client.post(url, {**SAID, "times": []})
    fresh = queries.standing(maria)
    assert queries.path_of(fresh) != path
    assert client.get(queries.path_of(fresh)).status_code == 200
    assert client.get(path).status_code == 404


def test_an_expired_link_stays_dead_when_a_page_is_made_again(client, url, link, host, freeze, at):
    freeze(at("2026-11-02 09:00"))
    assert host.get().status_code == 404
    client.post(url, {**SAID, "times": []})
    assert host.get().status_code == 404
    assert HostLink.objects.filter(revoked_at=None).count() == 1


def test_who_said_never_gets_no_page(client, url, link, maria, now):
    actions.never_again(link=link, now=now)
    answer = client.get(url)
    assert answer.status_code == 409
    assert "asked for no more letters" in answer.content.decode()


def test_on_one_s_own_machine_the_page_says_who_can_open_it(client, url, link, settings):
    settings.ALLOWED_HOSTS = ["*"]
    for address, alone in (
        ("127.0.0.1:8000", True),
        ("localhost", True),
        ("[::1]:8000", True),
        ("halfhour.example", False),
    ):
        html = client.get(url, headers={"host": address}).content.decode()
        assert ("on your own machine alone" in html) == alone, address


def test_tokens_are_long_plain_and_need_the_key():
    nonce = tokens.fresh_nonce()
    made = tokens.token_of(nonce, "key")
    assert made.isalnum()
    assert (len(nonce), len(made)) == (48, 39)
    assert made == tokens.token_of(nonce, "key") != tokens.token_of(nonce, "other")
    assert made != tokens.token_of(tokens.fresh_nonce(), "key")


def test_how_long_a_page_lasts(at):
    now = at("2026-09-21 09:00")
    assert lasting.expires(now, []) == at("2026-10-05 09:00")
    assert lasting.expires(now, [at("2026-10-01 16:00")]) == at("2026-10-08 16:00")
    assert lasting.expires(now, [at("2026-10-01 16:00")], at("2026-09-29 10:30")) == at("2026-11-13 09:30")


def test_words_for_where_they_were_found():
    assert wording.found_words("linkedin", "", "") == "on LinkedIn"
    assert wording.found_words("linkedin", "", "Priya Nair") == "from Priya Nair, who named you"
    assert wording.found_words("other", "the fair", "") == "through the fair"
    assert wording.found_words("other", "", "") == "in a source they did not write down"
    assert wording.from_where("", "history") == "history"

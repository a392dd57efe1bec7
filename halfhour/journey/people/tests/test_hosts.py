"""What hosts do of themselves: objecting holds for everybody here and keeps no address; removing takes all along."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core import serializers

from halfhour.core import search
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.people import actions, queries
from halfhour.journey.people.models import HostAct, Objection, Person
from halfhour.journey.people.rules.objections import address_hash

ADDRESS = "m.chen@blueharbor.example"


@pytest.fixture
def now(at):
    return at("2026-09-24 10:30")


@pytest.fixture
def maria(dana, now):
    return actions.add(owner=dana, full_name="Maria Chen", now=now, email=ADDRESS, other_emails=["maria@home.example"])


def test_one_address_however_it_is_written_has_one_hash_under_each_key():
    assert address_hash("M.Chen@BlueHarbor.example ", "key") == address_hash(ADDRESS, "key")
    assert address_hash(ADDRESS, "key") != address_hash(ADDRESS, "another key")
    assert address_hash("not an address", "key") == ""
    assert len(address_hash(ADDRESS, "key")) == 64


def test_objecting_holds_for_every_address_and_every_account(maria, omar, now):
    assert actions.object_for_good(person=maria, now=now) == 2
    actions.object_for_good(person=maria, now=now)
    assert Objection.objects.count() == 2
    assert queries.has_objected("Maria@Home.example")
    assert not queries.has_objected("somebody@else.example", "", "nonsense")
    theirs = actions.add(owner=omar, full_name="M. Chen", now=now, email=ADDRESS.upper())
    assert queries.may_not_write(theirs)
    with pytest.raises(outreach.NoMoreLetters) as caught:
        outreach.draft(person=theirs, now=now)
    assert "from anybody here" in caught.value.sentence


def test_an_old_key_still_recognises_who_objected(maria, now, settings):
    actions.object_for_good(person=maria, now=now)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "a new one"
    assert queries.has_objected(ADDRESS)
    settings.SECRET_KEY_FALLBACKS = []
    assert not queries.has_objected(ADDRESS)


def test_a_draft_begun_before_says_that_it_is_not_wanted(maria, dana, omar, now, client_of, freeze):
    freeze(now)
    letter = outreach.draft(person=maria, now=now)
    client = client_of(dana)
    assert "asked for no more letters" not in client.get(letter.get_absolute_url()).content.decode()
    actions.object_for_good(person=actions.add(owner=omar, full_name="Maria", now=now, email=ADDRESS), now=now)
    assert "asked for no more letters" in client.get(letter.get_absolute_url()).content.decode()


def test_forgetting_leaves_nothing_but_hashes_and_a_word_that_names_nobody(maria, dana, now):
    outreach.draft(person=maria, now=now)
    outreach.log_reply(person=maria, now=now, kind="yes", text="Maria here: gladly.")
    actions.host_acted(owner=dana, person=maria, now=now, kind="chosen", what="Maria Chen chose Tuesday")
    actions.forget(person=maria, now=now, what="One of your hosts had everything about them removed")
    assert not Person.objects.exists()
    kept = [
        row
        for app in apps.get_app_configs()
        if app.name.startswith("halfhour.")
        for model in app.get_models()
        if model.__name__ != "User"
        for row in model.objects.all()
    ]
    said = serializers.serialize("json", kept)
    for telling in ("Chen", "Maria", "blueharbor", "home.example"):
        assert telling not in said, telling
    assert not search.find(dana.pk, "maria chen")
    assert queries.has_objected(ADDRESS)
    act = HostAct.objects.get()
    assert (act.kind, act.person) == ("removed", None)


def test_an_act_is_due_until_it_was_seen(maria, dana, omar, now, client_of, freeze):
    freeze(now)
    act = actions.host_acted(
        owner=dana,
        person=maria,
        now=now,
        kind="later",
        what="Maria Chen said not now",
        words="Busy",
        leads_to="/people/",
    )
    (due,) = [row for row in queries.due(now, dana) if row.kind == "people.host_act"]
    assert (due.what, due.why, due.person_id) == ("Maria Chen said not now", "Busy", maria.pk)
    assert not queries.due(now, omar)
    page = client_of(dana).get(due.url)
    assert "Busy" in page.content.decode()
    assert queries.due(now, dana), "looking is not yet having seen"
    answer = client_of(dana).post(due.url)
    assert (answer.status_code, answer["Location"]) == (303, "/people/")
    act.refresh_from_db()
    assert act.seen_at == now
    assert not queries.due(now, dana)

"""Everything owned is in an archive, or is left out with a reason; nothing in it opens anything, nothing leads nowhere."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.apps import apps
from django.db.models import BinaryField, CharField, TextField

from halfhour.accounts.models import User
from halfhour.desk.takeout import leaving
from halfhour.desk.takeout.known import holds, rules
from halfhour.desk.takeout.naming import id_within
from halfhour.desk.takeout.tables import account_fields, label_of, reaching_users, tables
from halfhour.journey.followups.rules import keys

SECRET = re.compile(r"token|secret|passw|nonce|credential|cipher|encrypted|(?:^|_)hash$")
CARRIED = {table.label: table for table in tables()}


def hangs_on_what_is_left_out(model) -> bool:
    keys = [f for f in model._meta.concrete_fields if f.remote_field and f.related_model is not User and not f.null]
    return any(
        label_of(key.related_model) in leaving.LEFT_OUT or hangs_on_what_is_left_out(key.related_model) for key in keys
    )


def test_everything_owned_is_carried_or_left_out_with_its_reason():
    forgotten = [
        label_of(model)
        for model in reaching_users()
        if label_of(model) not in CARRIED
        and label_of(model) not in leaving.LEFT_OUT
        and not hangs_on_what_is_left_out(model)
    ]
    assert not forgotten, f"Say in desk/takeout/leaving.py why these stay behind: {forgotten}"


def test_nothing_is_named_that_is_not_there():
    known = {label_of(model) for model in apps.get_models()}
    assert set(leaving.LEFT_OUT) <= known
    assert all(leaving.LEFT_OUT.values())
    assert not set(leaving.LEFT_OUT) & set(CARRIED)
    paths = [*leaving.LEFT_OUT_VALUES, *leaving.IDS_IN_TEXTS, *leaving.TAKEN_BY_OTHERS, *leaving.ADDRESSES]
    paths += [f"{label}.{name}" for label, names in leaving.KNOWN_BY.items() for name in names]
    paths += [f"{label}.{name}" for label, name in leaving.COUNTED.items()]
    for path in paths:
        label, _, name = path.rpartition(".")
        apps.get_model(label)._meta.get_field(name)
    for kinds in leaving.IDS_IN_TEXTS.values():
        assert {label for _, label in kinds.values()} <= set(CARRIED)


def test_no_secret_is_carried():
    carried = [f"{table.label}.{field.name}" for table in tables() for field in [*table.values, *table.files]]
    carried += [f"accounts.User.{field.name}" for field in account_fields()]
    assert not [path for path in carried if SECRET.search(path.rpartition(".")[2])], "a secret would leave the house"


@pytest.mark.parametrize("label", sorted(CARRIED))
def test_a_carried_table_can_come_in(label):
    """Its keys lead to what is carried; what only one may have has another word ready; its constraints can be told."""
    table = CARRIED[label]
    lost = [k.name for k in table.keys if label_of(k.related_model) not in CARRIED and not k.null]
    assert not lost, f"{label} points to what is left out: leave it out too, or carry both"
    for field in table.values:
        if field.unique:
            assert f"{label}.{field.name}" in leaving.TAKEN_BY_OTHERS, f"{field.name} may be somebody else's already"
    assert not [field.name for field in table.files if field.null], "a file that may be missing is not packed"
    for rule in rules(table):
        if rule.condition is not None:
            holds(rule.condition, table.model())


@pytest.mark.parametrize("label", sorted(CARRIED))
def test_links_are_checked_and_texts_with_ids_are_known(label):
    """By their names: a value that pages show as a link, a text that holds ids of rows. Both need a word in leaving.py."""
    for field in CARRIED[label].values:
        path = f"{label}.{field.name}"
        if isinstance(field, CharField | TextField):
            if re.search(r"url$|^link$|website", field.name):
                assert path in leaving.ADDRESSES, f"{path} would be shown as a link unchecked"
            # A mail's Message-ID is its name everywhere.
            holds_ids = re.search(r"_ids?$|leads_to", field.name) and field.name != "message_id"
            assert not holds_ids or path in leaving.IDS_IN_TEXTS, f"{path} holds ids of this Halfhour"


@pytest.mark.parametrize("name", sorted(name for name in vars(keys) if name.startswith("of_")))
def test_every_key_of_a_follow_up_finds_its_row_again(name):
    """A key holds the id of a row: in an archive it names the row, and here it is another id."""
    make = getattr(keys, name)
    key = make(*(7_654_321 if kind == "int" else date(2026, 9, 1) for kind in _parts(make)))
    found = id_within("followups.FollowUp.key", key)
    assert found, f"{key} needs a row in IDS_IN_TEXTS"
    assert key.split(":")[found[0]] == "7654321"


def _parts(make) -> list[str]:
    return [str(kind) for part, kind in make.__annotations__.items() if part != "return"]


def test_what_hangs_on_something_owned_is_its_owner_s():
    hanging = [table for table in tables() if table.path != "owner"]
    assert {table.label for table in hanging} >= {"resumes.Original", "conversation.Picture"}
    for table in hanging:
        assert any(isinstance(field, BinaryField) for field in table.files) or table.keys

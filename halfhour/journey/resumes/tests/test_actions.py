from datetime import date

import pytest

from halfhour.core import search
from halfhour.gateways.documents.sentences import sentence
from halfhour.journey.resumes import actions
from halfhour.journey.resumes.models import Copy, Critique, Original, Suggestion, Trick, Version

pytestmark = pytest.mark.django_db


def test_a_version_is_kept_with_its_words_and_found_by_them(dana, keep):
    first = keep(label="First try")
    second = keep(b"%PDF-1 two")
    assert [first.number, second.number] == [1, 2]
    assert bytes(second.original.content) == b"%PDF-1 two"
    assert {hit.title for hit in search.find(dana.pk, "field study")} == {"Resume v1", "Resume v2"}


def test_the_same_file_is_not_kept_twice(keep):
    keep()
    with pytest.raises(actions.SameFile, match="same file as v1"):
        keep()
    assert Version.objects.count() == 1


def test_another_user_counts_their_own_versions(keep, omar, at):
    keep()
    other = actions.keep_version(owner=omar, now=at("2026-09-20 12:00"), file_name="x.pdf", data=b"%PDF-1 one")
    assert other.number == 1


@pytest.mark.parametrize("problem", ["encrypted", "swollen", "damaged", "no_text", "too_many_pages", "time", "memory"])
def test_what_cannot_be_used_is_refused_with_the_readers_sentence(dana, at, reads, problem):
    reads(text="", problem=sentence(problem, 99))
    with pytest.raises(actions.Unusable) as refused:
        actions.keep_version(owner=dana, now=at("2026-09-20 12:00"), file_name="x.pdf", data=b"%PDF")
    assert refused.value.sentence == sentence(problem, 99)
    assert refused.value.field == "file"
    assert not Version.objects.exists()
    assert not Original.objects.exists()


def test_only_a_busy_reader_is_worth_another_try(reads):
    reads(text="", problem=sentence("busy"))
    with pytest.raises(actions.Unusable) as refused:
        actions.read(data=b"%PDF", file_name="x.pdf")
    assert refused.value.again


@pytest.mark.parametrize("problem", ["scan", "garbled"])
def test_a_resume_without_readable_words_is_kept_with_the_sentence(dana, at, reads, problem):
    reads(text="", problem=sentence(problem))
    kept = actions.keep_version(owner=dana, now=at("2026-09-20 12:00"), file_name="scan.pdf", data=b"%PDF")
    assert kept.problem == sentence(problem)


def test_a_critique_becomes_suggestions_to_decide(dana, maria, met, keep, at):
    version = keep()
    critique = actions.record_critique(
        person=maria,
        now=at("2026-09-23 18:00"),
        given_on=date(2026, 9, 23),
        interview=met,
        version=version,
        remarks="Reads well.",
        suggestions=["Lead with the field study", "Drop the objective line"],
        tricks=["One page, always"],
        kept_copy=True,
    )
    assert list(critique.suggestions.values_list("text", "state")) == [
        ("Lead with the field study", "open"),
        ("Drop the objective line", "open"),
    ]
    assert Trick.objects.get().person == maria
    assert Copy.objects.get().kept_on == date(2026, 9, 23)
    assert [hit.target_id for hit in search.find(dana.pk, "objective line")] == [maria.pk]


def test_a_critique_touches_the_person_on_its_day_not_today(maria, at):
    before = maria.touched_at
    actions.record_critique(person=maria, now=at("2026-10-05 18:00"), given_on=date(2026, 9, 23), remarks="Fine.")
    maria.refresh_from_db()
    assert before < maria.touched_at == at("2026-09-23 12:00")


def test_no_critique_from_the_future_of_the_owners_day(maria, at):
    evening = at("2026-09-23 23:30")  # in UTC it is the 24th already
    with pytest.raises(actions.NotYetGiven):
        actions.record_critique(person=maria, now=evening, given_on=date(2026, 9, 24), remarks="Fine.")
    actions.record_critique(person=maria, now=evening, given_on=date(2026, 9, 23), remarks="Fine.")


def test_a_line_too_long_is_named_and_nothing_is_kept(maria, at):
    with pytest.raises(actions.TooLong, match="301 characters"):
        actions.record_critique(
            person=maria, now=at("2026-09-23 18:00"), given_on=date(2026, 9, 23), suggestions=["ok", "x" * 301]
        )
    assert not Critique.objects.exists()


@pytest.fixture
def suggestion(maria, at):
    critique = actions.record_critique(
        person=maria, now=at("2026-09-23 18:00"), given_on=date(2026, 9, 23), suggestions=["Numbers first"]
    )
    return critique.suggestions.get()


def test_advice_is_taken_in_a_version_or_the_next(suggestion, keep, at):
    actions.take(suggestion=suggestion, now=at("2026-09-24 09:00"))
    assert (suggestion.state, suggestion.taken_in) == ("taken", None)
    version = keep(b"%PDF-1 next", carries=[suggestion])
    suggestion.refresh_from_db()
    assert suggestion.taken_in == version


def test_declining_needs_its_reason_and_may_be_changed(suggestion, at):
    with pytest.raises(actions.ReasonMissing):
        actions.decline(suggestion=suggestion, now=at("2026-09-24 09:00"), reason="  ")
    actions.decline(suggestion=suggestion, now=at("2026-09-24 09:00"), reason="Priya says the opposite")
    actions.take(suggestion=suggestion, now=at("2026-09-25 09:00"))
    stored = Suggestion.objects.get()
    assert (stored.state, stored.reason, stored.decided_at) == ("taken", "", at("2026-09-25 09:00"))


def test_a_copy_kept_twice_is_one_copy(maria, keep, at):
    version = keep()
    for day in (23, 24):
        actions.copy_kept(version=version, person=maria, now=at("2026-09-30 09:00"), kept_on=date(2026, 9, day))
    assert Copy.objects.get().kept_on == date(2026, 9, 24)
    with pytest.raises(actions.NotYetKept):
        actions.copy_kept(version=version, person=maria, now=at("2026-09-30 09:00"), kept_on=date(2026, 10, 1))

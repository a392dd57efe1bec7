"""The taxonomy and the starter questions hold together."""

from __future__ import annotations

from halfhour.journey.preparation.models import Question
from halfhour.journey.preparation.rules.starters import STARTERS
from halfhour.journey.preparation.rules.themes import THEMES, TIARA, choices, lists_of, theme_label

COUNTS = {
    "likes": 12,
    "day": 11,
    "education": 10,
    "path": 9,
    "skills": 6,
    "trends": 6,
    "hirers": 6,
    "advice": 5,
    "referrals": 5,
    "culture": 5,
    "internships": 4,
    "hours": 4,
    "again": 4,
    "related": 4,
    "pay": 3,
    "advancement": 3,
    "resume": 3,
    "missed": 2,
    "reading": 1,
    "projects": 1,
    "against": 1,
    "shadowing": 0,
    "student_projects": 0,
}


def test_how_many_published_lists_hold_each_theme():
    assert {key: theme.lists for key, theme in THEMES.items()} == COUNTS
    assert [theme.lists for theme in THEMES.values()] == sorted(COUNTS.values(), reverse=True)
    assert THEMES["likes"].words == "12 of 13 published lists"
    assert THEMES["shadowing"].words.startswith("ours")


def test_every_theme_has_its_place_on_the_second_axis():
    assert {theme.tiara for theme in THEMES.values()} <= set(TIARA)
    assert "".join(key[0] for key in TIARA) == "tiara"


def test_keys_fit_their_columns():
    longest = Question._meta.get_field("theme").max_length
    assert all(len(key) <= longest for key in THEMES)
    assert all(len(key) <= Question._meta.get_field("tiara").max_length for key in TIARA)
    assert all(len(one.key) <= Question._meta.get_field("starter").max_length for one in STARTERS)


def test_a_theme_nobody_knows_is_shown_as_it_stands():
    assert theme_label("gossip") == "gossip"
    assert theme_label("day") == "Duties and a typical day"
    assert lists_of("gossip") == 0
    assert len(choices()) == len(THEMES)


def test_the_eight_of_the_guide_and_three_closers_are_there():
    keys = [one.key for one in STARTERS]
    assert keys[:8] == [
        "education",
        "day",
        "description",
        "hiring",
        "before_graduating",
        "here",
        "shadowing",
        "student_project",
    ]
    assert [one.key for one in STARTERS if one.closer] == ["who_else", "resume", "not_asked"]
    assert len(set(keys)) == len(keys)


def test_every_starter_is_whole():
    for one in STARTERS:
        assert one.theme in THEMES
        assert one.tiara in TIARA
        assert 1 <= one.minutes <= 5
        assert one.text.endswith("?")
        assert one.listen_for.endswith(".")
        assert len(one.text) <= 300
        assert len(one.listen_for) <= 300


def test_at_least_one_could_change_your_mind_and_three_are_musts():
    minded = [one for one in STARTERS if one.changes_mind]
    assert minded
    assert all(THEMES[one.theme].can_change_mind for one in minded)
    assert sum(one.must for one in STARTERS) == 3


def test_the_closers_take_the_last_five_minutes():
    assert sum(one.minutes for one in STARTERS if one.closer) == 5

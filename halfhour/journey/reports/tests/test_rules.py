from __future__ import annotations

from dataclasses import replace

import pytest

from halfhour.formats.paper import Facts, Heading, Items, Paper, Quote, Sign, Table, Text, markdown
from halfhour.journey.reports.rules import naming
from halfhour.journey.reports.rules.composing import NOTHING, compose
from halfhour.journey.reports.rules.parts import ALL, asked, part_of, parts_of
from halfhour.journey.reports.rules.ready import READY
from halfhour.journey.reports.rules.telling import Asked, Confirmed, Noted, Talk, Thanked, Told

MARIA = Talk(
    name="Maria Chen",
    names=("Maria Chen", "Maria", "Chen"),
    kind="Research lead, health care",
    title="Research lead",
    organization="Blue Harbor Health",
    places=("Blue Harbor Health",),
    contact="m.chen@blueharbor.example",
    day="Wednesday 23 September 2026",
    way="in person",
    minutes=35,
    asked=(
        Asked("What does a day look like?", "Day", (Noted("Half of it is persuading", 250), Noted("And mail."))),
        Asked("What does it pay?", "Pay", ()),
        Asked("", "Day", (Noted("“Watch people”, says Maria", 600, is_quote=True),)),
    ),
    interest=(3, 5),
    openings=("Internship: summer",),
    thanked=Thanked("Thursday 24 September 2026", "by mail", "Dear Maria Chen,\n\nthank you."),
)
JONAS = Talk(name="Jonas Weil", names=("Jonas Weil", "Jonas", "Weil"), kind="Research lead, health care",
             asked=(Asked("What does a day look like?", "Day", (Noted("No two are alike"),)),))  # fmt: skip


def told(*talks: Talk, **more) -> Told:
    return Told(student="Dana Okafor", school="Lakeside College", talks=talks or (MARIA,), **more)


def made(keys: str, *, of: Told | None = None, wording="summary", name="name") -> Paper:
    of = of or told()
    parts = parts_of([{"key": key, "label": ""} for key in keys.split()], "field" if of.field_name else "interview")
    return compose(of, parts, wording=wording, name=name)


def words(paper: Paper) -> str:
    return markdown(paper)


def test_every_ready_layout_names_parts_that_there_are_each_once():
    for one in READY:
        assert [row["key"] for row in one.parts] == list(dict.fromkeys(one.keys))
        assert parts_of(one.parts, "interview")
        assert parts_of(one.parts, "field")


def test_every_part_that_halfhour_fills_can_be_filled_and_says_so_where_it_is_empty():
    bare = told(Talk(name="X"))
    for part in ALL:
        for of in part.of:
            about = bare if of == "interview" else told(Talk(name="X"), field_name="UX")
            paper = compose(about, [part], wording="verbatim", name="name")
            if not part.is_closed:
                assert paper.blocks[0] == Heading(part.label)
                assert len(paper.blocks) > 1


def test_closed_parts_that_stand_together_are_one_list_and_what_is_not_known_leaves_no_empty_label():
    paper = made("student course person met useful interest")
    assert paper.blocks[0] == Facts(
        (
            ("Student", "Dana Okafor"),
            ("Person interviewed", "Maria Chen"),
            ("Date, way and length", "Wednesday 23 September 2026, in person, 35 minutes"),
        )
    )
    assert paper.blocks[1:3] == (Heading("The most useful thing I heard"), Text(NOTHING, is_aside=True))
    assert paper.blocks[3] == Facts((("My interest before and after", "3 of 5 before, 5 of 5 after"),))


def test_verbatim_has_every_question_that_was_asked_with_every_note_as_it_was_written():
    assert made("answers", wording="verbatim").blocks[1:] == (
        Heading("What does a day look like?", 2),
        Text("Half of it is persuading (04:10)"),
        Text("And mail."),
        Heading("What does it pay?", 2),
        Text("Asked; nothing was noted.", is_aside=True),
        Heading("Besides", 2),
        Quote("“Watch people”, says Maria", "Maria Chen, 10:00"),
    )


def test_a_summary_is_the_writer_s_own_and_until_then_the_notes_by_theme():
    assert made("answers").blocks[1:] == (
        Heading("Day", 2),
        Text("Half of it is persuading. And mail. “Watch people”, says Maria."),
    )
    assert made("answers", of=told(written={"answers": "It is persuasion."})).blocks[1:] == (Text("It is persuasion."),)
    full = made("answers", of=told(written={"answers": "It is persuasion."}), wording="verbatim")
    assert "It is persuasion" not in words(full)


def test_takeaways_come_as_a_numbered_list_of_those_that_were_written():
    paper = made("takeaways", of=told(written={"takeaways.1": "One", "takeaways.3": "Three"}))
    assert paper.blocks[1] == Items(("One", "Three"), is_numbered=True)
    assert made("takeaways").blocks[1] == Text("To be written.", is_aside=True)


def test_where_somebody_is_not_named_no_text_gives_them_away():
    keys = "person role contact answers quotes thanks confirmation"
    by_name, as_said, nobody = (words(made(keys, name=name, wording="verbatim")) for name in ("name", "said", "nobody"))
    assert "Maria Chen" in by_name
    assert "Research lead, Blue Harbor Health" in by_name
    for text in (as_said, nobody):
        for telling in ("Maria", "Chen", "m.chen@", "Blue Harbor"):
            assert telling not in text
    assert "Research lead, health care" in as_said
    assert "Research lead" not in nobody
    assert "Dear \\[name\\]" in nobody
    allowed = told(replace(MARIA, may_be_named=True))
    assert words(made(keys, of=allowed, name="said", wording="verbatim")) == by_name
    assert words(made(keys, of=allowed, name="nobody", wording="verbatim")) == nobody


def test_what_was_said_of_single_words_goes_before_what_holds_for_the_person():
    mine = Asked("", "", (Noted("Mine", is_quote=True), Noted("Open", is_quote=True, names_host=True)))
    assert made("quotes", of=told(replace(MARIA, asked=(mine,))), name="said").blocks[1:] == (
        Quote("Mine", "Research lead, health care"),
        Quote("Open", "Maria Chen"),
    )
    closed = replace(mine, notes=(Noted("Shut", is_quote=True, names_host=False),))
    one = told(replace(MARIA, may_be_named=True, asked=(closed,)))
    assert made("quotes", of=one, name="said").blocks[1] == Quote("Shut", "Research lead, health care")


def test_a_name_is_kept_out_as_a_whole_word_with_its_capitals():
    will = Talk(name="Will An", names=("Will An", "Will", "An"))
    hide = naming.masking([will], "said")
    assert (
        hide("Will said he will answer An, Annie and Willem") == "[name] said he will answer [name], Annie and Willem"
    )
    assert naming.masking([will], "name")("Will") == "Will"
    assert naming.masking([Talk(name="")], "said")("anything") == "anything"


def test_the_host_signs_on_paper_or_has_confirmed():
    assert made("confirmation").blocks[2] == Sign(("Name", "Signature", "Date"))
    said = Confirmed("Wednesday 23 September 2026", 35, "Maria Chen", "Friday 25 September 2026")
    text = words(made("confirmation", of=told(replace(MARIA, confirmed=said))))
    assert "Maria Chen confirmed on their page of Halfhour on Friday 25 September 2026" in text
    assert "Signature" not in text


def test_nobody_signs_for_what_has_not_taken_place():
    ahead = made("confirmation", of=told(replace(MARIA, is_held=False)))
    assert ahead.blocks[1:] == (Text("It has not taken place yet.", is_aside=True),)


def test_a_field_says_who_said_what_theme_by_theme_and_keeps_two_of_one_role_apart():
    field = told(
        MARIA, JONAS, field_name="UX research", caution="These are two people’s views.", still_open="Pay is open."
    )
    paper = made("people answers open thanks", of=field, wording="verbatim", name="said")
    assert paper.title == "UX research: 2 informational interviews"
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert [row[0] for row in table.rows] == [
        "Research lead, health care (1)",
        "Research lead, health care (2)",
    ]
    assert Text("No two are alike (Research lead, health care (2))") in paper.blocks
    assert Text("Pay is open.") in paper.blocks
    assert ("Research lead, health care (2)", "not sent yet") in paper.blocks[-1].rows


def test_parts_of_an_assignment_s_own_are_texts_or_short_facts_and_unknown_ones_are_left_out():
    rows = [{"key": "own.1", "label": "Ethics"}, {"key": "fact.2", "label": "Section"}, {"key": "own.1"}, {"key": "x"}]
    parts = parts_of(rows, "interview")
    assert [(part.label, part.is_closed, bool(part.asks)) for part in parts] == [
        ("Ethics", False, True),
        ("Section", True, True),
    ]
    assert part_of("own.9") is None
    assert part_of("own.x") is None


@pytest.mark.parametrize(("wording", "is_asked"), [("summary", True), ("verbatim", False)])
def test_a_summary_is_asked_for_only_where_it_is_used(wording, is_asked):
    assert [part.key for part in asked([part_of("answers"), part_of("thanks")], wording)] == ["answers"] * is_asked

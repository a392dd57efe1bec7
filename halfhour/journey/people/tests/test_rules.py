"""Who could be whom, what a merge changes, what becomes of every row; all of it without a database."""

import pytest

from halfhour.formats.contact import Contact, Reading, Skipped
from halfhour.journey.organizations.rules import key_of, place_of
from halfhour.journey.people.rules.details import Details, card_of, details_of
from halfhour.journey.people.rules.judging import Card, Level, judge
from halfhour.journey.people.rules.keys import mail_key, phone_key, profile_key, profile_tail
from halfhour.journey.people.rules.likeness import forms, near, slipped
from halfhour.journey.people.rules.matching import Crowd, keys_of
from halfhour.journey.people.rules.merging import in_words, kept_instead, merge
from halfhour.journey.people.rules.naming import sort_key, tidy
from halfhour.journey.people.rules.planning import grouped, numbered, plan, ref_of
from halfhour.journey.people.rules.settling import NOTHING, settle


def card(name, ref=1, **said):
    return card_of(Details(name, **said), ref)


class TestKeys:
    @pytest.mark.parametrize(
        ("number", "key"),
        [
            ("+1 206 555 0142", "065550142"),
            ("(206) 555-0142", "065550142"),
            ("206.555.0142 ext. 34", "065550142"),
            ("206 555 0142 x34", "065550142"),
            ("+49 30 1234567", "301234567"),
            ("030 1234567", "301234567"),
            ("555-0142", "5550142"),
            ("0142", ""),
            ("", ""),
            ("ask at reception", ""),
        ],
    )
    def test_phones(self, number, key):
        assert phone_key(number) == key

    @pytest.mark.parametrize(
        ("url", "key"),
        [
            ("https://www.linkedin.com/in/Maria-Chen", "linkedin.com/in/maria-chen"),
            ("http://de.linkedin.com/in/maria-chen/", "linkedin.com/in/maria-chen"),
            ("linkedin.com/in/maria-chen/en?trk=x#top", "linkedin.com/in/maria-chen"),
            ("https://www.linkedin.com/in/j%C3%BCrgen", "linkedin.com/in/jürgen"),
            ("https://github.com/maria", "github.com/maria"),
            ("https://www.linkedin.com/", ""),
            ("http://[broken", ""),
            ("", ""),
        ],
    )
    def test_profiles(self, url, key):
        assert profile_key(url) == key
        if key:
            assert profile_tail(url) == profile_tail(key)

    def test_mails(self):
        assert mail_key(" Maria@Harbor.Example ") == "maria@harbor.example"
        assert mail_key("no address") == ""

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("Stripe, Inc.", "STRIPE", True),
            ("Siemens AG", "Siemens", True),
            ("Acme Co., Ltd.", "acme", True),
            ("Inc.", "Ltd", False),
            ("Blue Harbor Health", "Blue Harbor", False),
        ],
    )
    def test_places(self, one, other, same):
        assert (place_of(key_of(one)) == place_of(key_of(other))) is same

    def test_names_of_signs_only_are_kept(self):
        assert sort_key("★★") == "★★"
        assert key_of("+++") == "+++"
        assert tidy(" Maria \x00 Chen\n") == "Maria Chen"
        assert len(tidy("x" * 500)) == 160


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("jon smith", "john smith", True),
        ("maria chen", "maria luisa chen", True),
        ("dr maria chen phd", "maria chen", True),
        ("m chen", "maria chen", True),
        ("aisha r", "aisha rahman", True),
        ("chen maria", "maria chen", True),
        ("anna lee", "anne lee", False),
        ("maria chen", "jonas weil", False),
        ("maria", "maria chen", False),
        ("given1 family1", "given1 family2", False),
        ("", "", True),
    ],
)
def test_near(one, other, alike):
    assert near(one, other) is near(other, one) is alike


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("smith jim", "james r smith", True),
        ("pat okafor", "patricia okafor", True),
        ("patrick okafor", "patricia okafor", False),
        ("maria chen mba", "chen maria", True),
        ("maria chen", "mario chen", False),
        ("j smith", "james smith", False),
        ("", "", True),
    ],
)
def test_forms(one, other, share):
    assert forms(one).isdisjoint(forms(other)) is not share


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("anna lee", "anne lee", True),
        ("maria chen", "maira chen", True),
        ("chen marai", "maria chen", True),
        ("maria chen", "marta cheng", False),
        ("al ng", "al no", False),
        ("given1 family1", "given1 family2", False),
    ],
)
def test_slipped(one, other, is_slip):
    assert slipped(one, other) is slipped(other, one) is is_slip


class TestRarity:
    """Of two thousand people, every tenth is a Smith and every tenth a David; one is called Ottoline Vex."""

    @pytest.fixture
    def crowd(self):
        crowd = Crowd()
        for ref in range(2000):
            given, family = "david" if ref % 10 == 0 else f"given{ref}", "smith" if ref % 10 == 1 else f"family{ref}"
            crowd.add(Card(ref, f"{given} {family}", "acme" if ref % 2 else "lumen"))
        crowd.add(Card(5000, "david smith", "acme", mails=("d@x.example",)))
        crowd.add(Card(5001, "ottoline vex", "acme", mails=("o@x.example",)))
        return crowd

    def test_a_rare_name_alone_is_asked_about_and_a_common_one_is_not(self, crowd):
        assert [m.ref for m in crowd.find(Card(-1, "ottoline vex", "elsewhere"))] == [5001]
        assert crowd.find(Card(-1, "david smith", "elsewhere")) == []
        assert [m.kind for m in crowd.find(Card(-1, "david smith", "elsewhere"), least=Level.SHARED)] == ["name"]

    def test_at_one_place_a_common_name_is_asked_about_and_a_rare_one_merged(self, crowd):
        [common] = crowd.find(Card(-1, "david smith", "acme", mails=("other@y.example",)))
        [rare] = crowd.find(Card(-1, "ottoline vex", "acme", mails=("other@y.example",)))
        assert (common.level, rare.level) == (Level.LIKELY, Level.SURE)

    def test_who_is_there_as_they_are_stays_sure(self, crowd):
        assert crowd.find(Card(-1, "david smith", "acme"))[0].level == Level.SURE

    def test_a_small_book_tells_nothing_of_how_common_a_name_is(self):
        crowd = Crowd()
        crowd.add(Card(1, "david smith", "acme"))
        assert [m.kind for m in crowd.find(Card(-1, "david smith", "lumen"))] == ["name"]


LINKEDIN = "https://www.linkedin.com/in/"


class TestJudge:
    MARIA = card("Maria Chen", organization="Blue Harbor", mails=["m@x.example"], phones=["206 555 0142"])

    @pytest.mark.parametrize(
        ("said", "kind", "level"),
        [
            ({"mails": ["M@x.example"]}, "mail", Level.SURE),
            ({"phones": ["+1 206 555 0142"], "organization": "Other"}, "phone", Level.SURE),
            ({"organization": "blue harbor llc", "title": "Nurse"}, "place", Level.SURE),
            ({"organization": "blue harbor", "mails": ["maria@x.example"]}, "mailboxes", Level.LIKELY),
            ({"organization": "Lumen"}, "name", Level.LIKELY),
            ({}, "known", Level.SURE),
            ({"mails": ["other@y.example"]}, "name", Level.LIKELY),
            ({"mails": ["other@y.example"], "organization": "Lumen"}, "name", Level.SHARED),
            ({"mails": ["maria@blueharbor.example"]}, "house", Level.LIKELY),
            ({"mails": ["maria@blueharbor.example"], "organization": "Lumen"}, "house", Level.LIKELY),
        ],
    )
    def test_of_the_same_name(self, said, kind, level):
        assert judge(card("maria chen", ref=2, **said), self.MARIA) == (kind, level)

    @pytest.mark.parametrize(
        ("name", "said", "answer"),
        [
            ("Jonas Weil", {"mails": ["m@x.example"]}, ("named_mail", Level.LIKELY)),
            ("m@x.example", {"mails": ["m@x.example"]}, ("named_mail", Level.SURE)),
            ("Jonas Weil", {"phones": ["206 555 0142"]}, ("phone", Level.SHARED)),
            ("Maria Weil", {"phones": ["206 555 0142"]}, ("phone", Level.LIKELY)),
            ("Maira Chen", {"phones": ["206 555 0142"]}, ("phone", Level.SURE)),
            ("Chen, Maria", {"organization": "Lumen"}, ("name", Level.LIKELY)),
            ("Mario Chen", {"organization": "Blue Harbor"}, ("near", Level.LIKELY)),
            ("Mario Chen", {"organization": "Lumen"}, None),
            ("Jonas Weil", {"organization": "Blue Harbor"}, None),
        ],
    )
    def test_of_another_name(self, name, said, answer):
        assert judge(card(name, ref=2, **said), self.MARIA) == answer

    def test_a_mailbox_of_a_place_makes_nobody_one(self):
        one, other = (card(name, mails=["info@x.example"]) for name in ("Maria Chen", "Jonas Weil"))
        assert judge(one, other) is None

    def test_two_profiles_are_two_people_and_one_is_one(self):
        one = card("Maria Chen", organization="Lumen", profile_url=LINKEDIN + "a")
        assert judge(card("Maria Chen", organization="Lumen", profile_url=LINKEDIN + "b"), one) is None
        assert judge(card("Mia Okafor", profile_url=LINKEDIN + "A/"), one) == ("profile", Level.SURE)
        mails = {"mails": ["m@x.example"]}
        two = [card("Maria Chen", profile_url=LINKEDIN + end, **mails) for end in "ab"]
        assert judge(*two) == ("mail", Level.LIKELY)

    def test_one_word_is_no_name(self):
        assert judge(card("Maria", title="Nurse"), card("Maria", title="Lead")) is None


class TestCrowd:
    def test_finds_by_anything_shared_surest_first(self):
        crowd = Crowd()
        for ref, said in enumerate(
            [
                {"name": "Jon Smith", "place": "acme"},
                {"name": "john smith", "place": "acme", "mails": ("j@x.example",)},
                {"name": "ruth okafor", "place": "acme"},
            ],
            1,
        ):
            crowd.add(Card(ref, **said))
        found = crowd.find(Card(-1, "john smith", "acme", title="boss"))
        assert [match.ref for match in found] == [2]
        assert crowd.find(Card(-1, "nobody here")) == []

    def test_a_second_card_says_more_of_the_same_person(self):
        crowd = Crowd()
        crowd.add(Card(1, "maria chen"))
        crowd.add(Card(1, "m chen", mails=("m@x.example",)))
        assert [match.ref for match in crowd.find(Card(-1, "maria chen", mails=("m@x.example",)))] == [1]

    def test_prefers_who_has_it_all_already(self):
        crowd = Crowd()
        crowd.add(Card(1, "maria chen", profile="linkedin.com/in/m"))
        crowd.add(Card(2, "maria chen", profile="linkedin.com/in/m", mails=("m@x.example",)))
        assert crowd.find(Card(-1, "maria chen", profile="linkedin.com/in/m", mails=("m@x.example",)))[0].ref == 2

    def test_every_pair_that_is_judged_alike_shares_a_block(self):
        cards = [
            card("Jon Smith", organization="Acme"),
            card("John Smith", organization="Acme Inc."),
            card("J. Smith", organization="Acme"),
            card("Maria Chen", mails=["m@x.example"]),
            card("Mia", mails=["m@x.example"]),
            card("Aisha R.", organization="Acme", phones=["206 555 0142"]),
            card("Aisha Rahman", organization="Acme"),
        ]
        for one in cards:
            for other in cards:
                if judge(one, other):
                    assert set(keys_of(one)) & set(keys_of(other)), (one, other)


class TestMerge:
    HAVE = NOTHING | {"title": "Lead", "organization": "Blue Harbor", "email": "m@x.example", "remarks": "met"}

    def test_fills_what_is_empty(self):
        said = Details("Maria", given="Maria", mails=["M@X.example", "b@x.example"], phones=["1234567"])
        assert merge(self.HAVE, said, newer=False) == {
            "given": "Maria",
            "family": "",
            "other_emails": ["b@x.example"],
            "phone": "1234567",
        }

    def test_what_was_typed_stays(self):
        said = Details("Maria", title="Director", organization="Lumen")
        assert merge(self.HAVE, said, newer=False) == {}
        assert kept_instead(self.HAVE, said) == "the file says “Director, Lumen”; yours stays"

    def test_who_moved_on_is_followed_when_only_files_told(self):
        said = Details("Maria", title="Director", organization="Lumen")
        new = merge(self.HAVE, said, newer=True)
        assert new == {"organization": "Lumen", "title": "Director"}
        assert in_words(self.HAVE, new) == (
            "title now “Director” (was “Lead”), organization now “Lumen” (was “Blue Harbor”)"
        )

    def test_the_legal_form_is_no_move(self):
        assert merge(self.HAVE, Details("Maria", title="lead", organization="Blue Harbor Inc."), newer=True) == {}

    def test_remarks_are_said_once(self):
        said = Details("Maria", remarks=["met", "Address: Pier 4"])
        new = merge(self.HAVE, said, newer=False)
        assert new == {"remarks": "met\nAddress: Pier 4"}
        assert merge(self.HAVE | new, said, newer=False) == {}


def reading(*pieces):
    return Reading(
        contacts=[piece for piece in pieces if isinstance(piece, Contact)],
        skipped=[piece for piece in pieces if isinstance(piece, Skipped)],
    )


class TestPlan:
    def decide(self, *contacts, choices=None, crowd=None):
        rows, _ = numbered(reading(*contacts))
        return plan(rows, crowd or Crowd(), choices or {})

    def test_every_piece_has_its_number_in_the_order_of_the_file(self):
        rows, skipped = numbered(reading(Contact("B", line=5), Skipped(4, "empty"), Contact("A", line=3)))
        assert [(row.number, row.said.full_name) for row in rows] == [(0, "A"), (2, "B")]
        assert [(number, piece.why) for number, piece in skipped] == [(1, "empty")]

    def test_a_double_in_the_file_follows_its_first_row(self):
        maria = Contact("Maria Chen", organization="Lumen", line=1)
        decisions = self.decide(
            maria, Contact("Jonas Weil", line=2), Contact("Maria Chen", organization="Lumen", line=3)
        )
        assert [decision.target for decision in decisions] == [ref_of(0), ref_of(1), ref_of(0)]
        assert [len(group) for group in grouped(decisions)] == [2, 1]

    def test_who_is_skipped_is_nobodys_double(self):
        crowd = Crowd()
        crowd.add(Card(9, "jon smith", "acme"))
        contacts = [Contact("John Smith", organization="Acme", line=n) for n in (1, 2)]
        decisions = self.decide(*contacts, crowd=crowd, choices={"0": "skip"})
        assert [decision.choice for decision in decisions] == ["skip", "add"]
        assert decisions[1].match.ref == 9

    def test_choices_of_rows_without_a_match_are_left_out(self):
        assert self.decide(Contact("Maria Chen", line=1), choices={"0": "skip"})[0].choice == "add"

    def test_only_the_first_row_of_a_person_may_replace(self):
        crowd = Crowd()
        crowd.add(Card(9, "maria chen", "lumen"))
        contacts = [Contact("Maria Chen", title=title, organization="Lumen", line=1) for title in ("A", "B")]
        have = NOTHING | {"title": "Old", "organization": "Lumen"}
        settled = settle(self.decide(*contacts, crowd=crowd), have, newer=True)
        assert [(row.outcome, row.new, row.before) for row in settled] == [
            ("merged", {"title": "A", "given": "Maria", "family": "Chen"}, {"title": "Old", "given": "", "family": ""}),
            ("same", {}, {}),
        ]

    def test_what_was_cut_is_said(self):
        said = details_of(Contact("x" * 300, title="y" * 300, line=1))
        assert (len(said.full_name), len(said.title), said.cut) == (160, 160, ["title", "name"])

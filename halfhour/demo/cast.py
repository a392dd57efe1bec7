"""Who is in the demo. Everybody and every organization is invented; the numbers are of the ranges kept for fiction."""

from __future__ import annotations

from dataclasses import dataclass, field

from halfhour.formats.contact import Contact
from halfhour.journey.conversation.actions import Tags

UX, TRANSIT = "UX research", "Transit planning"

ORGANIZATIONS: dict[str, dict[str, str]] = {
    "Blue Harbor Health": {
        "phone": "+1 206 555 0140",
        "address": "400 Pier Ave, Seattle",
        "dress": "Business casual",
        "dress_source": "asked on the phone",
        "website": "https://blueharbor.example/",
        "about": "Clinics on the bay; a research team of nine watches how people are taken in.",
    },
    "Lumen Bank": {"phone": "+1 206 555 0171", "website": "https://lumenbank.example/"},
    "Northwind Robotics": {
        "phone": "+1 206 555 0163",
        "address": "9 Foundry Row, Seattle",
        "dress": "Smart casual, closed shoes for the workshop",
        "dress_source": "said by Jonas Weil",
        "about": "Small machines for orchards and greenhouses.",
    },
    "City Transit": {"phone": "+1 206 555 0188", "about": "Buses and trams of an invented city."},
    "Harbor Analytics": {"phone": "+1 206 555 0117", "website": "https://harboranalytics.example/"},
    "Fernweh Studio": {"phone": "+1 206 555 0129"},
    "Openfield Research": {"phone": "+1 206 555 0155"},
    "Tidewater Labs": {"phone": "+1 206 555 0133"},
    "Brandt & Sons Mapping": {"phone": "+1 206 555 0191"},
}


@dataclass(frozen=True)
class Part:
    """One of the cast and what is known of them at the start."""

    name: str
    organization: str
    title: str
    field: str = UX
    found_in: str = "linkedin"
    found_detail: str = ""
    why_them: str = ""
    email: str = ""
    phone: str = ""
    shares_school: bool = False


CAST: dict[str, Part] = {
    "priya": Part(
        "Priya Nair", "Lumen Bank", "Senior researcher", found_in="met", found_detail="Alumni evening in the library",
        why_them="her talk about diary studies", email="priya.nair@lumenbank.example", shares_school=True,
    ),
    "maria": Part(
        "Maria Chen", "Blue Harbor Health", "Research lead", found_in="referral",
        why_them="your team's study of the intake desk", email="m.chen@blueharbor.example", phone="+1 206 555 0142",
    ),
    "hana": Part("Hana Sato", "Fernweh Studio", "Design researcher", email="hana@fernweh.example", found_in="website"),
    "olu": Part("Olu Adeyemi", "Openfield Research", "Field researcher", email="olu@openfield.example"),
    "jonas": Part(
        "Jonas Weil", "Northwind Robotics", "Head of user studies", found_in="website", phone="+1 206 555 0163",
        why_them="your orchard trials", email="jonas.weil@northwind.example",
    ),
    "aisha": Part(
        "Aisha Rahman", "City Transit", "Service planner", field=TRANSIT, email="a.rahman@citytransit.example",
        found_in="school", found_detail="Alumni list", why_them="the night bus map", shares_school=True,
    ),
    "ruben": Part("Ruben Castellanos", "City Transit", "Timetable planner", field=TRANSIT, email="ruben@citytransit.example"),
    "tom": Part("Tom Iversen", "Tidewater Labs", "Usability lead", email="tom@tidewater.example", why_them="your harbor kiosk"),
    "lena": Part(
        "Lena Brandt", "Brandt & Sons Mapping", "Owner", field=TRANSIT, email="lena@brandt.example", why_them="your walking maps"
    ),
    "elias": Part(
        "Elias Novak", "Harbor Analytics", "Research manager", found_in="call", found_detail="Ruth at the front desk",
        email="e.novak@harboranalytics.example",
        why_them="your report on harbor noise",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Talk:
    """One held interview: how many days ago, how, and what was said, by the theme of the question it answered."""

    who: str
    days: int
    mode: str
    asked: int
    ran: int
    answers: dict[str, str]
    names: tuple[tuple[str, str], ...] = ()
    phrase: str = ""
    useful: str = ""
    interest: tuple[int, int] = (3, 4)
    cues: tuple[tuple[int, str], ...] = ()
    observations: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = field(default=())
    said_in: str = ""
    overheard: bool | None = None
    tags: dict[str, Tags] = field(default_factory=dict)


TALKS = [
    Talk(
        "priya", 15, "video", 30, 32,
        {
            "path": "A two-week diary study done for a friend’s shop got her the first interview.",
            "day": "Mostly calls; one site visit a week.",
            "trends": "The bank froze hiring; contractors only until spring.",
            "skills": "Writing short. Nobody reads the long report.",
        },
        names=(("Maria Chen", "Blue Harbor Health"),),
        phrase="Nobody reads the long report",
        useful="A small study of one’s own counts more than a course.",
        said_in="call", overheard=False,
        tags={"path": {"stance": "agrees"}, "trends": {"stance": "disagrees"}},
        suggestions=("Lead with the field study", "Drop the objective line"),
    ),
    Talk(
        "ruben", 12, "phone", 20, 19,
        {
            "likes": "Seeing a change on the street a week after the meeting.",
            "education": "A degree in geography; the tools were learned on the job.",
        },
        phrase="You see it on the street a week later",
        interest=(2, 3),
        said_in="call",
        suggestions=("Keep an objective line: planners read it first", "Take two pages and show the maps"),
    ),
    Talk(
        "hana", 11, "video", 30, 28,
        {
            "path": "Through a side project on signs in hospitals.",
            "day": "Half interviews, half persuading.",
            "likes": "Being called in when everything is decided. Talk to Mei Tanaka at Kite Studio; "
            "I'll send her my poster by Friday.",
            "hirers": "One piece of real fieldwork, told in five minutes.",
        },
        phrase="Called in when everything is decided",
        interest=(4, 3),
        said_in="call",
        tags={"path": {"stance": "agrees"}, "likes": {"is_surprise": True}},
    ),
    Talk(
        "olu", 7, "in_person", 30, 30,
        {
            "path": "Volunteered to watch voters use a machine, then was asked to come back.",
            "culture": "Quiet mornings, loud afternoons; nobody eats alone.",
            "trends": "Internships open in January; junior posts are scarce before spring.",
            "education": "Here nobody gets an interview without a master’s degree.",
        },
        phrase="Watch first, ask second",
        said_in="floor", overheard=True,
        tags={"education": {"stance": "disagrees", "is_surprise": True}},
        cues=((240, "Leans in"), (1500, "Checks the time")),
        suggestions=("Keep it to one page",),
    ),
    Talk(
        "maria", 1, "in_person", 30, 38,
        {
            "path": "Nobody asked for my certificate. They asked what I had watched a real person do.",
            "day": "Mornings in the clinic watching intake. Afternoons: tagging with two nurses.",
            "trends": "Fewer junior posts until spring; the summer internship opens in January.",
            "again": "Half of it is persuading people that watching counts as work.",
            "internships": "Two interns a year, always somebody who has done one study alone.",
            "culture": "Nurses walk in without knocking. She likes that.",
        },
        names=(("Sam Ortiz", "Blue Harbor Health"), ("Devi Anand", "Mercy Point Clinics")),
        phrase="They asked what I had watched a real person do",
        useful="One study done alone opens the door.",
        interest=(4, 5),
        said_in="room", overheard=False,
        tags={"path": {"stance": "agrees", "names_host": True}, "again": {"is_surprise": True}},
        cues=((250, "Leans in"), (900, "Offers more"), (1800, "Says I may run over")),
        observations=("A wall of photographs of waiting rooms", "Everybody greets the nurses by name"),
        suggestions=("Put numbers into the second job", "Move languages up", "Say what came of the map"),
    ),
]  # fmt: skip

# What Dana believes by now: the field, the sentence, its theme, and whose answers on which theme say so or otherwise.
BELIEFS: tuple[tuple[str, str, str, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]], ...] = (
    (
        UX, "Getting in is about one piece of real fieldwork, not a certificate.", "path",
        (("priya", "path"), ("hana", "hirers"), ("olu", "path"), ("maria", "path")), (("olu", "education"),),
    ),
    (
        UX, "Junior roles are scarce until spring; internships open in January.", "trends",
        (("olu", "trends"), ("maria", "trends"), ("priya", "trends")), (),
    ),
    (TRANSIT, "What one plans is on the street within the year.", "likes", (("ruben", "likes"),), ()),
)  # fmt: skip

# What Dana weighs her fields by, how much it counts, its theme; per field the score, why, and whose answers stand behind it.
WEIGHED: tuple[tuple[str, int, str, dict[str, tuple[int, str, tuple[tuple[str, str], ...]]]], ...] = (
    (
        "What a normal day is like", 4, "day",
        {UX: (5, "Half of it is watching people.", (("maria", "day"), ("hana", "day"))), TRANSIT: (3, "Mostly tables.", ())},
    ),
    (
        "Seeing what comes of it", 3, "likes",
        {UX: (2, "Called in when everything is decided.", (("hana", "likes"),)),
         TRANSIT: (5, "On the street a week later.", (("ruben", "likes"),))},
    ),
    (
        "Getting in without another degree", 3, "education",
        {UX: (4, "One study counts, though Olu says otherwise.", (("olu", "education"),)),
         TRANSIT: (3, "A degree in geography helps.", (("ruben", "education"),))},
    ),
    ("Pay", 2, "pay", {TRANSIT: (4, "A union scale, I have read.", ())}),
)  # fmt: skip

# Questions that were not in a plan but came up.
ASKED = {
    "path": "How did you come to this work?",
    "skills": "Which skill do you use every day?",
    "likes": "What do you like about it, and what not?",
    "hirers": "What do you look for when you hire?",
    "culture": "What is it like to work here?",
    "again": "Would you choose this work again?",
    "day": "What does a normal day look like for you?",
    "trends": "Which changes in hiring do you see coming?",
    "education": "What did you learn before this position?",
    "internships": "Do you take interns?",
}

# Who named whom beyond the talks above: by whom, and how many days after that Dana wrote;
# None: not yet.
NAMED: list[tuple[str, str, str, str, int | None]] = [
    ("Ines Caldeira", "Lumen Bank", UX, "Priya Nair", 3),
    ("Tobias Lang", "Lumen Bank", UX, "Priya Nair", 1),
    ("Amara Diallo", "Mercy Point Clinics", UX, "Maria Chen", None),
    ("Joon-ho Park", "Blue Harbor Health", UX, "Maria Chen", None),
    ("Mei Tanaka", "Kite Studio", UX, "Hana Sato", 2),
    ("Rafael Costa", "Kite Studio", UX, "Mei Tanaka", 4),
    ("Sanna Virtanen", "Openfield Research", UX, "Olu Adeyemi", 1),
    ("Dmitri Volkov", "Openfield Research", UX, "Olu Adeyemi", None),
    ("Leila Haddad", "Tidewater Labs", UX, "Sanna Virtanen", None),
    ("Callum Reid", "Tidewater Labs", UX, "Sanna Virtanen", None),
    ("Nadia Petrova", "City Transit", TRANSIT, "Ruben Castellanos", 2),
    ("George Mensah", "City Transit", TRANSIT, "Ruben Castellanos", 5),
    ("Freya Nilsen", "Fjord Mapping", TRANSIT, "Nadia Petrova", None),
    ("Andrés Molina", "Brandt & Sons Mapping", TRANSIT, "Nadia Petrova", 1),
    ("Zanele Khumalo", "Brandt & Sons Mapping", TRANSIT, "Andrés Molina", None),
    ("Hugo Lefèvre", "City Transit", TRANSIT, "George Mensah", None),
    ("Thu Nguyen", "City Transit", TRANSIT, "George Mensah", None),
    ("Katarzyna Wójcik", "Harbor Analytics", UX, "Ines Caldeira", None),
    ("Ben Okoye", "Harbor Analytics", UX, "Ines Caldeira", None),
    ("Marta Rossi", "Kite Studio", UX, "Rafael Costa", None),
]

NEIGHBOURS = [
    ("Noor Haidari", "Tidewater Labs", "Research assistant"),
    ("Grace Lindqvist", "Lumen Bank", "Content designer"),
    ("Mateo Fuentes", "Openfield Research", "Recruiter"),
    ("Ingrid Solberg", "City Transit", "Data analyst"),
    ("Kwame Boateng", "Northwind Robotics", "Test engineer"),
    ("Lucía Ferrer", "Fernweh Studio", "Illustrator"),
    ("Pavel Dvořák", "Harbor Analytics", "Statistician"),
    ("Yuki Tanabe", "Brandt & Sons Mapping", "Cartographer"),
]
_NAME = ["# Dana Okafor", "Information science, Lakeside College", ""]
_EDUCATION = ["# Education", "BSc information science, expected next summer", ""]
_STUDY = ["# Projects", "Field study of a tram stop: two weeks, 120 waiting people, one map", ""]
_MARLOW = "Cafe Marlow: weekend shifts, trained three colleagues"
_DESK = "Library front desk, Lakeside College: watched 40 visitors look for a book, redrew the signs"
_LANGUAGES = ["# Languages", "English, Igbo, some Spanish"]

# Her resume as it changed: with an objective, without it, and with the field study first.
RESUMES = [
    [*_NAME, "Objective: a position in research", "", "# Experience", "Library front desk, Lakeside College", _MARLOW, "",
     *_STUDY, *_EDUCATION, *_LANGUAGES],
    [*_NAME, "# Experience", _DESK, _MARLOW, "", *_STUDY, *_EDUCATION, *_LANGUAGES],
    [*_NAME, *_STUDY, "# Experience", _DESK, _MARLOW, "", *_EDUCATION, *_LANGUAGES],
]  # fmt: skip
RESUME = RESUMES[-1]
# Where on the page a suggestion was meant, as fractions from the top left.
PINNED = {
    "Drop the objective line": (1, 0.07, 0.175),
    "Lead with the field study": (1, 0.07, 0.308),
    "Put numbers into the second job": (1, 0.07, 0.27),
    "Move languages up": (1, 0.07, 0.365),
}
# The line that went or came because of it.
CHANGED = {
    "Drop the objective line": "Objective: a position in research",
    "Lead with the field study": "Field study of a tram stop: two weeks, 120 waiting people, one map",
}
TRICKS = {
    "maria": "One page, with one study told in four lines",
    "priya": "One page, and one study told in a few lines",
    "ruben": "Name the program you draw maps with",
}

TO_OLU = """Dear Olu Adeyemi,

A week ago you told me to watch people use one thing before I ask them about it. I did: two mornings at a tram stop, with
a pencil. What I saw was not what anybody would have told me.

I wanted you to know that it worked, and to thank you again.

Dana Okafor
"""

# A phone's address book: two it tells otherwise than LinkedIn did, two nobody knows yet, and one that is a place.
PHONE_BOOK = [
    Contact(
        "Grace Lindquist",
        "Grace",
        "Lindquist",
        ["grace@home.example"],
        ["+1 206 555 0131"],
        ["mobile"],
        organization="Lumen Bank",
    ),
    Contact(
        "Kwame Boateng", "Kwame", "Boateng", [], ["+1 206 555 0156"], ["mobile"], organization="Northwind Robotics"
    ),
    Contact("Solveig Aas", "Solveig", "Aas", ["solveig@fjord.example"], [], [], organization="Fjord Mapping"),
    Contact("Tariq Nasser", "Tariq", "Nasser", [], ["+1 206 555 0163"], ["work"]),
    Contact("Fjord Mapping", phones=["+1 206 555 0170"], organization="Fjord Mapping", is_company=True),
]

# What Dana wrote into her reports.
REPORT = {
    "course": "Careers 101, section 3",
    "instructor": "Prof. Hanna Brandt",
    "why": "Priya came from my school and changed into research without a degree in it. I wanted to know how.",
    "answers": "Most of the week is calls and a site visit; the writing happens in between, and only what is short is read. "
    "Hiring stands still until spring, so what counts now is work of one’s own that can be shown: a diary study for a "
    "friend’s shop got her the first interview.",
    "takeaways.1": "Small studies of one’s own count more than a certificate.",
    "takeaways.2": "A report that is not short is not read.",
    "takeaways.3": "Nobody hires before spring. There is time to prepare something.",
    "next_yes": "A diary study in the library this month; then ask Maria Chen whether I may come along for a day.",
    "next_no": "See whether transit planning asks the same questions with more figures in them.",
}
FIELD_REPORT = {
    "course": "Careers 101, section 3",
    "takeaways.1": "Half of the work is persuading people.",
    "takeaways.2": "What one has watched a real person do counts more than a certificate.",
}

"""The story of the demo: Dana Okafor, invented like everybody she meets, three weeks into her search.

It is told through the same actions that pages call, each at its own moment, so that everything a page shows came about
the way it would have come about. Days count back from the moment the story is told.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import UUID, uuid5

from halfhour.accounts.countries import country_of, guessed_zone
from halfhour.accounts.models import MailAccount, User
from halfhour.core.moments import at_local, local_day
from halfhour.demo import cast, paper, site
from halfhour.demo.cast import Talk
from halfhour.demo.reports import on_paper
from halfhour.formats import vcard
from halfhour.formats.message import Message
from halfhour.guest import actions as guest
from halfhour.journey.conversation import actions as conversation
from halfhour.journey.conversation.models import Note
from halfhour.journey.followups import actions as followups
from halfhour.journey.insights import actions as insights
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.interviews import queries as appointments
from halfhour.journey.interviews.models import Interview
from halfhour.journey.organizations import actions as organizations
from halfhour.journey.outreach import actions as outreach
from halfhour.journey.outreach import queries as outreach_queries
from halfhour.journey.outreach.actions.arriving import Known
from halfhour.journey.people import actions as people
from halfhour.journey.people import tasks as imports
from halfhour.journey.people.models import Person
from halfhour.journey.preparation import actions as preparation
from halfhour.journey.preparation.models import Question
from halfhour.journey.resumes import actions as resumes
from halfhour.journey.resumes.models import Suggestion, Version
from halfhour.journey.thanks import actions as thanks

PAPER_NOTES = Path(__file__).parent / "paper_notes.jpg"
SPACE = UUID("6b7d3c0e-52a4-4d50-9a55-0c3f0a9e0d11")


def tell(*, now: datetime) -> User:
    """Fill an empty database with the story as it stands at `now`; the user who owns it all."""
    return Story(now).tell()


class Story:
    """One telling: the people so far, and the moment it is told from."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.people: dict[str, Person] = {}
        self.resume: Version | None = None

    def tell(self) -> User:
        self.dana = self._dana()
        self._find()
        self._talk()
        self._ask()
        self._agree()
        self._offer()
        self._follow()
        self._learn()
        on_paper(self)
        self._named()
        self._mail()
        self._wait()
        return self.dana

    def ago(self, days: int, clock: str = "10:00") -> datetime:
        """The moment `days` days ago when Dana's clock showed `clock`."""
        day = local_day(self.now, self.dana.zone) - timedelta(days=days)
        return at_local(day, time.fromisoformat(clock), self.dana.zone)

    def _dana(self) -> User:
        zone = guessed_zone()
        zone = zone if zone != "UTC" else "America/Los_Angeles"
        today = local_day(self.now, User(time_zone=zone).zone)
        dana = User(
            username="dana",
            name="Dana Okafor",
            school="Lakeside College",
            studies="information science",
            email="dana@lakeside.example",
            phone="+1 206 555 0100",
            curious_about=cast.UX,
            search_begins=date(today.year + (today.month > 1), 3, 1),
            time_zone=zone,
            country=country_of(zone) or "US",
            welcomed_at=self.now - timedelta(days=24),
        )
        dana.set_unusable_password()
        dana.save()
        return dana

    def _find(self) -> None:
        start = self.ago(24)
        for field in (cast.UX, cast.TRANSIT):
            organizations.field_named(owner=self.dana, name=field, now=start)
        for name, details in cast.ORGANIZATIONS.items():
            organizations.find_or_add(owner=self.dana, name=name, now=start, **details)
        rows = [f"{given},{family},,{place},{title},01 Mar 2026" for full, place, title in cast.NEIGHBOURS
                for given, _, family in [full.partition(" ")]]  # fmt: skip
        head = "First Name,Last Name,Email Address,Company,Position,Connected On"
        batch = people.receive(
            owner=self.dana, now=start, file_name="Connections.csv", data="\n".join([head, *rows]).encode()
        )
        people.queue(batch=batch, now=start)
        imports.carry_on.call(batch.pk)

    def _mail(self) -> None:
        """Her mailbox, a letter that waits for its hour, an answer that came. Nothing of the demo leaves it."""
        MailAccount.objects.create(
            user=self.dana,
            address=self.dana.email,
            user_name=self.dana.email,
            secret="invented",  # noqa: S106 - nobody signs in with it
            smtp_host="smtp.lakeside.example",
            imap_host="imap.lakeside.example",
            created_at=self.ago(20),
            looked_at=self.now - timedelta(minutes=3),
        )
        olu = self.people["olu"]
        letter = outreach.draft(person=olu, now=self.now - timedelta(minutes=40), purpose="follow_up")
        letter = outreach.save_draft(
            letter=letter,
            now=self.now - timedelta(minutes=35),
            channel="mail",
            subject=letter.subject,
            body=cast.TO_OLU,
        )
        at = outreach_queries.hours_of(self.dana, olu, self.now).next
        outreach.hand_over(letter=letter, now=self.now - timedelta(minutes=30), seen=letter.revision, at=at)
        lena = self.people["lena"]
        known = Known({lena.email.casefold(): lena}, {})
        answer = Message(
            kind="reply",
            text="Thank you for your letter. Tuesday or Thursday after four would suit me.",
            message_id="<invented@story.example>",
            sender=lena.email,
            subject="Re: Half an hour about your work",
            sent_at=self.now - timedelta(minutes=50),
        )
        outreach.arrive(owner=self.dana, now=self.now, mail=answer, raw=b"", known=known)

    def _wait(self) -> None:
        """A phone's address book that came yesterday, and is not decided about yet."""
        cards = "".join(vcard.card(contact) for contact in cast.PHONE_BOOK)
        people.receive(owner=self.dana, now=self.ago(1), file_name="iPhone.vcf", data=cards.encode())

    def _person(self, who: str, now: datetime, named_by: Person | None = None) -> Person:
        if who in self.people:
            return self.people[who]
        part = cast.CAST[who]
        person = people.add(
            owner=self.dana,
            full_name=part.name,
            now=now,
            organization_name=part.organization,
            field_name=part.field,
            title=part.title,
            found_in=part.found_in,
            found_detail=part.found_detail,
            why_them=part.why_them,
            email=part.email,
            phone=part.phone,
            shares_school=part.shares_school,
            named_by=named_by,
        )
        self.people[who] = person
        return person

    def _write(self, who: str, days: int, named_by: Person | None = None) -> Person:
        person = self._person(who, self.ago(days, "09:00"), named_by)
        letter = outreach.draft(person=person, now=self.ago(days, "09:10"), purpose="ask", channel="mail")
        outreach.mark_sent(letter=letter, now=self.ago(days, "09:30"))
        return person

    def _talk(self) -> None:
        self.resume = self._version(1, self.ago(20))
        for talk in cast.TALKS:
            named_by = self.people.get("priya") if talk.who == "maria" else None
            person = self._write(talk.who, talk.days + 9, named_by)
            outreach.log_reply(person=person, now=self.ago(talk.days + 5, "11:00"), kind="yes", text="With pleasure.")
            self._held(talk, person)
            if talk.who == "priya":
                self.resume = self._version(2, self.ago(13), "Objective out, numbers in", "Drop the objective line")
            if talk.who == "olu":
                self.resume = self._version(3, self.ago(4), "Field study first", "Lead with the field study")

    def _version(self, number: int, now: datetime, label: str = "", carries: str = "") -> Version:
        """The resume as it then was, its pages drawn; `carries` is the suggestion it takes up."""
        took = list(Suggestion.objects.filter(owner=self.dana, text=carries))
        data = paper.pdf(cast.RESUMES[number - 1])
        kept = resumes.keep_version(
            owner=self.dana, now=now, file_name=f"dana-okafor-{number}.pdf", data=data, label=label, carries=took
        )
        resumes.draw_pages(version=kept)
        for suggestion in took:
            resumes.name_line(suggestion=suggestion, now=now, line=cast.CHANGED[carries])
        return kept

    def _starts(self, talk: Talk) -> datetime:
        if talk.days > 1:
            return self.ago(talk.days, "15:00")
        # So that the thank-you has a few hours left whenever the demo is opened.
        return (self.now - timedelta(hours=18, minutes=50 + talk.ran)).replace(second=0, microsecond=0)

    def _held(self, talk: Talk, person: Person) -> None:
        starts = self._starts(talk)
        interview = interviews.agree(
            person=person,
            now=starts - timedelta(days=4),
            starts_at=starts,
            time_zone=self.dana.time_zone,
            minutes=talk.asked,
            mode=talk.mode,
            place=person.organization.address if talk.mode == "in_person" and person.organization else "",
            anyway=True,
        )
        preparation.prepare(interview=interview, now=starts - timedelta(days=2))
        interviews.confirm(interview=interview, now=starts - timedelta(days=1))
        interview = interviews.start(interview=interview, now=starts)
        self._notes(talk, interview, starts)
        ended = starts + timedelta(minutes=talk.ran)
        interview = interviews.hold(interview=interview, now=ended, ended_at=ended)
        self._debrief(talk, interview, ended)
        self._paper(talk, interview, ended)
        if talk.suggestions:
            self._critique(talk, interview, ended)
        if talk.days > 1:
            letter = thanks.draft(interview=interview, now=ended + timedelta(hours=4))
            thanks.mark_sent(thank_you=letter, now=ended + timedelta(hours=4 + talk.days % 4), channel="mail")

    def _uid(self, *words: object) -> UUID:
        return uuid5(SPACE, "/".join(map(str, words)))

    def _notes(self, talk: Talk, interview: Interview, starts: datetime) -> None:
        planned = {question.theme: question for question in interview.plan.all()}
        for number, (theme, text) in enumerate(talk.answers.items()):
            second = 130 + number * 290
            moment = starts + timedelta(seconds=second)
            question = planned.get(theme) or preparation.add_planned(
                interview=interview, now=moment, text=cast.ASKED[theme], theme=theme
            )
            preparation.mark_planned(planned=question, now=moment, state="asked")
            conversation.write_note(
                interview=interview,
                now=moment,
                uid=self._uid(talk.who, theme),
                text=text,
                planned_question=question,
                second=second,
                is_quote=talk.phrase in text,
            )
        self._unanswered(interview, set(talk.answers), starts + timedelta(minutes=talk.asked - 5))
        seen = [("cue", text, second) for second, text in talk.cues]
        seen += [("observation", text, 60) for text in talk.observations]
        for kind, text, second in seen:
            conversation.write_note(
                interview=interview,
                now=starts + timedelta(seconds=second),
                uid=self._uid(talk.who, text),
                text=text,
                kind=kind,
                second=second,
            )
        if talk.ran > talk.asked + 5:
            interviews.allow_running_over(interview=interview, now=starts + timedelta(minutes=talk.asked))

    def _unanswered(self, interview: Interview, answered: set[str], now: datetime) -> None:
        """What every plan knows: one question was asked and brought nothing, one fell under the table."""
        left = [one for one in interview.plan.all() if one.theme not in answered and not one.closer]
        for question, state in zip(left, ("asked", "skipped"), strict=False):
            preparation.mark_planned(planned=question, now=now, state=state)

    def _paper(self, talk: Talk, interview: Interview, ended: datetime) -> None:
        """With Olu the notes were taken on paper."""
        if talk.who == "olu":
            drawn = conversation.draw(data=PAPER_NOTES.read_bytes())
            conversation.keep_photo(interview=interview, now=ended + timedelta(minutes=20), drawn=drawn)

    def _debrief(self, talk: Talk, interview: Interview, ended: datetime) -> None:
        for name, place in talk.names:
            referral = conversation.name_person(
                interview=interview, now=ended, uid=self._uid(talk.who, name), name=name, organization_name=place
            )
            if name == "Devi Anand":
                conversation.referral_becomes_person(referral=referral, now=ended + timedelta(hours=1))
            elif name == "Maria Chen":
                self.people["maria"] = conversation.referral_becomes_person(referral=referral, now=ended)
                part = cast.CAST["maria"]
                people.change(person=self.people["maria"], now=ended, title=part.title, email=part.email,
                              phone=part.phone, why_them=part.why_them, field_name=part.field)  # fmt: skip
        if talk.who == "maria":
            opens = date(ended.year + (ended.month > 1), 1, 8)
            conversation.mention_opening(interview=interview, now=ended, uid=self._uid("internship"), kind="internship",
                                         text="Summer internship", opens_on=opens)  # fmt: skip
            conversation.mention_opening(interview=interview, now=ended, uid=self._uid("shadow"), kind="shadowing",
                                         text="Any Friday")  # fmt: skip
            conversation.promise(interview=interview, now=ended, uid=self._uid("promise"), by="me",
                                 text="Send her the tram stop study")  # fmt: skip
            conversation.promise(interview=interview, now=ended, uid=self._uid("theirs"), by="them",
                                 text="Introduce you to Sam Ortiz")  # fmt: skip
            harbor = organizations.find_or_add(owner=self.dana, name="Blue Harbor Health", now=ended)
            organizations.note_hiring(organization=harbor, now=ended, interns="yes", source="said by Maria Chen")
        if talk.who == "priya":
            post = conversation.mention_opening(interview=interview, now=ended, uid=self._uid("diary"), kind="project",
                                                text="Reading the old diary study nobody got to")  # fmt: skip
            applied = local_day(ended + timedelta(days=1), self.dana.zone)
            followups.note_application(opening=post, now=ended + timedelta(days=2), applied_on=applied,
                                       by_way="A letter to Priya")  # fmt: skip
        conversation.save_debrief(
            interview=interview,
            now=ended + timedelta(minutes=5),
            done=True,
            most_useful=talk.useful,
            phrase=talk.phrase,
            interest_before=talk.interest[0],
            interest_after=talk.interest[1],
            went_well=True,
            said_in=talk.said_in,
            overheard=talk.overheard,
        )

    def _learn(self) -> None:
        """What she made of it: tags given while reading, and what she believes of each field."""
        said = {
            (note.interview.person.full_name, note.theme): note
            for note in Note.objects.select_related("interview__person")
        }
        told = {(who, note_theme): said[cast.CAST[who].name, note_theme] for talk in cast.TALKS
                for who, note_theme in ((talk.who, theme) for theme in talk.answers)}  # fmt: skip
        for talk in cast.TALKS:
            for theme, tags in talk.tags.items():
                conversation.tag_note(note=told[talk.who, theme], now=self.ago(1, "20:00"), **tags)
        for name, text, theme, so, otherwise in cast.BELIEFS:
            field = organizations.field_named(owner=self.dana, name=name, now=self.now)
            belief = insights.believe(
                field=field, now=self.ago(1, "20:10"), text=text, theme=theme, notes=[told[one] for one in so]
            )
            for one in otherwise:
                insights.rest_on(belief=belief, note=told[one], now=self.ago(1, "20:15"), supports=False)

        for name, counts, theme, scores in cast.WEIGHED:
            weighed = insights.weigh_by(
                owner=self.dana, now=self.ago(1, "20:20"), name=name, theme=theme, counts=counts
            )
            for place, (value, why, behind) in scores.items():
                field = organizations.field_named(owner=self.dana, name=place, now=self.now)
                notes = [told[one] for one in behind]
                insights.score(
                    criterion=weighed, field=field, now=self.ago(1, "20:25"), value=value, why=why, notes=notes
                )
        self._outgrow()

    def _outgrow(self) -> None:
        """Her bank after five half hours: one starter in her own words, one retired, one question of her own."""
        bank = {question.starter: question for question in Question.objects.filter(owner=self.dana)}
        first, *rest = [question for key, question in bank.items() if key and not question.closer]
        preparation.change_question(
            question=first, now=self.ago(5, "19:00"), text="What did you have to learn before they let you do this?"
        )
        preparation.retire_question(question=rest[-1], now=self.ago(5, "19:05"))
        preparation.add_question(owner=self.dana, now=self.ago(5, "19:10"), text="Which study changed something, and who "
                                 "had to be persuaded?", theme="projects", minutes=4)  # fmt: skip

    def _critique(self, talk: Talk, interview: Interview, ended: datetime) -> None:
        critique = resumes.record_critique(
            person=interview.person,
            now=ended,
            given_on=local_day(ended, self.dana.zone),
            interview=interview,
            version=self.resume,
            tricks=[cast.TRICKS[talk.who]] if talk.who in cast.TRICKS else (),
            field=interview.field,
            kept_copy=talk.who in ("maria", "olu"),
        )
        said = {text: resumes.pin(critique=critique, now=ended, text=text, place=cast.PINNED.get(text))
                for text in talk.suggestions}  # fmt: skip
        if talk.who == "ruben":
            keep, pages = said.values()
            resumes.decline(
                suggestion=keep, now=self.ago(11), reason="Only for planning; where I apply, nobody reads it"
            )
            resumes.decline(suggestion=pages, now=self.ago(11), reason="I have one map so far")
            resumes.contradict(
                suggestion=keep, other=Suggestion.objects.get(text="Drop the objective line"), now=self.ago(11)
            )
        if talk.who == "olu":
            resumes.take(suggestion=said["Keep it to one page"], now=self.ago(6), version=self.resume)
        if talk.who == "maria":
            resumes.take(suggestion=said["Move languages up"], now=ended)

    def _ask(self) -> None:
        self._write("tom", 6)
        self._write("lena", 1)
        harbor = organizations.find_or_add(owner=self.dana, name="Harbor Analytics", now=self.ago(3))
        organizations.department_learned(organization=harbor, name="Research", now=self.ago(3), state="unknown")
        site.read(harbor, self.ago(3))
        elias = self._person("elias", self.ago(2))
        outreach.draft(person=elias, now=self.ago(0, "08:00") if self.now > self.ago(0, "08:00") else self.now)

    def _agree(self) -> None:
        jonas = self._write("jonas", 8, self.people["olu"])
        outreach.log_reply(
            person=jonas, now=self.ago(3, "14:00"), kind="yes", text="Come and see the orchard machines."
        )
        soon = (self.now + timedelta(hours=3, minutes=50)).replace(second=0, microsecond=0)
        soon -= timedelta(minutes=soon.minute % 10)
        first = interviews.agree(
            person=jonas,
            now=self.ago(3, "15:00"),
            starts_at=soon,
            time_zone=self.dana.time_zone,
            minutes=30,
            mode="in_person",
            place="9 Foundry Row, Seattle",
            door="Blue gate; the bell is on the left",
            ask_for="Jonas Weil, or the workshop desk",
            dress="Smart casual, closed shoes for the workshop",
            dress_source="said by Jonas Weil",
            directions="Tram 4 to Mill Lane, back along the water; the second court behind the loading ramp.",
            travel_minutes=35,
            travel_by="tram",
            anyway=True,
        )
        preparation.prepare(interview=first, now=self.ago(2, "18:00"))
        preparation.rehearsed(interview=first, now=self.ago(1, "19:00"), partner="friend", seconds=1490,
                              remarks="Wait after each answer")  # fmt: skip
        stumbled = next(one for one in first.plan.all() if one.theme == "trends")
        preparation.note_change(planned=stumbled, now=self.ago(1, "19:05"),
                                to_change="Where is hiring going, and what would be the first step today?")  # fmt: skip
        interviews.confirm(interview=first, now=self.ago(1, "09:00"))
        aisha = self._write("aisha", 7)
        outreach.log_reply(person=aisha, now=self.ago(4, "12:00"), kind="yes", text="Gladly, by video.")
        interviews.agree(
            person=aisha,
            now=self.ago(4, "12:30"),
            starts_at=self.ago(-2, "09:00"),
            time_zone=self.dana.time_zone,
            minutes=45,
            mode="video",
            link="https://meet.example/aisha",
            anyway=True,
        )

    def _offer(self) -> None:
        """Tom has a page with times to choose from, Aisha one for what she agreed to, Priya one with the resume."""
        said = {"modes": ["in_person", "video", "phone"], "time_zone": self.dana.time_zone}
        tom = guest.make_page(
            person=self.people["tom"],
            now=self.ago(1, "18:00"),
            what_for="To learn how people come to usability work and what a normal week is like at Tidewater Labs. Not a "
            "job interview.",
            **said,
        )
        free = appointments.proposals(tom.person, self.now, tom.minutes)
        guest.offer_times(link=tom, now=self.now, times=free[:3])
        aisha = guest.make_page(
            person=self.people["aisha"],
            now=self.ago(5),
            what_for="To learn how a night bus gets its timetable.",
            minutes=45,
            shows_questions=True,
            **said,
        )
        met = appointments.of_person(aisha.person)[0]
        preparation.prepare(interview=met, now=self.ago(4, "12:30"))
        guest.offer_times(link=aisha, now=self.now, times=appointments.proposals(aisha.person, self.now, 45)[2:4])
        priya = guest.make_page(
            person=self.people["priya"],
            now=self.ago(2),
            what_for="To learn how research is done at Lumen Bank.",
            resume=self.resume,
            outcome="You named Maria Chen, and I met her. I am doing a diary study of my own now, in the library.",
            **said,
        )
        guest.comment(link=priya, now=self.ago(1), text="Say how many people used your map", place=(1, 0.07, 0.194))

    def _named(self) -> None:
        """Who was named beyond those she met: some were written to, and had no time this term."""
        known = {person.full_name: (person, talk.days) for talk in cast.TALKS for person in [self.people[talk.who]]}
        for name, place, field, by, asked in cast.NAMED:
            namer, days = known[by]
            days = max(days - 1, 0)
            person = people.add(owner=self.dana, full_name=name, now=self.ago(days, "17:00"), organization_name=place,
                                field_name=field, found_in="referral", named_by=namer)  # fmt: skip
            known[name] = person, days
            if asked is not None and days > asked:
                wrote = self.ago(days - asked, "09:30")
                letter = outreach.draft(person=person, now=wrote, purpose="ask", channel="mail")
                outreach.mark_sent(letter=letter, now=wrote)
                answered = wrote + timedelta(hours=20 + 3 * asked)
                outreach.log_reply(person=person, now=min(answered, self.now), kind="no", text="Not this term, sorry.")

    def _follow(self) -> None:
        hana = self.people["hana"]
        hana.refresh_from_db()
        people.change_job(person=hana, now=self.ago(2), changed_on=local_day(self.ago(5), self.dana.zone),
                          organization_name="Kite Studio", title="Research lead", source="her own profile")  # fmt: skip
        followups.make_mentor(person=self.people["priya"], now=self.ago(10), since=local_day(self.ago(10), self.dana.zone),
                              because="Offered to read drafts, and did within a day", remarks="How to write short")  # fmt: skip
        for kind, text in (("goal", "One study of my own, told in five minutes"), ("theirs", "Read the study before I send it"),
                           ("gave", "A list of libraries that would host her diary study")):  # fmt: skip
            followups.share(person=self.people["priya"], now=self.ago(9), kind=kind, text=text)
        followups.share(person=self.people["priya"], now=self.ago(9), kind="mine", text="Show her the second draft",
                        by=local_day(self.ago(-5), self.dana.zone))  # fmt: skip
        followups.set_rhythm(person=self.people["maria"], now=self.now, weeks=8)

"""One of everything that can be owned, made through the models, so that every address can be tried on it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from halfhour.accounts.models import User
from halfhour.core.models import Outgoing
from halfhour.desk.models import Takein, Takeout
from halfhour.guest import actions as guest
from halfhour.journey.conversation.models import Debrief, Note, Opening, Photo, Picture, Promise, Referral
from halfhour.journey.followups.models import Exchange, FieldChoice, FollowUp, Mentor, Season, Told
from halfhour.journey.insights.models import Belief, Criterion, Evidence, Group, Grouped
from halfhour.journey.interviews.models import Interview, SuggestedTime
from halfhour.journey.organizations.models import Department, Field, Organization
from halfhour.journey.outreach.models import Arrival, Call, Letter, Reply
from halfhour.journey.people.models import HostAct, Import, JobNews, Person, Position
from halfhour.journey.preparation.models import ChecklistItem, PlannedQuestion, Question
from halfhour.journey.reports.models import Confirmation, Example, Layout, Report, Shown, Written
from halfhour.journey.resumes.models import Critique, Original, PageImage, Suggestion, Trick, Version
from halfhour.journey.thanks.models import ThankYou


def belongings(owner: User, now: datetime, uid: str = "one@halfhour") -> dict[str, Any]:
    """One of everything, owned by `owner`, the interview held yesterday; by the names that routes.py uses."""
    mine = {"owner": owner, "created_at": now}
    field = Field.objects.create(name="UX research", **mine)
    organization = Organization.objects.create(name="Blue Harbor Health", key="blue harbor health", field=field, **mine)
    department = Department.objects.create(organization=organization, name="Research", **mine)
    person = Person.objects.create(
        full_name="Maria Chen",
        sort_key="maria chen",
        given="Maria",
        family="Chen",
        organization=organization,
        department=department,
        field=field,
        title="Research lead",
        email="m.chen@blueharbor.example",
        touched_at=now,
        **mine,
    )
    letter = Letter.objects.create(
        person=person, subject="A question", body="Dear Maria Chen", message_id="<1@halfhour>", updated_at=now, **mine
    )
    Call.objects.create(organization=organization, called_at=now, answered="spoke", next="rest", **mine)
    Reply.objects.create(person=person, received_at=now, kind="yes", **mine)
    arrival = Arrival.objects.create(person=person, message_id="<4@halfhour>", kind="reply", received_at=now, **mine)
    start = now - timedelta(days=1)
    interview = Interview.objects.create(
        person=person,
        field=field,
        state=Interview.State.HELD,
        starts_at=start,
        started_at=start,
        ended_at=start + timedelta(minutes=35),
        time_zone=owner.time_zone,
        uid=uid,
        **mine,
    )
    question = Question.objects.create(text="What does a day look like?", theme="duties", **mine)
    suggested = SuggestedTime.objects.create(person=person, words="Any Thursday", time_zone="UTC", **mine)
    act = HostAct.objects.create(person=person, kind="later", what="Maria Chen said not now", **mine)
    Position.objects.create(person=person, organization_name="Lumen Bank", until=date(2026, 1, 1), **mine)
    news = JobNews.objects.create(person=person, key="kite studio", organization_name="Kite Studio", **mine)
    planned = PlannedQuestion.objects.create(interview=interview, question=question, text=question.text, **mine)
    item = ChecklistItem.objects.create(interview=interview, key="route", text="Look up the way", **mine)
    said = {"interview": interview, "updated_at": now, **mine}
    photo = Photo.objects.create(interview=interview, width=40, height=60, size=4, **mine)
    Picture.objects.create(photo=photo, content=b"\xff\xd8\xff\xd9")
    note = Note.objects.create(text="Half of it is persuading people", planned_question=planned, **said)
    referral = Referral.objects.create(name="Sam Ortiz", **said)
    opening = Opening.objects.create(kind="internship", text="Summer", **said)
    promise = Promise.objects.create(by="me", text="Send the study", **said)
    Debrief.objects.create(**said)
    belief = Belief.objects.create(field=field, text="One study opens the door", updated_at=now, **mine)
    Evidence.objects.create(belief=belief, note=note, supports=True, **mine)
    version = _version(owner, now)
    critique = Critique.objects.create(person=person, interview=interview, given_on=date(2026, 9, 23), **mine)
    suggestion = Suggestion.objects.create(critique=critique, text="Lead with the field study", **mine)
    thank_you = ThankYou.objects.create(
        interview=interview, body="Thank you", message_id="<2@halfhour>", updated_at=now, **mine
    )
    follow_up = FollowUp.objects.create(person=person, reason="other", due_on=date(2026, 10, 1), **mine)
    Mentor.objects.create(person=person, since=date(2026, 9, 1), **mine)
    exchange = Exchange.objects.create(person=person, kind="goal", text="One study alone", on=date(2026, 9, 1), **mine)
    choice = FieldChoice.objects.create(field=field, chosen_on=date(2026, 9, 24), **mine)
    Told.objects.create(person=person, choice=choice, **mine)
    season = Season.objects.create(industry="UX research", first_month=9, last_month=10, **mine)
    layout = _report(interview, note, mine)
    outgoing = Outgoing.objects.create(
        kind="letter",
        subject=f"letter:{1_000_000 + owner.pk}",
        due_at=now,
        lane=f"own:{owner.pk}",
        message_id="<3@halfhour>",
        sender="dana@lakeside.example",
        recipients=["m.chen@blueharbor.example"],
        label="your letter to Maria Chen",
        content=b"",
        is_repeatable=False,
        try_at=now + timedelta(days=1),
        expires_at=now + timedelta(days=4),
        **mine,
    )
    batch = Import.objects.create(file_name="c.csv", content=b"a,b\n1,2\n", digest="0" * 64, **mine)
    takeout = Takeout.objects.create(**mine)
    takein = Takein.objects.create(file_name="halfhour.zip", **mine)
    group = Group.objects.create(field=field, theme="day", **mine)
    Grouped.objects.create(group=group, note=note, **mine)
    return {
        "group": group,
        "takeout": takeout,
        "takein": takein,
        "field": field,
        "season": season,
        "exchange": exchange,
        "organization": organization,
        "department": department,
        "person": person,
        "letter": letter,
        "interview": interview,
        "suggested_time": suggested,
        "host_link": guest.make_page(person=person, now=now, what_for="To learn", modes=["phone"], time_zone="UTC"),
        "host_act": act,
        "job_news": news,
        "question": question,
        "planned_question": planned,
        "checklist_item": item,
        "note": note,
        "belief": belief,
        "criterion": Criterion.objects.create(name="Pay", **mine),
        "photo": photo,
        "referral": referral,
        "opening": opening,
        "promise": promise,
        "version": version,
        "critique": critique,
        "suggestion": suggestion,
        "trick": Trick.objects.create(text="One page, always", field=field, person=person, **mine),
        "thank_you": thank_you,
        "follow_up": follow_up,
        "layout": layout,
        "example": Example.objects.create(competency="communication", why="I listened", note=note, **mine),
        "import": batch,
        "outgoing": outgoing,
        "arrival": arrival,
    }


def _report(interview: Interview, note: Note, mine: dict[str, Any]) -> Layout:
    layout = Layout.objects.create(name="Careers 101", parts=[{"key": "answers", "label": "What I learned"}], **mine)
    report = Report.objects.create(interview=interview, layout=layout, updated_at=mine["created_at"], **mine)
    Written.objects.create(report=report, key="answers", text="They persuade", **mine)
    Shown.objects.create(report=report, note=note, **mine)
    Confirmation.objects.create(interview=interview, **mine)
    return layout


def _version(owner: User, now: datetime) -> Version:
    version = Version.objects.create(owner=owner, created_at=now, number=1, file_name="resume.pdf", kind="pdf", size=4)
    Original.objects.create(version=version, content=b"%PDF")
    # Its number and that of its page are its id: an address is tried with one id in all its parts.
    Version.objects.filter(pk=version.pk).update(number=version.pk)
    PageImage.objects.create(version=version, number=version.pk, width=1, height=1, content=b"\x89PNG")
    return version

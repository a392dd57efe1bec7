"""The whole walk at phone size: from an empty Halfhour and a LinkedIn file to a thank-you in time and a follow-up.

The clock is in the test's hand, so that every date a page shows can be checked.
"""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from halfhour.accounts import actions as accounts
from halfhour.demo import cast, paper
from halfhour.journey.conversation.models import Note, Promise
from halfhour.journey.interviews.models import Interview
from halfhour.journey.outreach.models import Letter
from halfhour.journey.people.models import Person
from halfhour.journey.thanks.models import ThankYou

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LINKEDIN = (
    'Notes:\n"When exporting your connection data, you may notice that some mails are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Maria,Chen,https://www.linkedin.com/in/maria-chen,m.chen@blueharbor.example,Blue Harbor Health,Research Lead,12 Mar 2024\n"
    "Jonas,Weil,https://www.linkedin.com/in/jonas-weil,,Northwind Robotics,Head of user studies,03 Jan 2023\n"
    ",,,,,,01 Aug 2021\n"
    'Ilse,Brandt,https://www.linkedin.com/in/ilse-b,,"Brandt, Sons",Mapmaker,7-Feb-22\n'
)


def heading(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def test_from_a_name_to_a_thank_you(phone, freeze, at, settings, tmp_path):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    now = freeze(at("2026-09-14 09:00"))
    user = accounts.own_machine_user()
    token = accounts.make_link(user=user, now=now)
    page = phone.new_page()

    starts_empty(page, token)
    imports(page, tmp_path)
    asks(page, freeze, at)
    is_answered_and_agrees(page, freeze, at)
    prepares(page, freeze, at)
    meets(page, freeze, at)
    walks_out(page)
    is_critiqued(page, freeze, at, tmp_path)
    thanks_in_time(page, freeze, at)
    puts_it_on_paper(page)
    learns_from_it(page)
    sees_the_follow_up(page, freeze, at)


def starts_empty(page: Page, token: str) -> None:
    page.goto(f"/sign-in/{token}/")
    page.get_by_role("button", name="Open Halfhour").click()
    heading(page, "Four questions, then you begin")
    page.get_by_label("Your name").fill("Dana Okafor")
    page.get_by_label("Where you study").fill("Lakeside College")
    page.get_by_label("A field you are curious about").fill("UX research")
    page.get_by_label("When your search").fill("2027-03-01")
    expect(page.locator("[data-here]")).to_have_text("America/Los Angeles")
    page.get_by_role("button", name="Begin").click()
    heading(page, "Who could you ask for half an hour?")


def imports(page: Page, tmp_path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(LINKEDIN)
    page.get_by_role("link", name="Import people").click()
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Look at it").click()
    heading(page, "3 new people")
    expect(page.get_by_text("Line 7:")).to_be_attached()
    page.get_by_role("button", name="Import 3 people").click()
    expect(page.get_by_text("Take it back").first).to_be_visible()
    assert sorted(Person.objects.values_list("full_name", flat=True)) == ["Ilse Brandt", "Jonas Weil", "Maria Chen"]


def asks(page: Page, freeze, at) -> None:
    page.goto("/search/?q=mria+chen")
    page.get_by_role("link", name=re.compile("Maria Chen")).first.click()
    heading(page, "Maria Chen")
    maria = Person.objects.get(full_name="Maria Chen")
    page.goto(f"/people/{maria.pk}/letters/new/?purpose=ask")
    heading(page, "Ask for half an hour")
    letter = page.get_by_label("Letter", exact=True)
    expect(letter).to_have_value(re.compile("Lakeside College"))
    letter.fill(
        "Dear Maria Chen,\n\nI study information science at Lakeside College, and we are connected on LinkedIn. Your "
        "team’s study of the intake desk made me want to understand how such work gets done.\n\nCould I visit you for "
        "30 minutes in the next two weeks, to learn about your path and a normal week? I am not asking for a job, and "
        "I gladly fit around you.\n\nThank you,\nDana Okafor"
    )
    page.get_by_label("Subject").fill("A Lakeside student with a question about your study")
    expect(page.locator("#checks .no")).to_have_count(0)
    # What silence will mean: three and seven business days from Monday 14 September.
    aside = page.locator("aside")
    expect(aside).to_contain_text("Thursday 17 September")
    expect(aside).to_contain_text("Wednesday 23 September")
    mail = urlsplit(page.get_by_role("link", name="Open in my mail program").get_attribute("href"))
    assert (mail.scheme, unquote(mail.path)) == ("mailto", "m.chen@blueharbor.example")
    assert "I am not asking for a job" in parse_qs(mail.query)["body"][0]
    page.get_by_role("button", name="I sent it").click()
    expect(page.locator("main")).to_contain_text("09:00")
    assert Letter.objects.get().sent_at == at("2026-09-14 09:00")


def is_answered_and_agrees(page: Page, freeze, at) -> None:
    freeze(at("2026-09-16 08:30"))
    page.goto("/")
    expect(page.locator("main")).to_contain_text("Maria Chen has your letter since Monday")
    maria = Person.objects.get(full_name="Maria Chen")
    page.goto(f"/people/{maria.pk}/replies/new/")
    page.get_by_text("Yes", exact=True).click()
    page.get_by_role("button", name="Keep the answer").click()
    heading(page, "Agree on a half hour")
    page.get_by_text("In person", exact=True).click()
    page.locator("input[name=starts_at]").fill("2026-09-23T15:00")
    page.locator("[name=place]").fill("400 Pier Ave, Seattle")
    page.locator("[name=door]").fill("Ask at reception for floor 3")
    page.locator("[name=travel_minutes]").fill("35")
    page.locator("[name=travel_by]").fill("tram")
    page.locator("[name=dress]").fill("Business casual")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("main")).to_contain_text("15:00")
    interview = Interview.objects.get()
    assert interview.starts_at == at("2026-09-23 15:00")
    page.goto(f"/interviews/{interview.pk}/")
    # 15:00 less 35 on the tram, 10 early and 5 of margin.
    expect(page.locator("main")).to_contain_text("14:10")
    event = Calendar.from_ical(page.request.get(f"/interviews/{interview.pk}/interview.ics").body()).walk("VEVENT")[0]
    assert event["DTSTART"].dt == at("2026-09-23 15:00")
    assert len(event.walk("VALARM")) >= 2


def prepares(page: Page, freeze, at) -> None:
    interview = Interview.objects.get()
    freeze(at("2026-09-22 10:00"))
    page.goto("/")
    expect(page.locator("main")).to_contain_text(re.compile("Confirm", re.I))
    page.goto(f"/interviews/{interview.pk}/plan/")
    page.get_by_role("button", name="Propose a plan").click()
    expect(page.locator("main")).to_contain_text("of 30 minutes")
    page.goto(f"/interviews/{interview.pk}/brief/")
    brief = page.locator("main")
    for fact in ("Maria Chen", "400 Pier Ave", "14:10", "Business casual", "3 copies"):
        expect(brief).to_contain_text(fact)
    printed = page.request.get(f"/interviews/{interview.pk}/brief.pdf")
    assert printed.headers["content-type"] == "application/pdf"
    assert b"/StructTreeRoot" in printed.body()


def meets(page: Page, freeze, at) -> None:
    interview = Interview.objects.get()
    freeze(at("2026-09-23 13:30"))
    page.goto("/")
    heading(page, re.compile(r"[Ll]eave for Blue Harbor.* by 14:10"))
    freeze(at("2026-09-23 15:00"))
    page.goto(f"/interviews/{interview.pk}/room/")
    page.get_by_role("button", name="Begin now").click()
    expect(page.locator("[data-face]").nth(1)).to_have_text(re.compile(r"^(30:00|29:\d\d)$"))
    first = page.locator("details.ask[open] textarea").first
    first.fill("Nobody asked for my certificate. They asked what I had watched a real person do.")
    expect(page.locator("[data-saved]")).to_have_text("Saved on the server")
    freeze(at("2026-09-23 15:09"))
    page.get_by_role("button", name="Leans in").click()
    page.locator("#names summary").click()
    page.locator("#names input").first.fill("Sam Ortiz")
    page.get_by_role("button", name="Keep the name").click()
    expect(page.locator("#names .heard")).to_contain_text("Sam Ortiz")
    page.locator("#promises summary").click()
    page.locator("#promises").get_by_label(re.compile("what", re.I)).first.fill("Send her the tram stop study")
    page.get_by_role("button", name="Keep the promise").click()
    expect(page.locator("#promises .heard")).to_contain_text("tram stop")
    page.get_by_role("button", name="They say I may run over").click()
    expect(page.locator("[data-saved]")).to_have_text("Saved on the server")
    page.reload()
    expect(page.locator("details.ask textarea").first).to_have_value(re.compile("certificate"))
    assert Note.objects.filter(kind="cue", text="Leans in").count() == 1
    freeze(at("2026-09-23 15:40:20"))
    page.reload()
    page.locator("#end summary").click()
    page.get_by_role("button", name="Yes, it has ended").click()
    heading(page, "Five minutes, while it is fresh")
    interview.refresh_from_db()
    assert interview.state == "held"
    assert abs(interview.ended_at - at("2026-09-23 15:40")) < timedelta(minutes=1)


def walks_out(page: Page) -> None:
    page.locator("[name$=most_useful]").fill("One study done alone opens the door.")
    page.locator("[name$=went_well]").locator("xpath=..").get_by_text("Yes").click()
    page.locator("[name$=interns]").locator("xpath=..").get_by_text("Yes").click()
    page.locator("[name$=phrase]").fill("what I had watched a real person do")
    page.get_by_role("button", name="Done, to the thank-you").click()
    heading(page, "Thank Maria")
    expect(page.locator("main")).to_contain_text("tomorrow at 15:40")
    assert Promise.objects.count() == 1


def is_critiqued(page: Page, freeze, at, tmp_path) -> None:
    freeze(at("2026-09-23 17:00"))
    file = tmp_path / "resume.pdf"
    file.write_bytes(paper.pdf(cast.RESUME))
    page.goto("/resumes/new/")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("main")).to_contain_text("Field study of a tram stop")
    maria = Person.objects.get(full_name="Maria Chen")
    page.goto(f"/people/{maria.pk}/critiques/new/")
    page.locator("[name=suggestions]").fill("Lead with the field study\nDrop the objective line")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("button", name="Take it: Lead with the field study").click()
    expect(page.locator("main")).to_contain_text("It goes into the next version you keep.")
    declined = page.locator("li", has_text="Drop the objective line")
    declined.get_by_label("Why not").fill("It says what I look for")
    page.get_by_role("button", name="Decline it: Drop the objective line").click()
    expect(page.locator("main")).to_contain_text("It says what I look for")


def thanks_in_time(page: Page, freeze, at) -> None:
    freeze(at("2026-09-24 10:30"))
    page.goto("/")
    heading(page, re.compile("Thank Maria before 15:40"))
    expect(page.locator("main")).to_contain_text("5 h 10 left")
    page.get_by_role("link", name=re.compile("Write the note|Finish note")).click()
    body = page.get_by_label("Your note")
    expect(body).to_have_value(re.compile("watched a real person do"))
    page.get_by_role("button", name="I sent it").click()
    expect(page.locator("main")).to_contain_text(re.compile("in time", re.I))
    assert ThankYou.objects.get().sent_at == at("2026-09-24 10:30")
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Thank Maria")
    expect(page.locator("main")).to_contain_text("1 of 1 thank-you")


def puts_it_on_paper(page: Page) -> None:
    page.goto(f"/interviews/{Interview.objects.get().pk}/report/")
    sheet = page.locator("article.paper")
    expect(sheet).to_contain_text("watched a real person do")
    expect(sheet).not_to_contain_text("Maria Chen")
    page.get_by_text("Everybody by name").click()
    page.get_by_label("Three takeaways: 1 of 3").fill("One study done alone opens the door")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(sheet).to_contain_text("One study done alone opens the door")
    expect(sheet).to_contain_text("Maria Chen")
    expect(sheet).to_contain_text("Sent on Thursday 24 September 2026")
    with page.expect_download() as markdown:
        page.get_by_role("link", name="Markdown").click()
    assert "1. One study done alone opens the door" in markdown.value.path().read_text()
    page.get_by_role("link", name="put it into your portfolio").click()
    page.get_by_text("Professionalism").click()
    page.get_by_label("Why", exact=True).fill("I kept to the time we had agreed.")
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("main")).to_contain_text("I kept to the time we had agreed.")
    expect(page.locator("main")).to_contain_text("Nothing here shows career and self-development")


def learns_from_it(page: Page) -> None:
    """One tap while reading says what a note is; the notebook keeps what it adds up to, with the note behind it."""
    interview = Interview.objects.get()
    page.goto(f"/interviews/{interview.pk}/notes/")
    surprise = page.get_by_role("button", name="Surprise").first
    surprise.click()
    expect(surprise).to_have_attribute("aria-pressed", "true")
    expect(surprise).to_be_focused()
    page.goto(f"/insights/{interview.field_id}/")
    page.get_by_text("Write down a belief").click()
    page.get_by_label("What you believe").fill("One study opens the door")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="One study opens the door").click()
    page.get_by_role("button", name="Supports").first.click()
    expect(page.locator("main")).to_contain_text("1 says so")


def sees_the_follow_up(page: Page, freeze, at) -> None:
    page.goto("/followups/")
    expect(page.locator("main")).to_contain_text("1 March 2027")
    expect(page.locator("main")).to_contain_text("Blue Harbor Health")
    freeze(at("2027-02-16 09:00"))
    page.goto("/")
    expect(page.locator("main")).to_contain_text(re.compile("search begins.*1 March", re.I))
    page.goto("/search/?q=certificate")
    expect(page.locator("main")).to_contain_text("Maria Chen")

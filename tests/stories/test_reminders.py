"""What reaches one outside Halfhour: chosen on a phone, subscribed to by a calendar, ended by the link in a mail."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from halfhour.accounts import actions as accounts
from halfhour.journey.interviews import actions as interviews
from halfhour.journey.people import actions as people
from halfhour.reminders.actions import fewer
from halfhour.reminders.models import Choices

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_reminders_are_chosen_and_a_calendar_reads_along(phone, chromium, address, dana, freeze, at):
    now = freeze(at("2026-09-23 18:00"))
    host = people.add(owner=dana, full_name="Jonas Weil", now=now, organization_name="Northwind Robotics")
    interviews.agree(
        person=host, now=now, starts_at=at("2026-09-24 14:20"), time_zone="America/Los_Angeles", travel_minutes=35
    )
    page = phone.new_page()
    page.goto(f"/sign-in/{accounts.make_link(user=dana, now=now)}/")
    page.get_by_role("button", name="Open Halfhour").click()

    page.goto("/settings/")
    page.get_by_role("link", name="Choose what reaches you").click()
    expect(page.get_by_text("14:20 Jonas Weil, Northwind Robotics. Leave by 13:30.")).to_be_visible()
    page.get_by_label("Thank-yous: by mail").select_option(label="In the morning")
    page.get_by_label("In the calendar: Letters and calls").uncheck()
    page.get_by_label("Summary at").fill("06:30")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("That is in your quiet hours")).to_be_visible()
    page.get_by_label("Summary at").fill("08:00")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    chosen = Choices.objects.get(owner=dana).chosen
    assert (chosen["thanks"].mail, chosen["letters"].calendar) == ("morning", False)

    page.get_by_role("link", name="Its address").click()
    page.get_by_role("button", name="Make the address").click()
    shown = page.get_by_label("Address", exact=True).input_value()
    program = chromium.new_context()
    first = program.request.get(shown)
    assert first.status == 200
    assert "Leave for Northwind Robotics" in first.text()
    assert program.request.get(shown, headers={"If-None-Match": first.headers["etag"]}).status == 304
    page.goto("/settings/calendar/")
    expect(page.get_by_text("A calendar program last read it today at 18:00.")).to_be_visible()
    assert shown.split("/")[-2] not in page.content()
    page.get_by_role("button", name="Take the address back").click()
    expect(page.get_by_text("It has no address yet")).to_be_visible()
    assert program.request.get(shown).status == 404

    mail = program.new_page()
    mail.goto(f"{address}/reminders/fewer/{fewer.token(dana, 'leaving')}/")
    assert Choices.objects.get(owner=dana).chosen["leaving"].mail == "own"
    mail.get_by_role("button", name="End them").click()
    expect(mail.get_by_text("No more mails about “When to leave”")).to_be_visible()
    assert Choices.objects.get(owner=dana).chosen["leaving"].mail == "off"
    program.close()

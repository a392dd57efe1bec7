"""Only the demo says that its people are invented; a real person's page never does."""

import pytest

from halfhour.journey.people import actions as people


@pytest.mark.parametrize("demo", [False, True])
def test_only_the_demo_says_that_everybody_is_invented(settings, client_of, dana, now, demo):
    settings.STORY = demo
    maria = people.add(owner=dana, full_name="Maria Chen", now=now, organization_name="Blue Harbor Health")
    for page in ("/people/", f"/people/{maria.pk}/", f"/organizations/{maria.organization_id}/"):
        assert ("Everybody here is invented" in client_of(dana).get(page).content.decode()) is demo, page

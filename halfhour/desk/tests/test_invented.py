"""Only the demo says that its people are invented; a real person's page never does."""

import pytest


@pytest.mark.parametrize(("demo", "says"), [(False, False), (True, True)])
def test_only_the_demo_says_that_everybody_is_invented(settings, client_of, dana, maria, demo, says):
    settings.STORY = demo
    for page in ("/people/", f"/people/{maria.pk}/", f"/organizations/{maria.organization_id}/"):
        assert ("Everybody here is invented" in client_of(dana).get(page).content.decode()) is says, page

"""Every address of Halfhour: each stage brings its own; desk, room and accounts stand across them."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("", include("halfhour.accounts.urls")),
    path("", include("halfhour.core.urls")),
    *(path("", include(f"halfhour.journey.{stage}.urls")) for stage in settings.JOURNEY),
    path("", include("halfhour.desk.urls")),
    path("", include("halfhour.room.urls")),
    path("", include("halfhour.guest.urls")),
    path("", include("halfhour.reminders.urls")),
]
if settings.SHARED:
    urlpatterns.append(path("accounts/", include("allauth.urls")))

handler404 = "halfhour.core.problems.not_found"
handler500 = "halfhour.core.problems.broken"
handler403 = "halfhour.core.problems.forbidden"
handler400 = "halfhour.core.problems.bad_request"

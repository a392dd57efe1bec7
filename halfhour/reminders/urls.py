from django.urls import path

from halfhour.reminders import views

app_name = "reminders"
urlpatterns = [
    path("settings/reminders/", views.reminders, name="reminders"),
    path("settings/reminders/test/", views.test, name="test"),
    path("settings/calendar/", views.calendar, name="calendar"),
    path("settings/calendar/removal/", views.calendar_revoke, name="calendar_revoke"),
    path("reminders/fewer/<str:token>/", views.fewer, name="fewer"),
    path("calendar/<str:token>/halfhour.ics", views.feed, name="feed"),
]

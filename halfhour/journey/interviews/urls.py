from django.urls import path

from halfhour.journey.interviews import views

app_name = "interviews"
urlpatterns = [
    path("interviews/", views.interviews, name="list"),
    path("people/<int:pk>/interviews/new/", views.agree, name="agree"),
    path("interviews/<int:pk>/", views.interview, name="interview"),
    path("interviews/<int:pk>/edit/", views.edit, name="edit"),
    path("interviews/<int:pk>/cancellation/", views.cancel, name="cancel"),
    path("interviews/<int:pk>/missed/", views.missed, name="missed"),
    path("interviews/<int:pk>/holding/", views.hold, name="hold"),
    path("interviews/<int:pk>/confirmation/", views.confirm, name="confirm"),
    path("suggested-times/<int:pk>/", views.suggested, name="suggested"),
    path("interviews/<int:pk>/confirmation/letter/", views.confirm_letter, name="confirm_letter"),
    path("interviews/<int:pk>/interview.ics", views.ics, name="ics"),
]

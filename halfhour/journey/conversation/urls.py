from django.urls import path

from halfhour.journey.conversation import views

app_name = "conversation"
urlpatterns = [
    path("interviews/<int:pk>/debrief/", views.debrief, name="debrief"),
    path("interviews/<int:pk>/notes/", views.notes, name="notes"),
    path("interviews/<int:pk>/paper/", views.paper, name="paper"),
    path("interviews/<int:pk>/photos/", views.photos, name="photos"),
    path("photos/<int:pk>/", views.photo, name="photo"),
    path("photos/<int:pk>/turn/", views.photo_turn, name="photo_turn"),
    path("photos/<int:pk>/typed/", views.photo_typed, name="photo_typed"),
    path("photos/<int:pk>/removal/", views.photo_remove, name="photo_remove"),
    path("notes/<int:pk>/", views.note, name="note"),
    path("notes/<int:pk>/tags/", views.tags, name="tags"),
    path("interviews/<int:pk>/naming/", views.naming, name="naming"),
    path("referrals/<int:pk>/person/", views.referral_person, name="referral_person"),
    path("referrals/<int:pk>/set-aside/", views.referral_aside, name="referral_aside"),
    path("promises/<int:pk>/kept/", views.promise_kept, name="promise_kept"),
    path("promises/<int:pk>/let-go/", views.promise_let_go, name="promise_let_go"),
]

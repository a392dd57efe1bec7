from django.urls import path

from halfhour.journey.followups import views

app_name = "followups"
urlpatterns = [
    path("followups/", views.followups, name="list"),
    path("people/<int:pk>/followups/new/", views.new, name="new"),
    path("openings/", views.openings, name="openings"),
    path("openings/<int:pk>/", views.opening, name="opening"),
    path("seasons/", views.seasons, name="seasons"),
    path("seasons/new/", views.season_new, name="season_new"),
    path("seasons/<int:pk>/", views.season, name="season"),
    path("people/<int:pk>/back/", views.back, name="back"),
    path("followups/close/", views.close, name="close"),
    path("people/<int:pk>/rhythm/", views.rhythm, name="rhythm"),
    path("people/<int:pk>/mentor/", views.mentor, name="mentor"),
    path("people/<int:pk>/mentor/question/", views.mentor_ask, name="mentor_ask"),
    path("people/<int:pk>/mentor/shared/", views.share, name="share"),
    path("mentors/", views.mentors, name="mentors"),
    path("exchanges/<int:pk>/", views.exchange, name="exchange"),
    path("advice/", views.advice, name="advice"),
    path("fields/<int:pk>/choice/end/", views.choice_end, name="choice_end"),
]

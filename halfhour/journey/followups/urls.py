from django.urls import path

from halfhour.journey.followups import views

app_name = "followups"
urlpatterns = [
    path("followups/", views.followups, name="list"),
    path("people/<int:pk>/followups/new/", views.new, name="new"),
    path("followups/close/", views.close, name="close"),
    path("people/<int:pk>/rhythm/", views.rhythm, name="rhythm"),
    path("people/<int:pk>/mentor/", views.mentor, name="mentor"),
]

from django.urls import path

from halfhour.room import api, views

app_name = "room"
urlpatterns = [
    path("interviews/<int:pk>/room/", views.room, name="room"),
    path("interviews/<int:pk>/room/operations/", api.operations, name="operations"),
    path("room/", views.near, name="near"),
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("sw.js", views.worker, name="worker"),
    path("offline/", views.offline, name="offline"),
]

from django.urls import path

from halfhour.room import api, views

app_name = "room"
urlpatterns = [
    path("interviews/<int:pk>/room/", views.room, name="room"),
    path("interviews/<int:pk>/room/operations/", api.operations, name="operations"),
]

from django.urls import path

from halfhour.journey.network import views

app_name = "network"
urlpatterns = [
    path("network/", views.map_page, name="map"),
]

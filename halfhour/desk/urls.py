from django.urls import path

from halfhour.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.today, name="today"),
    path("start/", views.start, name="start"),
    path("search/", views.search, name="search"),
    path("people/<int:pk>/", views.person, name="person"),
    path("organizations/<int:pk>/", views.organization, name="organization"),
]

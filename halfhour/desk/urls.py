from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "desk"
urlpatterns = [
    path("", later, name="today"),
    path("start/", later, name="start"),
    path("search/", later, name="search"),
    path("people/<int:pk>/", later, name="person"),
    path("organizations/<int:pk>/", later, name="organization"),
]

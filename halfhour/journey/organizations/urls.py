from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "organizations"
urlpatterns = [
    path("organizations/", later, name="list"),
    path("organizations/new/", later, name="new"),
    path("organizations/<int:pk>/edit/", later, name="edit"),
    path("organizations/<int:pk>/departments/", later, name="departments"),
    path("departments/<int:pk>/", later, name="department"),
]

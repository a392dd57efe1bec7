from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "insights"
urlpatterns = [
    path("insights/", later, name="fields"),
    path("insights/<int:pk>/", later, name="field"),
]

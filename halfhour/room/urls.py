from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "room"
urlpatterns = [
    path("interviews/<int:pk>/room/", later, name="room"),
    path("interviews/<int:pk>/room/operations/", later, name="operations"),
]

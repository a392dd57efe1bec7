from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "followups"
urlpatterns = [
    path("followups/", later, name="list"),
    path("people/<int:pk>/followups/new/", later, name="new"),
    path("followups/close/", later, name="close"),
    path("people/<int:pk>/rhythm/", later, name="rhythm"),
    path("people/<int:pk>/mentor/", later, name="mentor"),
]

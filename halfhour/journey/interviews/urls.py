from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "interviews"
urlpatterns = [
    path("interviews/", later, name="list"),
    path("people/<int:pk>/interviews/new/", later, name="agree"),
    path("interviews/<int:pk>/", later, name="interview"),
    path("interviews/<int:pk>/edit/", later, name="edit"),
    path("interviews/<int:pk>/cancellation/", later, name="cancel"),
    path("interviews/<int:pk>/missed/", later, name="missed"),
    path("interviews/<int:pk>/holding/", later, name="hold"),
    path("interviews/<int:pk>/confirmation/", later, name="confirm"),
    path("interviews/<int:pk>/interview.ics", later, name="ics"),
]

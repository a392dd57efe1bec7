from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "conversation"
urlpatterns = [
    path("interviews/<int:pk>/debrief/", later, name="debrief"),
    path("interviews/<int:pk>/notes/", later, name="notes"),
    path("notes/<int:pk>/", later, name="note"),
    path("referrals/<int:pk>/person/", later, name="referral_person"),
    path("referrals/<int:pk>/set-aside/", later, name="referral_aside"),
    path("promises/<int:pk>/kept/", later, name="promise_kept"),
    path("promises/<int:pk>/let-go/", later, name="promise_let_go"),
]

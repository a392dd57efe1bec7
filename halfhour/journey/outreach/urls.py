from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "outreach"
urlpatterns = [
    path("people/<int:pk>/letters/new/", later, name="write"),
    path("letters/<int:pk>/", later, name="letter"),
    path("letters/check/", later, name="check"),
    path("letters/<int:pk>/letter.eml", later, name="eml"),
    path("letters/<int:pk>/sending/", later, name="sent"),
    path("letters/<int:pk>/removal/", later, name="letter_remove"),
    path("organizations/<int:pk>/calls/new/", later, name="call"),
    path("people/<int:pk>/replies/new/", later, name="reply"),
    path("people/<int:pk>/rest/", later, name="rest"),
]

from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "thanks"
urlpatterns = [
    path("interviews/<int:pk>/thanks/", later, name="write"),
    path("thanks/<int:pk>/thanks.eml", later, name="eml"),
    path("thanks/<int:pk>/sending/", later, name="sent"),
    path("thanks/<int:pk>/card.pdf", later, name="card"),
]

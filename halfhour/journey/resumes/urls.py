from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "resumes"
urlpatterns = [
    path("resumes/", later, name="list"),
    path("resumes/new/", later, name="upload"),
    path("resumes/<int:pk>/", later, name="version"),
    path("resumes/<int:pk>/file/", later, name="file"),
    path("people/<int:pk>/critiques/new/", later, name="critique_new"),
    path("critiques/<int:pk>/", later, name="critique"),
    path("suggestions/<int:pk>/", later, name="suggestion"),
    path("resumes/<int:pk>/copies/", later, name="copies"),
]

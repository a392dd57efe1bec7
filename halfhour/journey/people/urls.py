from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "people"
urlpatterns = [
    path("people/", later, name="list"),
    path("people/new/", later, name="new"),
    path("people/<int:pk>/edit/", later, name="edit"),
    path("people/<int:pk>/removal/", later, name="remove"),
    path("imports/", later, name="imports"),
    path("imports/new/", later, name="import_new"),
    path("imports/<int:pk>/", later, name="import"),
    path("imports/<int:pk>/start/", later, name="import_start"),
    path("imports/<int:pk>/undo/", later, name="import_undo"),
    path("imports/<int:pk>/cancellation/", later, name="import_cancel"),
]

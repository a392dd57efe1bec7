from django.http import HttpRequest, HttpResponse
from django.urls import path


def later(request: HttpRequest, **kwargs: int) -> HttpResponse:
    return HttpResponse("later")


app_name = "preparation"
urlpatterns = [
    path("questions/", later, name="questions"),
    path("questions/new/", later, name="question_new"),
    path("questions/<int:pk>/", later, name="question"),
    path("questions/<int:pk>/retirement/", later, name="question_retire"),
    path("interviews/<int:pk>/plan/", later, name="plan"),
    path("interviews/<int:pk>/plan/questions/", later, name="plan_add"),
    path("plan/<int:pk>/move/", later, name="plan_move"),
    path("plan/<int:pk>/removal/", later, name="plan_remove"),
    path("plan/<int:pk>/", later, name="plan_edit"),
    path("checklist/<int:pk>/", later, name="check"),
    path("interviews/<int:pk>/brief/", later, name="brief"),
    path("interviews/<int:pk>/brief.pdf", later, name="brief_pdf"),
]

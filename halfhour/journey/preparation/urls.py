from django.urls import path

from halfhour.journey.preparation import views

app_name = "preparation"
urlpatterns = [
    path("questions/", views.questions, name="questions"),
    path("questions/new/", views.question_new, name="question_new"),
    path("questions/<int:pk>/", views.question, name="question"),
    path("questions/<int:pk>/retirement/", views.question_retire, name="question_retire"),
    path("questions/<int:pk>/merging/", views.question_merge, name="question_merge"),
    path("interviews/<int:pk>/plan/", views.plan, name="plan"),
    path("interviews/<int:pk>/plan/questions/", views.plan_add, name="plan_add"),
    path("interviews/<int:pk>/rehearsal/", views.rehearsal, name="rehearsal"),
    path("plan/<int:pk>/rehearsed/", views.plan_change, name="plan_change"),
    path("plan/<int:pk>/move/", views.plan_move, name="plan_move"),
    path("plan/<int:pk>/removal/", views.plan_remove, name="plan_remove"),
    path("plan/<int:pk>/", views.plan_edit, name="plan_edit"),
    path("checklist/<int:pk>/", views.check, name="check"),
]

from django.urls import path

from halfhour.journey.organizations import views

app_name = "organizations"
urlpatterns = [
    path("organizations/", views.organizations, name="list"),
    path("organizations/organizations.csv", views.organizations_csv, name="csv"),
    path("organizations/organizations.vcf", views.organizations_vcf, name="vcf"),
    path("organizations/new/", views.new, name="new"),
    path("organizations/several/", views.several, name="several"),
    path("organizations/<int:pk>/edit/", views.edit, name="edit"),
    path("organizations/<int:pk>/departments/", views.departments, name="departments"),
    path("departments/<int:pk>/", views.department, name="department"),
]

from django.urls import path

from halfhour.journey.people.views import exports, hosts, import_page, imports, jobs, people

app_name = "people"
urlpatterns = [
    path("people/", people.people, name="list"),
    path("people/people.csv", exports.people_csv, name="csv"),
    path("people/people.vcf", exports.people_vcf, name="vcf"),
    path("people/new/", people.new, name="new"),
    path("people/<int:pk>/edit/", people.edit, name="edit"),
    path("people/<int:pk>/removal/", people.remove, name="remove"),
    path("people/<int:pk>/job/", jobs.job, name="job"),
    path("people/<int:pk>/job/taking-back/", jobs.job_back, name="job_back"),
    path("people/jobs/", jobs.job_news, name="job_news"),
    path("job-news/<int:pk>/dismissal/", jobs.job_news_dismiss, name="job_news_dismiss"),
    path("host-acts/<int:pk>/", hosts.act, name="host_act"),
    path("imports/", imports.imports, name="imports"),
    path("imports/new/", imports.import_new, name="import_new"),
    path("imports/<int:pk>/", import_page.import_page, name="import"),
    path("imports/<int:pk>/report.csv", exports.report, name="import_report"),
    path("imports/<int:pk>/start/", imports.import_start, name="import_start"),
    path("imports/<int:pk>/undo/", imports.import_undo, name="import_undo"),
    path("imports/<int:pk>/cancellation/", imports.import_cancel, name="import_cancel"),
]

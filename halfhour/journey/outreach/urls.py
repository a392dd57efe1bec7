from django.urls import path

from halfhour.journey.outreach.views import calls, letters, posting, replies, sending

app_name = "outreach"
urlpatterns = [
    path("people/<int:pk>/letters/new/", letters.write, name="write"),
    path("letters/<int:pk>/", letters.letter, name="letter"),
    path("letters/check/", letters.check, name="check"),
    path("letters/<int:pk>/letter.eml", letters.eml, name="eml"),
    path("letters/<int:pk>/sending/", sending.sent, name="sent"),
    path("letters/<int:pk>/posting/", posting.post, name="post"),
    path("letters/<int:pk>/removal/", letters.letter_remove, name="letter_remove"),
    path("organizations/<int:pk>/calls/new/", calls.call, name="call"),
    path("organizations/<int:pk>/calls/script/", calls.script_kept, name="script"),
    path("people/<int:pk>/replies/new/", replies.reply, name="reply"),
    path("arrivals/<int:pk>/settlement/", replies.arrival_aside, name="arrival_aside"),
    path("people/<int:pk>/rest/", replies.rest, name="rest"),
]

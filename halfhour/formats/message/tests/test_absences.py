"""Automatic answers of people who are away: recognised by their fields or by their words, and the day they are back."""

from datetime import date

import pytest

from halfhour.formats.message import read_message

SENT = "Date: Tue, 7 May 2024 09:12:00 +0200\n"


def away(subject: str, text: str, extra: str = "", sent: str = SENT) -> bytes:
    """An automatic answer by `subject`, `text` and `extra` fields."""
    head = f"From: Maria Keller <maria@firm.example>\nTo: dana@uni.example\n{sent}{extra}Subject: {subject}\n"
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n".encode()


# By words alone: no field says that a program answered. subject, text, day back
BY_WORDS = [
    ("Out of Office: Half an hour?", "I am out of the office until 21 May 2024.", date(2024, 5, 21)),
    (
        "Automatic reply: Half an hour?",
        "Thank you for your email. I'm on vacation and will be back on Monday, May 20.",
        date(2024, 5, 20),
    ),
    (
        "Automatic reply: Half an hour?",
        "I am currently away with limited access to email, returning May 13th.",
        date(2024, 5, 13),
    ),
    ("OOO Re: Half an hour?", "Hi, I'm out from May 6 to May 10 and will reply when I return.", date(2024, 5, 10)),
    (
        "Auto: Half an hour",
        "I am on annual leave from 29/04/2024 until 17/05/2024. For urgent matters please call Sam on 555-0100.",
        date(2024, 5, 17),
    ),
    (
        "Re: Half an hour?",
        "Thank you for your message. I am out of the office with limited access to email until May 31. If this"
        " is urgent, please contact sam@firm.example.",
        date(2024, 5, 31),
    ),
    (
        "Re: Half an hour?",
        "This is an automatic reply. I am travelling and will respond upon my return on 2024-05-15.",
        date(2024, 5, 15),
    ),
    ("On vacation", "I'm on vacation, back next Monday.", date(2024, 5, 13)),
    ("Away from my desk", "I am out of the office today and will be back tomorrow.", date(2024, 5, 8)),
    ("Parental leave", "I am on parental leave and will return in January. Please contact Sam Ott.", None),
    ("Automatic reply: hello", "John Miller no longer works at Firm. Please contact info@firm.example.", None),
    (
        "Abwesenheitsnotiz: Eine halbe Stunde?",
        "Sehr geehrte Damen und Herren,\n\nich bin vom 06.05.2024 bis zum 24.05.2024 nicht im Büro. Ihre E-Mail"
        " wird nicht weitergeleitet.",
        date(2024, 5, 24),
    ),
    (
        "Automatische Antwort: Eine halbe Stunde?",
        "Vielen Dank für Ihre Nachricht. Ich bin derzeit im Urlaub und ab dem 21. Mai wieder erreichbar.",
        date(2024, 5, 21),
    ),
    (
        "Re: Eine halbe Stunde?",
        "Vielen Dank für Ihre E-Mail. Ich bin bis einschließlich 17. Mai abwesend und habe keinen Zugriff auf"
        " meine E-Mails. In dringenden Fällen wenden Sie sich bitte an Sam Ott.",
        date(2024, 5, 18),
    ),
    (
        "Automatic reply: Half an hour?",
        "I am out of the office from 4/29 through 5/10 with limited access to mail.",
        date(2024, 5, 11),
    ),
    ("Ich bin im Urlaub", "Ich bin am Montag, den 20.05. wieder im Büro.", date(2024, 5, 20)),
    (
        "Réponse automatique : Une demi-heure ?",
        "Bonjour,\nje suis absente du bureau du 6 au 17 mai inclus. En cas d'urgence, contactez Sam Ott.",
        date(2024, 5, 18),
    ),
    ("Absence du bureau", "Je suis en congés jusqu'au 20 mai 2024. Je répondrai à mon retour.", date(2024, 5, 20)),
    ("Réponse automatique", "Je serai de retour le lundi 13 mai.", date(2024, 5, 13)),
    (
        "Respuesta automática: ¿Media hora?",
        "Estaré fuera de la oficina hasta el 20 de mayo de 2024. Para asuntos urgentes, contacte con Sam.",
        date(2024, 5, 20),
    ),
    ("Fuera de la oficina", "Estoy de vacaciones y me reincorporo el lunes 13 de mayo.", date(2024, 5, 13)),
    (
        "Risposta automatica: Mezz'ora?",
        "Sono in ferie fino al 20 maggio. Risponderò al mio rientro.",
        date(2024, 5, 20),
    ),
    ("Fuori ufficio", "Sarò assente dal 6 al 14 maggio, rientrerò il 15 maggio.", date(2024, 5, 15)),
    (
        "Resposta automática: Meia hora?",
        "Estou de férias até 20 de maio. Retornarei o contacto assim que regressar.",
        date(2024, 5, 20),
    ),
    (
        "Automatisch antwoord: Half uur?",
        "Ik ben afwezig tot en met 17 mei en heb geen toegang tot mijn mail.",
        date(2024, 5, 18),
    ),
    ("Afwezig", "Ik ben op vakantie en vanaf dinsdag 21 mei weer bereikbaar.", date(2024, 5, 21)),
    (
        "Autosvar: En halvtimme?",
        "Jag är på semester till och med 17 maj. Jag är tillbaka måndag 20 maj.",
        date(2024, 5, 20),
    ),
    ("Autosvar: En halv time?", "Jeg er på ferie og er tilbage den 21. maj.", date(2024, 5, 21)),
    (
        "Automatisk svar: En halvtime?",
        "Jeg er ikke på kontoret før 21. mai. Jeg er tilbake 21. mai.",
        date(2024, 5, 21),
    ),
    (
        "Automaattinen vastaus: Puoli tuntia?",
        "Olen lomalla 20.5.2024 asti. Palaan töihin 21.5.2024.",
        date(2024, 5, 21),
    ),
    (
        "Automatyczna odpowiedź: Pół godziny?",
        "Jestem na urlopie do 20 maja 2024. W pilnych sprawach proszę o kontakt z Samem.",
        date(2024, 5, 20),
    ),
    ("Automatická odpověď: Půl hodiny?", "Jsem na dovolené do 20. května 2024.", date(2024, 5, 20)),
    (
        "Автоответ: Полчаса?",
        "Здравствуйте! Я в отпуске до 20 мая 2024 года. По срочным вопросам обращайтесь к Сэму.",
        date(2024, 5, 20),
    ),
    ("Automatikus válasz: Fél óra?", "Szabadságon vagyok, május 21-én térek vissza.", date(2024, 5, 21)),
    ("Otomatik yanıt: Yarım saat?", "20 Mayıs 2024 tarihine kadar izindeyim.", date(2024, 5, 20)),
    (
        "自動返信: 三十分いただけますか",
        "5月6日から5月17日まで不在にしております。5月20日より通常通り出社いたします。",
        date(2024, 5, 20),
    ),
    ("不在のお知らせ", "休暇のため、5月20日まで不在です。", date(2024, 5, 20)),
    ("自动回复：半小时", "您好，我正在休假，将于2024年5月20日返回办公室。", date(2024, 5, 20)),
    ("자동 회신: 30분", "5월 20일까지 휴가입니다. 급한 용무는 연락 바랍니다.", date(2024, 5, 20)),
    ("Half an hour?", "I'm out of office. Back on 13/05. For anything urgent, ring Sam.", date(2024, 5, 13)),
    (
        "Away: Half an hour?",
        "I will be away from Friday, May 3rd, through Sunday, May 12th, with no access.",
        date(2024, 5, 13),
    ),
    ("Automatic reply: x", "Out of office today 7 May. Back tomorrow.", date(2024, 5, 8)),
    (
        "Automatic reply: x",
        "I'm at a conference (May 6-10) and slow to respond. Normal service resumes May 13.",
        date(2024, 5, 13),
    ),
    ("Automatic reply: x", "Our office is closed 12/24/2024 - 1/1/2025. We reopen January 2, 2025.", date(2025, 1, 2)),
    ("Automatic reply: x", "I'm OOO until 5/15. For emergencies text me at 555-0199.", date(2024, 5, 15)),
    ("Abwesend", "Ich bin ab Montag, 13.5., wieder für Sie da.", date(2024, 5, 13)),
    ("Frånvaro", "Jag är ledig och åter i tjänst 2024-05-13.", date(2024, 5, 13)),
    ("Respuesta automática", "Me encuentro de vacaciones del 6 al 17 de mayo, regreso el día 20.", date(2024, 5, 20)),
    ("Resposta automática", "Estou de férias de 6 a 17 de maio e retorno dia 20/05.", date(2024, 5, 20)),
    ("Нет на месте", "Буду в отпуске с 6 по 19 мая. Вернусь 20 мая.", date(2024, 5, 20)),
    ("外出中", "出張のため5/13まで不在です。", date(2024, 5, 13)),
    ("자동응답", "5월 6일부터 5월 10일까지 휴가입니다. 5월 13일에 복귀합니다.", date(2024, 5, 13)),
    ("自动回复", "我在休假，5月13日回来。", date(2024, 5, 13)),
    ("מענה אוטומטי", "אני בחופשה עד 13/05/2024.", date(2024, 5, 13)),
    ("מענה אוטומטי", "אני בחופשה עד 13 במאי.", date(2024, 5, 13)),
    ("الرد التلقائي", "أنا في إجازة حتى 13 مايو.", date(2024, 5, 13)),
    ("自動応答", "令和6年5月13日まで不在にしております。", date(2024, 5, 13)),
    (
        "不在通知",
        "休暇のため5月10日（金）まで不在です。13日以前のメールは、5月13日以降にご返信いたします。",
        date(2024, 5, 13),
    ),
    ("Автоответ", "Буду отсутствовать с 6.05 по 10.05. На связи с 13.05.", date(2024, 5, 13)),
    ("Réponse automatique", "Je suis en congé maternité. Retour prévu le 1er juillet.", date(2024, 7, 1)),
    # A weekday alone is counted from the end of the absence, and a number beside it names the day.
    ("Automatic reply: x", "I am out of office on Friday 10 May and back on Monday.", date(2024, 5, 13)),
    ("Automatic reply: x", "I am away until Friday 17 May and back in the office on Monday.", date(2024, 5, 20)),
    ("Respuesta automática", "Estoy de vacaciones del 6 al 19 de mayo. Me reincorporo el lunes 20.", date(2024, 5, 20)),
    ("Automatic reply: x", "Out of the office today. I work Monday to Wednesday.", None),
]


@pytest.mark.parametrize(("subject", "text", "back"), BY_WORDS, ids=lambda value: str(value)[:24])
def test_somebody_is_away_by_their_words(subject, text, back):
    message = read_message(away(subject, text))
    assert (message.kind, message.returns_on) == ("out_of_office", back)


FIELDS = [
    "Auto-Submitted: auto-replied\n",
    "Auto-Submitted: auto-replied (vacation)\n",
    "X-Autoreply: yes\n",
    "X-Autorespond: Re: Half an hour?\n",
    "Precedence: auto_reply\n",
    "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n",
    "Delivered-To: Autoresponder\n",
    "X-Mailer: vacation 1.2\n",
]


@pytest.mark.parametrize("fields", FIELDS)
def test_somebody_is_away_by_a_field(fields):
    message = read_message(away("Re: Half an hour?", "Gone fishing, back 20 May.", fields))
    assert (message.kind, message.returns_on) == ("out_of_office", date(2024, 5, 20))


@pytest.mark.parametrize(
    ("zone", "back"), [("-0500", date(2024, 6, 5)), ("+0100", date(2024, 5, 6)), ("-0700", date(2024, 6, 5))]
)
def test_slashes_are_read_as_the_zone_of_the_sender_writes_them(zone, back):
    sent = f"Date: Thu, 2 May 2024 09:12:00 {zone}\n"
    assert read_message(away("Out of Office", "I am away until 6/5.", sent=sent)).returns_on == back


def test_a_day_without_a_year_is_the_one_nearest_to_the_mail():
    sent = "Date: Fri, 20 Dec 2024 17:00:00 +0100\n"
    assert read_message(away("Out of office", "Back on 7 January.", sent=sent)).returns_on == date(2025, 1, 7)
    late = "Date: Mon, 13 Jan 2025 08:00:00 +0100\n"
    assert read_message(away("Out of office", "Back on 7 January.", sent=late)).returns_on == date(2025, 1, 7)


def test_without_any_date_in_the_mail_only_a_full_day_is_told():
    assert read_message(away("Out of office", "Back on 7 January.", sent="")).returns_on is None
    assert read_message(away("Out of office", "Back on 7 January 2025.", sent="")).returns_on == date(2025, 1, 7)


def test_the_sent_day_of_the_quoted_letter_is_not_the_return():
    text = "I am out of the office.\n\nOn 3 May 2024 at 10:00, Dana <dana@uni.example> wrote:\n> until 9 June 2024?"
    assert read_message(away("Automatic reply: hello", text)).returns_on is None


@pytest.mark.parametrize(
    "subject",
    ["Ticket received: [#4711] Half an hour?", "We have received your request"],
)
@pytest.mark.parametrize(
    "text",
    [
        "We have received your request. Your ticket number is 4711. Our support team will get back to you.",
        "Your mail waits. Follow the link to prove that you are a person, and it will be let through.",
    ],
)
def test_the_receipt_of_a_desk_is_nobodys_absence(subject, text):
    assert read_message(away(subject, text, "Auto-Submitted: auto-replied\n")).kind == "automatic"

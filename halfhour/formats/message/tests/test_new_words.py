"""The new words of a mail: without what it quotes and without the signature, in plain text and HTML."""

import pytest

from halfhour.formats.message import read_message

NEW = "Thursday at four is fine.\nBring your questions."


def said(text: str, subtype: str = "plain", name: str = "Maria Keller") -> str:
    head = f"From: {name} <maria@firm.example>\nSubject: Re: Half an hour?\nContent-Type: text/{subtype}; charset=utf-8\n\n"
    message = read_message((head + text).encode())
    assert (message.kind, message.problem) == ("reply", "")
    return message.text


ATTRIBUTIONS = [
    "On Tue, May 7, 2024 at 9:12 AM Dana Park <dana@uni.example> wrote:",
    "On May 7, 2024, at 09:12, Dana Park wrote:",
    "On 07/05/2024 09:12, Dana Park wrote:",
    "On Tue, May 7, 2024 at 9:12 AM Dana Park\n<dana@uni.example> wrote:",
    "---- On Tue, 07 May 2024 09:12:00 +0200 Dana Park <dana@uni.example> wrote ----",
    "Am Di., 7. Mai 2024 um 09:12 Uhr schrieb Dana Park <dana@uni.example>:",
    "Am 07.05.24 um 09:12 schrieb Dana Park:",
    "Dana Park <dana@uni.example> schrieb am Di., 7. Mai 2024, 09:12:",
    "Le mar. 7 mai 2024 à 09:12, Dana Park <dana@uni.example> a écrit :",
    "El mar, 7 may 2024 a las 9:12, Dana Park (<dana@uni.example>) escribió:",
    "Il giorno mar 7 mag 2024 alle ore 09:12 Dana Park <dana@uni.example> ha scritto:",
    "Em ter., 7 de mai. de 2024 às 09:12, Dana Park <dana@uni.example> escreveu:",
    "Op di 7 mei 2024 om 09:12 schreef Dana Park <dana@uni.example>:",
    "Den tis 7 maj 2024 kl 09:12 skrev Dana Park <dana@uni.example>:",
    "tir. 7. maj 2024 kl. 09.12 skrev Dana Park <dana@uni.example>:",
    "ti 7. toukok. 2024 klo 9.12 Dana Park (dana@uni.example) kirjoitti:",
    "wt., 7 maj 2024 o 09:12 Dana Park <dana@uni.example> napisał(a):",
    "út 7. 5. 2024 v 9:12 odesílatel Dana Park <dana@uni.example> napsal:",
    "вт, 7 мая 2024 г. в 09:12, Dana Park <dana@uni.example>:",
    "07.05.2024 09:12, Dana Park пишет:",
    "Dana Park <dana@uni.example>, 7 May 2024 Sal, 09:12 tarihinde şunu yazdı:",
    "2024年5月7日(火) 9:12 Dana Park <dana@uni.example>:",
    "Dana Park <dana@uni.example> 于2024年5月7日周二 09:12写道：",
    "2024년 5월 7일 (화) 오전 9:12, Dana Park <dana@uni.example>님이 작성:",
]


@pytest.mark.parametrize("line", ATTRIBUTIONS, ids=lambda line: line[:18])
@pytest.mark.parametrize("mark", ["> ", ""], ids=["marked", "bare"])
def test_what_stands_under_an_attribution_is_old(line, mark):
    assert said(f"{NEW}\n\n{line}\n\n{mark}Dear Ms Keller,\n{mark}may I ask for half an hour?\n") == NEW


@pytest.mark.parametrize("line", ATTRIBUTIONS[:8], ids=lambda line: line[:18])
def test_words_between_and_below_quotations_are_new(line):
    text = f"{line}\n> May I come?\n\nYes.\n\n> When?\n\nThursday.\n"
    assert said(text) == "Yes.\n\nThursday."


HEADS = [
    "From: Dana Park <dana@uni.example>\nSent: Tuesday, May 7, 2024 9:12 AM\nTo: Maria Keller\nSubject: Half an hour?",
    "-----Original Message-----\nFrom: Dana Park\nSent: Tuesday\nTo: Maria",
    "________________________________\nFrom: Dana Park <dana@uni.example>\nSent: Tuesday, May 7, 2024 9:12"
    " AM\nTo: Maria",
    "*From:* Dana Park\n*Sent:* Tuesday, May 7, 2024 9:12 AM\n*To:* Maria\n*Subject:* Half an hour?",
    "---------- Forwarded message ---------\nFrom: Dana Park\nDate: Tue, May 7, 2024",
    "Begin forwarded message:\n\nFrom: Dana Park",
    "-----Ursprüngliche Nachricht-----\nVon: Dana Park",
    "Von: Dana Park [mailto:dana@uni.example]\nGesendet: Dienstag, 7. Mai 2024 09:12\nAn: Maria"
    " Keller\nBetreff: Half an hour?",
    "De : Dana Park\nEnvoyé : mardi 7 mai 2024 09:12\nÀ : Maria Keller\nObjet : Half an hour?",
    "De: Dana Park\nEnviado el: martes, 7 de mayo de 2024 9:12\nPara: Maria Keller\nAsunto: Half an hour?",
    "Da: Dana Park\nInviato: martedì 7 maggio 2024 09:12\nA: Maria Keller\nOggetto: Half an hour?",
    "Van: Dana Park\nVerzonden: dinsdag 7 mei 2024 09:12\nAan: Maria Keller\nOnderwerp: Half an hour?",
    "Från: Dana Park\nSkickat: den 7 maj 2024 09:12\nTill: Maria Keller\nÄmne: Half an hour?",
    "Od: Dana Park\nWysłano: wtorek, 7 maja 2024 09:12\nDo: Maria Keller\nTemat: Half an hour?",
    "От: Dana Park\nОтправлено: 7 мая 2024 г. 9:12\nКому: Maria Keller\nТема: Half an hour?",
    "差出人: Dana Park\n送信日時: 2024年5月7日 9:12\n宛先: Maria Keller\n件名: Half an hour?",
    "发件人: Dana Park\n发送时间: 2024年5月7日 9:12\n收件人: Maria Keller\n主题: Half an hour?",
    "보낸 사람: Dana Park\n보낸 날짜: 2024년 5월 7일\n받는 사람: Maria Keller\n제목: Half an hour?",
]


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head[:18])
def test_what_stands_under_the_head_of_an_earlier_mail_is_old(head):
    assert said(f"{NEW}\n\n{head}\n\nDear Ms Keller,\nmay I ask for half an hour?\n\nDana\n") == NEW


SIGNATURES = [
    "-- \nMaria Keller\nHead of Design",
    "--\nMaria",
    "Best regards,\nMaria Keller",
    "Thanks,\n\nMaria Keller\nHead of Design | Firm\n+49 30 555 0100",
    "Mit freundlichen Grüßen\nMaria Keller\n\nFirm GmbH\nTel.: +49 30 555 0100",
    "Cordialement,\nMaria Keller",
    "Saludos,\nMaria",
    "Maria",
    "Maria Keller\nHead of Design\nwww.firm.example",
    "- Maria",
    "Sent from my iPhone",
    "Get Outlook for iOS<https://aka.example/o0ukef>",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "Enviado desde mi Samsung",
    "发自我的iPhone",
    "Kind regards,\nMaria Keller\n\nThis e-mail is confidential and intended only for the addressee.",
    "_______________________\nMaria Keller\nFirm, 1 High Street\n+1 555 0100",
    "━━━━━━━━━━\nMaria Keller\nFirm, 1 High Street\nTEL: 03-5550-0100",
    "Cheers 🎉\nMaria\n\n—————\nMaria Keller\n📧 maria@firm.example",
    "Mit freundlichen Gruessen\nMaria",
    "Udvozlettel,\nMaria",
    "何卒よろしくお願いいたします。\n\n――――――――\nMaria Keller",
]


@pytest.mark.parametrize("signature", SIGNATURES, ids=lambda signature: signature[:18].replace("\n", " "))
def test_the_signature_is_no_new_word(signature):
    assert said(f"{NEW}\n\n{signature}\n") == NEW
    assert said(f"{NEW}\n\n{signature}\n\nOn 7 May 2024 at 9:12, Dana <dana@uni.example> wrote:\n> May I?") == NEW


@pytest.mark.parametrize(
    "text",
    [
        "Here is the plan:\n\n- first we meet\n- then we talk\n\nSee the third point -- it matters.",
        "On Thursday I can do four.\n\nTo: be clear, that is in the afternoon.",
        "Sent from my desk, which is easier than by phone.",
        "Maria from the first floor will fetch you.\nThen we go up.",
        "Thanks for asking, I would love to help you out with this.",
        "I wrote about it: it takes 3 > 2 steps.",
        "From: the station it is ten minutes.\nCome by bus.",
        "Attention: we have moved outside of town, so take the bus.",
        "External visitors ring at the gate.\nThen we go up.",
        "Thanks!",
    ],
    ids=lambda text: text[:18],
)
def test_nothing_is_taken_from_words_that_only_look_alike(text):
    assert said(text) == text


BANNERS = [
    "CAUTION: This email originated from outside of the university. Do not\nclick links unless you know the sender.\n\n",
    "[EXTERNAL]\n",
    "You don't often get email from maria@firm.example. Learn why this is important<https://aka.example/x>\n",
    "This Message Is From an External Sender\nThis message came from outside your organization.\n----------\n",
    "Achtung: Diese E-Mail kommt von außerhalb der Hochschule. Öffnen Sie keine Anlagen von Unbekannten.\n\n",
    "ATTENTION : ce courriel provient de l'extérieur. Ne cliquez sur aucun lien.\n",
]


@pytest.mark.parametrize("banner", BANNERS, ids=lambda banner: banner[:18])
def test_the_warning_of_a_server_is_no_new_word(banner):
    assert said(banner + NEW) == NEW


PAGES = [
    '<div>{new}</div><br><div class="gmail_quote"><div class="gmail_attr">On Tue, Dana wrote:<br></div><blockquote>May I?</blockquote></div>',
    "<p>{new}</p><blockquote type=cite>May I?</blockquote>",
    '<div>{new}</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Dana<br><b>Sent:</b> Tue</div><div>May I?</div>',
    '<p class="MsoNormal">{new}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Dana</p></div><p>May I?</p>',
    "<div>{new}<br><br><hr>From: dana@uni.example<br>To: maria@firm.example<br>Subject: Half an"
    " hour?<br><br>May I?</div>",
    '<div>{new}</div><div class="moz-cite-prefix">Am 07.05.24 um 09:12 schrieb Dana:<br></div><blockquote cite="mid:1">May I?</blockquote>',
    '<div>{new}</div><div class="yahoo_quoted"><div>On Tuesday, Dana wrote:</div><div>May I?</div></div>',
    '<div>{new}</div><div class="protonmail_signature_block">Sent with Proton Mail</div><div class="protonmail_quote">May I?</div>',
    "<style>p {{ color: red }}</style><p>{new}</p><!-- May I? --><div style='display:none'>May I?</div>",
    '<table><tr><td>{new}</td></tr></table><div class="gmail_signature">Maria<br>May I?</div>',
]


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_the_new_words_of_a_page(page):
    html = page.format(new=NEW.replace("\n", "<br>"))
    assert said(html, "html") == NEW
    assert said(f"<html><head><title>Mail</title></head><body>{html}</body></html>", "html") == NEW


def test_of_two_versions_the_one_that_marks_its_quotation_is_read():
    data = (
        "From: maria@firm.example\nSubject: Re: Half an hour?\nContent-Type: multipart/alternative; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nYes.\n\nMay I?\n--b\nContent-Type:"
        " text/html\n\n<p>Yes.</p><blockquote>May I?</blockquote>\n--b--\n"
    )
    assert read_message(data.encode()).text == "Yes."


def test_attachments_and_enclosed_mails_are_no_words_of_the_mail():
    data = (
        "From: maria@firm.example\nSubject: Re: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee these.\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nfile\n"
        "--b\nContent-Type: message/rfc822\n\nSubject: y\n\ninside\n--b--\n"
    )
    assert read_message(data.encode()).text == "See these."

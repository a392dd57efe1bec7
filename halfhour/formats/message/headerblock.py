"""The heads of earlier mails inside a text, as Outlook, Apple Mail and others write them above what they repeat."""

from __future__ import annotations

import re

# What mail programs put before the colon, by language, in the order en de fr es it pt nl sv da no fi pl cs sk ru uk tr
# el hu ro ja zh ko he ar id vi.
_LABELS = {
    "from": "from von de da van från fra lähettäjä od от від kimden gönderen από feladó expeditor remetente"
    " remitente mittente"
    " expéditeur absender 差出人 发件人 寄件者 寄件人 보낸사람 מאת من dari từ",
    "sent": "sent date gesendet datum envoyé envoyée enviado enviada fecha inviato data verzonden skickat sendt"
    " dato lähetetty"
    " päivämäärä päiväys wysłano wysłane odesláno odoslané dátum отправлено дата надіслано gönderildi tarih"
    " στάλθηκε ημερομηνία"
    " elküldve trimis 送信日時 日付 日時 发送时间 傳送時間 发送日期 寄件日期 日期 날짜 נשלח תאריך التاريخ"
    " dikirim tanggal ngày",
    "to": "to an à a para per naar aan till til vastaanottaja do komu кому kime alıcı προς címzett către"
    " destinataire destinatario"
    " destinatário 宛先 收件人 收件者 받는사람 אל إلى kepada đến",
    "cc": "cc kopie copie copia cópia kopia kopi kopio копия копія bilgi másolat 抄送 副本 참조",
    "subject": "subject betreff objet asunto oggetto assunto onderwerp ämne emne aihe temat předmět predmet"
    " тема konu θέμα tárgy"
    " subiect 件名 主题 主題 主旨 제목 נושא الموضوع perihal subjek",
}
_LONG = {
    "보낸 사람": "from",
    "from name": "from",
    "de la": "from",
    "enviado el": "sent",
    "enviado em": "sent",
    "enviada em": "sent",
    "sent at": "sent",
    "date sent": "sent",
    "보낸 날짜": "sent",
    "odesláno dne": "sent",
    "gönderme tarihi": "sent",
    "gönderilme zamanı": "sent",
    "đã gửi": "sent",
    "받는 사람": "to",
    "chủ đề": "subject",
    "reply-to": "cc",
    "antwort an": "cc",
    "répondre à": "cc",
}
_KIND = {label: kind for kind, labels in _LABELS.items() for label in labels.split()} | _LONG
_LINE = re.compile(r"^[\s*_|>-]{0,6}([^\W\d_][^:：\n]{0,24}?)\s*[*_]{0,2}\s*[:：]")
_INLINE = re.compile(r"(?:^|\s)([^\W\d_]{1,12}):\s")
MOST_LINES = 12

_ORIGINAL = (
    r"original message|original appointment|original e-?mail|forwarded (?:message|by .{1,80}|mail)|reply"
    r" message|reply separator"
    r"|ursprüngliche nachricht|ursprüngliche mail|original-?nachricht|originalnachricht|weitergeleitete"
    r" nachricht|weitergeleitet von .{1,80}"
    r"|message d['’]origine|message original|message initial|message transféré|message transmis|courriel original"
    r"|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem"
    r" encaminhada"
    r"|oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|ursprungligt meddelande|vidarebefordrat"
    r" meddelande"
    r"|oprindelig meddelelse|original meddelelse|videresendt (?:meddelelse|besked|melding)|opprinnelig melding"
    r"|alkuperäinen viesti"
    r"|wiadomość oryginalna|oryginalna wiadomość|przekazana wiadomość|původní zpráva|přeposlaná zpráva|pôvodná správa"
    r"|исходное сообщение|пересылаемое сообщение|пересланное сообщение|оригинальное сообщение|оригінальне"
    r" повідомлення"
    r"|orijinal (?:mesaj|ileti)|özgün ileti|αρχικό μήνυμα|eredeti üzenet|mesaj original|izvorna poruka"
    r"|originalna poruka"
    r"|[^-]{0,20}(?:nachricht|message|mensaje|messaggio|mensagem|bericht|meddelande|wiadomość|сообщение)[^-]{0,20}"
    r"|元のメッセージ|転送メッセージ|原始邮件|原始郵件|转发的邮件|轉寄郵件|원본 ?메일|원본 ?메시지|הודעה מקורית"
    r"|الرسالة الأصلية|pesan asli|thư gốc"
)
_SEPARATOR = re.compile(rf"(?:{_ORIGINAL})\s*(?:$|[-–—_=*])", re.IGNORECASE)
_FORWARDED = re.compile(
    r"^\s*(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|début du message"
    r" (?:transféré|réexpédié)"
    r"|inicio del mensaje reenviado|inizio (?:del )?messaggio inoltrato|início da mensagem (?:encaminhada"
    r"|reencaminhada)"
    r"|begin doorgestuurd bericht|vidarebefordrat brev|start på videresendt (?:besked|melding)|välitetty viesti alkaa"
    r"|początek przekazywanej wiadomości|начало переадресованного сообщения|転送されたメッセージ"
    r"|下面是被转发的邮件)\s*[:：]",
    re.IGNORECASE,
)
_RULE = "-–—_=*"
_ABOVE = re.compile(
    r"(?:reply|respond|type your (?:reply|response)|write your reply|please type).{0,30} above this line"
    r"|antworte?n? (?:sie )?(?:bitte )?(?:nur )?oberhalb|oberhalb dieser (?:zeile|linie)|au-dessus de cette ligne"
    r"|(?:encima|arriba) de esta línea|sopra questa (?:riga|linea)|acima desta linha|boven deze (?:lijn|regel)",
    re.IGNORECASE,
)


def label(line: str) -> str:
    """Which field of a mail's head a line is (`from`, `sent`, `to`, `cc`, `subject`), "" when it is none."""
    found = _LINE.match(line[:80])
    return _KIND.get(found[1].strip().strip("*_").lower(), "") if found else ""


def opens_earlier_mail(lines: list[str], start: int) -> bool:
    """True when an earlier mail begins at line `start`: by a separator, a ruled line over a head, or a head."""
    line = lines[start]
    if not line.strip():
        return False
    if _separates(line[:300].strip().lstrip("> ")) or _FORWARDED.match(line[:300]):
        return True
    if _ruled(line.strip()):
        return _labels(lines, _after_blanks(lines, start + 1)) >= 2
    return bool(label(line)) and (_labels(lines, start) >= 3 or _all_in_one(line))


def _separates(line: str) -> bool:
    """True for a line such as `-----Original Message-----`, with dashes before or after."""
    dashed = line[:2].strip(_RULE) == "" or line[-2:].strip(_RULE) == ""
    words = line.strip(_RULE + " ")
    return dashed and 0 < len(words) <= 150 and _SEPARATOR.match(words) is not None


def _ruled(line: str) -> bool:
    """True for a line of dashes, with or without a few words between them."""
    words = line.strip(_RULE)
    return len(line) - len(words) > 4 and len(words) <= 60 and line[:1] in _RULE and line[-1:] in _RULE


def asks_to_reply_above(line: str) -> bool:
    """True for the line of a ticket system under which everything was there before."""
    return _ABOVE.search(line[:300]) is not None


def _labels(lines: list[str], start: int) -> int:
    """How many different fields of a head stand in the lines from `start`; 0 when nobody is named as sender."""
    kinds: set[str] = set()
    strange = 0
    for line in lines[start : start + MOST_LINES]:
        kind = label(line.lstrip("> "))
        strange = 0 if kind else strange + 1
        # A long list of recipients goes on for lines; an empty line under two fields ends the head.
        if strange > 2 or (not line.strip() and len(kinds) > 1):
            break
        kinds.add(kind)
    kinds.discard("")
    named = "from" in kinds or ("sent" in kinds and _says_when_and_to_whom(lines[start : start + 3]))
    return len(kinds) + ("from" not in kinds) if named else 0


def _says_when_and_to_whom(lines: list[str]) -> bool:
    said = " ".join(lines)
    return "@" in said and re.search(r"\d{4}.{0,20}\d{1,2}:\d{2}", said) is not None


def _all_in_one(line: str) -> bool:
    kinds = {_KIND.get(found.lower(), "") for found in _INLINE.findall(line[:600])}
    return {"from", "to", "subject"} <= kinds or {"from", "sent", "to"} <= kinds


def _after_blanks(lines: list[str], start: int) -> int:
    while start < len(lines) and not lines[start].strip():
        start += 1
    return start

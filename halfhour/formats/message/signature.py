"""What stands under the words of a mail: the signature, the name block, the line of the phone, the legal notice."""

from __future__ import annotations

import re
import unicodedata

from halfhour.formats.message.quotation import tidied

MOST_LINES = 25
_DELIMITER = re.compile(r"^\s{0,2}(?:--|—|––)\s*$")
_LONG_RULE = re.compile(r"^\s*(?:[-_=*~]{5,}|[—–―─━═＝＿＊～〜◆◇■□☆★…‥・]{3,})\s*$")
_DEVICE = re.compile(
    r"^\W{0,3}(?:sent from (?:my|an?|the) [^,.?!]{2,60}|sent (?:from|via|with|using) (?:outlook|mail|gmail"
    r"|yahoo|proton ?mail|samsung|iphone"
    r"|ipad|android|blackberry|windows|superhuman|spark|mailspring|airmail|thunderbird|sparrow|aol|hey|tutanota"
    r"|fastmail|mobile)\b.{0,80}"
    r"|get outlook for .{2,40}|download(?: the)? .{2,30} (?:mail|app)\b.{0,60}"
    r"|(?:diese nachricht wurde )?(?:von|mit) (?:meinem?|der|dem) .{2,60} (?:gesendet|versendet|geschickt)"
    r"|gesendet (?:von|mit) .{2,60}"
    r"|envoyé (?:de|depuis|à partir de|avec) .{2,60}|télécharger outlook .{2,30}|enviado (?:desde|do|de|a"
    r" partir do|pelo|con) .{2,60}"
    r"|inviato (?:da|dal|con) .{2,60}|verzonden (?:vanaf|vanuit|met) .{2,60}|verstuurd (?:vanaf|vanuit|met) .{2,60}"
    r"|skickat från .{2,60}|sendt fra .{2,60}|lähetetty .{2,60}|wysłane? z .{2,60}|odesláno z .{2,60}|odoslané"
    r" z .{2,60}"
    r"|отправлено (?:с|из) .{2,60}|надіслано з .{2,60}|.{2,40}['’`]?(?:den|dan|dən|imden|ımdan) gönderildi"
    r"|στάλθηκε από .{2,60}"
    r"|küldve .{2,40}|trimis de pe .{2,60}|.{2,30}から送信|发自我的.{1,30}|從我的.{1,30}傳送|寄自我的.{1,30}"
    r"|나의 .{2,30}에서 보냄"
    r"|נשלח מ.{2,40}|dikirim dari .{2,60}|đã gửi từ .{2,60})\W{0,3}$",
    re.IGNORECASE,
)
_CLOSING_WORDS = (
    r"^\W{0,3}(?:以上、?|それでは、?|何卒|どうぞ|今後とも)*"
    r"(?:(?:with )?(?:(?:my )?(?:best|kind|kindest|warm|warmest|many|very best)(?:,? (?:regards|wishes"
    r"|thanks))?|regards|rgds|br|b/r"
    r"|yours(?: (?:truly|sincerely|faithfully|ever))?|sincerely(?: yours)?|respectfully(?: yours)?|cordially"
    r"|cheers|thanks(?: (?:again|so much"
    r"|a lot|a million|and (?:best |kind )?regards|in advance|!))?|many thanks(?: again)?|thank you(?: (?:again"
    r"|so much|very much"
    r"|in advance|for your time))?|thx|ty|all the best|all best|take care|talk soon|speak soon|see you(?:"
    r" (?:soon|then|there))?|warmly|love|xo+|peace)"
    r"|(?:mit )?(?:(?:freundlichen|freundliche|besten|beste|liebe[nr]?|herzliche[nr]?|schöne[nr]?|viele[nr]?"
    r"|sonnige)(?: (?:und )?\w+)? (?:grüßen?|grüssen?|gruessen?|gruß|gruss|dank)"
    r"|freundlichem gru(?:ß|ss)|hochachtungsvoll|mfg|lg|vg|bg|glg|grüße|grüsse|gruesse|gruß|gruss|danke(?: und .{3,30})?|bis"
    r" (?:dann|bald))"
    r"|cordialement|bien cordialement|bien à (?:vous|toi)|amicalement|sincères salutations|meilleures"
    r" salutations|salutations distinguées"
    r"|(?:un |cordiales |afectuosos? )?(?:saludos?|abrazos?)(?: cordial(?:es)?)?|atentamente|atte|muchas"
    r" gracias|gracias"
    r"|(?:cordiali|distinti|cari) saluti|un saluto|saluti|grazie(?: mille)?|a presto"
    r"|atenciosamente|att|abraços?|cumprimentos|com os melhores cumprimentos|obrigad[oa]"
    r"|(?:met )?vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|hartelijke groet(?:en)?|bedankt|alvast bedankt"
    r"|(?:med )?(?:vänliga|vänlig|bästa|venlig|venlige|vennlig|beste|hjärtliga) (?:hälsningar|hälsning|hilsen"
    r"|hilsner)|hälsningar|mvh|hilsen|kh|vh|tack(?: på förhand)?|tak|takk"
    r"|ystävällisin terveisin|terveisin|terv|t\.|kiitos|z poważaniem|pozdrawiam|serdecznie pozdrawiam|dziękuję"
    r"|s pozdravem|s přátelským pozdravem|zdravím|díky"
    r"|с уважением|с наилучшими пожеланиями|всего доброго|спасибо|з повагою|дякую|saygılarımla|sevgiler|iyi"
    r" çalışmalar|teşekkürler"
    r"|με εκτίμηση|φιλικά|ευχαριστώ|üdvözlettel|tisztelettel|üdv|cu stima|cu stimă|mulțumesc|lep pozdrav"
    r"|srdačan pozdrav"
    r"|よろしくお願いいたします|よろしくお願いします|敬具|此致|祝好|谢谢|謝謝|감사합니다|드림|בברכה|תודה|مع"
    r" تحياتي|مع أطيب التحيات|شكرا|salam|terima"
    r" kasih|trân trọng)"
    r"[^\w?？]*$"
)
_CONTACT = re.compile(
    r"https?://|www\.|@|\b(?:tel|phone|mobile|cell|fax|office|direct|skype|linkedin|twitter|mob|ph|telefon"
    r"|handy|tél|móvil|tlf|puh)\b\W|^\s*[tmpfeow]\s*[:.|]"
    r"|\+?\(?\d[\d\s().-]{6,}\d|\|",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"confidential(?:ity)?(?: notice| note| information)?\b|intended (?:only|solely) for|may contain"
    r" (?:confidential|privileged)|disclaimer|privileged"
    r"|vertrauliche informationen|rechtlich geschützte|pièces jointes.{0,40}confidentiel|confidencial"
    r"|riservat[eo]|vertrouwelijk|please consider the environment"
    r"|before printing this|virus-free|avast|scanned (?:by|for viruses)|конфиденциальн|fortrolig|konfidentiell|poufn",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.?!。？！]\s*$|[^\W\d_]+(?:\s+[^\W\d_]+){8,}")


def without_signature(lines: list[str], name: str = "") -> list[str]:
    """`lines` without the signature under them. `name` is the sender's, as the mail gives it. Never leaves nothing."""
    kept = list(lines)
    for take in (_from_delimiter, _from_device, _from_notice, _from_device, _from_closing, _from_name, _from_contacts):
        shorter = tidied(take(kept, name))
        kept = shorter if any(line.strip() for line in shorter) else kept
    return kept


def _unmarked(text: str) -> str:
    """The text without accents: in a hurry, and on a foreign keyboard, people leave them out."""
    parted = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(sign for sign in parted if not unicodedata.combining(sign)))


_CLOSING = re.compile(_unmarked(_CLOSING_WORDS), re.IGNORECASE)


def _tail(lines: list[str]) -> range:
    return range(max(0, len(lines) - MOST_LINES), len(lines))


def _from_delimiter(lines: list[str], name: str) -> list[str]:
    for at, line in enumerate(lines):
        if _DELIMITER.match(line):
            return lines[:at]
        if _LONG_RULE.match(line) and len(lines) - at <= MOST_LINES and _is_block(lines[at + 1 :]):
            return lines[:at]
    return lines


def _from_device(lines: list[str], name: str) -> list[str]:
    for at in range(len(lines) - 1, max(-1, len(lines) - 8), -1):
        if _DEVICE.match(lines[at][:200]):
            return lines[:at] + ([] if _is_block(lines[at + 1 :]) else lines[at + 1 :])
    return lines


def _from_notice(lines: list[str], name: str) -> list[str]:
    """The last paragraphs that are a legal notice or an advertisement of a scanner."""
    end = len(lines)
    while end:
        start = end
        while start and lines[start - 1].strip():
            start -= 1
        if not _NOTICE.search(" ".join(lines[start:end])[:3000]) or end - start == len(lines):
            break
        end = start
        while end and not lines[end - 1].strip():
            end -= 1
    return lines[:end]


def _from_closing(lines: list[str], name: str) -> list[str]:
    for at in _tail(lines):
        if _CLOSING.match(_unmarked(lines[at][:120])) and at and _is_block(lines[at + 1 :]) and any(lines[:at]):
            return lines[:at]
    return lines


def _from_name(lines: list[str], name: str) -> list[str]:
    """From the line that is the sender's own name, when only a block of contact lines follows."""
    words = set(re.findall(r"[^\W\d_]{2,}", name.lower()))
    for at in _tail(lines):
        said = lines[at].strip()
        dashed = re.fullmatch(r"[-–—/~]\s?[^\W\d_][\w.' -]{0,40}", said) is not None
        named = bool(said) and len(said) < 50 and words and set(re.findall(r"[^\W\d_]+", said.lower())) <= words
        if (
            at
            and (named or (dashed and at == len(lines) - 1 and not lines[at - 1].strip()))
            and _is_block(lines[at + 1 :])
        ):
            return lines[:at]
    return lines


def _from_contacts(lines: list[str], name: str) -> list[str]:
    """A last paragraph of short lines, most of them numbers and addresses to reach somebody."""
    start = len(lines)
    while start and lines[start - 1].strip():
        start -= 1
    last = lines[start:]
    reached = sum(1 for line in last if _CONTACT.search(line[:300]))
    return lines[:start] if start and len(last) > 2 and 2 * reached > len(last) and _is_block(last) else lines


def _is_block(lines: list[str]) -> bool:
    """True when lines can stand under a name: short, no sentences, not many; also when there are none."""
    said = [line.strip() for line in lines if line.strip()]
    if len(said) > 14:
        return False
    return all(_CONTACT.search(line[:300]) or (len(line) <= 70 and not _SENTENCE.search(line)) for line in said)

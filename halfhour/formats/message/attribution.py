"""The lines that mail programs put above what they quote: `On Monday Maria wrote:`, header blocks, separators."""

from __future__ import annotations

import re

# How "wrote" and its like stand in the attribution lines of mail programs, by language.
_WROTE = (
    # en, de, fr, es, it, pt, ca, ro
    r"wrote|writes|schrieb|hat geschrieben|schreibt|schreef|a écrit|écrit|a ecrit|ha scritto|scrive|escribió"
    r"|escribio|ha escrit"
    r"|va escriure|escreveu|escreveram|a scris"
    # nl, sv, da, no, fi, is, et, lv, lt
    r"|heeft .{0,80} geschreven|geschreven|skrev|skreiv|kirjoitti|skrifaði|kirjutas|rakstīja|rašė|parašė"
    # pl, cs, sk, hr, sl, sr, hu
    r"|napisał(?:\(a\)|a)?|pisze|napsal(?:\(a\)|a)?|napísal(?:\(a\)|a)?|píše|je napisa(?:o|la)|napisao|napisala"
    r"|je napisal[ao]?|írta|ezt írta"
    # ru, uk, bg, mk
    r"|написал(?:\(а\)|а)?|пишет|писал(?:\(а\)|а)?|написав|написала|пише|пиша|напиша|написа"
    # el, tr, id, ms, vi
    r"|έγραψε|yazdı|şunu yazdı|şunları yazdı|menulis|tulis|đã viết"
    # he, ar, fa, hi
    r"|כתב(?:/ה|ה)?|כתב\(ה\)|كتب(?:ت)?|كتب/كتبت|نوشت|ने लिखा"
    # zh, ja, ko, th
    r"|写道|寫道|写到|のメール|さんは書きました|書きました|님이 작성|작성|เขียน(?:ว่า)?"
)
_ENDS = re.compile(rf"(?:{_WROTE})\s*[:：]?\s*$", re.IGNORECASE)
_SAYS = re.compile(rf"(?:^|[\s,>)\"'”*])(?:{_WROTE})(?:[\s:：,]|$)", re.IGNORECASE)
_MAILBOX = re.compile(r"[\w.+%'=-]+@[\w.-]+\w")
_DATE = re.compile(
    r"\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}|\b\d{1,2}(?:st|nd|rd|th)?[.,]?\s(?:de\s"
    r"|of\s)?[^\W\d_]{3,12}[.,]?\s(?:de\s)?\d{4}"
    r"|[^\W\d_]{3,12}[.,]?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:at\s)?\d{4}|\d{4}\s?[年년]|\b\d{1,2}[:.h]\d{2}\b"
)
_OPENS = re.compile(
    r"^\W{0,3}(?:on|am|le|el|il|em|op|den|de|dnia|dne|dňa|w dniu|v|pe|în|la|a|på|kl|ons|tors|fre|mån|tis|man"
    r"|tir|tor|lør|lör|søn|sön"
    r"|ma|ti|ke|to|pe|la|su|στις|בתאריך|ב|في|vào|pada|в|во|за|у|на|в понедельник|le:|di|lu|me|je|ve|sa)\b",
    re.IGNORECASE,
)
_QUOTING = re.compile(
    r"^(?:quoting|zitat von|citando(?: a)?|citat (?:från|fra)|citazione di|selon|citeren|цитирую)\b.{3,200}[:：]$", re.I
)
_INSIDE = re.compile(r"(?<=\S)\s+(?:On|Am|Le|El|Il|Em|Op|Den) (?=[^\W\d_]{2,12}[.,]? |\d)[^\n]{10,300}:$")
LONGEST = 400
MOST_LINES = 4


def attribution(lines: list[str], start: int) -> int:
    """How many lines from `start` are one attribution such as `On 3 May, Maria <m@x> wrote:`; 0 when none is there."""
    first = lines[start].strip().strip("*_ ")
    if not first or len(first) > LONGEST or first.startswith(">"):
        return 0
    if not (_OPENS.match(first) or _DATE.search(first) or _MAILBOX.search(first) or _ENDS.search(first[-40:])):
        return 0
    said = ""
    for count, line in enumerate(lines[start : start + MOST_LINES], 1):
        line = line.strip()
        if not line or (count > 1 and line.startswith(">")):
            return 0
        said = f"{said} {line}".strip()
        if len(said) > LONGEST:
            return 0
        if _is_attribution(said.strip("*_- ")):
            return 0 if count > 1 and _starts_later(lines[start + 1 : start + count]) else count
    return 0


def before_attribution(line: str) -> str | None:
    """What was written on the same line before an attribution; None when no attribution ends the line."""
    found = _INSIDE.search(line[: 2 * LONGEST])
    return line[: found.start()].strip() if found and _is_attribution(line[found.start() :].strip("*_- ")) else None


def introduces(line: str) -> bool:
    """True when a line right above a quotation only says whose words follow, in whatever language."""
    line = line.strip().strip("*_ ")
    if len(line) > LONGEST or not line.endswith((":", "：", ">", "：")):
        return bool(_SAYS.search(line)) and len(line) < 120
    return bool(_MAILBOX.search(line) or _DATE.search(line) or _SAYS.search(line))


def _starts_later(lines: list[str]) -> bool:
    """True when the last words of a paragraph were taken for the first of the attribution under it."""
    for number in range(len(lines)):
        said = " ".join(line.strip() for line in lines[number:]).strip("*_- ")
        if (_OPENS.match(said) or _DATE.match(said)) and _is_attribution(said):
            return True
    return False


def _is_attribution(said: str) -> bool:
    if _QUOTING.match(said):
        return True
    ends = _ENDS.search(said[-40:]) is not None
    if not ends and not said.endswith((":", "：")):
        return False
    dated, mailed = _DATE.search(said) is not None, _MAILBOX.search(said) is not None
    if not dated and not mailed:
        return False
    return (dated and mailed) or ends or _SAYS.search(f"{said} ") is not None

"""Phones of a page, their region guessed, and what each reaches; fax and register numbers are no phones."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote

from halfhour.formats.webpage import regions
from halfhour.formats.webpage.document import Document
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.numbers import WORTH, Hit, digits, numbers, plain
from halfhour.formats.webpage.page import Phone, Place
from halfhour.formats.webpage.reach import own_label, plain_label, reached, structured_label
from halfhour.formats.webpage.words import calling

MOST_LINES, MOST_PHONES, MOST_REGIONS, MOST_LINKS = 400, 200, 4, 500


def phones(document: Document, countries: list[str]) -> tuple[Phone, ...]:
    """The phones of the page in reading order, each once; `countries` are its likely countries, the likeliest first."""
    reader = _Reader(document, countries[:MOST_REGIONS] or ["US"])
    reader.structured()
    reader.links()
    reader.text()
    return reader.result()


class _Reader:
    def __init__(self, document: Document, countries: list[str]) -> None:
        self.document = document
        self.countries = countries
        self.found: dict[str, Phone] = {}
        self.faxes: set[str] = set()
        self.sure: set[str] = set()  # numbers whose label stands on their own line
        self.said: set[str] = set()  # numbers with a word for a phone beside them, wherever

    def result(self) -> tuple[Phone, ...]:
        kept = [each for key, each in self.found.items() if key not in self.faxes or key in self.said]
        return tuple(kept[:MOST_PHONES])

    def keep(self, hit: Hit, of: str, place: Place, extension: str = "", sure: bool = False) -> None:
        """One more mention; a label on the number's own line is worth more than a heading above it."""
        key = hit.digits
        if hit.number is not None and hit.number.extension and not extension:
            extension = hit.number.extension
        phone = Phone(hit.written, hit.raw, of, place, extension, bool(calling.RECEPTION.search(of)))
        known = self.found.get(key)
        if known is None:
            self.found[key] = phone
        elif of and (not known.of or (sure and key not in self.sure)):
            self.found[key] = replace(known, of=of, reception=phone.reception, extension=known.extension or extension)
        if sure:
            self.sure.add(key)

    def structured(self) -> None:
        for item, path in every(self.document.items):
            if "review" in path or "author" in path:
                continue
            for text in item.texts("telephone")[:5]:
                for hit in numbers(text.removeprefix("tel:"), self.countries, announced=True):
                    if calling.FAX.search(text):
                        self.faxes.add(hit.digits)
                    else:
                        self.said.add(hit.digits)
                        self.keep(hit, structured_label(item, path), Place.STRUCTURED)
            for text in item.texts("faxNumber")[:5]:
                self.faxes.update(hit.digits for hit in numbers(text, self.countries, announced=True))

    def links(self) -> None:
        """Numbers behind `tel:` links. Where the link shows the number, its line will be read; else it is kept here."""
        lines = self.document.lines
        calls = [each for each in self.document.different if each.href[:4].lower() in ("tel:", "call")]
        for anchor in calls[:MOST_LINKS]:
            text = unquote(anchor.href.partition(":")[2]).strip("/ ")
            shown = digits(anchor.text)
            line = lines[anchor.line].text if anchor.line < len(lines) else ""
            for hit in numbers(text, self.countries, announced=True)[:1]:
                if calling.FAX.search(f"{anchor.title} {anchor.text}"):
                    self.faxes.add(hit.digits)
                elif len(shown) < 7 or shown[-6:] == hit.digits[-6:]:
                    self.said.add(hit.digits)
                    if not shown or shown not in digits(line):
                        of = plain_label(anchor.text) or reached(self.document, anchor.line, 0)
                        self.keep(replace(hit, raw=anchor.text or text), of, anchor.place)

    def text(self) -> None:
        looked_at = 0
        for at in self.document.fresh:
            if WORTH.search(self.document.lines[at].text):
                looked_at += 1
                if looked_at > MOST_LINES or len(self.found) >= MOST_PHONES:
                    return
                self.line(at)

    def line(self, at: int) -> None:
        text = plain(self.document.lines[at].text)
        above = self._line_above(at)
        hits = numbers(text, self._countries(at), announced=bool(calling.PHONE.search(f"{above} {text}")))
        end = 0
        for number, hit in enumerate(hits):
            label = _AFTER_NUMBER.split(text[end : hit.start])[-1]
            follows = text[hit.end : hits[number + 1].start if number + 1 < len(hits) else hit.end + 40]
            if not label.strip(" :.-|,/()") and number == 0:
                label = above
            end = hit.end
            self._judge(hit, label, follows, at, text)

    def _judge(self, hit: Hit, label: str, follows: str, at: int, text: str) -> None:
        """Keeps a number, sorts it out as a fax, or drops it as something else."""
        phone = calling.PHONE.search(label) or calling.SHORT.search(label)
        column = self._column(at)
        if _is_fax(label, follows, bool(phone)) or (calling.FAX.search(column) and not phone):
            self.faxes.add(hit.digits)
            return
        announced = bool(phone or column)
        if not announced and (calling.OTHER.search(label) or hit.number is None):
            return
        bare = hit.raw.isdigit() and not hit.raw.startswith("0")
        if bare and not announced and not calling.PHONE.search(follows[:20]) and not self._announced_above(at):
            return
        if phone:
            self.said.add(hit.digits)
        extension = calling.EXTENSION.match(follows)
        own = own_label(text, hit.start)
        of = own or reached(self.document, at, 0)
        self.keep(hit, of, self.document.lines[at].place, extension[1] if extension else "", bool(own))

    def _countries(self, at: int) -> list[str]:
        """The country of the address beside a line first, then those of the page."""
        for line in reversed(self.document.lines[max(0, at - 7) : at + 3]):
            code = regions.in_line(line.text) or (regions.named(line.text) if len(line.text) < 60 else "")
            if code:
                return [code, *(each for each in self.countries if each != code)]
        return self.countries

    def _line_above(self, at: int) -> str:
        """What a line with nothing but a number is announced by: the line or the cell before it."""
        above = self.document.lines[at - 1].text if at else ""
        return above if len(above) < 50 and len(digits(above)) < 6 else ""

    def _column(self, at: int) -> str:
        """The head of a number's column when it speaks of phones or faxes, "" outside tables."""
        lines, cell = self.document.lines, self.document.lines[at].cell
        for back in range(at - 1, max(-1, at - 400), -1) if cell and cell[1] > 1 else ():
            other = lines[back].cell
            if other is None or other[0] != cell[0]:  # type: ignore[index]
                break
            if other[1:] == (1, cell[2]):  # type: ignore[index]
                head = lines[back].text
                return head if len(head) < 30 and (calling.PHONE.search(head) or calling.FAX.search(head)) else ""
        return ""

    def _announced_above(self, at: int) -> bool:
        near = " ".join(line.text[:80] for line in self.document.lines[max(0, at - 3) : at])
        return bool(calling.PHONE.search(near))


# “Registered charity 1055512 · 020 7946 0123”: what announces the one says nothing of the other.
_AFTER_NUMBER = re.compile(r"(?<=\d)\s{0,3}[·•|;/]\s{0,3}(?=\D|$)")
_BOTH = re.compile(r"[/&+]\s*(?:tele)?fax|fax\s*[/&]", re.IGNORECASE)
_FAX_AFTER = re.compile(r"\s*[\[(]?\s*(?:tele)?fax\b(?!\s*[:.]?\s*[+(\d])", re.IGNORECASE)


def _is_fax(label: str, follows: str, is_phone: bool) -> bool:
    """True when the last word for a kind of number before it says fax, or one right behind it; not for “Tel/Fax”."""
    fax, phone = calling.FAX.search(label), calling.PHONE.search(label)
    if fax and (not phone or fax.start() > phone.start()):
        return not _BOTH.search(label)
    return not is_phone and bool(_FAX_AFTER.match(follows))

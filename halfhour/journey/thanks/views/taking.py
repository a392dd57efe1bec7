"""The note taken along: as a mail for one's own mail program, as a card to print."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from halfhour.core import owned
from halfhour.core.problems import Problem
from halfhour.gateways import mail, pdf
from halfhour.journey.thanks import queries
from halfhour.journey.thanks.models import ThankYou
from halfhour.journey.thanks.rules.card import card_parts, paper


@require_safe
def eml(request: HttpRequest, pk: int) -> HttpResponse:
    """The note as it is kept, as a mail."""
    return as_mail(owned.get(queries.whole(), request.user, pk=pk))


@require_safe
def card(request: HttpRequest, pk: int) -> HttpResponse:
    """The note as it is kept, as a card."""
    return as_card(owned.get(queries.whole(), request.user, pk=pk))


def as_mail(thank_you: ThankYou) -> HttpResponse:
    """An .eml file; a draft opens for sending. Raises Problem for an address that is none."""
    interview = thank_you.interview
    owner, person = interview.owner, interview.person
    try:
        message = mail.Message(
            subject=thank_you.subject,
            text=thank_you.body,
            sender=mail.mailbox(owner.email, owner.name) if owner.email else None,
            to=(mail.mailbox(person.email, person.full_name),) if person.email else (),
        )
        is_draft = thank_you.sent_at is None
        made = mail.compose(message, message_id=thank_you.message_id, date=thank_you.sent_at, is_draft=is_draft)
    except mail.NotComposed as error:
        raise Problem(error.sentence) from None
    return _file(made, "message/rfc822", thank_you, "eml")


def as_card(thank_you: ThankYou) -> HttpResponse:
    """A card to fold, as PDF. Raises Problem for a note too long for one."""
    owner = thank_you.interview.owner
    parts = card_parts(thank_you.body, owner.name)
    try:
        made = pdf.card_pdf(pdf.Card(**parts._asdict(), paper=paper(owner.country)))
    except pdf.PrintingFailed as error:
        raise Problem(error.sentence) from None
    return _file(made.data, "application/pdf", thank_you, "pdf")


def _file(content: bytes, kind: str, thank_you: ThankYou, ending: str) -> HttpResponse:
    name = slugify(thank_you.interview.person.full_name) or "note"
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(True, f"thank-you-{name}.{ending}")
    return answer

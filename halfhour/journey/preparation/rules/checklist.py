"""What to have ready before leaving, each with why; what an interview's mode does not need is left out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ready:
    """One thing to have ready. `key` names it for ever."""

    key: str
    text: str
    why: str


def checklist(
    *, mode: str, place: str, dress: str, dress_source: str, copies: int, way: str, offers: bool = False
) -> list[Ready]:
    """What to have ready for one interview.

    `place` is where they work, `dress` and `dress_source` what to wear and who says so, `copies` of the resume, `way`
    the way there in words or blank; who `offers` the resume has it ready to send instead.
    """
    research = Ready(
        "research", f"Read what {place} says of itself", "So that no question asks what their page answers."
    )
    questions = Ready("questions", "Print the brief", "A sheet on the knee leaves the eyes free for the person.")
    notebook = Ready("notebook", "Notebook and two pens", "You are there to listen; paper needs no battery.")
    if mode == "mail":
        return [research, Ready("few", "Keep the questions few", "Three get answered; eight get put off.")]
    if mode == "phone":
        return [
            research,
            Ready("quiet", "A quiet room and a charged phone", "They hear what is around you."),
            questions,
            notebook,
        ]
    wear = Ready("dress", f"Wear: {dress}", f"{dress_source[:1].upper()}{dress_source[1:]}.")
    if mode == "video":
        tried = Ready(
            "link", "Try the link, the camera and the sound", "The first minutes are theirs, not the program’s."
        )
        resume = Ready("resume", "Resume open, ready to send", "If it went well, you ask what they would change.")
        return [research, wear, tried, *([resume] if copies or offers else []), questions, notebook]
    paper = "One copy of your resume" if copies == 1 else f"{copies} copies of your resume"
    why = "One for them to keep" + (", one to write on" if copies > 1 else "") + (", one spare" if copies > 2 else "")
    route = Ready(
        "route",
        f"Know the way: {way}" if way else "Find out how long the way takes",
        "Doors are hidden and trams are late.",
    )
    phone = Ready("resume", "Resume on your phone, ready to send", "If it went well, you offer to send it.")
    bag = [Ready("copies", paper, f"{why}.")] if copies else [phone] if offers else []
    return [research, wear, *bag, route, notebook, questions]

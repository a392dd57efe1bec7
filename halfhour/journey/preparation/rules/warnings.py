"""What a plan lacks or has too much of, each in a sentence that says what to do. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

CLOSERS = {
    "referrals": "who else to meet",
    "resume": "whether they would look at your resume",
    "missed": "what you did not ask",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One question of a plan, as far as its warnings are concerned."""

    theme: str
    must: bool = False
    closer: bool = False
    changes_mind: bool = False


def warnings(plan: Sequence[Line], *, questions: int, musts: int, bring_resume: bool = True) -> list[str]:
    """What to look at once more; nothing while there is no plan. Minutes are said elsewhere (fitting.py).

    `questions` and `musts` are the owner's numbers; without `bring_resume` nobody misses the question about it.
    """
    if not plan:
        return []
    asking = [one for one in plan if not one.closer]
    marked = sum(one.must for one in plan)
    said = [_many(len(asking), questions), _musts(marked, musts), _closers(plan, bring_resume)]
    if not any(one.changes_mind for one in plan):
        said.append("None of them could change your mind. Ask what speaks against this field: 1 list in 13 does.")
    return [one for one in said if one]


def _many(asking: int, questions: int) -> str:
    if asking <= questions:
        return ""
    return f"{asking} questions before the last minutes, and you plan for {questions}. The last ones will not be asked."


def _musts(marked: int, musts: int) -> str:
    if marked > musts:
        return f"{marked} musts, and you plan for {musts}. Where everything is a must, nothing is."
    if marked < musts and not marked:
        return "None of them is a must. Mark what you would be sorry to leave without."
    return ""


def _closers(plan: Sequence[Line], bring_resume: bool) -> str:
    wanted = {theme: words for theme, words in CLOSERS.items() if bring_resume or theme != "resume"}
    missing = [words for theme, words in wanted.items() if not any(one.theme == theme for one in plan)]
    if not missing:
        return ""
    listed = missing[0] if len(missing) == 1 else f"{', '.join(missing[:-1])} and {missing[-1]}"
    return f"Nothing asks {listed}. The last minutes are for that."

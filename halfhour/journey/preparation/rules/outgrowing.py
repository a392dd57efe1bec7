"""How far the first set of questions is outgrown, in a sentence. Pure."""

from __future__ import annotations


def sentence(questions: int, own: int, reworded: int, retired: int) -> str:
    """`5 of your 14 questions are your own, 2 are starters in your words, 7 as they came; 3 starters are retired.`"""
    left = questions - own - reworded
    if own + reworded + retired == 0:
        return f"All {questions} came with Halfhour. They are meant to be outgrown: reword them, retire them, add your own."
    parts = [f"{own} of your {questions} questions {'is' if own == 1 else 'are'} your own"]
    parts += [f"{reworded} {'is a starter' if reworded == 1 else 'are starters'} in your words"] if reworded else []
    parts += [f"{left} as {'it' if left == 1 else 'they'} came"] if left else []
    gone = f"; {retired} starter{' is' if retired == 1 else 's are'} retired" if retired else ""
    return f"{', '.join(parts)}{gone}."


def bars(shares: dict[str, int], *, wide: float = 100) -> list[tuple[str, float, float]]:
    """Each share that is not nothing as (name, where it begins, how wide it is), side by side, all of them `wide`."""
    whole, begins, found = sum(shares.values()), 0.0, []
    for name, number in shares.items():
        if number:
            width = wide * number / whole
            found.append((name, round(begins, 2), round(width, 2)))
            begins += width
    return found

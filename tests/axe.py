"""What axe finds on a page: all its rules in light, and in dark those that colours can break."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
# What passes is not told: telling it takes most of the time on a full page.
RUN = """([kind, values]) => axe.run({ runOnly: { type: kind, values }, resultTypes: ["violations"] })
    .then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html.slice(0, 120))]))"""


def violations(page: Page, where: str) -> list[str]:
    """One line for each rule that the page breaks; the page keeps its state and is left in light."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = []
    for scheme, asked in (("dark", ["rule", OF_COLOUR]), ("light", ["tag", TAGS])):
        page.emulate_media(color_scheme=scheme)
        found += [f"{where} in {scheme}: {rule}: {'; '.join(nodes)}" for rule, nodes in page.evaluate(RUN, asked)]
    return found

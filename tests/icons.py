"""Draws the icons of the home screen: `python -m tests.icons` writes them into the room's static files.

The half clock of core/icon.svg in its light colours. A maskable icon may be cut to a circle of four fifths of its
width, so its drawing is smaller; a phone's own icon (apple) has no corner of its own.
"""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from tests.shots import ROOT, chromium

ICONS = ROOT / "halfhour" / "room" / "static" / "room" / "icons"
PAPER, INK = "#faf7f1", "#14566b"
# name: pixels, share of the width that is drawn on, radius of the corners in pixels
DRAWN = {
    "icon-192": (192, 0.78, 40),
    "icon-512": (512, 0.78, 106),
    "icon-maskable-512": (512, 0.56, 0),
    "apple-180": (180, 0.72, 0),
}


def drawing(pixels: int, share: float, round_: int) -> str:
    """The SVG of one icon."""
    scale = pixels * share / 28
    half, stroke = pixels / 2, 2 * scale
    base = half + 5 * scale
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{pixels}" height="{pixels}">'
        f'<rect width="{pixels}" height="{pixels}" rx="{round_}" fill="{PAPER}"/>'
        f'<path fill="{INK}" d="M{half - 14 * scale} {base}a{14 * scale} {14 * scale} 0 0 1 {28 * scale} 0z"/>'
        f'<path stroke="{PAPER}" stroke-width="{stroke}" stroke-linecap="round" d="M{half} {base}V{base - 10 * scale}"/>'
        "</svg>"
    )


def main() -> None:
    ICONS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for name, (pixels, share, round_) in DRAWN.items():
            page = browser.new_page(viewport={"width": pixels, "height": pixels})
            page.set_content(f"<style>body{{margin:0}}svg{{display:block}}</style>{drawing(pixels, share, round_)}")
            page.screenshot(path=ICONS / f"{name}.png", omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()

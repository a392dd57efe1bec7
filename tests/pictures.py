"""Takes the four pictures of the README from the demo: `python -m tests.pictures`."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from tests.shots import ROOT, Halfhour, chromium, sign_in

PICTURES = ROOT / "docs" / "pictures"


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    halfhour = Halfhour("demo")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            context = browser.new_context(viewport={"width": 1120, "height": 860})
            page = context.new_page()
            sign_in(page, halfhour)
            page.goto(f"{halfhour.base}/")
            page.screenshot(path=PICTURES / "today.png")
            page.get_by_role("link", name="Open the draft").first.click()
            page.set_viewport_size({"width": 960, "height": 1000})
            page.screenshot(path=PICTURES / "letter.png")
            page.goto(f"{halfhour.base}/search/?q=maria+chen")
            page.get_by_role("link", name="Maria Chen").first.click()
            page.screenshot(path=PICTURES / "person.png")
            page.goto(f"{halfhour.base}/interviews/")
            page.get_by_role("link", name="Jonas Weil").first.click()
            room = f"{page.url}room/"
            page.set_viewport_size({"width": 390, "height": 844})
            page.goto(room)
            page.get_by_role("button", name="Begin now").click()
            page.locator("details.ask[open] textarea").first.fill("A degree helped him in; the workshop taught him.")
            page.locator("[data-saved]", has_text="Saved on the server").wait_for()
            page.screenshot(path=PICTURES / "room.png")
            browser.close()
    finally:
        halfhour.stop()


if __name__ == "__main__":
    main()

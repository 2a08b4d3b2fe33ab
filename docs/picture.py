"""Makes the README's picture from an invented example: python docs/picture.py

It reads the reports, makes the page, opens it in headless Chromium and keeps its top, shortened: the first rows of the
table, the first chart and the first readings beside it. The picture is light, and as WebP under 200 kB.
"""

import base64
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from crossread import read
from crossread.web import write_page

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "dam-seizure"
OUT = ROOT / "docs" / "pictures" / "page.webp"
WIDTH, QUALITY = 1180, 0.82
#: What is left of the page on the picture.
SHORTEN = """
  .matrix tbody tr:nth-child(n + 5), .matrix th:nth-child(n + 6), .matrix td:nth-child(n + 6) { display: none; }
  .reading:nth-child(n + 5), .card details, .guide, .parts { display: none; }
  .head { padding-top: 2rem; } h2 { margin-top: 1.75rem; }
"""
TO_WEBP = """async ([png, quality]) => {
  const image = new Image();
  image.src = "data:image/png;base64," + png;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/webp", quality).split(",")[1];
}"""


def main() -> None:
    """Writes the picture."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with TemporaryDirectory() as folder, sync_playwright() as tool:
        file = Path(folder) / "page.html"
        file.write_text(write_page(read(EXAMPLE)), encoding="utf-8")
        browser = tool.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 900}, color_scheme="light", device_scale_factor=1.4)
        page.goto(file.as_uri())
        page.add_style_tag(content=SHORTEN)
        card = page.locator(".card").first.bounding_box()
        if card is None:
            raise SystemExit(f"the page of {EXAMPLE.name} has no chart")
        height = card["y"] + card["height"] + 24
        png = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": WIDTH, "height": height})
        blank = browser.new_page()
        told = blank.evaluate(TO_WEBP, [base64.b64encode(png).decode(), QUALITY])
        OUT.parent.mkdir(exist_ok=True)
        OUT.write_bytes(base64.b64decode(told))
        browser.close()
    print(f"{OUT.relative_to(ROOT)}: {OUT.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()

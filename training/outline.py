"""Makes the outline under the page's map: python training/outline.py countries-50m.json

The input is `countries-50m.json` of the npm package `world-atlas` 2.0.2 (`npm pack world-atlas`), which is Natural
Earth 1:50m, public domain. The output holds the same arcs in hundredths of a degree, without points that fall together.
"""

import gzip
import json
import sys
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parents[1] / "src/crossread/web/data/outline.json.gz"
#: Steps of one degree.
GRID = 100


def main(source: str) -> None:
    """Reads the topology and writes arcs as differences, and countries as rings of arcs."""
    topology = json.loads(Path(source).read_text(encoding="utf-8"))
    arcs = [flatten(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = topology["objects"]["countries"]["geometries"]
    countries = [[shape["properties"]["name"], rings(shape)] for shape in shapes]
    told = json.dumps({"grid": GRID, "arcs": arcs, "countries": countries}, separators=(",", ":"), ensure_ascii=False)
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_bytes(gzip.compress(told.encode(), compresslevel=9, mtime=0))
    print(f"{OUT.name}: {len(countries)} countries, {len(arcs)} arcs, {OUT.stat().st_size / 1000:.0f} kB")


def flatten(arc: list[list[int]], transform: dict[str, list[float]]) -> list[int]:
    """One arc as x, y, dx, dy, ... on the grid."""
    (scale_x, scale_y), (shift_x, shift_y) = transform["scale"], transform["translate"]
    x = y = 0
    points: list[tuple[int, int]] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        point = round((x * scale_x + shift_x) * GRID), round((y * scale_y + shift_y) * GRID)
        if not points or point != points[-1]:
            points.append(point)
    flat, before = [], (0, 0)
    for point in points:
        flat += [point[0] - before[0], point[1] - before[1]]
        before = point
    return flat


def rings(shape: dict[str, Any]) -> list[list[int]]:
    """The outer and inner rings of a country as numbers of arcs; ~n is arc n from its end."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape.get("arcs", [])
    return [ring for polygon in polygons for ring in polygon]


if __name__ == "__main__":
    main(sys.argv[1])

"""Words of Vega's grammar that several pictures use."""

from typing import Any

Row = dict[str, Any]
#: The page's own face stands in its place (page.css); this one is measured where room is needed.
FONT = "sans-serif"


def field(name: str) -> Row:
    """The value of a column, as it is."""
    return {"field": name}


def scaled(name: str) -> Row:
    """The value of a column on the scale of figures."""
    return {"scale": "y", "field": name}


def chosen(test: str, yes: object, no: object) -> list[Row]:
    """One of two constants, by a test of the row."""
    return [{"test": test, "value": yes}, {"value": no}]


def mark(kind: str, data: str, **encode: Any) -> Row:
    """A mark over one set of rows; plain values are constants."""
    update = {key: one if isinstance(one, dict | list) else {"value": one} for key, one in encode.items()}
    return {"type": kind, "from": {"data": data}, "encode": {"update": update}}


def text(data: str, words: str, *, size: int = 12, **encode: Any) -> Row:
    """Words from a column."""
    return mark("text", data, text=field(words), font=FONT, fontSize=size, **{"baseline": "middle", **encode})


def named(data: dict[str, list[Row]]) -> list[Row]:
    """Sets of rows by name."""
    return [{"name": name, "values": rows} for name, rows in data.items()]

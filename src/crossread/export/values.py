"""Model values as JSON values, and JSON that is the same bytes for the same values."""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any


def value(one: Any) -> Any:
    """The value in JSON's own types: a dataclass is an object of its fields, an enum its value, a tuple an array."""
    if isinstance(one, Enum):
        return one.value
    if is_dataclass(one):
        return {field.name: value(getattr(one, field.name)) for field in fields(one)}
    if isinstance(one, tuple | list):
        return [value(item) for item in one]
    return one


def canonical(one: Any) -> str:
    """JSON with sorted keys, two blanks of indent and a last line end."""
    return json.dumps(one, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False) + "\n"


def line(one: Any) -> str:
    """JSON on one line, keys in the order they were given."""
    return json.dumps(one, ensure_ascii=False, allow_nan=False) + "\n"

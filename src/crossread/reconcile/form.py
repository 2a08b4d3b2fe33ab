"""The coder's form, read once from `form.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossread.model.act import ActKind
from crossread.model.claim import Measure, Party


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSlot:
    """One slot: what is asked, of which incidents, and what of an account fills it."""

    name: str
    asks: str
    of: str
    measure: Measure | None = None
    parties: frozenset[Party] = frozenset()
    acts: frozenset[ActKind] = frozenset()
    field: str = ""

    @property
    def unfilled(self) -> str:
        """What one says where no report fills it."""
        number = self.measure is not None and not self.acts
        return f"no report gives the number of {self.asks}" if number else f"no report says {self.asks}"


@cache
def form() -> tuple[FormSlot, ...]:
    """The slots in the order of the form."""
    tables = tomllib.loads(files("crossread.reconcile").joinpath("form.toml").read_text(encoding="utf-8"))
    return tuple(
        FormSlot(
            name=name,
            asks=table["asks"],
            of=table["of"],
            measure=Measure(table["measure"]) if "measure" in table else None,
            parties=frozenset(map(Party, table.get("parties", ()))),
            acts=frozenset(map(ActKind, table.get("acts", ()))),
            field=table.get("field", ""),
        )
        for name, table in tables.items()
    )

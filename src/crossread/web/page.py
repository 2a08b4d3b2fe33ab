"""The account as one HTML file: readable without scripts, on paper, on a phone and by a screen reader."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from crossread.errors import MissingExtra
from crossread.model.account import Account
from crossread.model.source import Side, side_of
from crossread.present.evidence import Evidence
from crossread.present.receipt import plain
from crossread.present.terms import SIDES
from crossread.present.wording import count
from crossread.web.beside import build_beside
from crossread.web.charts.engine import warm
from crossread.web.copies import build_sources
from crossread.web.findings import build_cards, build_questions
from crossread.web.head import build_head
from crossread.web.matrix import build_matrix
from crossread.web.reports import build_reports, name_reports
from crossread.web.setting import build_scene
from crossread.web.story import build_story
from crossread.web.vocabulary import build_vocabulary

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

#: The styles and scripts that a page needs, for a server to give out.
STATIC = files("crossread.web").joinpath("static")


def write_page(accounts: Sequence[Account]) -> str:
    """All accounts in one HTML document that asks for nothing else; MissingExtra where the extra is not installed."""
    return render(accounts)


def render(accounts: Sequence[Account], *, template: str = "page.html", linked: str = "", **extras: Any) -> str:
    """The page of some accounts by a template that extends `page.html`; `extras` are further names that it knows.

    `linked` is the address of the folder `static` for a page that a server gives out; without one, styles and scripts
    are in the page itself.
    """
    warm()
    title = plain(accounts[0].incident.label) if len(accounts) == 1 else count(len(accounts), "incident")
    return render_template(
        template,
        linked=linked,
        title=title or "Incident without a name",
        incidents=[_incident(one) for one in accounts],
        **extras,
    )


def render_template(template: str, *, linked: str = "", **names: Any) -> str:
    """Any page that extends `base.html`."""
    return environment().get_template(template).render(linked=linked, **names)


def _incident(account: Account) -> dict[str, Any]:
    """All that a template needs to tell one incident, by name."""
    evidence = Evidence(account)
    moved, others = build_cards(account, evidence)
    return {
        "id": account.incident.id,
        "as_of": account.as_of or "",
        "head": build_head(account, evidence),
        "matrix": build_matrix(account, evidence),
        "cards": moved,
        "others": others,
        "questions": build_questions(account, evidence),
        "story": build_story(account, evidence),
        "scene": build_scene(account),
        "vocabulary": build_vocabulary(account, evidence),
        "sources": build_sources(account, evidence),
        "beside": build_beside(account, evidence),
        "reports": build_reports(account, evidence),
        "names": name_reports(account, evidence),
        "sides": sides_of(account),
    }


def sides_of(account: Account) -> list[str]:
    """The sides whose figures are lit in the reports."""
    used = {side_of(claim.source) for claim in account.claims}
    return [side.value for side in Side if side in used]


@cache
def environment() -> "Environment":
    """The templates, which escape whatever they are given; MissingExtra where the extra is not installed."""
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ImportError:
        raise MissingExtra("page", "the page") from None
    made = Environment(
        loader=PackageLoader("crossread.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(static=_static, sides={side.value: words for side, words in SIDES.items()})
    return made


def _static(name: str) -> "Markup":
    from markupsafe import Markup

    return Markup(STATIC.joinpath(name).read_text(encoding="utf-8"))

"""The account as one HTML file: readable without scripts, on paper, on a phone and by a screen reader."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from crossread.errors import MissingExtra
from crossread.model.account import Account
from crossread.model.report import Report
from crossread.present.chapters import page
from crossread.present.evidence import Evidence
from crossread.present.terms import SIDES
from crossread.present.wording import count
from crossread.web.charts import draw_chart
from crossread.web.matrix import build_matrix
from crossread.web.texts import cut

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

#: The styles and scripts that a page needs, for a server to give out.
STATIC = files("crossread.web").joinpath("static")
#: Characters of a quotation; the whole text is a click away.
_QUOTED = 200


def write_page(accounts: Sequence[Account]) -> str:
    """All accounts in one HTML document that asks for nothing else; MissingExtra where the extra is not installed."""
    return render(accounts)


def render(accounts: Sequence[Account], *, template: str = "page.html", linked: str = "", **extras: Any) -> str:
    """The page of some accounts by a template that extends `page.html`; `extras` are further names that it knows.

    `linked` is the address of the folder `static` for a page that a server gives out; without one, styles and scripts
    are in the page itself.
    """
    title = accounts[0].incident.label if len(accounts) == 1 else count(len(accounts), "incident")
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
    evidence = Evidence(account)
    return {
        "id": account.incident.id,
        "page": page(account, limit=_QUOTED),
        "charts": _draw(account, evidence),
        "matrix": build_matrix(account, evidence),
        "reports": [_report(report, account, evidence.tags) for report in _ordered(account)],
        "as_of": account.as_of or "",
    }


def _draw(account: Account, evidence: Evidence) -> dict[str, str]:
    """The charts of those findings that have one, by the finding's id."""
    try:
        drawn = {finding.id: draw_chart(finding, evidence) for finding in account.findings}
    except ImportError:
        raise MissingExtra("page", "the page") from None
    return {finding: chart for finding, chart in drawn.items() if chart}


def _ordered(account: Account) -> list[Report]:
    return sorted(account.reports, key=lambda report: report.id)


def _report(report: Report, account: Account, tags: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": report.id,
        "tag": tags[report.id],
        "outlet": report.outlet or report.id,
        "title": report.title or "",
        "published": (report.published or "")[:10],
        "url": report.url if (report.url or "").startswith(("https://", "http://")) else "",
        "paragraphs": cut(report, [*account.claims, *account.denials]),
    }


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

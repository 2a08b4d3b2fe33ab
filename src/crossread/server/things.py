"""The things a server shows: the folder, its incidents with their figures, claims, reports, and the journal."""

from crossread import verbs
from crossread.choice import Statement
from crossread.deciding import log
from crossread.export.rows import figure_rows
from crossread.export.values import canonical
from crossread.model.account import Account
from crossread.model.decision import Decision
from crossread.server import pages, records
from crossread.server.folder import Folder
from crossread.server.site import Thing
from crossread.server.snapshot import Snapshot


def index(folder: Folder) -> Thing:
    """The folder itself."""
    name = folder.path.resolve().name or str(folder.path)
    return Thing(
        path="/incidents",
        what="list",
        find=lambda _, given: given,
        page=lambda snapshot, _, __: pages.index_page(snapshot, name),
        json=lambda snapshot, _, __: canonical(records.index_object(snapshot)),
        markdown=lambda snapshot, _, __: records.index_markdown(snapshot),
    )


def incidents() -> Thing:
    """The account of an incident, as known by a moment."""
    return Thing(
        path="/incidents/{id}",
        what="incident",
        find=lambda snapshot, name: snapshot.home(name),
        page=pages.incident_page,
        json=lambda snapshot, name, as_of: verbs.account([snapshot.account(name, as_of)], format="json"),
        markdown=lambda snapshot, name, as_of: verbs.account([snapshot.account(name, as_of)], format="md"),
    )


def figures(snapshot: Snapshot, name: str, as_of: str | None) -> str:
    """The findings of an incident as rows, as known by a moment."""
    return canonical(list(figure_rows(snapshot.account(name, as_of))))


def claims() -> Thing:
    """A claim or denial from close by."""
    return Thing(
        path="/claims/{id}",
        what="claim",
        find=lambda snapshot, id_: id_ if snapshot.statement(id_) else None,
        page=lambda snapshot, id_, _: pages.claim_page(*_found(snapshot, id_)),
        json=_claim_json,
        markdown=lambda snapshot, id_, _: verbs.show([_found(snapshot, id_)[0]], id_, format="md"),
    )


def _found(snapshot: Snapshot, id_: str) -> tuple[Account, Statement, str]:
    """The account that tells the claim, the claim, and the incident's name."""
    found = snapshot.statement(id_)
    assert found is not None  # `find` has seen it
    home, one = found
    return snapshot.account(home), one, home


def _claim_json(snapshot: Snapshot, id_: str, _: str | None) -> str:
    account, one, home = _found(snapshot, id_)
    return canonical(records.claim_object(account, one.id, home))


def reports() -> Thing:
    """A report with its text and what is read in it."""
    return Thing(
        path="/reports/{id}",
        what="report",
        find=lambda snapshot, name: name if name in snapshot.reports else None,
        page=lambda snapshot, name, _: pages.report_page(*_of_report(snapshot, name)),
        json=_report_json,
        markdown=lambda snapshot, name, _: records.report_markdown(
            snapshot.reports[name], snapshot.account(_of_report(snapshot, name)[2])
        ),
    )


def _of_report(snapshot: Snapshot, name: str) -> tuple[Account, str, str]:
    home = snapshot.home(name)
    assert home is not None
    return snapshot.account(home), snapshot.reports[name].id, home


def _report_json(snapshot: Snapshot, name: str, _: str | None) -> str:
    account, _id, home = _of_report(snapshot, name)
    return canonical(records.report_page_object(snapshot.reports[name], account, home))


def journal(folder: Folder) -> Thing:
    """Every decision of the folder."""

    def read() -> tuple[list[Decision], list[str]]:
        decisions, wrong = log(folder.path)
        return [decision for decision, _ in decisions], [str(issue) for issue in wrong]

    return Thing(
        path="/decisions",
        what="journal",
        find=lambda _, given: given,
        page=lambda *_: pages.decisions_page(*read()),
        json=lambda *_: canonical(records.log_records(read()[0])),
        markdown=lambda *_: records.log_markdown(read()[0]),
    )

"""Mentions of one actor are put together, each merge says why, and like names stay apart where roles differ."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from crossread.model.actor import Actor, ActorKind, Mention
from crossread.model.source import Side
from crossread.model.span import Span
from crossread.reconcile.actors import find_actors


def mention(name: str, report: str = "a", at: int = 0, kind: ActorKind = ActorKind.PERSON, **fields: Any) -> Mention:
    key = f"{report}-{at}-{name}-{fields.get('role', '')}"
    return Mention(
        id=key, report=report, span=Span(report=report, start=at, end=at + 3), kind=kind, name=name, **fields
    )


def group(name: str, report: str = "a", at: int = 0, **fields: Any) -> Mention:
    return mention(name, report, at, ActorKind.GROUP, side=Side.PERPETRATOR, **fields)


def names(actors: tuple[Actor, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(actor.name, actor.names) for actor in actors]


def test_a_full_name_is_one_person_with_every_role() -> None:
    told = [mention("Ana Roe", "a", role="mayor"), mention("Ana Roe", "b", role="Mayor"), mention("Ana Roe", "c")]
    (actor,) = find_actors(told)
    assert (actor.name, actor.roles, actor.reports) == ("Ana Roe", ("Mayor",), ("a", "b", "c"))


def test_an_abbreviation_that_any_report_explains_is_the_group() -> None:
    told = [
        group("Free Tarn Movement", "a", short="FTM"),
        mention("FTM", "b", kind=ActorKind.ORGANISATION, short="FTM"),
    ]
    (actor,) = find_actors(told)
    assert (actor.name, actor.names) == ("Free Tarn Movement", ("FTM",))
    assert [merge.why for merge in actor.merges] == ["a report explains “FTM” so"]


def test_spellings_are_one_with_the_reason() -> None:
    told = [group("Tolland Liberation Army", "a"), group("Tollandish Liberation Army", "b")]
    (actor,) = find_actors(told)
    assert actor.merges[0].why == "“tolland” and “tollandish” are forms of one word"
    things = [mention("Tarin Express", kind=ActorKind.THING), mention("Tarrin Express", "b", kind=ActorKind.THING)]
    assert len(find_actors(things)) == 1


def test_a_middle_name_and_a_last_name_alone_are_one_person() -> None:
    told = [mention("Ana Roe"), mention("Ana Maria Roe", "b"), mention("Roe", "c")]
    (actor,) = find_actors(told)
    assert (actor.name, actor.names) == ("Ana Maria Roe", ("Ana Roe", "Roe"))


def test_a_last_name_that_two_persons_have_is_neither() -> None:
    told = [mention("Ana Roe"), mention("Jon Roe", "b"), mention("Roe", "c")]
    assert [actor.name for actor in find_actors(told)] == ["Ana Roe", "Jon Roe", "Roe"]


def test_like_names_of_other_roles_stay_apart() -> None:
    told = [
        mention("Ana Roe", role="mayor of Tolland", side=Side.STATE),
        mention("Ana Maria Roe", "b", role="surgeon", side=Side.MEDICAL),
    ]
    left, right = find_actors(told)
    assert (left.apart, right.apart) == ((right.id,), (left.id,))
    assert not left.merges


def test_other_groups_with_words_in_common_are_not_one() -> None:
    told = [group("Tarn Liberation Army"), group("Tarn Freedom Army"), group("Tarn Liberation Front")]
    assert len(find_actors(told)) == 3


def test_a_body_by_the_end_of_its_name_or_in_another_order() -> None:
    told = [
        mention("Tolland General Hospital", kind=ActorKind.ORGANISATION),
        mention("General Hospital", "b", kind=ActorKind.ORGANISATION),
        mention("Ministry of Transport", "c", kind=ActorKind.OFFICE),
        mention("transport ministry", "d", kind=ActorKind.OFFICE),
    ]
    assert [(a.name, a.names) for a in find_actors(told)] == [
        ("Ministry of Transport", ("transport ministry",)),
        ("Tolland General Hospital", ("General Hospital",)),
    ]


def test_the_end_that_two_bodies_share_is_neither() -> None:
    names = ("Tolland General Hospital", "Orm General Hospital", "General Hospital")
    told = [mention(name, str(i), kind=ActorKind.ORGANISATION) for i, name in enumerate(names)]
    assert len(find_actors(told)) == 3


def test_a_capital_stands_for_its_state() -> None:
    told = [
        mention("Norway", kind=ActorKind.COUNTRY, nationality="NO"),
        mention("Oslo", "b", kind=ActorKind.COUNTRY, nationality="NO"),
    ]
    (actor,) = find_actors(told)
    assert actor.merges[0].why == "both stand for one state"


def test_bodies_of_two_nations_are_two() -> None:
    told = [
        mention("Foreign Ministry", kind=ActorKind.OFFICE, nationality="NO", side=Side.STATE),
        mention("Foreign Ministry", "b", kind=ActorKind.OFFICE, nationality="PE", side=Side.STATE),
        mention("security forces", "b", 9, kind=ActorKind.FORCE, nationality="PE", side=Side.STATE),
    ]
    sides = {(actor.name, actor.nationality): actor.side for actor in find_actors(told)}
    assert sides["Foreign Ministry", "NO"] is Side.INTERNATIONAL
    assert sides["Foreign Ministry", "PE"] is Side.STATE


def test_people_told_as_attackers_are_one_actor_whatever_they_are_called() -> None:
    told = [
        mention("", "a", 0, ActorKind.ROLE, role="militant", side=Side.PERPETRATOR),
        mention("", "b", 0, ActorKind.ROLE, role="terrorist", side=Side.PERPETRATOR),
    ]
    (actor,) = find_actors(told)
    assert (actor.name, actor.roles, len(actor.mentions)) == ("the attackers", (), 2)


def test_a_person_speaks_for_the_body_it_is_of() -> None:
    told = [
        mention("Ana Roe", body="FTM", role="spokeswoman"),
        group("Free Tarn Movement", "b", short="FTM"),
    ]
    by_name = {actor.name: actor for actor in find_actors(told)}
    assert by_name["Ana Roe"].speaks_for == by_name["Free Tarn Movement"].id


TOLD = [
    mention("Ana Roe", role="mayor", side=Side.STATE),
    mention("Ana Maria Roe", "b", role="surgeon", side=Side.MEDICAL),
    mention("Roe", "c"),
    group("Tarn Liberation Army", "a", 5, short="TLA"),
    group("Tarnish Liberation Army", "b", 5),
    mention("TLA", "d", 5, ActorKind.ORGANISATION, short="TLA"),
]


@given(st.permutations(TOLD))
def test_the_order_of_mentions_changes_nothing(order: list[Mention]) -> None:
    assert find_actors(order) == find_actors(TOLD)

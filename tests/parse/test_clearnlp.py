"""ClearNLP trees, drawn by hand as the official English pipelines draw them, against the UD trees they stand for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossread.parse.clearnlp import Node, to_universal


def clear(drawing: str) -> list[Node]:
    """`word/UPOS/head/label` with heads counted from 1, and 0 for the root."""
    cells = [cell.split("/") for cell in drawing.split()]
    return [Node(text=w, upos=p, head=int(h) - 1, deprel=r) for w, p, h, r in cells]


def arcs(drawing: str) -> dict[str, str]:
    """Word -> `relation(head word)`; words are unique in these sentences."""
    nodes = to_universal(clear(drawing))
    return {n.text: f"{n.deprel}({nodes[n.head].text})" if n.head >= 0 else n.deprel for n in nodes}


CASES = {
    "object and subject": (
        "Rangers/NOUN/2/nsubj freed/VERB/0/ROOT 19/NUM/4/nummod hikers/NOUN/2/dobj ././2/punct",
        {"Rangers": "nsubj(freed)", "freed": "root", "19": "nummod(hikers)", "hikers": "obj(freed)"},
    ),
    "passive with agent": (
        "Nine/NUM/2/nummod guards/NOUN/5/nsubjpass were/AUX/5/auxpass not/PART/5/neg killed/VERB/0/ROOT "
        "by/ADP/5/agent raiders/NOUN/6/pobj",
        {
            "guards": "nsubj:pass(killed)",
            "were": "aux:pass(killed)",
            "not": "advmod(killed)",
            "by": "case(raiders)",
            "raiders": "obl:agent(killed)",
        },
    ),
    "partitive under a number": (
        "27/NUM/5/nsubj of/ADP/1/prep the/DET/4/det rebels/NOUN/2/pobj died/VERB/0/ROOT",
        {"27": "nsubj(died)", "of": "case(rebels)", "rebels": "nmod(27)", "the": "det(rebels)"},
    ),
    "prepositional phrase under a verb": (
        "Troops/NOUN/2/nsubj fought/VERB/0/ROOT near/ADP/2/prep Ostrava/PROPN/3/pobj",
        {"near": "case(Ostrava)", "Ostrava": "obl(fought)"},
    ),
    "two prepositions on end": (
        "They/PRON/2/nsubj ran/VERB/0/ROOT out/ADP/2/prep of/ADP/3/prep town/NOUN/4/pobj",
        {"out": "case(town)", "of": "case(town)", "town": "obl(ran)"},
    ),
    "according to": (
        "Six/NUM/2/nsubj died/VERB/0/ROOT according/VERB/2/prep to/ADP/3/prep two/NUM/6/nummod medics/NOUN/4/pobj",
        {"according": "case(medics)", "to": "fixed(according)", "medics": "obl(died)"},
    ),
    "because of, with the second preposition as complement": (
        "Work/NOUN/2/nsubj stopped/VERB/0/ROOT because/SCONJ/2/prep of/ADP/3/pcomp floods/NOUN/4/pobj",
        {"because": "case(floods)", "of": "fixed(because)", "floods": "obl(stopped)"},
    ),
    "such as": (
        "groups/NOUN/0/ROOT such/ADJ/3/amod as/ADP/1/prep Kestrel/PROPN/3/pobj",
        {"such": "case(Kestrel)", "as": "fixed(such)", "Kestrel": "nmod(groups)"},
    ),
    "clause under a preposition": (
        "He/PRON/3/nsubjpass was/AUX/3/auxpass accused/VERB/0/ROOT of/ADP/3/prep killing/VERB/4/pcomp four/NUM/5/dobj",
        {"of": "mark(killing)", "killing": "advcl(accused)", "four": "obj(killing)"},
    ),
    "coordinated phrases": (
        "They/PRON/2/nsubj hid/VERB/0/ROOT in/ADP/2/prep cellars/NOUN/3/pobj and/CCONJ/3/cc under/ADP/3/conj "
        "bridges/NOUN/6/pobj",
        {
            "cellars": "obl(hid)",
            "bridges": "conj(cellars)",
            "and": "cc(bridges)",
            "in": "case(cellars)",
            "under": "case(bridges)",
        },
    ),
    "shared complement": (
        "They/PRON/2/nsubj hid/VERB/0/ROOT in/ADP/2/prep and/CCONJ/3/cc around/ADP/3/conj town/NOUN/5/pobj",
        {"in": "case(town)", "town": "obl(hid)"},
    ),
    "preposition left alone": (
        "the/DET/2/det boat/NOUN/0/ROOT they/PRON/4/nsubj came/VERB/2/relcl in/ADP/4/prep",
        {"came": "acl:relcl(boat)", "in": "obl(came)"},
    ),
    "dative with and without preposition": (
        "They/PRON/2/nsubj gave/VERB/0/ROOT us/PRON/2/dative food/NOUN/2/dobj to/ADP/2/dative him/PRON/5/pobj",
        {"us": "iobj(gave)", "to": "case(him)", "him": "obl(gave)"},
    ),
    "copula with a noun": (
        "Orlan/PROPN/2/nsubj was/AUX/0/ROOT the/DET/4/det leader/NOUN/2/attr of/ADP/4/prep Kestrel/PROPN/5/pobj "
        "until/ADP/2/prep May/PROPN/7/pobj",
        {
            "Orlan": "nsubj(leader)",
            "was": "cop(leader)",
            "leader": "root",
            "Kestrel": "nmod(leader)",
            "May": "obl(leader)",
        },
    ),
    "copula with an adjective, below another verb": (
        "350/NUM/3/nsubjpass were/AUX/3/auxpass believed/VERB/0/ROOT to/PART/5/aux be/AUX/3/xcomp safe/ADJ/5/acomp",
        {"to": "mark(safe)", "be": "cop(safe)", "safe": "xcomp(believed)"},
    ),
    "copula with a place": (
        "425/NUM/2/nummod people/NOUN/3/nsubj were/AUX/0/ROOT still/ADV/3/advmod aboard/ADV/3/advmod "
        "on/ADP/3/prep Monday/PROPN/6/pobj",
        {
            "people": "nsubj(aboard)",
            "were": "cop(aboard)",
            "aboard": "root",
            "still": "advmod(aboard)",
            "Monday": "obl(aboard)",
        },
    ),
    "copula with a phrase": (
        "He/PRON/2/nsubj is/AUX/0/ROOT in/ADP/2/prep hospital/NOUN/3/pobj",
        {"is": "cop(hospital)", "hospital": "root", "in": "case(hospital)", "He": "nsubj(hospital)"},
    ),
    "there is": (
        "There/PRON/2/expl were/VERB/0/ROOT 60/NUM/4/nummod divers/NOUN/2/attr in/ADP/2/prep town/NOUN/5/pobj",
        {"were": "root", "There": "expl(were)", "divers": "nsubj(were)", "town": "obl(were)"},
    ),
    "other verbs keep their complements": (
        "Two/NUM/2/nsubj remained/VERB/0/ROOT missing/ADJ/2/acomp",
        {"missing": "xcomp(remained)", "remained": "root"},
    ),
    "object predicate": (
        "Gunmen/NOUN/2/nsubj took/VERB/0/ROOT 35/NUM/4/nummod passengers/NOUN/2/dobj hostage/NOUN/2/oprd",
        {"passengers": "obj(took)", "hostage": "xcomp(took)"},
    ),
    "hedge: about": (
        "about/ADV/2/quantmod 300/NUM/3/nummod crew/NOUN/0/ROOT",
        {"about": "advmod(300)", "300": "nummod(crew)"},
    ),
    "hedge: more than": (
        "more/ADJ/3/amod than/ADP/3/quantmod 150/NUM/4/nummod crew/NOUN/0/ROOT",
        {"more": "advmod(150)", "than": "fixed(more)", "150": "nummod(crew)"},
    ),
    "hedge: as many as": (
        "as/ADV/2/advmod many/ADJ/4/amod As/ADP/4/quantmod 30/NUM/5/nummod crew/NOUN/0/ROOT",
        {"as": "advmod(30)", "many": "fixed(as)", "As": "fixed(as)"},
    ),
    "more than, where no number follows": (
        "It/PRON/2/nsubj hurt/VERB/0/ROOT more/ADV/2/advmod than/ADP/2/prep before/ADV/4/pcomp",
        {"more": "advmod(hurt)"},
    ),
    "hedge: at least": (
        "At/ADP/2/advmod least/ADJ/3/advmod 27/NUM/4/nummod militants/NOUN/0/ROOT",
        {"At": "case(least)", "least": "nmod(27)"},
    ),
    "hedge: at least, the preposition on top": (
        "At/ADP/3/prep least/ADJ/1/pobj 27/NUM/4/nummod militants/NOUN/0/ROOT",
        {"At": "case(least)", "least": "nmod(27)"},
    ),
    "range": (
        "about/ADV/4/quantmod 20/NUM/4/quantmod to/PART/4/quantmod 30/NUM/5/nummod boats/NOUN/0/ROOT",
        {"20": "nummod(boats)", "30": "nmod(20)", "to": "case(30)", "about": "advmod(20)"},
    ),
    "list": (
        "43/NUM/2/nummod men/NOUN/0/ROOT ,/PUNCT/2/punct 26/NUM/5/nummod women/NOUN/2/conj and/CCONJ/5/cc "
        "11/NUM/8/nummod children/NOUN/5/conj",
        {
            "women": "conj(men)",
            "children": "conj(men)",
            "and": "cc(children)",
            ",": "punct(women)",
            "11": "nummod(children)",
        },
    ),
    "both": (
        "both/CCONJ/2/preconj sides/NOUN/0/ROOT all/DET/4/predet theirs/PRON/2/appos",
        {"both": "cc:preconj(sides)", "all": "det:predet(theirs)"},
    ),
    "possessor": (
        "Kestrel/PROPN/3/poss 's/PART/1/case fighters/NOUN/4/nsubj left/VERB/0/ROOT their/PRON/6/poss camp/NOUN/4/dobj",
        {"Kestrel": "nmod:poss(fighters)", "'s": "case(Kestrel)", "their": "nmod:poss(camp)"},
    ),
    "particle and times": (
        "They/PRON/2/nsubj broke/VERB/0/ROOT off/ADP/2/prt talks/NOUN/2/dobj last/ADJ/6/amod week/NOUN/2/npadvmod",
        {"off": "compound:prt(broke)", "week": "obl:unmarked(broke)"},
    ),
    "none of its fighters": (
        "none/NOUN/6/nsubjpass of/ADP/1/prep its/PRON/4/poss fighters/NOUN/2/pobj were/AUX/6/auxpass hit/VERB/0/ROOT",
        {"none": "nsubj:pass(hit)", "fighters": "nmod(none)"},
    ),
    "no as a negation": ("no/DET/2/neg troops/NOUN/0/ROOT", {"no": "det(troops)"}),
    "reported speech": (
        "Police/NOUN/2/nsubj said/VERB/0/ROOT that/SCONJ/5/mark nobody/PRON/5/nsubj escaped/VERB/2/ccomp",
        {"escaped": "ccomp(said)", "that": "mark(escaped)"},
    ),
    "an empty label": ("Oh/INTJ/2/intj no/INTJ/0/ROOT !/PUNCT/2/", {"Oh": "discourse(no)", "!": "dep(no)"}),
}


@pytest.mark.parametrize(("drawing", "expected"), CASES.values(), ids=CASES)
def test_arcs(drawing: str, expected: dict[str, str]) -> None:
    found = arcs(drawing)
    assert {word: found[word] for word in expected} == expected


WORDS = ["at", "least", "more", "than", "30", "of", "out", "is", "aboard", "according", "to", "and", "men"]
CLASSES = ["NOUN", "VERB", "ADP", "NUM", "AUX", "ADV", "DET"]
RELS = ["prep", "pobj", "pcomp", "agent", "attr", "acomp", "conj", "cc", "punct", "quantmod", "advmod", "nsubj", "expl"]


@st.composite
def trees(draw: st.DrawFn) -> list[Node]:
    """Any tree over any words with any ClearNLP labels: parsers err in every way."""
    order = draw(st.permutations(range(draw(st.integers(1, 12)))))
    heads = {order[0]: -1}
    for place, child in enumerate(order[1:], start=1):
        heads[child] = order[draw(st.integers(0, place - 1))]
    word = st.tuples(st.sampled_from(WORDS), st.sampled_from(CLASSES), st.sampled_from(RELS))
    cells = [draw(word) for _ in order]
    return [
        Node(text=w, upos=p, head=heads[i], deprel="ROOT" if heads[i] < 0 else r) for i, (w, p, r) in enumerate(cells)
    ]


@given(trees())
def test_a_tree_stays_a_tree(nodes: list[Node]) -> None:
    after = to_universal(nodes)
    assert [n.text for n in after] == [n.text for n in nodes]
    assert [n.head for n in after].count(-1) == 1
    for start in range(len(after)):
        at, steps = start, 0
        while at >= 0:
            at, steps = after[at].head, steps + 1
            assert steps <= len(after), "a ring"


@given(trees())
def test_nothing_of_clearnlp_is_left(nodes: list[Node]) -> None:
    left = {n.deprel for n in to_universal(nodes)} & {"prep", "pobj", "agent", "attr", "acomp", "quantmod", "ROOT"}
    assert not left


def test_a_sentence_of_very_many_words() -> None:
    deep = [Node(text="of", upos="ADP", head=i - 1, deprel="prep" if i else "ROOT") for i in range(5000)]
    assert len(to_universal([*deep, Node(text="it", upos="PRON", head=4999, deprel="pobj")])) == 5001
    flat = [Node(text="(", upos="PUNCT", head=0 if i else -1, deprel="punct" if i else "ROOT") for i in range(20000)]
    assert len(to_universal(flat)) == 20000

"""A text with citations against two invented reports: what holds, and every way in which one may be made not to."""

from crossread.model.report import Report
from crossread.model.verdict import Problem, ProblemKind, Verdict
from crossread.verbs import check

HERALD = """\
ORVEN, Tuesday - At least 27 raiders were killed when troops stormed the Pellam grain depot, Major Ilse Korrin said.

The Sable Column said that none of its fighters had died. It “let every miller walk home” on Monday night.

About 300 people had been inside, and dozens are still missing, the Orven district office said. Hundreds of relatives \
waited at the gate.

“We asked for bread and they sent us guns,” said Tamsin Vale, a clerk. The depot belongs to the Quill Mills Company.
"""
WIRE = """\
Nineteen guards were hurt in the storming of a depot in Orven, police said on Wednesday. The army gave no figure.

Provincial governor Dorrit Hale condemned the raid. “No raider will leave Pellam,” he told Radio Selm.
"""
REPORTS = (
    Report(id="herald-0412", text=HERALD, digest="h", published="2031-05-06"),
    Report(id="wire", text=WIRE, digest="w", published="2031-05-07T10:00:00Z"),
)
TEXTS = {"herald": HERALD, "wire": WIRE}


def at(report: str, words: str) -> str:
    start = TEXTS[report].index(words)
    return f"{report}:{start}-{start + len(words)}"


def verdict(text: str) -> Verdict:
    return check(text, REPORTS)


def problems(text: str) -> list[tuple[str, str]]:
    return [(problem.kind.value, problem.missing) for problem in verdict(text).problems]


KILLED, NONE, INSIDE = at("herald", "27 raiders"), at("herald", "none of its fighters"), at("herald", "About 300")
MISSING, HURT, HALE = at("herald", "dozens are"), at("wire", "Nineteen guards"), at("wire", "Dorrit Hale")


def test_a_faithful_text_holds() -> None:
    text = f"""\
# The Pellam depot

At least 27 raiders were killed, Major Ilse Korrin said [{KILLED}], but the Sable Column says that none of its
fighters died [{NONE}]. About 300 people were inside [{INSIDE}]; dozens are missing [{MISSING}].

- 19 guards were hurt, police said on Wednesday [{HURT}].
- Governor Dorrit Hale condemned it: “No raider will leave Pellam” [{HALE}; {at("wire", "No raider")}].

What is open:
- No report gives the number of guards killed.
"""
    found = verdict(text)
    assert found.holds, found.problems
    assert (found.clauses, found.citations) == (6, 7)
    assert found.excepted == ("The Pellam depot", "What is open:", "No report gives the number of guards killed.")


def test_a_number_must_be_as_printed() -> None:
    assert problems(f"At least 28 raiders were killed [{KILLED}].") == [("number", "At least 28")]
    assert problems(f"27 raiders were killed [{KILLED}].") == [("number", "27")]  # the hedge is dropped
    assert problems(f"More than 27 raiders were killed [{KILLED}].") == [("number", "More than 27")]
    assert problems(f"No fewer than 27 raiders were killed [{KILLED}].") == []
    assert problems(f"Twenty guards were hurt [{HURT}].") == [("number", "Twenty")]
    assert problems(f"At least 19 guards were hurt [{HURT}].") == []  # less said than is printed
    assert problems(f"At least 18 guards were hurt [{HURT}].") == [("number", "At least 18")]
    assert problems(f"300 people were inside [{INSIDE}].") == [("number", "300")]
    assert problems(f"Some 300 people were inside [{INSIDE}].") == []
    assert problems(f"Scores are missing [{MISSING}].") == [("number", "Scores")]


def test_a_number_that_counts_nothing_is_a_number_too() -> None:
    assert problems(f"The 12-man Sable Column lost none of its fighters [{NONE}].") == [("number", "12")]
    assert problems(f"The raid on the depot cost 4.5% of it, Ilse Korrin said [{KILLED}].") == [("number", "4.5")]


def test_none_needs_a_negation() -> None:
    assert problems(f"None of the raiders was killed [{KILLED}].") == [("number", "None")]
    assert problems(f"No fighters of the Sable Column died [{NONE}].") == []


def test_both_ends_of_a_range_must_be_printed() -> None:
    one, other = at("wire", "Nineteen guards"), at("herald", "27 raiders")
    assert problems(f"19 to 27 were killed or hurt in the storming of the depot [{one}; {other}].") == [
        ("number", "19 to 27")  # 27 is "at least 27"
    ]


def test_a_number_of_reports_is_that_of_the_reports_cited() -> None:
    text = "2 reports, 1 origin: guards were hurt and raiders killed in the storming of the depot"
    assert problems(f"{text} [{HURT}; {KILLED}].") == []
    assert ("number", "3") in problems(f"{text.replace('2 reports', '3 reports')} [{HURT}; {KILLED}].")
    assert ("number", "3") in problems(f"{text.replace('1 origin', '3 origins')} [{HURT}; {KILLED}].")


def test_a_name_must_stand_whole() -> None:
    assert problems(f"Raiders were killed, Major Ilse Korran said [{KILLED}].") == [("name", "Major Ilse Korran")]
    assert problems(f"Governor Ilse Hale condemned the raid [{HALE}].") == [("name", "Ilse Hale")]
    assert problems(f"Hale condemned the raid [{HALE}].") == []
    assert problems(f"Korrin condemned the raid [{HALE}].") == [("name", "Korrin")]
    assert problems(f"The Sable Brigade said none of its fighters had died [{NONE}].") == [("name", "Sable Brigade")]


def test_a_place_must_stand_there() -> None:
    assert problems(f"Troops stormed the Pellam depot in Vasterholm [{KILLED}].") == [("name", "Vasterholm")]
    assert problems(f"Guards were hurt in Pellam [{HURT}].") == [("name", "Pellam")]


def test_a_day_must_be_printed_or_follow_from_the_reports_date() -> None:
    assert problems(f"Guards were hurt, police said on Tuesday [{HURT}].") == [("time", "Tuesday")]
    assert problems(f"Guards were hurt, police said on 7 May 2031 [{HURT}].") == []
    assert problems(f"Guards were hurt, police said on 8 May 2031 [{HURT}].") == [("time", "8 May 2031")]


def test_a_quotation_is_letter_by_letter() -> None:
    cited = at("herald", "We asked for bread")
    assert problems(f"Tamsin Vale: “We asked for bread and they sent us guns” [{cited}].") == []
    assert problems(f'Tamsin Vale: "We asked … they sent us guns," she said [{cited}].') == []
    altered = "We asked for bread and they sold us guns"
    assert problems(f"Tamsin Vale: “{altered}” [{cited}].") == [("quotation", altered)]
    assert problems(f"Tamsin Vale, a clerk: ‘{altered}’ [{cited}].") == [("quotation", altered)]
    assert problems(f"Tamsin Vale, a clerk: “{altered} [{cited}].")[0][0] == "quotation"  # never closed
    reversed_ = "they sent us guns … We asked for bread"
    assert problems(f"Tamsin Vale: “{reversed_}” [{cited}].") == [("quotation", reversed_)]


def test_signs_of_emphasis_are_no_letters() -> None:
    """A headline may have underscores of its own, which the reading of Markdown takes away."""
    text = "Blasts shake _truce zone_ | The _ Monitor"
    report = Report(id="page", text=text, digest="")
    assert check(f"“{text}” [page:0-{len(text)}].", [report]).holds
    assert not check(f"“Blasts shake _quiet zone_” [page:0-{len(text)}].", [report]).holds


def test_a_quotation_of_two_sentences_is_one_clause() -> None:
    cited = f"{at('wire', 'hurt')}; {at('wire', 'The army')}"
    assert problems(f"“in Orven, police said on Wednesday. The army gave no figure” [{cited}].") == [
        ("quotation", "in Orven, police said on Wednesday. The army gave no figure")  # one place must have all of it
    ]
    start = WIRE.index("in Orven")
    assert problems(f"“in Orven, police said on Wednesday. The army gave no figure” [wire:{start}-{start + 60}].") == []


def test_a_citation_of_another_sentence_of_the_report() -> None:
    other = at("herald", "The depot belongs")
    assert problems(f"At least 27 raiders were killed at the depot, Major Ilse Korrin said [{other}].") == [
        ("number", "At least 27"),
        ("name", "Major Ilse Korrin"),
    ]


def test_a_citation_that_has_nothing_in_common_with_its_clause() -> None:
    other = at("herald", "The depot belongs")
    assert problems(f"Relatives waited at the gate [{other}].") == [("empty", other)]
    assert problems(f"Relatives waited at the gate [{at('herald', 'relatives')}; {other}].") == [("empty", other)]


def test_citations_that_lead_nowhere() -> None:
    assert problems("Guards were hurt [wire:5000-5010].") == [("out_of_range", "wire:5000-5010")]
    assert problems("Guards were hurt [wire:40-20].") == [("out_of_range", "wire:40-20")]
    assert problems("Guards were hurt [gazette:4-9].") == [("unknown_report", "gazette:4-9")]
    assert problems("Guards were hurt [wire:4-x9].") == [("malformed", "[wire:4-x9]")]
    assert problems("Guards were hurt [wire:4, page 3].") == [("malformed", "[wire:4, page 3]")]


def test_a_citation_of_everything_is_one_of_nothing() -> None:
    long = Report(id="long", text="Guards were hurt in Orven. " * 100, digest="l")
    assert check("Guards were hurt in Orven [long:0-2000].", [long]).problems[0].kind is ProblemKind.TOO_WIDE


def test_every_sentence_needs_a_citation() -> None:
    assert problems("Guards were hurt.") == [("uncited", "Guards were hurt.")]
    assert problems(f"Relatives wept. Guards were hurt [{HURT}].") == [("uncited", "Relatives wept.")]
    assert problems(f"Guards were hurt [{HURT}]. Relatives wept.") == [("uncited", "Relatives wept.")]
    assert problems(f"Guards were hurt. [{HURT}] Relatives wept.") == [("uncited", "Relatives wept.")]


def test_headings_and_fixed_words_need_none_but_may_not_smuggle() -> None:
    assert problems("# Raid on Pellam\n\nReports differ.\n\nSummary\n=======\n") == []
    assert problems("# 40 dead in Pellam") == [("uncited", "40 dead in Pellam")]
    assert problems("No report says that Dorrit Hale fled.") == [("uncited", "No report says that Dorrit Hale fled.")]
    assert problems("No report gives the 40 dead of the depot.") == [
        ("uncited", "No report gives the 40 dead of the depot.")
    ]


def test_what_is_not_checked_is_who_a_word_without_capital_means() -> None:
    """The side that a role word stands for is the reader's to judge: only names, numbers, times and quotations are."""
    assert problems(f"Nineteen guards were hurt in the storming, the army said [{HURT}].") == []


def test_a_place_without_an_end_is_the_sentence_around_it() -> None:
    start = HERALD.index("27 raiders")
    assert problems(f"At least 27 raiders were killed [herald:{start}].") == []
    assert problems(f"At least 27 raiders were killed [herald-0412:{start}].") == []


def test_a_number_of_cited_reports_may_be_fewer_than_of_reports() -> None:
    text = "At least 27 raiders were killed, 9 reports, 3 origins, 1 cited"
    assert problems(f"{text} [{KILLED}].") == []
    assert problems(f"{text.replace('1 cited', '2 cited')} [{KILLED}].") == [("number", "2")]


def test_markdown_is_read_past() -> None:
    text = f"> - **At least 27** raiders were *killed* \\[{KILLED}\\]\n"
    assert problems(text) == []


def test_a_problem_has_its_line_its_clause_and_a_remedy() -> None:
    found = verdict(f"# Raid\n\nGuards were hurt [{HURT}].\nTwenty raiders\nwere killed [{KILLED}].\n").problems
    assert len(found) == 1
    problem: Problem = found[0]
    assert (problem.line, problem.clause, problem.missing) == (4, "Twenty raiders were killed", "Twenty")
    assert problem.cited == (KILLED,)
    assert "as it is printed" in problem.remedy
    assert str(problem).startswith("line 4: the number “Twenty” does not stand in")


def test_a_report_in_capitals_is_compared_without_case() -> None:
    loud = Report(id="tst", text="GUERRILLAS OF THE SABLE COLUMN KILLED 12 FARMERS IN PELLAM TODAY.", digest="t")
    assert check("Guerrillas of the Sable Column killed 12 farmers in Pellam [tst:0-20].", [loud]).holds
    assert not check("Guerrillas of the Red Column killed 12 farmers [tst:0-20].", [loud]).holds


def test_names_with_signs_of_the_grammar_are_written_apart() -> None:
    odd = Report(id="a;b [1]", text="Guards were hurt in Orven.", digest="o")
    assert check("Guards were hurt [a%3Bb %5B1%5D:0-6].", [odd]).holds

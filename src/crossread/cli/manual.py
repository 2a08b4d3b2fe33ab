"""The texts of `--help`."""

TOP = """\
usage: crossread [VERB] [options] PATH...

Reads many news reports of one incident against each other and prints one sourced account:
who says how many, on whose authority, how it moved, and where reports disagree.

A PATH is a text file, a saved web page, a folder of them (with an optional manifest.csv:
id, outlet, url, published), or - for standard input. Everything stays on this machine.

verbs:
  account PATH...       the account itself; also what you get without a verb
  brief PATH...         a page on it, every clause with its citation
  claims PATH...        every figure in every report, with the sentence it stands in
  figures PATH...       what the figures come to, as a table (--measure, --side, --report)
  timeline PATH...      what happened in order: acts, figures, deadlines, and who says so
  show CLAIM PATH...    one figure in its sentence, and why it was read so
  actors PATH...        who appears: kind, side, roles, other names, and for whom they speak
  words PATH...         what each report calls the attackers, victims, forces, attack
  sources PATH...       who is one witness: origins, copied passages, editions
  compare A B           two texts side by side, with what differs marked
  page PATH...          the account as one HTML file, with charts (-o FILE)
  verify TEXT PATH...   a text with citations, held against the reports it cites
  serve FOLDER          the same in a browser, with what was known when (--port N)
  decide FOLDER WHAT... reject or correct a claim, split or merge incidents, undo, list

options, for every verb (compare and verify take --format only):
  --format FORMAT       text (default), md, json (canonical) or jsonl (one thing a line)
  --date YYYY-MM-DD     the day of the incident, for reports that only name weekdays
  --as-of TIME          what was known by a day, a time (2031-05-06T14:20Z) or "day 1"
  --parser NAME         bundled (default), or spacy:PIPELINE with the extra installed
  --workers N           processes to read with (default: as many as pay for themselves)
  --version             print the version
  --help                print this, or with a verb its own help

examples:
  crossread reports/                           the account of a folder, in the terminal
  crossread --date 2031-05-06 a.txt b.html     with the day for a bare "on Tuesday"
  crossread --format md reports/ > account.md  the account, to paste
  crossread brief reports/ > brief.txt         a page to hand on
  crossread figures --measure killed --side state reports/
  crossread claims --format jsonl reports/ | head -3
  crossread show alder-post:512 reports/       the figure at character 512 of that report
  crossread compare post.txt wire.txt          what the one has from the other
  crossread verify brief.txt reports/          each number, name and quotation in its place
  crossread decide reports/ reject alder-post:512 --note "of another day"

A folder that is called like a verb is read with its verb (crossread account claims) or as
./claims. Exit status: 0 done, 1 nothing could be read or a text does not hold, 2 the call is
wrong, 70 a defect.
NO_COLOR turns colour off; COLUMNS sets the width where there is no terminal.
"""

ACCOUNT = """\
Print the account of each incident the reports tell of: figures with their readings over
time and by side, disputes first; sums that do not close; other events apart; what was set
aside and why; who is quoted; what is open; what was left out. Every line has its receipt:
the report, the character where the words begin, and the words.
"""

CLAIMS = """\
Print every figure in every report with what it counts, who says it and in which words.
As jsonl this is the record other programs read, one figure a line: docs/reference/record.md.
"""

FIGURES = """\
Print what the figures come to as a table: one row for each figure on each side's line.
The filters keep what they name; given more than once, any of them.
"""

SHOW = """\
Print one figure in its sentence and the text around it, how it was read and why, and where
the account puts it. CLAIM is an id, as `crossread claims --format jsonl` has it, or a place
as the account prints it: the report's short name, a colon, and the character.
"""

ACTORS = """\
Print who appears in the reports: people, groups, forces, offices and things with a name, with
side, roles, every spelling and abbreviation, the reports, and for whom they speak. Below a row
stands why two names were taken for one, and which like names were kept apart. Then the people
told by what they do only; those told as attackers are one, whatever they are called.
"""

WORDS = """\
Print what each report calls the attackers, those it happens to, the state's forces, the
attack, deaths and freeing: a table of reports by terms, each cell with the uses in the
outlet's own voice and those in somebody's mouth; then the words that differ inside copied
sentences, with both places. It describes, and scores nobody.
"""

TIMELINE = """\
Print what happened in order: acts as several reports tell them, figures when they were first
given, deadlines with their clock; each with its time, who says so, and where. ~ marks a time
that is inferred; where reports give one act another day, both are shown. Acts of other events
stand apart.
"""

SOURCES = """\
Print where the reports' text comes from: each report with its outlet, whom it credits, the
origins of its figures and the largest share of it that another report has too; each origin;
what each two reports share, and how it was edited; editions of one page. Copies are one
witness: figures are counted by origin, not by report.
"""

COMPARE = """\
Print two texts side by side: the passages they share, in the order of the text whose name
sorts first, with what differs between [marks] and what each edit did: an update of a number,
framing by another label, re-sourcing, or other wording.
"""

BRIEF = """\
Print a situation report of about a page for each incident: what happened, the figures with who
says what and from how many origins, what moved, what is disputed and denied, other events
apart, and what no report says. Every clause has its citation. The brief is held against the
reports, as by crossread verify, before it is printed; one that fails is not printed.
With -o FILE.html every citation leads to its sentence (extra: page); FILE.pdf is a sheet of
A4 for each incident (extra: pdf).
"""

VERIFY = """\
Hold a text with citations against the reports it cites. A citation stands at the end of its
clause: [alder-post:512-547], several as [alder-post:512-547; wire:80-96]. Each number, day,
name and quotation of the clause must stand in the sentences cited; what does not is refused,
and so is a clause without a citation. Headings need none. Exit status 1 where anything is
refused.
"""

PAGE = """\
Write the account as one HTML file that needs nothing else: no network, no scripts, no server.
Figures as charts over time, who says what, and every report with its statements lit; each
receipt leads to its words. Needs the extra: pip install 'crossread[page]'.
"""

DECIDE = """\
Write down what you decide about what was read. It outranks the machine in every account of the
folder from then on, and is shown there; the machine's own reading is kept.

  decide FOLDER reject CLAIM                      out of every figure
  decide FOLDER correct CLAIM FIELD=VALUE...      party=state low=12 high=12 source="the mayor"
  decide FOLDER split REPORT...                   these reports are another incident
  decide FOLDER merge REPORT REPORT...            the incidents of these reports are one
  decide FOLDER undo DECISION                     takes a decision back (an undo, too)
  decide FOLDER list                              every decision, oldest first

CLAIM is an id or a place (alder-post:512), as for crossread show. The decisions are lines of
FOLDER/crossread-decisions.jsonl, which is only added to. Fields: docs/how-to/decide.md.
"""

SERVE = """\
Serve a folder of reports at http://127.0.0.1:8000/ until stopped: its incidents, a page for each
with every moment at which more was known, the same as JSON and Markdown, and a REST interface
(docs/reference/rest.md). Reject or correct a figure, split or merge incidents, and drop a text
to see what it would change. The folder is looked at again every second; only the decisions are
ever written. Needs the extra: pip install 'crossread[serve]'.
"""

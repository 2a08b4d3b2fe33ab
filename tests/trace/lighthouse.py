"""Sentences of an invented incident, and reports made of them."""

from hashlib import sha256

from crossread.model.report import Report

COPY = (
    "Rebel soldiers seized the lighthouse on Cape Orvane before dawn on Monday and were holding at least 27 keepers and"
    " visitors inside, the harbour police said.",
    "The gang blew up the only bridge to the cape and fired at two patrol boats that came near the rocks.",
    "“We shall stay until our brothers are free,” a voice on the lighthouse radio said in a short message.",
    "Eleven of the visitors, among them four children, had been let go by noon after talks with a local priest.",
    "The lighthouse was built in 1874 and is the tallest on the eastern coast of the Marran republic.",
    "Officials in the capital declined to say whether the army would storm the building during the night.",
)
OWN = (
    "Fishermen in the village below told this newspaper that they had counted nine boats on the beach at first light.",
    "The mayor has cancelled the regatta, which was to begin on Saturday, and sent the schoolchildren home.",
    "Insurers in the capital expect no claims before the end of the month, according to a broker at the exchange.",
    "A keeper's wife said that she had spoken to him for a minute and that he asked about the dog.",
)


def report(name: str, text: str, **fields: str | None) -> Report:
    return Report(id=name, text=text, digest=sha256(text.encode()).hexdigest(), **fields)  # type: ignore[arg-type]


def page(*sentences: str) -> str:
    return "\n\n".join(sentences)

import pytest

from crossread.parse.lemma import lemma


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rescued/VERB/VBN", "rescue"), ("killed/VERB/VBN", "kill"), ("fled/VERB/VBD", "flee"),
        ("dying/VERB/VBG", "die"),
        ("stopping/VERB/VBG", "stop"), ("hoping/VERB/VBG", "hope"), ("hopping/VERB/VBG", "hop"),
        ("tried/VERB/VBD", "try"),
        ("expelled/VERB/VBN", "expel"), ("Held/VERB/VBN", "hold"), ("FREED/VERB/VBN", "free"), ("goes/VERB/VBZ", "go"),
        ("children/NOUN/NNS", "child"), ("gunmen/NOUN/NNS", "gunman"), ("bodies/NOUN/NNS", "body"),
        ("hostages/NOUN/NNS", "hostage"), ("buses/NOUN/NNS", "bus"), ("houses/NOUN/NNS", "house"),
        ("1990s/NOUN/NNS", "1990s"),
        ("larger/ADJ/JJR", "large"), ("n’t/PART/RB", "not"), ("were/AUX/VBD", "be"), ("Rao/PROPN/NNP", "Rao"),
    ],
)  # fmt: skip
def test_dictionary_form(word: str, expected: str) -> None:
    assert lemma(*word.split("/")) == expected

"""Why a thing is told as it is: the steps that figures and acts have in common, in words."""

from collections.abc import Iterator

from crossread.extract.asides import Other
from crossread.extract.reality import Reality
from crossread.extract.sources import Attribution


def iter_reasons(reality: Reality, attribution: Attribution | None, other: Other | None) -> Iterator[str]:
    """What makes it more or less than a fact, who says it, and why it is another event's."""
    if reality.governor is not None:
        yield f'"{reality.governor.text}" makes it {reality.modality.value}'
    if attribution is None:
        yield "nobody is quoted: the outlet's own voice"
    else:
        yield f"said by {attribution.source.text}: {attribution.how}"
    if other is not None:
        yield f"background: {other.reason}"

"""Reports -> who may have copied whom: shared passages, credits, editions."""

from crossread.trace.index import PassageIndex
from crossread.trace.passages import compare_reports, compare_texts
from crossread.trace.tracing import trace, trace_another

__all__ = ["PassageIndex", "compare_reports", "compare_texts", "trace", "trace_another"]

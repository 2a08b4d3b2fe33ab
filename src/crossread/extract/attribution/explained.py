"""What the outlet adds to a name that somebody speaks of: "appalled at what befell Ivo Marn, the guard who died"."""

from collections.abc import Collection

from crossread.extract.syntax import child, iter_ancestors, relation
from crossread.model.parse import Parse, Token


def explains_a_name(parse: Parse, token: Token, content: Collection[int]) -> bool:
    """Whether a word stands in an apposition to a name, or its relative clause, inside what is said in other words.

    Readers are told there who somebody is; whoever speaks need not have said it.
    """
    for above in (token, *iter_ancestors(parse, token)):
        if above.index not in content:
            return False
        named = parse.head(above)
        if named is None or named.upos != "PROPN":
            continue
        explained = relation(above) == "appos" and child(parse, above, "acl:relcl") is not None
        if explained or (above.deprel == "acl:relcl" and child(parse, named, "appos") is not None):
            return True
    return False

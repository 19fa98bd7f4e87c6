"""Built-in scales of estimative language.

Probabilities are those their makers give; where phrases meet at an end, both hold it.
"""

from __future__ import annotations

from argmap.model.scale import Scale, Term


def _term(name: str, low: float, high: float, *synonyms: str) -> Term:
    """Return a term from percentages."""
    return Term(name, low / 100, high / 100, synonyms)


# Intelligence Community Directive 203, Analytic Standards (2015), section D.6.e.(2)(a).
ICD203 = Scale(
    "icd203",
    (
        _term("almost no chance", 1, 5, "remote"),
        _term("very unlikely", 5, 20, "highly improbable"),
        _term("unlikely", 20, 45, "improbable"),
        _term("roughly even chance", 45, 55, "even odds", "roughly even odds"),
        _term("likely", 55, 80, "probable"),
        _term("very likely", 80, 95, "highly probable"),
        _term("almost certain", 95, 99, "almost certainly", "nearly certain"),
    ),
    partition=True,
)

# Sherman Kent, "Words of Estimative Probability", Studies in Intelligence 8:4 (1964): each phrase
# with its give or take. The stretches between them belong to no phrase.
KENT1964 = Scale(
    "kent1964",
    (
        _term("impossible", 0, 0),
        _term("almost certainly not", 2, 12),
        _term("probably not", 20, 40),
        _term("about even", 40, 60, "chances about even"),
        _term("probable", 63, 87),
        _term("almost certain", 87, 99),
        _term("certain", 100, 100),
    ),
    partition=True,
)

# Mastrandrea and others, "Guidance Note for Lead Authors of the IPCC Fifth Assessment Report on
# Consistent Treatment of Uncertainties" (2010), table 1, with the further terms of the Sixth
# Assessment Report. The phrases include one another: what is very likely is likely as well.
IPCC = Scale(
    "ipcc",
    (
        _term("exceptionally unlikely", 0, 1),
        _term("extremely unlikely", 0, 5),
        _term("very unlikely", 0, 10),
        _term("unlikely", 0, 33),
        _term("about as likely as not", 33, 66, "as likely as not"),
        _term("more likely than not", 50, 100),
        _term("likely", 66, 100),
        _term("very likely", 90, 100),
        _term("extremely likely", 95, 100),
        _term("virtually certain", 99, 100),
    ),
)

# The same phrases, each taken to deny the stronger one: "likely" but not "very likely".
IPCC_PARTITION = Scale(
    "ipcc-partition",
    (
        _term("exceptionally unlikely", 0, 1),
        _term("very unlikely", 1, 10),
        _term("unlikely", 10, 33),
        _term("about as likely as not", 33, 66, "as likely as not"),
        _term("likely", 66, 90),
        _term("very likely", 90, 99),
        _term("virtually certain", 99, 100),
    ),
    partition=True,
)

SCALES = (ICD203, KENT1964, IPCC, IPCC_PARTITION)
"""All built-in scales."""

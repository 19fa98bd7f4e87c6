"""How strictly signs and inferences are meant."""

from __future__ import annotations

from argmap.model.word import Word


class InferenceMode(Word):
    """How tight an inference is: the premises make its conclusion likely, or certain."""

    DEFEASIBLE = "defeasible"
    DEDUCTIVE = "deductive"


class ReadingMode(Word):
    """How Argdown's signs between claims are meant: loosely, or as logic.

    In strict mode support between claims is entailment and attack is contrariety
    (https://argdown.org/syntax/#relations-between-statements).
    """

    LOOSE = "loose"
    STRICT = "strict"

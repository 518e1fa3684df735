"""The two models: symmetric, within 0–1, and never less sure for more evidence of a kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare import model
from hensen.compare.model import features, same_commitment, same_subject, strength
from hensen.compare.similarity import Likeness, Share
from hensen.compare.standing import Standing


def evidence(shared: float, weight: float = 20.0, **others: float) -> Likeness:
    share = Share(weight * shared, shared, shared)
    plain: dict[str, float] = {
        "rarest_word": 4.0 * shared,
        "named_concepts": 0.0,
        "headings": shared,
        "main_old_in_new": shared,
        "main_new_in_old": shared,
        "concepts_held": shared,
    }
    return Likeness(
        share, share, phrases=share, concepts=share, figures_differ=False, alike_in_promise=True, **{**plain, **others}
    )


shares = st.floats(0, 1)


@given(shares, shares, shares, shares)
def test_old_and_new_may_change_places(one: float, other: float, ratio: float, other_ratio: float) -> None:
    there = features(evidence(0.5, main_old_in_new=one, main_new_in_old=other), Standing(ratio, other_ratio, 0.5))
    back = features(evidence(0.5, main_old_in_new=other, main_new_in_old=one), Standing(other_ratio, ratio, 0.5))
    assert there == back


@given(shares)
def test_probabilities(shared: float) -> None:
    values = features(evidence(shared), Standing(shared, shared, shared))
    assert 0 < same_commitment(values) < 1
    assert 0 < same_subject(values) < 1
    assert 0 <= strength(evidence(shared)) <= 1


@pytest.mark.parametrize("probability", [same_commitment, same_subject])
@pytest.mark.parametrize("name", sorted(features(evidence(0.5), Standing(0.5, 0.5, 0.5))))
def test_more_evidence_is_never_less_likely(probability: object, name: str) -> None:
    values = features(evidence(0.5), Standing(0.5, 0.5, 0.5))
    assert callable(probability)
    assert probability({**values, name: values[name] + 0.2}) >= probability(values)


@pytest.mark.parametrize("weights", [model._COMMITMENT, model._SUBJECT])
def test_weights_are_for_features_there_are(weights: dict[str, float]) -> None:
    assert set(weights) <= {"bias", *features(evidence(0.5), Standing(0.5, 0.5, 0.5))}


def test_same_commitment_asks_for_more_than_same_subject() -> None:
    for shared in (0.1, 0.3, 0.5):
        values = features(evidence(shared), Standing(1, 1, 1))
        assert same_commitment(values) < same_subject(values)


def test_wording_in_full_is_the_same_commitment() -> None:
    assert same_commitment(features(evidence(1.0, 60.0), Standing(1, 1, 1))) > 0.95
    assert same_commitment(features(evidence(0.0), Standing(0, 0, 0))) < 0.01

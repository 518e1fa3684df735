"""The three models: symmetric, within 0–1, and never less sure for more evidence of a kind."""

from __future__ import annotations

import math
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hensen.compare import model
from hensen.compare.model import Model, features, same_commitment, same_subject, strength
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
        "nearby": 0.0,
        "rarest_figure": 0.0,
        "whole_item": 6.0 * shared,
    }
    return Likeness(
        share,
        share,
        phrases=share,
        concepts=share,
        figures_differ=False,
        units_agree=True,
        alike_in_promise=True,
        promises=1,
        **{**plain, **others},
    )


shares = st.floats(0, 1)
same_subject_near = partial(same_subject, near=True)
same_subject_apart = partial(same_subject, near=False)


@given(shares, shares, shares, shares)
def test_old_and_new_may_change_places(one: float, other: float, ratio: float, other_ratio: float) -> None:
    there = features(evidence(0.5, main_old_in_new=one, main_new_in_old=other), Standing(ratio, other_ratio, 0.5))
    back = features(evidence(0.5, main_old_in_new=other, main_new_in_old=one), Standing(other_ratio, ratio, 0.5))
    assert there == back


@given(shares)
def test_probabilities(shared: float) -> None:
    values = features(evidence(shared), Standing(shared, shared, shared))
    assert 0 < same_commitment(values) < 1
    assert 0 < same_subject_near(values) < 1
    assert 0 < same_subject_apart(values) < 1
    assert 0 <= strength(evidence(shared)) <= 1


@pytest.mark.parametrize("probability", [same_commitment, same_subject_near, same_subject_apart])
@pytest.mark.parametrize("name", sorted(features(evidence(0.5), Standing(0.5, 0.5, 0.5))))
def test_more_evidence_is_never_less_likely(probability: object, name: str) -> None:
    values = features(evidence(0.5), Standing(0.5, 0.5, 0.5))
    assert callable(probability)
    assert probability({**values, name: values[name] + 0.2}) >= probability(values)


MODELS = [model.COMMITMENT, model.SUBJECT, model.SUBJECT_APART]


@pytest.mark.parametrize("one", MODELS)
def test_curves_rise_and_are_of_features_there_are(one: Model) -> None:
    assert set(one.curves) <= set(features(evidence(0.5), Standing(0.5, 0.5, 0.5)))
    for curve in one.curves.values():
        points = [(0.0, 0.0), *curve]
        assert all(left < right and low <= high for (left, low), (right, high) in pairwise(points))


def test_a_curve_is_straight_between_its_points_and_flat_after_the_last() -> None:
    one = Model(0.0, {"words": ((0.2, 1.0), (1.0, 3.0))})
    odds = [math.log(p / (1 - p)) for p in (one.probability({"words": value}) for value in (0, 0.1, 0.2, 0.6, 1, 2))]
    assert odds == pytest.approx([0.0, 0.5, 1.0, 2.0, 3.0, 3.0])


def test_wording_in_full_is_the_same_commitment() -> None:
    assert same_commitment(features(evidence(1.0, 60.0), Standing(1, 1, 1))) > 0.95
    assert same_commitment(features(evidence(0.0), Standing(0, 0, 0))) < 0.01

"""Sentence embeddings: loading a model from a folder, and what it may and may not change."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from compare_papers import BACKGROUND, OTHERS, paper
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from hensen.compare.alignment import align
from hensen.compare.change import Comparison
from hensen.compare.classification import classify
from hensen.compare.comparison import CompareOptions, compare
from hensen.compare.embedding import Embedder, EmbedderError, load_embedder
from hensen.compare.semantic import Arbitrary, raised, relate_with, spread_of
from hensen.normalize.document import Document

TOPICS = (
    "中小企業 海外 国外 小規模事業者 市場",
    "端末 小学校 児童 学び",
    "航路 鉄道 自転車",
    "棚田 漁港 木造 水産",
    "図書館 郷土資料 巡回",
    "救急車 信号",
    "森林 若者",
)
OLD = paper(
    {
        **BACKGROUND,
        "新しい施策": [
            "中小企業が海外へ出るのを後押しする。",
            "小学校に一人一台の端末を配る。",
            "救急車の到着を早めるため、信号を自動で切り替える仕組みを導入する。",
            "森林の手入れを担う若者に住まいを用意する。",
        ],
    }
)
NEW = paper(
    {
        **OTHERS,
        "これからの取組": [
            "国外の市場に挑む小規模事業者へ助言者を送る。",
            "児童の学びに情報機器を役立てる。",
            "救急車の到着を早めるため、信号を自動で切り替える仕組みを全国に広げる。",
            "水産加工場の排水を検査する。",
        ],
    }
)
STRICT = ("unchanged", "reworded", "split", "merged")


@dataclass
class Topics:
    """An embedder that knows what a sentence is about: one dimension a topic, and a little of its own."""

    seen: list[str] = field(default_factory=list)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seen.extend(texts)
        topics = [[3.0 * any(word in text for word in topic.split()) for topic in TOPICS] for text in texts]
        own = [[len(text) % 7 / 7, text.count("を") / 3, text.count("の") / 3, 0.5] for text in texts]
        return unit(np.hstack([np.array(topics), np.array(own)]))


class Same:
    """An embedder that tells nothing apart."""

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return unit(np.ones((len(texts), 4)))


@dataclass
class Arbitrarily:
    """An embedder that follows a seed and nothing else."""

    seed: int

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return unit(np.random.default_rng(self.seed).normal(size=(len(texts), 3)))


def unit(rows: NDArray[Any]) -> NDArray[np.float32]:
    vectors: NDArray[np.float32] = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    return vectors


def compared(embedder: Embedder | None, old: Document = OLD, new: Document = NEW) -> Comparison:
    alignment = align(old, new)
    if embedder is not None:
        alignment = relate_with(embedder, old, new, alignment)
    return Comparison(old, new, (), classify(old, new, alignment))


def pairs(comparison: Comparison, *kinds: str) -> set[tuple[tuple[str, ...], tuple[str, ...], str]]:
    return {
        (tuple(one.canonical for one in change.old), tuple(one.canonical for one in change.new), change.kind)
        for change in comparison.changes
        if change.kind in kinds
    }


# -- what a model may change ----------------------------------------------------------------------


def test_relates_what_speaks_of_the_same_in_other_words() -> None:
    exporting = "中小企業が海外へ出るのを後押しする。", "国外の市場に挑む小規模事業者へ助言者を送る。"
    pair = tuple(exporting[:1]), tuple(exporting[1:]), "related"
    assert pair not in pairs(compared(None), "related")
    found = compared(Topics())
    assert pair in pairs(found, "related")
    (change,) = [one for one in found.changes if one.kind == "related" and one.old[0].canonical == exporting[0]]
    assert change.evidence is not None and change.evidence.semantic is not None
    assert change.evidence.semantic > 0.8
    assert change.evidence.wording < 0.4


def test_says_nothing_of_embeddings_without_a_model() -> None:
    found = compare(OLD, NEW)
    assert found == compare(OLD, NEW, CompareOptions())
    evidence = [change.evidence for change in found.changes if change.evidence]
    evidence += [candidate.evidence for change in found.changes for candidate in change.candidates]
    assert evidence and all(one.semantic is None for one in evidence)


def test_changes_nothing_with_a_model_that_tells_nothing_apart() -> None:
    assert compared(Same()) == compared(None)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_never_touches_the_same_commitments_whatever_the_model(seed: int) -> None:
    assert pairs(compared(Arbitrarily(seed)), *STRICT) == pairs(compared(None), *STRICT)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_gives_every_statement_one_fate_whatever_the_model(seed: int) -> None:
    found = compared(Arbitrarily(seed))
    assert sorted(one.id for change in found.changes for one in change.old) == sorted(s.id for s in OLD.statements)
    assert sorted(one.id for change in found.changes for one in change.new) == sorted(s.id for s in NEW.statements)


def test_is_the_same_in_both_directions() -> None:
    there = pairs(compared(Topics()), "related")
    back = {(old, new, kind) for new, old, kind in pairs(compared(Topics(), NEW, OLD), "related")}
    assert there == back


def test_asks_no_model_when_nothing_is_open() -> None:
    embedder = Topics()
    assert compared(embedder, OLD, OLD) == compared(None, OLD, OLD)
    assert embedder.seen == []


# -- the weight of a cosine -----------------------------------------------------------------------


@given(st.floats(0, 1), st.floats(-1, 1), st.floats(-1, 1), st.floats(0.001, 0.5))
def test_the_nearer_the_likelier(subject: float, one: float, other: float, spread: float) -> None:
    arbitrary = Arbitrary(0.2, spread)
    low, high = sorted((one, other))
    assert 0 <= raised(subject, low, arbitrary) <= raised(subject, high, arbitrary) + 1e-12 <= 1 + 1e-12


def test_counts_a_cosine_by_how_far_it_stands_out() -> None:
    assert raised(0.1, 0.9, Arbitrary(0.8, 0.05)) == pytest.approx(0.1)
    assert raised(0.1, 0.85, Arbitrary(0.1, 0.1)) > 0.5
    assert raised(0.3, 0.8, Arbitrary(0.8, 0.05)) < 0.3


def test_never_makes_a_guess_certain() -> None:
    assert raised(0.0001, 1.0, Arbitrary(0.0, 0.001)) < 0.5
    assert raised(0.9, -1.0, Arbitrary(0.0, 0.001)) > 0.2


def test_measures_the_spread_of_arbitrary_pairs() -> None:
    angles = np.linspace(0, np.pi, 50)
    rows = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    assert spread_of(rows, rows[:1]).centre == pytest.approx(0, abs=0.05)
    assert spread_of(rows[:1], np.repeat(rows[:1], 9, axis=0)).spread == 0


# -- models in folders ----------------------------------------------------------------------------


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A tiny model: one token a character, each with a vector that its number gives."""
    return write_model(tmp_path / "model")


def write_model(folder: Path, *, name: str = "model.onnx", size: int = 60) -> Path:
    pytest.importorskip("onnxruntime", reason="the extra `semantic` is not installed")
    onnx = pytest.importorskip("onnx", reason="onnx, with which the tests make their model, is not installed")
    tokenizers = pytest.importorskip("tokenizers", reason="the extra `semantic` is not installed")
    helper, types = onnx.helper, onnx.TensorProto
    characters = sorted({character for one in (*OLD.statements, *NEW.statements) for character in one.canonical})
    words = {"[PAD]": 0, "[UNK]": 1} | {character: number for number, character in enumerate(characters, 2)}
    table = np.random.default_rng(7).normal(size=(len(words), size)).astype(np.float32)
    inputs = [helper.make_tensor_value_info(one, types.INT64, ["n", "t"]) for one in ("input_ids", "attention_mask")]
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])],
        "characters",
        inputs,
        [helper.make_tensor_value_info("last_hidden_state", types.FLOAT, ["n", "t", size])],
        [onnx.numpy_helper.from_array(table, "table")],
    )
    built = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    (folder / name).parent.mkdir(parents=True)
    onnx.save(built, str(folder / name))
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(words, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Split("", "isolated")
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def test_embeds_with_an_onnx_graph(model: Path) -> None:
    texts = ["森林の手入れ", "救急車", "", "森林の手入れ", "小学校に一人一台の端末を配る。" * 50]
    found = load_embedder(model).embed(texts)
    assert found.shape == (5, 60) and found.dtype == np.float32
    lengths = np.linalg.norm(found, axis=1)
    assert lengths[[0, 1, 3, 4]] == pytest.approx(1, abs=1e-5)
    assert lengths[2] in (pytest.approx(0), pytest.approx(1))
    assert (found[0] == found[3]).all()


def test_masks_the_padding_out(model: Path) -> None:
    embedder = load_embedder(model)
    alone = embedder.embed(["救急車"])[0]
    among = embedder.embed([*("森" * length for length in range(1, 70)), "救急車"])[-1]
    assert among == pytest.approx(alone, abs=1e-5)


def test_is_deterministic(model: Path) -> None:
    texts = [one.canonical for one in (*OLD.statements, *NEW.statements)]
    assert load_embedder(model).embed(texts).tobytes() == load_embedder(model).embed(texts).tobytes()


def test_takes_no_texts(model: Path) -> None:
    assert len(load_embedder(model).embed([])) == 0


def test_puts_the_prefix_before_each_text_and_cuts_there(model: Path) -> None:
    plain = load_embedder(model).embed(["救急森林", "森"])
    (model / "hensen.json").write_text(json.dumps({"prefix": "救急", "max_tokens": 3}), encoding="utf-8")
    prefixed = load_embedder(model).embed(["森林", "森林"])
    assert prefixed[0] != pytest.approx(plain[0], abs=1e-3)
    (model / "hensen.json").write_text(json.dumps({"prefix": "救急"}), encoding="utf-8")
    assert load_embedder(model).embed(["森林"])[0] == pytest.approx(plain[0], abs=1e-6)


def test_takes_the_first_token_if_the_model_says_so(model: Path) -> None:
    first = load_embedder(model).embed(["森"])[0]
    (model / "1_Pooling").mkdir()
    (model / "1_Pooling" / "config.json").write_text('{"pooling_mode_cls_token": true}', encoding="utf-8")
    assert load_embedder(model).embed(["森林"])[0] == pytest.approx(first, abs=1e-6)


def test_finds_the_graph_where_exporters_put_it(tmp_path: Path) -> None:
    assert len(load_embedder(write_model(tmp_path / "m", name="onnx/model.onnx")).embed(["森林"])) == 1


def test_compares_with_a_folder(model: Path) -> None:
    found = compare(OLD, NEW, CompareOptions(semantic=model))
    assert pairs(found, *STRICT) == pairs(compare(OLD, NEW), *STRICT)
    assert found == compare(OLD, NEW, CompareOptions(semantic=model))
    shown = [change.evidence for change in found.changes if change.evidence]
    shown += [candidate.evidence for change in found.changes for candidate in change.candidates]
    assert any(evidence.semantic is not None for evidence in shown)


def test_runs_sentence_transformers_offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library is large: that it is called as it wants is held to its documentation by a stand-in."""
    asked: dict[str, Any] = {}

    class SentenceTransformer:
        max_seq_length = 128

        def __init__(self, folder: str, **options: Any) -> None:
            asked.update(options, folder=folder, offline=os.environ.get("HF_HUB_OFFLINE"))

        def encode(self, texts: list[str], **options: Any) -> NDArray[np.float32]:
            asked.update(texts=texts, normalize=options["normalize_embeddings"], progress=options["show_progress_bar"])
            return unit(np.ones((len(texts), 3)))

    monkeypatch.setitem(sys.modules, "sentence_transformers", SimpleNamespace(SentenceTransformer=SentenceTransformer))
    (tmp_path / "modules.json").write_text("[]", encoding="utf-8")
    (tmp_path / "hensen.json").write_text('{"prefix": "query: "}', encoding="utf-8")
    assert load_embedder(tmp_path).embed(["森林"]).shape == (1, 3)
    assert asked["local_files_only"] is True and asked["trust_remote_code"] is False and asked["offline"] == "1"
    assert asked["folder"] == str(tmp_path) and asked["texts"] == ["query: 森林"]
    assert asked["normalize"] is True and asked["progress"] is False


# -- what cannot be used --------------------------------------------------------------------------


def refusal(path: Path | str) -> str:
    with pytest.raises(EmbedderError) as caught:
        load_embedder(path)
    message = str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert "\n" not in message and "; " in message
    return message


def test_downloads_nothing() -> None:
    assert "never downloaded" in refusal("some-owner/some-model")


def test_refuses_a_folder_without_a_model(tmp_path: Path) -> None:
    assert "neither model.onnx nor modules.json" in refusal(tmp_path)


def test_refuses_a_graph_that_is_none(model: Path) -> None:
    (model / "model.onnx").write_bytes(b"no graph at all")
    assert "is no ONNX graph" in refusal(model)


def test_refuses_a_tokenizer_that_is_none(model: Path) -> None:
    (model / "tokenizer.json").write_text("{}", encoding="utf-8")
    assert "tokenizer.json: cannot be loaded" in refusal(model)
    (model / "tokenizer.json").unlink()
    assert "holds no tokenizer.json" in refusal(model)


@pytest.mark.parametrize("library", ["onnxruntime", "tokenizers"])
def test_says_what_to_install(model: Path, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    message = refusal(model)
    assert f"needs {library}" in message and "hensen[semantic]" in message


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("{", "cannot be read"),
        ("[]", "no JSON object"),
        ('{"prefx": ""}', "'prefx'"),
        ('{"prefix": 1}', "prefix is no text"),
        ('{"pooling": "max"}', "neither mean nor cls"),
        ('{"max_tokens": true}', "max_tokens"),
        ('{"max_tokens": 0}', "max_tokens"),
    ],
)
def test_refuses_settings_that_mean_nothing(tmp_path: Path, written: str, problem: str) -> None:
    (tmp_path / "hensen.json").write_text(written, encoding="utf-8")
    assert problem in refusal(tmp_path)


# -- the command line -----------------------------------------------------------------------------


def test_is_an_option_of_compare(model: Path, tmp_path: Path, run: Callable[..., Any]) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text("\n\n".join(one.text for one in OLD.statements), encoding="utf-8")
    new.write_text("\n\n".join(one.text for one in NEW.statements), encoding="utf-8")
    without = run("compare", old, new, "--all", "--format", "json")
    found = run("compare", old, new, "--all", "--format", "json", "--semantic", model)
    assert (without.status, found.status) == (0, 0), found.err
    assert '"semantic"' not in without.out and '"semantic"' in found.out
    schema = json.loads(run("schema", "comparison").out)
    pytest.importorskip("jsonschema").validate(json.loads(found.out), schema)


def test_option_refuses_what_is_no_model(tmp_path: Path, run: Callable[..., Any]) -> None:
    paper_file = tmp_path / "old.txt"
    paper_file.write_text("\n\n".join(one.text for one in OLD.statements), encoding="utf-8")
    found = run("compare", paper_file, paper_file, "--semantic", "some-owner/some-model")
    assert found.status == 2 and found.out == ""
    assert found.err.count("\n") == 1 and found.err.count("some-owner/some-model") == 1
    assert "never downloaded" in found.err

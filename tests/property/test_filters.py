"""Filters against MLflow's own parser: what we accept means exactly that to it; what we refuse raises InputError."""

from __future__ import annotations

import math
import operator as op
import os
import struct

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlflowclient.errors import InputError
from mlflowclient.filters import (
    EXPERIMENTS,
    MODEL_VERSIONS,
    REGISTERED_MODELS,
    RUNS,
    TRACES,
    attribute,
    compile_filter,
    dataset,
    expectation,
    feedback,
    generate_filter_from_attributes,
    generate_filter_from_entity_type,
    generate_filter_from_metrics,
    generate_filter_from_params,
    generate_filter_from_tags,
    metadata,
    metric,
    param,
    span,
    tag,
)
from tests.property.hostile import BAD_KEYS, GOOD_KEYS, HOSTILE_VALUES

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"  # read when mlflow is imported

from mlflow.utils.search_utils import (
    SearchExperimentsUtils,
    SearchModelUtils,
    SearchModelVersionUtils,
    SearchTraceUtils,
    SearchUtils,
)
from mlflow.utils.validation import path_not_unique, validate_param_and_metric_name

many = settings(max_examples=400)
like = SearchUtils.get_comparison_func("LIKE")

# Text made of what the parser knows, so that examples are hostile by construction and not by luck.
fragments = st.sampled_from(
    [*"'\"`\\%_;.,()[]#-/*$=&| \n\t\0", "''", '""', "\\'", '\\"', "--", " and ", "param.`k` = '", "😀"]
)
texts = st.one_of(
    st.sampled_from(HOSTILE_VALUES),
    st.lists(st.one_of(fragments, st.text(max_size=3)), max_size=12).map("".join),
    st.text(),
)
keys = st.one_of(
    st.sampled_from(GOOD_KEYS),
    st.text(st.sampled_from("aZ0_-. :/é日"), min_size=1, max_size=12).filter(lambda key: not path_not_unique(key)),
)
any_keys = st.one_of(keys, st.sampled_from(BAD_KEYS), texts, st.text(st.characters(exclude_categories=[])))
doubles = st.floats(allow_nan=False, allow_infinity=False)
times = st.one_of(st.integers(0, 10**8 - 1), st.integers(10**11, 10**14 - 1))
run_ids = st.from_regex(r"\A[a-z0-9][a-z0-9_\-]{0,40}\Z").filter(str.islower)
experiment_ids = st.from_regex(r"\A[0-9]{1,18}\Z")
anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(exclude_categories=[])),
    st.binary(),
    st.lists(st.text(max_size=2), max_size=2),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
)

TEXT_FIELDS = [
    (RUNS, "parameter", param), (RUNS, "tag", tag), (EXPERIMENTS, "tag", tag),
    (RUNS, "attribute", lambda _: attribute("run_name")), (RUNS, "attribute", lambda _: attribute("user_id")),
    (RUNS, "attribute", lambda _: attribute("artifact_uri")), (EXPERIMENTS, "attribute", lambda _: attribute("name")),
    (REGISTERED_MODELS, "tag", tag), (REGISTERED_MODELS, "attribute", lambda _: attribute("name")),
    (MODEL_VERSIONS, "tag", tag), (MODEL_VERSIONS, "attribute", lambda _: attribute("source_path")),
    (TRACES, "tag", tag), (TRACES, "attribute", lambda _: attribute("client_request_id")),
]  # fmt: skip
PARSERS = [
    (RUNS, SearchUtils),
    (EXPERIMENTS, SearchExperimentsUtils),
    (REGISTERED_MODELS, SearchModelUtils),
    (MODEL_VERSIONS, SearchModelVersionUtils),
    (TRACES, SearchTraceUtils),
]
text_fields = st.sampled_from(TEXT_FIELDS)
COMPARE = {"<": op.lt, "<=": op.le, ">": op.gt, ">=": op.ge, "=": op.eq, "!=": op.ne}


def parsed(compiled, searchable):
    """What MLflow reads: (type, key, comparator, value) of every comparison."""
    return read(compiled.text, next(parser for searched, parser in PARSERS if searched is searchable))


def read(text, utils=SearchUtils):
    found = utils.parse_search_filter(text)
    return [(each["type"], each["key"], each["comparator"], each["value"]) for each in found]


def assert_means(clause, condition, value, exact):
    """One comparison that MLflow read says what we meant, alone or with the comparison left to the client."""
    kind, key, comparator, literal = clause
    assert (kind, key) == condition
    if exact is None:
        assert (comparator, literal) == ("=", value)
    else:
        assert exact.value == value
        assert comparator == "LIKE"
        assert like(value, literal)


# --- equality of texts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", HOSTILE_VALUES)
@pytest.mark.parametrize(("searchable", "kind", "field"), TEXT_FIELDS)
def test_every_hostile_value_by_itself_and_between_others(searchable, kind, field, value):
    first, last = tag("first") == "'", tag("last") == '"'
    for before, after in ((0, 0), (1, 0), (0, 1), (1, 1)):
        expression = field("k") == value
        expression = first & expression if before else expression
        expression = expression & last if after else expression
        compiled = compile_filter(expression, searchable=searchable)
        clauses = parsed(compiled, searchable)
        assert len(clauses) == 1 + before + after
        exact = compiled.exact[0] if compiled.exact else None
        assert_means(clauses[before], (kind, field("k").key), value, exact)
        assert [clause for clause in clauses if clause[1] in {"first", "last"}] == [
            *[("tag", "first", "=", "'")] * before,
            *[("tag", "last", "=", '"')] * after,
        ]


@many
@given(st.lists(st.tuples(text_fields, keys, texts), min_size=1, max_size=5))
def test_equality_of_texts(conditions):
    searchable = conditions[0][0][0]
    wanted = [(kind, field(key), value) for (where, kind, field), key, value in conditions if where is searchable]
    expression = wanted[0][1] == wanted[0][2]
    for _, field, value in wanted[1:]:
        expression &= field == value
    compiled = compile_filter(expression, searchable=searchable)
    clauses = parsed(compiled, searchable)
    assert len(clauses) == len(wanted)
    left = list(compiled.exact)
    for clause, (kind, field, value) in zip(clauses, wanted, strict=True):
        assert_means(clause, (kind, field.key), value, left.pop(0) if clause[2] == "LIKE" else None)
    assert left == []


@many
@given(
    st.dictionaries(keys, texts, max_size=4), st.dictionaries(keys, texts, max_size=4),
    st.dictionaries(keys, doubles, max_size=3), st.dictionaries(st.sampled_from(["run_name", "user_id"]), texts),
)  # fmt: skip
def test_mappings(params, tags, metrics, attributes):
    compiled = compile_filter(params=params, tags=tags, metrics=metrics, attributes=attributes)
    wanted = [
        *(("parameter", key, value) for key, value in params.items()),
        *(("tag", key, value) for key, value in tags.items()),
        *(("metric", key, value) for key, value in metrics.items()),
        *(("attribute", key, value) for key, value in attributes.items()),
    ]
    clauses = parsed(compiled, RUNS)
    assert len(clauses) == len(wanted)
    left = list(compiled.exact)
    for clause, (kind, key, value) in zip(clauses, wanted, strict=True):
        if kind == "metric":
            assert clause[:3] == (kind, key, "=")
            assert float(clause[3]) == value
        else:
            assert_means(clause, (kind, key), value, left.pop(0) if clause[2] == "LIKE" else None)
    assert left == []

    stored = {"param": params, "tag": tags, "attribute": attributes}
    assert compiled.accepts(lambda entity_type, key: stored[entity_type].get(key))
    for exact in compiled.exact:
        others = {**stored, exact.entity_type: {**stored[exact.entity_type], exact.key: exact.value + "x"}}
        assert not compiled.accepts(lambda entity_type, key, others=others: others[entity_type].get(key))


@many
@given(st.sampled_from(["params", "tag"]), st.dictionaries(keys, texts, max_size=4))
def test_generated_strings_are_exact_or_refused(entity_type, mapping):
    kind = "parameter" if entity_type == "params" else "tag"
    try:
        text = generate_filter_from_entity_type(mapping, entity_type)
    except InputError:
        assert any(("'" in value and '"' in value) or value.endswith("\\") for value in mapping.values())
        return
    assert read(text) == [(kind, key, "=", value) for key, value in mapping.items()]
    assert (generate_filter_from_params if kind == "parameter" else generate_filter_from_tags)(mapping) == text


@many
@given(st.lists(texts, min_size=2, max_size=4))
def test_generated_strings_can_be_joined_by_the_caller(several):
    texts_, wanted = [], []
    for index, value in enumerate(several):
        try:
            texts_.append(generate_filter_from_params({f"k{index}": value}))
        except InputError:
            continue
        wanted.append(("parameter", f"k{index}", "=", value))
    assert read(" AND ".join(texts_)) == wanted


# --- other comparisons of texts --------------------------------------------------------------------------------------


@many
@given(text_fields, keys, st.sampled_from(["!=", "LIKE", "ILIKE"]), texts)
def test_other_comparisons_are_exact_or_refused(where, key, comparator, value):
    searchable, kind, make = where
    field = make(key)
    try:
        expression = (
            field != value if comparator == "!=" else field.like(value) if comparator == "LIKE" else field.ilike(value)
        )
    except InputError:
        assert ("'" in value and '"' in value) or value.endswith("\\")
        return
    # The second condition would be swallowed by an open string.
    compiled = compile_filter(expression & (tag("last") == "'") & (tag("last") == '"'), searchable=searchable)
    assert compiled.exact == ()
    assert parsed(compiled, searchable) == [
        (kind, field.key, comparator, value), ("tag", "last", "=", "'"), ("tag", "last", "=", '"'),
    ]  # fmt: skip


@many
@given(st.sampled_from(["name", "digest", "context"]), st.sampled_from(["=", "!=", "LIKE"]), texts)
def test_datasets(name, comparator, value):
    field = dataset(name)
    try:
        expression = (
            field == value if comparator == "=" else field != value if comparator == "!=" else field.like(value)
        )
    except InputError:
        assert ("'" in value and '"' in value) or value.endswith("\\")
        return
    assert parsed(compile_filter(expression), RUNS) == [("dataset", name, comparator, value)]


@many
@given(
    st.sampled_from([(metadata, "request_metadata"), (feedback, "feedback"), (expectation, "expectation")]),
    any_keys,
    st.sampled_from(["=", "!=", "LIKE"]),
    texts,
)
def test_what_a_trace_has_many_of_is_exact_or_refused(where, name, comparator, value):
    make, kind = where
    try:
        field = make(name)
        condition = {"=": field.__eq__, "!=": field.__ne__, "LIKE": field.like}[comparator](value)
        compiled = compile_filter(condition & (span("name") == "x"), searchable=TRACES)
    except InputError:
        return
    clauses = [(kind, name, comparator, value), ("span", "name", "=", "x")]
    assert (parsed(compiled, TRACES), compiled.exact) == (clauses, ())


@many
@given(keys, st.booleans(), st.sampled_from([(RUNS, param), (RUNS, tag), (EXPERIMENTS, tag), (TRACES, metadata)]))
def test_presence(key, there, where):
    searchable, make = where
    expression = make(key).is_not_null() if there else make(key).is_null()
    clauses = parsed(compile_filter(expression & (tag("last") == "x"), searchable=searchable), searchable)
    kind = {param: "parameter", metadata: "request_metadata"}.get(make, "tag")
    assert clauses == [(kind, key, "IS NOT NULL" if there else "IS NULL", None), ("tag", "last", "=", "x")]


# --- keys ------------------------------------------------------------------------------------------------------------


@many
@given(any_keys, st.sampled_from([param, tag, metric]))
@example("a` = 'b' and param.`c", param)
@example("a\n", tag)
def test_keys_are_exact_or_refused_as_the_server_would(key, make):
    held = validate_param_and_metric_name(key) and not path_not_unique(key) and 0 < len(key) <= 250
    try:
        field = make(key)
    except InputError:
        # The servers' own check lets a last newline pass; we do not.
        assert not held or key.endswith("\n")
        return
    assert held
    [clause] = parsed(compile_filter(field == 1), RUNS)
    assert clause[:2] == ({param: "parameter", tag: "tag", metric: "metric"}[make], key)


@pytest.mark.parametrize("make", [param, tag, metric])
def test_the_listed_keys(make):
    assert [make(key).key for key in GOOD_KEYS] == GOOD_KEYS
    for key in BAD_KEYS:
        with pytest.raises(InputError):
            make(key)


# --- numbers ---------------------------------------------------------------------------------------------------------


@many
@given(keys, st.sampled_from(list(COMPARE)), doubles)
@example("m", "=", 5e-324)
@example("m", "=", 1.7976931348623157e308)
@example("m", "=", -0.0)
@example("m", "=", 1e16)
@example("m", "=", 1e-05)
def test_metrics_keep_every_bit(key, comparator, value):
    expression = COMPARE[comparator](metric(key), value)
    clauses = parsed(compile_filter(expression & (tag("last") == "x")), RUNS)
    assert clauses[1:] == [("tag", "last", "=", "x")]
    assert clauses[0][:3] == ("metric", key, comparator)
    assert struct.pack("d", float(clauses[0][3])) == struct.pack("d", value)
    if comparator == "=":
        assert generate_filter_from_metrics({key: value}) == compile_filter(expression).text


@many
@given(st.one_of(st.floats(), st.integers(), st.integers(-(10**320), 10**320)))
def test_metrics_are_exact_or_refused(value):
    try:
        exact = math.isfinite(value) and float(value) == value
    except OverflowError:
        exact = False
    if not exact:
        with pytest.raises(InputError):
            generate_filter_from_metrics({"m": value})
        return
    [clause] = parsed(compile_filter(metric("m") == value), RUNS)
    assert float(clause[3]) == value


@many
@given(
    st.sampled_from(
        [(RUNS, "start_time"), (RUNS, "end_time"), (EXPERIMENTS, "creation_time"), (EXPERIMENTS, "last_update_time")]
    ),
    st.sampled_from(list(COMPARE)),
    times,
)
def test_times(where, comparator, value):
    searchable, name = where
    expression = COMPARE[comparator](attribute(name), value)
    [clause] = parsed(compile_filter(expression, searchable=searchable), searchable)
    assert clause == ("attribute", name, comparator, value)
    assert type(clause[3]) is int
    if comparator == "=":
        assert generate_filter_from_attributes({name: value}) == compile_filter(expression, searchable=searchable).text


# --- lists -----------------------------------------------------------------------------------------------------------


@many
@given(
    st.one_of(
        st.tuples(st.just((RUNS, "run_id")), st.lists(run_ids, min_size=1, max_size=20)),
        st.tuples(st.just((EXPERIMENTS, "experiment_id")), st.lists(experiment_ids, min_size=1, max_size=20)),
    ),
    st.booleans(),
)
def test_lists_of_ids(where, inside):
    (searchable, name), ids = where
    expression = attribute(name).in_(ids) if inside else attribute(name).not_in(ids)
    clauses = parsed(compile_filter(expression & (tag("last") == "x"), searchable=searchable), searchable)
    # An experiment's id is a number in text: leading zeros go.
    wanted = tuple(ids) if searchable is RUNS else tuple(str(int(one)) for one in ids)
    assert clauses == [("attribute", name, "IN" if inside else "NOT IN", wanted), ("tag", "last", "=", "x")]


@many
@given(st.sampled_from(["run_id", "experiment_id"]), st.lists(texts, min_size=1, max_size=3))
def test_lists_of_anything_are_exact_or_refused(name, ids):
    searchable = RUNS if name == "run_id" else EXPERIMENTS
    try:
        expression = attribute(name).in_(ids)
    except InputError:
        return
    assert parsed(compile_filter(expression, searchable=searchable), searchable) == [
        ("attribute", name, "IN", tuple(ids))
    ]


# --- refusals --------------------------------------------------------------------------------------------------------


@many
@given(
    st.sampled_from([param, tag, metric, attribute, dataset]),
    anything,
    st.sampled_from(["=", "!=", "<", "like", "in"]),
    anything,
)
@example(param, "k", "=", "\ud800")
@example(attribute, "status", "=", 'it\'s "x"')
def test_whatever_is_refused_raises_input_error_and_the_rest_is_one_comparison(make, key, comparator, value):
    try:
        field = make(key)
        expression = {
            "=": lambda: field == value, "!=": lambda: field != value, "<": lambda: field < value,
            "like": lambda: field.like(value), "in": lambda: field.in_(value),
        }[comparator]()  # fmt: skip
        compiled = compile_filter(expression)
    except InputError:
        return
    [clause] = parsed(compiled, RUNS)
    assert clause[1] == key


@many
@given(anything, anything, anything, anything, anything)
def test_compile_filter_takes_or_refuses_anything(given_filter, params, tags, metrics, attributes):
    try:
        compiled = compile_filter(given_filter, params=params, tags=tags, metrics=metrics, attributes=attributes)
    except InputError:
        return
    compiled.text.encode()


@many
@given(st.text(st.characters(categories=["Cs"]), min_size=1, max_size=2), texts)
def test_half_characters_are_refused_everywhere(half, rest):
    for wrong in (
        lambda: param("k") == rest + half,
        lambda: tag("k").like(half + rest),
        lambda: compile_filter(half + rest),
    ):
        with pytest.raises(InputError):
            wrong()


@given(number=st.integers(0, 10**9 - 1), comparator=st.sampled_from(list(COMPARE)), runs=st.lists(run_ids, min_size=1))
def test_versions_by_number_and_run(number, comparator, runs):
    by_number = COMPARE[comparator](attribute("version_number"), number)
    compiled = compile_filter(by_number & attribute("run_id").in_(runs), searchable=MODEL_VERSIONS)
    (kind, key, compared, literal), (_, column, _, listed) = parsed(compiled, MODEL_VERSIONS)
    assert (kind, key, compared, int(literal)) == ("attribute", "version_number", comparator, number)
    assert (column, sorted(listed)) == ("run_id", sorted(runs))

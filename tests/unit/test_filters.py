from __future__ import annotations

import copy
import math
import pickle
from datetime import datetime, timezone
from enum import Enum
from fractions import Fraction

import pytest

from mlflowclient.entities import Experiment, RunInfo, RunStatus
from mlflowclient.errors import InputError
from mlflowclient.filters import (
    EXPERIMENTS,
    RUNS,
    TRACES,
    Exact,
    Field,
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
from mlflowclient.trace_entities import Trace, TraceInfo

BOTH = 'it\'s "x"'


class Color(str, Enum):
    RED = "red"


class Shape(Enum):
    ROUND = 1


# --- the builder -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (param("lr") == "0.1", "param.`lr` = '0.1'"),
        (param("lr") == 0.1, "param.`lr` = '0.1'"),
        (param("lr") != "0.1", "param.`lr` != '0.1'"),
        (param("a b/c.d:e-f") == 1, "param.`a b/c.d:e-f` = '1'"),
        (param("x") == True, "param.`x` = 'True'"),  # noqa: E712
        (param("x") == "None", "param.`x` = 'None'"),
        (param("x") == "", "param.`x` = ''"),
        (param("x") == Color.RED, "param.`x` = 'red'"),
        (param("x") == Shape.ROUND, "param.`x` = '1'"),
        (param("x") == "it's", 'param.`x` = "it\'s"'),
        (param("x") == 'say "x"', "param.`x` = 'say \"x\"'"),
        (param("x") == "a\\b", "param.`x` = 'a\\b'"),
        (tag("x").like("a%"), "tag.`x` LIKE 'a%'"),
        (tag("x").ilike("it's_"), 'tag.`x` ILIKE "it\'s_"'),
        (tag("x").is_null(), "tag.`x` IS NULL"),
        (param("x").is_not_null(), "param.`x` IS NOT NULL"),
        (metric("loss") < 0.3, "metric.`loss` < 0.3"),
        (metric("loss") <= 1, "metric.`loss` <= 1.0"),
        (metric("loss") > -1e-05, "metric.`loss` > -1e-05"),
        (metric("loss") >= 1e22, "metric.`loss` >= 1e22"),
        (metric("loss") == Fraction(1, 4), "metric.`loss` = 0.25"),
        (metric("loss") != 0, "metric.`loss` != 0.0"),
        (metric("loss") > 0.1, "metric.`loss` > 0.1"),
        (attribute("status") == "FINISHED", "attribute.status = 'FINISHED'"),
        (attribute("status") == RunStatus.FAILED, "attribute.status = 'FAILED'"),
        (attribute("status").like("F%"), "attribute.status LIKE 'F%'"),
        (attribute("start_time") >= 1700000000000, "attribute.start_time >= 1700000000000"),
        (attribute("end_time") < 1.7e12, "attribute.end_time < 1700000000000"),
        (
            attribute("end_time") < datetime(2023, 11, 14, 22, 13, 20, tzinfo=timezone.utc),
            "attribute.end_time < 1700000000000",
        ),
        (attribute("run_id") == RunInfo(run_id="ab1", experiment_id="1"), "attribute.run_id = 'ab1'"),
        (attribute("run_id").in_(["a1", "b2"]), "attribute.run_id IN ('a1','b2')"),
        (attribute("run_id").in_(x for x in ["a1"]), "attribute.run_id IN ('a1')"),
        (attribute("run_id").not_in({"a1": 1}), "attribute.run_id NOT IN ('a1')"),
        (dataset("name") == "iris", "dataset.`name` = 'iris'"),
    ],
)
def test_text_of_a_run_filter(expression, text):
    assert compile_filter(expression).text == text
    assert compile_filter(expression).exact == ()


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (attribute("name").like("team/%"), "attribute.name LIKE 'team/%'"),
        (attribute("experiment_id") == 0, "attribute.experiment_id = '0'"),
        (attribute("experiment_id") != Experiment("7", "x"), "attribute.experiment_id != '7'"),
        (attribute("experiment_id").not_in([1, "2"]), "attribute.experiment_id NOT IN ('1','2')"),
        (attribute("creation_time") > 0, "attribute.creation_time > 0"),
        (attribute("last_update_time") != 5, "attribute.last_update_time != 5"),
        (tag("owner") == "me", "tag.`owner` = 'me'"),
    ],
)
def test_text_of_an_experiment_filter(expression, text):
    assert compile_filter(expression, searchable=EXPERIMENTS).text == text


def test_and_keeps_the_order():
    both = (param("a") == "1") & (metric("b") < 2) & tag("c").is_null()
    assert compile_filter(both).text == "param.`a` = '1' and metric.`b` < 2.0 and tag.`c` IS NULL"


def test_a_number_on_the_left_works():
    assert compile_filter(0.1 < metric("x")).text == "metric.`x` > 0.1"  # noqa: SIM300
    assert compile_filter("a" == param("x")).text == "param.`x` = 'a'"  # noqa: SIM300


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: (param("a") == "1") and (param("b") == "2"),
        lambda: (param("a") == "1") or (param("b") == "2"),
        lambda: not (param("a") == "1"),  # noqa: SIM201
        lambda: 0.1 < metric("x") < 0.3,
        lambda: bool(param("a")),
        lambda: param("a") == "1" & param("b") == "2",
        lambda: param("a") & (param("b") == "2"),
        lambda: (param("a") == "1") & param("b"),
        lambda: (param("a") == "1") & "param.b = '2'",
        lambda: "param.b = '2'" & (param("a") == "1"),
        lambda: param("a") in [param("b"), 1],
    ],
)
def test_joining_the_python_way_says_what_to_do_instead(wrong):
    with pytest.raises(InputError, match=r"join conditions with &, each in parentheses"):
        wrong()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: (param("a") == "1") | (param("a") == "2"), "no OR"),
        (lambda: "x" | (param("a") == "2"), "no OR"),
        (lambda: ~(param("a") == "1"), "no NOT"),
    ],
)
def test_what_the_language_lacks(wrong, words):
    with pytest.raises(InputError, match=words):
        wrong()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: param("a") < 3, r"param\('a'\): MLflow does not compare it by <, only by =, !=, LIKE, ILIKE"),
        (lambda: param("a").in_(["x"]), "by IN"),
        (lambda: metric("a").like("1%"), "by LIKE"),
        (lambda: metric("a").is_null(), "by IS NULL"),
        (lambda: attribute("end_time").is_null(), "by IS NULL"),
        (
            lambda: attribute("status").in_(["DONE"]),
            "runs have one of RUNNING.* traces have one of IN_PROGRESS",
        ),
        (lambda: attribute("status").in_("OK"), "a list of statuses is needed, not 'OK'"),
        (lambda: attribute("request_id").in_(["tr-'1"]), "a list cannot hold .*tr-'1"),
        (lambda: attribute("request_id").in_([]), "at least one id"),
        (lambda: attribute("execution_time_ms") > "1", "a finite number"),
        (lambda: feedback("a`b") == 1, "backtick"),
        (lambda: feedback("") == 1, "feedback name"),
        (lambda: feedback("a") == [1], r"unless a text, True or False: a finite number is needed.*not \[1\]"),
        (lambda: feedback("a") > "1", "a finite number"),
        (lambda: expectation("a") == BOTH, "both kinds of quotes"),
        (lambda: metadata("a") == BOTH, "both kinds of quotes"),
        (lambda: span("kind"), "expected one of name, type, status"),
        (lambda: attribute("name").in_(["x"]), "by IN"),
        (lambda: attribute("experiment_id").like("1%"), "by LIKE"),
        (lambda: attribute("experiment_id") < 3, "by <"),
        (lambda: attribute("stat"), r"attribute\('stat'\): is 'status' meant\? Expected one of .*run_name, status"),
        (lambda: attribute("trace_id"), "is 'request_id' meant"),
        (lambda: dataset("source"), "expected one of name, digest, context"),
        (lambda: Field("paramx", "a"), "expected one of"),
        (lambda: Field("param", "a` = '1' and param.`b"), "only letters"),
        (lambda: metric("a") == "1", "a finite number is needed"),
        (lambda: metric("a") == True, "not True"),  # noqa: E712
        (lambda: metric("a") < math.nan, "not nan"),  # noqa: PLW0177
        (lambda: metric("a") < math.inf, "not inf"),
        (lambda: metric("a") == 10**400, "exactly"),
        (lambda: metric("a") == 2**53 + 1, "not 9007199254740993"),
        (lambda: attribute("start_time") == 1.5, "whole number"),
        (lambda: attribute("start_time") == "1", "whole number"),
        (lambda: attribute("start_time") > 1_700_000_000, "looks like seconds"),
        (lambda: attribute("status") == "finished", "one of RUNNING"),
        (lambda: attribute("run_id") == "no id", "a run id"),
        (lambda: attribute("run_id").in_([]), "at least one id"),
        (lambda: attribute("run_id").in_("abc"), "a list of ids is needed, not 'abc'"),
        (lambda: attribute("run_id").in_(None), "None"),
        (lambda: attribute("run_id").in_(5), "a list of ids"),
        (lambda: attribute("run_id").in_(["a'b"]), "a run id"),
        (lambda: attribute("run_id").in_(["ABC"]), "lower case"),
        (lambda: attribute("run_id").not_in(["a1", "123"]), "lower case"),
        (lambda: attribute("experiment_id").in_(["x"]), "an experiment id"),
        (lambda: attribute("experiment_id") == BOTH, "an experiment id"),
        (lambda: param("a") == None, r"\.is_null\(\)"),  # noqa: E711
        (lambda: param("a") != None, r"\.is_null\(\)"),  # noqa: E711
        (lambda: param("a") == "\ud800", "lone surrogate"),
        (lambda: tag("a").like(None), "None"),
        (lambda: param("a") != BOTH, r"cannot hold .* after !=: it has both kinds of quotes"),
        (lambda: param("a").like(BOTH + "%"), "after LIKE"),
        (lambda: param("a").ilike(BOTH + "%"), "after ILIKE"),
        (lambda: param("a") != "C:\\", "ends in a backslash"),
        (lambda: tag("a").like("C:\\"), "ends in a backslash"),
        (lambda: dataset("name") == BOTH, "both kinds of quotes"),
    ],
)
def test_refused_at_the_comparison(wrong, words):
    with pytest.raises(InputError, match=words):
        wrong()


def test_fields_cannot_be_hashed_and_nothing_can_be_changed():
    with pytest.raises(TypeError, match="unhashable"):
        hash(param("a"))
    with pytest.raises(AttributeError):
        param("a").key = "b"
    with pytest.raises(AttributeError):
        (param("a") == "1").conditions = ()


def test_expressions_are_values():
    expression = (param("a") == "1") & (metric("b") < 2)
    assert expression == (param("a") == "1") & (metric("b") < 2)
    assert expression != (param("a") == "1")
    assert hash(expression) == hash(copy.deepcopy(expression))
    assert pickle.loads(pickle.dumps(expression)) == expression
    assert repr(pickle.loads(pickle.dumps(param("a")))) == "param('a')"


def test_reprs_read_like_the_code():
    assert repr(param("a")) == "param('a')"
    expression = (param("a") == "1") & (metric("b") >= 2) & tag("c").ilike("x%") & tag("d").is_not_null()
    expression &= attribute("run_id").in_(["ab"]) & attribute("run_id").not_in(["cd"])
    assert repr(expression) == (
        "(param('a') == '1') & (metric('b') >= 2.0) & (tag('c').ilike('x%')) & (tag('d').is_not_null())"
        " & (attribute('run_id').in_(('ab',))) & (attribute('run_id').not_in(('cd',)))"
    )
    assert len(repr(param("a") == "x" * 10_000)) < 100


# --- what the language cannot say exactly ----------------------------------------------------------------------------


@pytest.mark.parametrize("value", [BOTH, "'\"", "C:\\", "\\", 'it\'s 100% "sure" [a]_\\'])
@pytest.mark.parametrize(
    ("field", "searchable"), [(param("k"), RUNS), (tag("k"), EXPERIMENTS), (attribute("name"), EXPERIMENTS)]
)
def test_loose_on_the_server_and_exact_here(field, searchable, value):
    compiled = compile_filter((field == value) & (tag("t") == "1"), searchable=searchable)
    assert compiled.exact == (Exact(field.entity_type, field.key, value),)
    column = f"attribute.{field.key}" if field.entity_type == "attribute" else f"{field.entity_type}.`{field.key}`"
    assert f"{column} LIKE '" in compiled.text
    assert compiled.text.endswith("' and tag.`t` = '1'")
    assert "\\" not in compiled.text
    assert compiled.accepts(lambda *_: value)
    assert not compiled.accepts(lambda *_: "it_s _x_")
    assert not compiled.accepts(lambda *_: None)


def test_the_lookup_is_asked_for_every_loose_value():
    compiled = compile_filter(params={"a": BOTH, "b": "plain"}, attributes={"run_name": "'\""})
    assert compiled.text == "param.`a` LIKE 'it_s _x_' and param.`b` = 'plain' and attribute.run_name LIKE '__'"
    stored = {("param", "a"): BOTH, ("attribute", "run_name"): "'\""}
    assert compiled.accepts(lambda *what: stored[what])
    assert not compiled.accepts(lambda *what: {**stored, ("attribute", "run_name"): "\"'"}[what])


def test_a_long_value_is_asked_for_by_its_beginning():
    compiled = compile_filter(params={"a": "'\"" + "😀" * 5000})
    assert compiled.text == "param.`a` LIKE '__" + "😀" * 1998 + "%'"


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (attribute("status") == "OK", "attribute.status = 'OK'"),
        (attribute("status").in_(["OK", "ERROR"]), "attribute.status IN ('OK','ERROR')"),
        (attribute("request_id") == TraceInfo("tr-1", "7", 5), "attribute.request_id = 'tr-1'"),
        (
            attribute("request_id").not_in(["tr-1", Trace(TraceInfo("2", "7", 5))]),
            "attribute.request_id NOT IN ('tr-1','2')",
        ),
        (attribute("run_id") == "a", "attribute.run_id = 'a'"),
        (attribute("timestamp_ms") > 1700000000000, "attribute.timestamp_ms > 1700000000000"),
        (attribute("execution_time_ms") >= 1500, "attribute.execution_time_ms >= 1500.0"),
        (metadata("mlflow.trace.session") == 7, "metadata.`mlflow.trace.session` = '7'"),
        (metadata("a").is_null(), "metadata.`a` IS NULL"),
        (feedback("is it 'ok'?") == True, "feedback.`is it 'ok'?` = 'true'"),  # noqa: E712
        (feedback("score") == 0.5, "feedback.`score` = '0.5'"),
        (feedback("score") != 2, "feedback.`score` != '2.0'"),
        (feedback("score") >= 0.5, "feedback.`score` >= 0.5"),
        (expectation("answer").like("%is"), "expectation.`answer` LIKE '%is'"),
        (span("name") == "it's", 'span.`name` = "it\'s"'),
    ],
)
def test_text_of_a_trace_filter(expression, text):
    compiled = compile_filter(expression, searchable=TRACES)
    assert (compiled.text, compiled.exact) == (text, ())


# --- compile_filter --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("nothing", [None, "", "   ", "\n\t"])
def test_nothing_is_no_filter_and_goes_with_mappings(nothing):
    assert compile_filter(nothing).text == ""
    assert compile_filter(nothing, params={}, tags=None).text == ""
    assert compile_filter(nothing, params={"a": 1}).text == "param.`a` = '1'"
    assert compile_filter(nothing).accepts(lambda *_: None)


def test_a_string_is_sent_as_it_is():
    assert compile_filter(" params.a = 'x' ").text == " params.a = 'x' "


def test_mappings_of_all_kinds_join():
    compiled = compile_filter(
        params={"lr": 0.1, "depth": None},
        tags={"a b": "x"},
        metrics={"loss": 1},
        attributes={"status": RunStatus.FINISHED, "start_time": 1700000000000},
    )
    assert compiled.text == (
        "param.`lr` = '0.1' and param.`depth` = 'None' and tag.`a b` = 'x' and metric.`loss` = 1.0"
        " and attribute.status = 'FINISHED' and attribute.start_time = 1700000000000"
    )


@pytest.mark.parametrize("given", ["params.a = 'x'", param("a") == "x"])
def test_either_a_filter_or_mappings(given):
    with pytest.raises(InputError, match=r"use either filter or filter_params, filter_attributes, not both"):
        compile_filter(given, params={"a": 1}, tags={}, attributes={"status": "FINISHED"})
    assert compile_filter(given, params={}, metrics=None).text


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"filter": param("a")}, "expected a string or a condition"),
        ({"filter": {"a": 1}}, "expected a string or a condition"),
        ({"filter": True}, "expected a string or a condition"),
        ({"filter": "params.a = '\udc80'"}, "filter.*lone surrogate"),
        ({"params": "a = 1"}, "filter_params='a = 1': a mapping"),
        ({"tags": [("a", 1)]}, "filter_tags=.*a mapping"),
        ({"params": {"a`b": 1}}, "param key='a`b'"),
        ({"params": {1: 1}}, "param key=1"),
        ({"tags": {"a": "\ud800"}}, r"filter_tags\['a'\].*lone surrogate"),
        ({"metrics": {"a": "1"}}, r"filter_metrics\['a'\]: a finite number"),
        ({"attributes": {"duration": 1}}, r"attribute\('duration'\): expected one of"),
        ({"attributes": {"start_time": "x"}}, r"filter_attributes\['start_time'\]"),
        ({"attributes": {"name": "x"}}, r"attribute\('name'\) == 'x': runs can be searched by metric"),
        ({"filter": attribute("creation_time") > 5}, "runs can be searched by"),
        ({"filter": attribute("experiment_id") == 1}, "runs can be searched by"),
        (
            {"filter": param("a") == 1, "searchable": EXPERIMENTS},
            r"experiments can be searched by tag\.\*, attribute\.name",
        ),
        ({"filter": metric("a") == 1, "searchable": EXPERIMENTS}, "experiments can be searched by"),
        ({"filter": dataset("name") == 1, "searchable": EXPERIMENTS}, "experiments can be searched by"),
        ({"filter": attribute("status") == "FINISHED", "searchable": EXPERIMENTS}, "experiments can be searched by"),
        ({"params": {"a": 1}, "searchable": EXPERIMENTS}, "experiments can be searched by"),
        ({"filter": attribute("status").in_(["FINISHED"])}, "runs are compared by =, !=, LIKE, ILIKE only"),
        ({"filter": attribute("status") == "OK"}, "runs have one of RUNNING"),
        ({"filter": attribute("status") == "FINISHED", "searchable": TRACES}, "traces have one of IN_PROGRESS, OK"),
        ({"filter": attribute("status").in_(["OK", "FAILED"]), "searchable": TRACES}, "traces have one of"),
        ({"filter": metric("a") > 1, "searchable": TRACES}, "traces can be searched by"),
        ({"filter": attribute("run_id") != "a", "searchable": TRACES}, "traces are compared by = only"),
        (
            {"filter": (attribute("run_id") == "a") & (attribute("run_id") == "b"), "searchable": TRACES},
            "servers would heed the last",
        ),
        ({"filter": "name = 'x'", "metadata": {"a": 1}}, "either filter or filter_metadata, not both"),
    ],
)
def test_refused_when_compiled(arguments, words):
    with pytest.raises(InputError, match=words):
        compile_filter(**arguments)


# --- strings from mappings -------------------------------------------------------------------------------------------


def test_strings_from_mappings():
    assert generate_filter_from_params({"lr": 0.1, "name": "it's"}) == "param.`lr` = '0.1' and param.`name` = \"it's\""
    assert generate_filter_from_tags({"mlflow.user": "x"}) == "tag.`mlflow.user` = 'x'"
    assert generate_filter_from_metrics({"loss": 1e-05}) == "metric.`loss` = 1e-05"
    assert generate_filter_from_attributes({"status": "FAILED", "end_time": 5}) == (
        "attribute.status = 'FAILED' and attribute.end_time = 5"
    )
    assert generate_filter_from_attributes({"name": "x", "creation_time": 5}) == (
        "attribute.name = 'x' and attribute.creation_time = 5"
    )


@pytest.mark.parametrize(
    ("name", "column"),
    [
        *((name, "param.`status` = 'FAILED'") for name in ("param", "params", "parameter", "parameters")),
        *((name, "tag.`status` = 'FAILED'") for name in ("tag", "tags")),
        *((name, "attribute.status = 'FAILED'") for name in ("attribute", "attributes", "attr", "run")),
    ],
)
def test_entity_types_have_mlflows_other_names(name, column):
    assert generate_filter_from_entity_type({"status": "FAILED"}, name) == column
    assert generate_filter_from_entity_type({}, name) == ""


def test_other_names_of_metrics_and_datasets():
    assert generate_filter_from_entity_type({"a": 1}, "metrics") == "metric.`a` = 1.0"
    assert generate_filter_from_entity_type({"digest": "x"}, "datasets") == "dataset.`digest` = 'x'"


@pytest.mark.parametrize("name", ["", "Param", "run_info", "trace", None, ["param"]])
def test_unknown_entity_type(name):
    with pytest.raises(InputError, match="entity_type: expected one of param, params, parameter"):
        generate_filter_from_entity_type({}, name)


@pytest.mark.parametrize("value", [BOTH, "C:\\"])
def test_a_string_that_cannot_be_written_points_to_the_argument_that_can(value):
    with pytest.raises(
        InputError, match=r"mapping\['k'\]: no filter string can hold .* search with filter_tags instead"
    ):
        generate_filter_from_tags({"a": 1, "k": value})


def test_a_mapping_is_needed():
    with pytest.raises(InputError, match="mapping='lr'"):
        generate_filter_from_params("lr")

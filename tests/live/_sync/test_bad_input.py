# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Bad arguments raise InputError, and nothing is sent."""

from __future__ import annotations

import math
from datetime import datetime, timezone
from typing import Any

import pytest

from mlflowclient import (
    Dataset,
    DatasetInput,
    Experiment,
    InputError,
    LoggedModelInput,
    LoggedModelOutput,
    Metric,
    MLflow,
    ModelVersion,
    RunInfo,
    attribute,
    metric,
    param,
    tag,
)
from tests.live.helpers import nothing_sent

TAG_VERBS: tuple[tuple[str, dict[str, Any]], ...] = (("set", {"value": "v"}), ("delete", {}))
Calls = list[tuple[str, dict[str, Any]]]

EXPERIMENT_IDS = [None, True, "", " 1", "1.0", "-1", -1, 1.0, "a name", b"1", "٣", 2**63, "9" * 30, ["1"]]
EXPERIMENT_SEARCHES = [
    {"view_type": "all"},
    {"view_type": None},
    {"max_results": -1},
    {"max_results": 1.0},
    {"max_results": True},
    {"page_size": 0},
    {"page_size": 50_001},
    {"order_by": 3},
    {"order_by": [""]},
    {"order_by": ["name", "name DESC"]},
    {"filter": 3},
    {"filter": "name = 'x'", "filter_tags": {"a": "b"}},
    {"filter": attribute("name") == "x", "filter_attributes": {"name": "x"}},
    {"filter": attribute("status") == "RUNNING"},
    {"filter_attributes": {"status": "RUNNING"}},
    {"filter_attributes": [("name", "x")]},
    {"filter_tags": {"a//b": "x"}},
]
ON_EXPERIMENTS = [
    *(("create_experiment", {"name": name}) for name in ("", "x" * 501, 3, b"x", "\ud800")),
    *(("create_experiment", {"artifact_location": where}) for where in ("", "x" * 2049, 3)),
    *(("create_experiment", {"tags": tags}) for tags in ([("a", "b")], "ab", {"": "x"}, {"a//b": "x"}, {3: "x"})),
    *(("create_experiment", {"tags": {"a": value}}) for value in ("x" * 20_001, "\ud800")),
    *(("get_or_create_experiment", {"name": name}) for name in (None, "", "x" * 501, 3)),
    ("get_or_create_experiment", {"name": "x", "tags": {"a" * 251: "x"}}),
    *(("get_experiment_by_name", {"name": name}) for name in (None, "", 3)),
    *(
        (method, {"experiment": given, **rest})
        for method, rest in (
            ("get_experiment", {}),
            ("update_experiment", {"name": "x"}),
            ("rename_experiment", {"new_name": "x"}),
            ("delete_experiment", {}),
            ("restore_experiment", {}),
            ("set_experiment_tag", {"key": "k", "value": "v"}),
            ("delete_experiment_tag", {"key": "k"}),
        )
        for given in EXPERIMENT_IDS
    ),
    *(("update_experiment", {"experiment": "1", "name": name}) for name in (None, "", "x" * 501)),
    *(("rename_experiment", {"experiment": "1", "new_name": name}) for name in (None, "", "x" * 501)),
    *(("set_experiment_tag", {"experiment": "1", "key": key, "value": "v"}) for key in ("", "/a", "a`b", None)),
    ("set_experiment_tag", {"experiment": "1", "key": "k", "value": "x" * 20_001}),
    ("delete_experiment_tag", {"experiment": "1", "key": ""}),
    *(("search_experiments", arguments) for arguments in EXPERIMENT_SEARCHES),
]


RUN_IDS = [
    None,
    True,
    1,
    "",
    " ",
    "a b",
    "../x",
    "é",
    "x" * 257,
    b"0" * 32,
    ["a"],
    Experiment("1", "x"),
    RunInfo("", "1"),
]
ON_RUN: Calls = [
    ("get_run", {}),
    ("get_parent_run", {}),
    ("set_terminated", {}),
    ("delete_run", {}),
    ("restore_run", {}),
    ("update_run", {"status": "FINISHED"}),
    ("log_param", {"key": "k", "value": 1}),
    ("log_params", {"params": {"k": 1}}),
    ("log_metric", {"key": "k", "value": 1}),
    ("log_metric", {"key": "k", "value": [1]}),
    ("log_metrics", {"metrics": {"k": 1}}),
    ("log_batch", {"tags": {"k": 1}}),
    ("log_batch", {}),
    ("set_tag", {"key": "k", "value": 1}),
    ("set_tags", {"tags": {"k": 1}}),
    ("delete_tag", {"key": "k"}),
    ("log_inputs", {"models": [LoggedModelInput("m")]}),
    ("log_outputs", {"models": [LoggedModelOutput("m")]}),
    ("get_metric_history", {"key": "k"}),
]
KEYS = [
    None,
    3,
    "",
    ".",
    "..",
    "../a",
    "/a",
    "a/",
    "a//b",
    "a/./b",
    "a`b",
    "a'b",
    "a\\b",
    "a\n",
    "😀",
    "x" * 251,
    "\ud800",
]
NUMBERS = ["1", b"1", None, {}, object(), 1j, 10**400, [[1, 2]], {"a": 1}, ["1"], [None]]
STEPS = [1.5, math.nan, math.inf, "1", True, 2**63, -(2**63) - 1, None, [1]]
TIMES = [1_700_000_000, 1_700_000_000.5, 1_700_000_000_000_000, 1_700_000_000_000_000_000, -1, "now", True, math.nan]
NAIVE, EARLY = datetime(2024, 1, 1), datetime(1969, 12, 31, tzinfo=timezone.utc)  # noqa: DTZ001  # the point of it
TEXTS_TOO_LONG: Calls = [
    ("log_param", {"key": "k", "value": "x" * 6_001}),
    ("log_params", {"params": [("k", "x" * 6_001)]}),
    ("set_tag", {"key": "k", "value": "x" * 8_001}),
    ("set_tags", {"tags": {"k": "x" * 8_001}}),
]
DATASETS = [
    Dataset("n" * 501, "1", "local", ""),
    Dataset("n", "1" * 37, "local", ""),
    Dataset("n", "1", "local", "s" * 65_536),
    Dataset("n", "1", "local", "", schema="s" * 1_048_576),
    Dataset(None, "1", "local", ""),  # type: ignore[arg-type]  # what a caller without a checker may do
]
ON_ONE_RUN: Calls = [
    *(("update_run", {"status": status}) for status in ("finished", "DONE", "", 3, ["FINISHED"], None)),
    *(("update_run", {"run_name": name}) for name in ("", 3)),
    *(("update_run", {"end_time": when}) for when in TIMES),
    *((method, {"key": key, "value": 1}) for method in ("log_param", "log_metric", "set_tag") for key in KEYS),
    *(("log_metric", {"key": key, "value": [1]}) for key in KEYS),
    *(("log_batch", {kind: [(key, 1)]}) for kind in ("metrics", "params", "tags") for key in KEYS),
    *(("get_metric_history", {"key": key}) for key in KEYS),
    *(("log_metric", {"key": "k", "value": value}) for value in NUMBERS),
    *(("log_metrics", {"metrics": {"k": value}}) for value in NUMBERS),
    *(("log_metric", {"key": "k", "value": 1, "step": step}) for step in STEPS if step is not None),
    *(("log_metric", {"key": "k", "value": [1, 2], "step": [0, step]}) for step in STEPS),
    *(("log_metrics", {"metrics": {"k": 1}, "step": step}) for step in STEPS if step is not None),
    *(("log_batch", {"metrics": [("k", 1, None, step)]}) for step in STEPS if step is not None),
    *(("log_metric", {"key": "k", "value": 1, "timestamp": when}) for when in (*TIMES, NAIVE, EARLY)),
    *(("log_batch", {"metrics": [Metric("k", 1, when)]}) for when in (*TIMES, NAIVE, EARLY)),
    ("log_metric", {"key": "k", "value": [1, 2], "step": [1]}),
    ("log_metric", {"key": "k", "value": [1, 2], "timestamp": [1, 2, 3]}),
    ("log_metric", {"key": "k", "value": [1, 2], "step": 2**63 - 1}),
    *(("log_batch", {"metrics": given}) for given in ("ab", 3, [3], ["ab"], [("k",)], [("k", 1, 1, 1, 1)], [Metric])),
    *(("log_batch", {"params": given}) for given in ("ab", 3, ["ab"], [("k", 1, 2)], [{"key": "k"}], [{"k": "v"}])),
    ("log_batch", {"metrics": [{"key": "k", "value": 1, "time": 5}]}),
    ("log_batch", {"params": [("a", 1), ("b", 2), ("a", 2)]}),
    ("log_batch", {"metrics": [("good", 1), ("bad", "x")], "params": {"good": 1}}),
    *TEXTS_TOO_LONG,
    *(("delete_tag", {"key": key}) for key in (None, "", 3)),
    *(("log_inputs", {"datasets": [DatasetInput(about)]}) for about in DATASETS),
    *(
        ("log_inputs", {"datasets": [DatasetInput(Dataset("n", "1", "l", ""), tags)]})
        for tags in ({"k" * 256: ""}, {"k": "v" * 501}, {"k": 1}, [("k", "v")])
    ),
    *(("log_inputs", {"datasets": given}) for given in ((), DatasetInput(DATASETS[0]), [DATASETS[0]], "ab", [None])),
    *(("log_inputs", {"models": given}) for given in (["m-1"], [LoggedModelInput("")], [LoggedModelOutput("m")])),
    *(
        ("log_outputs", {"models": given})
        for given in ([], ["m-1"], [LoggedModelOutput("m", 1.5)], [LoggedModelOutput("")])
    ),  # type: ignore[arg-type]  # as above
    *(
        ("get_metric_history", {"key": "k", **limits})
        for limits in ({"max_results": -1}, {"page_size": 0}, {"page_size": 2**31})
    ),
]
RUN_SEARCHES: list[dict[str, Any]] = [
    *EXPERIMENT_SEARCHES[:11],
    {"filter": "params.a = '1'", "filter_params": {"b": 2}},
    {"filter": param("a") == 1, "filter_metrics": {"b": 2}},
    {"filter": attribute("name") == "x"},
    {"filter": [metric("a") == 1]},
    {"filter_metrics": {"a": "1"}},
    {"filter_metrics": {"a": math.nan}},
    {"filter_metrics": {"a": math.inf}},
    {"filter_params": ["a"]},
    {"filter_params": {"a`": 1}},
    {"filter_attributes": {"status": "finished"}},
    {"filter_attributes": {"bogus": 1}},
    {"filter_attributes": {"start_time": 1_700_000_000}},
]
ON_RUNS: Calls = [
    *((method, {"run": run, **rest}) for method, rest in ON_RUN for run in RUN_IDS),
    *((method, {"run": "0" * 32, **arguments}) for method, arguments in ON_ONE_RUN),
    *(("create_run", {"experiment": given}) for given in EXPERIMENT_IDS),
    *(("create_run", {"experiment": 1, "start_time": when}) for when in (*TIMES, NAIVE, EARLY)),
    *(("create_run", {"experiment": 1, "tags": {key: "v"}}) for key in KEYS),
    *(("create_run", {"experiment": 1, "run_name": name}) for name in (3, "\ud800")),
    ("create_run", {"experiment": 1, "tags": {"mlflowclient.key": "mine"}}),
    ("create_run", {"experiment": 1, "tags": {"k": "v" * 8_001}}),
    *(("search_runs", {"experiments": given}) for given in EXPERIMENT_IDS if given != ["1"]),
    *(
        ("search_runs", {"experiments": given})
        for given in ([], [[1]], ["1", "a name"], {"name": "x"}, b"12", object())
    ),
    *(("search_runs", {"experiments": 1, **arguments}) for arguments in RUN_SEARCHES),
]


VERSION = ModelVersion("m", "1")
OF_A_MODEL: Calls = [
    ("get_registered_model", {}),
    ("update_registered_model", {"description": "x"}),
    ("rename_registered_model", {"new_name": "x"}),
    ("delete_registered_model", {}),
    ("get_latest_versions", {}),
    ("get_model_version_by_alias", {"alias": "a"}),
    ("delete_registered_model_alias", {"alias": "a"}),
    ("set_registered_model_tag", {"key": "k", "value": "v"}),
    ("delete_registered_model_tag", {"key": "k"}),
    ("create_model_version", {"source": "s3://b/x"}),
]
OF_A_VERSION: Calls = [
    ("get_model_version", {}),
    ("get_model_version_download_uri", {}),
    ("update_model_version", {"description": "x"}),
    ("transition_model_version_stage", {"stage": "Staging"}),
    ("delete_model_version", {}),
    ("set_model_version_tag", {"key": "k", "value": "v"}),
    ("delete_model_version_tag", {"key": "k"}),
    ("set_registered_model_alias", {"alias": "a"}),
]
MODEL_SEARCHES: list[dict[str, Any]] = [
    *EXPERIMENT_SEARCHES[2:5],
    *EXPERIMENT_SEARCHES[7:16],
    {"filter": tag("k").is_null()},
    {"filter": metric("a") == 1},
    {"filter": attribute("run_name") == "x"},
]
ON_MODELS: Calls = [
    *((method, {"name": name, **rest}) for method, rest in OF_A_MODEL for name in (None, "", 3, "\ud800")),
    *(
        (method, {**given, **rest})
        for method, rest in OF_A_VERSION
        for given in ({"name": "m"}, {"name": "m", "version": "x"}, {"name": "n", "version": VERSION}, {"name": 3})
    ),
    *(
        (method, {"name": name})
        for method in ("create_registered_model", "get_or_create_registered_model")
        for name in ("a/b", "a:b", " ", "..", None)
    ),
    *(("create_registered_model", {"name": "m", "tags": tags}) for tags in ({"a//b": 1}, ["a"], {"a": "v" * 100_001})),
    ("create_registered_model", {"name": "m", "description": 3}),
    ("rename_registered_model", {"name": "m", "new_name": "a/b"}),
    *((method, {"name": VERSION}) for method in ("set_model_version_tag", "delete_model_version_tag")),
    *((method, {"name": VERSION}) for method in ("update_model_version", "transition_model_version_stage")),
    ("update_registered_model", {"name": "m", "description": None}),
    ("transition_model_version_stage", {"name": VERSION, "stage": "production"}),
    ("transition_model_version_stage", {"name": VERSION, "stage": "Archived", "archive_existing_versions": True}),
    *(("set_registered_model_alias", {"name": VERSION, "alias": alias}) for alias in ("latest", "v1", "a b", "", None)),
    *(("get_latest_versions", {"name": "m", "stages": stages}) for stages in ("best", ["None", 3], 3)),
    *(
        ("create_model_version", {"name": "m", "source": "s3://b/x", **rest})
        for rest in (
            {"source": ""},
            {"run_id": "a b"},
            {"tags": {"mlflow.prompt.is_prompt": "true"}},
            {"tags": {"mlflowclient.key": "mine"}},
            {"await_creation_for": -1},
            {"await_creation_for": "5"},
            {"description": 3},
            {"run_link": 3},
            {"model_id": ""},
        )
    ),
    *(("register_model", {"model_uri": uri, "name": "m"}) for uri in ("", None, "runs:/abc", "runs:/a b/model")),
    ("register_model", {"model_uri": "s3://b/x", "name": "a/b"}),
    ("register_model", {"model_uri": "runs:/abc/model", "name": "a/b"}),
    ("register_model", {"model_uri": "runs:/abc/model", "name": "m", "tags": {"": 1}}),
    ("register_model", {"model_uri": "s3://b/x", "name": "m", "tags": {"mlflow.prompt.is_prompt": "true"}}),
    ("register_model", {"model_uri": "s3://b/x", "name": "m", "description": 5}),
    *(("copy_model_version", {"src_model_uri": uri, "dst_name": "x"}) for uri in ("models:/m", "m", None)),
    ("copy_model_version", {"src_model_uri": VERSION, "dst_name": "a/b"}),
    *(
        (method, search)
        for method in ("search_registered_models", "search_model_versions", "search_prompts")
        for search in (*MODEL_SEARCHES, {"page_size": 200_001})
    ),
    ("search_registered_models", {"filter": attribute("version_number") == 1}),
    ("search_model_versions", {"filter_attributes": {"version_number": "x"}}),
]
WEBHOOK = {"name": "n", "url": "https://a", "events": "prompt.created"}
PROMPT_CALLS: Calls = [
    ("load_prompt", {"version": 1}),
    ("get_prompt", {}),
    ("delete_prompt", {}),
    ("search_prompt_versions", {}),
    ("set_prompt_tag", {"key": "k", "value": "v"}),
    ("delete_prompt_tag", {"key": "k"}),
    ("set_prompt_alias", {"alias": "a", "version": 1}),
    ("delete_prompt_alias", {"alias": "a"}),
    ("delete_prompt_version", {"version": 1}),
    ("set_prompt_version_tag", {"version": 1, "key": "k", "value": "v"}),
    ("delete_prompt_version_tag", {"version": 1, "key": "k"}),
    ("register_prompt", {"template": "x"}),
]
ON_PROMPTS_AND_WEBHOOKS: Calls = [
    *((method, {"name": name, **rest}) for method, rest in PROMPT_CALLS[1:] for name in (None, "", "a b", "a/b", "ü")),
    *(("load_prompt", {"name_or_uri": uri}) for uri in (None, "", "prompts:/a", "prompts:/a/b", "models:/a/1")),
    ("load_prompt", {"name_or_uri": "prompts:/a/1", "version": 1}),
    ("load_prompt", {"name_or_uri": "a", "version": "production"}),
    *((f"{verb}_prompt_tag", {"name": "p", "key": "mlflow.prompt.text", **rest}) for verb, rest in TAG_VERBS),
    *(("register_prompt", {"name": "p", "template": template}) for template in ("", None, [], [{}], "x" * 100_001)),
    *(("create_webhook", {**WEBHOOK, "name": name}) for name in ("", "-a", "a b", "x" * 64, None)),
    *(("create_webhook", {**WEBHOOK, "events": events}) for events in ((), "prompt", ["prompt.made"], None)),
    *(("create_webhook", {**WEBHOOK, **rest}) for rest in ({"url": ""}, {"url": "ftp://a/x"}, {"secret": ""})),
    ("create_webhook", {**WEBHOOK, "status": "PAUSED"}),
    ("register_model", {"model_uri": "run:/ab12/m", "name": "m"}),
    *((method, {"webhook_id": ""}) for method in ("get_webhook", "update_webhook", "delete_webhook", "test_webhook")),
    ("update_webhook", {"webhook_id": "w", "status": "active"}),
    ("test_webhook", {"webhook_id": "w", "event": "x"}),
    *(("list_webhooks", limits) for limits in ({"max_results": -1}, {"page_size": 1_001})),
]


@pytest.mark.parametrize(
    "calls",
    [ON_EXPERIMENTS, ON_RUNS, ON_MODELS, ON_PROMPTS_AND_WEBHOOKS],
    ids=["experiments", "runs", "models", "prompts and webhooks"],
)
def test_bad_input_is_refused_before_anything_is_sent(calls: Calls) -> None:
    with MLflow(transport=nothing_sent()) as mlf:
        for method, arguments in calls:
            try:
                answer = getattr(mlf, method)(**arguments)
            except InputError as error:
                assert 10 < len(str(error)) < 400, (method, arguments, str(error))
            else:
                pytest.fail(f"{method}({arguments}) -> {answer}")

"""Templates are filled in as MLflow's own PromptVersion does it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mlflow.entities.model_registry import PromptVersion as Theirs
from mlflow.exceptions import MlflowException

from mlflowclient import InputError, PromptVersion

NAMES = ["a", "b", "name", "user.name", "_x", "A1"]
PIECES = st.one_of(
    st.sampled_from(NAMES).flatmap(
        lambda name: st.sampled_from([f"{{{{{name}}}}}", f"{{{{  {name} }}}}", f"{{{name}}}"])
    ),
    st.text(max_size=8),
    st.sampled_from(["{", "}", "{{", "}}", "{{{", "{{}}", "{{ }}", "{{1}}", "\\", "\\1", "{{a b}}", "{{ü}}"]),
)
TEXTS = st.lists(PIECES, max_size=8).map("".join).filter(lambda text: "{%" not in text)
TEMPLATES = st.one_of(
    TEXTS, st.lists(st.fixed_dictionaries({"role": st.just("user"), "content": TEXTS}), min_size=1, max_size=3)
)
# MLflow fills in one variable after the other, so that a value may be taken for a variable. Ours may not.
VALUES = st.one_of(st.text(max_size=8).filter(lambda text: not set("{}") & set(text)), st.integers(), st.none())


def outcome(formatted: Any) -> Any:
    """What comes of a template, in a form that both have."""
    return formatted.template if isinstance(formatted, (PromptVersion, Theirs)) else formatted


@given(template=TEMPLATES, variables=st.dictionaries(st.sampled_from(NAMES), VALUES), partial=st.booleans())
def test_as_mlflow_does_it(template: Any, variables: dict[str, Any], partial: bool) -> None:
    theirs, ours = Theirs("p", 1, template), PromptVersion("p", 1, template)
    # Of a chat, MLflow looks for variables in its JSON, where a line break is no blank.
    assume(isinstance(template, str) or json.loads(json.dumps(template)) == template)
    assume(ours.variables == theirs.variables or isinstance(template, str))
    assert ours.variables == theirs.variables
    try:
        wanted = outcome(theirs.format(allow_partial=partial, **variables))
    except MlflowException:
        with pytest.raises(InputError, match="lacks"):
            ours.format(**variables)
        assert not partial
        return
    assert outcome(ours.format(allow_partial=partial, **variables)) == wanted  # type: ignore[call-overload]


@given(template=TEXTS, variables=st.dictionaries(st.sampled_from(NAMES), st.text(max_size=8)))
def test_a_value_is_never_taken_for_a_variable(template: str, variables: dict[str, str]) -> None:
    """Filled in with itself in braces, a template stays what it is but for blanks inside the braces."""
    same = {name: f"{{{{{name}}}}}" for name in NAMES}
    once = PromptVersion("p", 1, template).format(**same)
    assert isinstance(once, str)
    assert PromptVersion("p", 1, once).format(**same) == once
    assert PromptVersion("p", 1, once).format(**{**same, **variables}) == PromptVersion("p", 1, template).format(
        **{**same, **variables}
    )

"""What the templates ask: the raw operations, descriptions in full, and which classes a module needs."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from openapi_python_client.parser.properties import (
    ListProperty,
    LiteralEnumProperty,
    ModelProperty,
    NoneProperty,
    Property,
    UnionProperty,
)

from spec.generator.bundle import operations
from spec.generator.extensions import (
    TESTED_VERSIONS,
    body_schema,
    operation_row,
    pages,
    parameters,
    resolve,
    row_arguments,
)
from spec.generator.maps import MapProperty
from spec.generator.names import class_name, python_name

if TYPE_CHECKING:
    from openapi_python_client.parser import GeneratorData

# Kinds whose JSON value is their Python value.
_PLAIN = ("any", "boolean", "const", "float", "int", "literal_enum", "none", "string")


def template_globals(document: dict[str, Any], parsed: GeneratorData) -> dict[str, Any]:
    """The names that the templates may use besides the generator's own."""
    direct = {model.class_info.name: _used(model_fields(model), ModelProperty) for model in parsed.models}
    inside = {name: _reachable(direct, name) for name in direct}
    raw = {operation["operationId"]: (path, method, operation) for path, method, operation in operations(document)}
    rows = {python_name(name): operation_row(document, *entry) for name, entry in raw.items()}
    paged = {class_name(name): paging for name, paging in pages(operations(document)).items()}
    slashes = {
        (name, parameter["name"])
        for name, (_, _, operation) in raw.items()
        for parameter in parameters(document, operation)
        if parameter.get("x-mlflow-slashes") == "kept"
    }
    return {
        "answer_model": _answer_model,
        "body_properties": body_properties,
        "declared_values": lambda name: _declared_values(document, name),
        "decoded_classes": lambda model: _decoded(model, inside),
        "fail": _fail,
        "is_leaf": _is_leaf,
        "is_plain": is_plain,
        "keeps_slashes": lambda operation, parameter: (operation, _name(parameter)) in slashes,
        "keyword_arguments": keyword_arguments,
        "literal_classes": lambda properties: _used(properties, LiteralEnumProperty),
        "model_fields": model_fields,
        "operation_rows": [row_arguments(row) for _, row in sorted(rows.items())],
        "page_of": paged.get,
        "renamed_fields": _renamed,
        "rows": rows,
        "signature_classes": _signature_classes,
        "tested_versions": repr(TESTED_VERSIONS),
        "tag_descriptions": {tag["name"]: tag["description"].strip() for tag in document["tags"]},
        "type_of": type_of,
    }


def describe(parsed: GeneratorData, document: dict[str, Any]) -> None:
    """Give every field and parameter the description that the document has for it.

    The parser looks for a parameter's in its schema, drops what stands beside a `$ref`, and the templates see neither
    default nor deprecation.
    """
    models = {model.class_info.name: model for model in parsed.models}
    for name, schema in document["components"]["schemas"].items():
        if model := models.get(class_name(name)):
            _describe(document, model_fields(model), schema.get("properties", {}))
    endpoints = [endpoint for tag in parsed.endpoint_collections_by_tag.values() for endpoint in tag.endpoints]
    by_name = {endpoint.name: endpoint for endpoint in endpoints}
    for _, _, operation in operations(document):
        endpoint = by_name[python_name(operation["operationId"])]
        nodes = {node["name"]: {**node["schema"], **node} for node in parameters(document, operation)}
        inputs = [*endpoint.path_parameters, *endpoint.query_parameters, *endpoint.header_parameters]
        _describe(document, inputs, nodes)
        _describe(document, body_properties(endpoint) or [], body_schema(document, operation).get("properties", {}))


def _describe(document: dict[str, Any], properties: list[Property], nodes: dict[str, Any]) -> None:
    for prop in properties:
        node = nodes.get(_name(prop))
        if node is None:  # it comes from an allOf, and the parser has merged the descriptions
            continue
        node = {**resolve(document, node), **node}
        text = ("Deprecated. " if node.get("deprecated") else "") + node.get("description", "").strip()
        if "default" in node and "when absent" not in text:
            value = node["default"]
            text += f" Absent means {f'`{value}`' if isinstance(value, str) else json.dumps(value)}."
        for word, version in (("Since", node.get("x-mlflow-since")), ("Until", node.get("x-mlflow-until"))):
            text += f" {word} {version}." if version and version not in text else ""
        prop.description = text


def type_of(prop: Property) -> str:
    """The annotation of a field or keyword; an absent one is None."""
    shown = _type(prop)
    return shown if prop.required or shown.split(" | ")[-1] == "None" else f"{shown} | None"


def _type(prop: Property) -> str:
    if isinstance(prop, ListProperty):
        return f"list[{_type(prop.inner_property)}]"
    if isinstance(prop, UnionProperty):
        # In the document's order, where upstream sorts; None comes last.
        members = sorted(prop.inner_properties, key=lambda inner: isinstance(inner, NoneProperty))
        return " | ".join(dict.fromkeys(_type(inner) for inner in members))
    if isinstance(prop, MapProperty):
        return f"dict[str, {_type(prop.entry) if prop.entry else 'Any'}]"
    return str(prop.get_type_string(no_optional=True).as_unembedded_code())


def prose(document: dict[str, Any]) -> Callable[[str, int], str]:
    """The filter that makes a docstring's lines of the document's Markdown.

    Paragraphs and list items are wrapped at 120 columns, further lines indented; operations get their Python names.
    """
    names = [raw["operationId"] for *_, raw in operations(document)]
    methods = {f"`{name}`": f"`{python_name(name)}`" for name in names}
    return lambda text, indent: _wrapped(re.sub(r"`\w+`", lambda word: methods.get(word[0], word[0]), text), indent)


def _wrapped(text: str, indent: int) -> str:
    blocks = re.split(r"\n\s*\n|\n(?=\s*[*-] )", text.strip())
    wrapped: list[str] = []
    for block in blocks:
        lines = textwrap.wrap(
            re.sub(r"\s+", " ", block).strip(), 117 - indent, break_long_words=False, break_on_hyphens=False
        )
        item = block.lstrip().startswith(("* ", "- "))
        wrapped.append(("\n" if not item and wrapped else "") + ("\n  " if item else "\n").join(lines))
    margin = " " * indent
    return "\n".join(wrapped).replace("\n", f"\n{margin}").replace(f"{margin}\n", "\n")


def is_plain(prop: Property) -> bool:
    """Whether the property's JSON value can be taken as it is."""
    if isinstance(prop, ListProperty):
        return is_plain(prop.inner_property)
    if isinstance(prop, UnionProperty):
        return all(is_plain(inner) for inner in prop.inner_properties)
    if isinstance(prop, MapProperty):
        return prop.entry is None or is_plain(prop.entry)
    return any(prop.template == f"{kind}_property.py.jinja" for kind in _PLAIN)


def _is_leaf(properties: list[Property]) -> bool:
    """Whether the fields hold single values only, so that an object can be in no reference cycle."""
    return all(is_plain(prop) and not re.search(r"\b(Any|list|dict)\b", type_of(prop)) for prop in properties)


def _renamed(properties: list[Property]) -> dict[str, Any]:
    """The document's names of the fields that have another one in Python."""
    return {prop.python_name: prop.name for prop in properties if prop.python_name != _name(prop)}


def body_properties(endpoint: Any) -> list[Property] | None:
    """The fields of an operation's JSON body; None when it has no such body."""
    if not endpoint.bodies or endpoint.bodies[0].body_type != "json":
        return None
    body = endpoint.bodies[0].prop
    return [*body.required_properties, *body.optional_properties]


def model_fields(model: ModelProperty) -> list[Property]:
    """The fields of a class, required ones first."""
    fields = [*(model.required_properties or ()), *(model.optional_properties or ())]
    for field in fields:
        if field.python_name in ("from_dict", "page", "to_dict"):
            _fail(f"have a member {field.python_name}, which a field of {model.class_info.name} would replace")
    return fields


def keyword_arguments(endpoint: Any) -> list[Property]:
    """Every keyword of an operation's method, required ones first; a name in path and body is one keyword."""
    found: dict[str, Property] = {}
    for prop in [
        *endpoint.path_parameters,
        *endpoint.query_parameters,
        *(body_properties(endpoint) or ()),
        *endpoint.header_parameters,
    ]:
        known = found.setdefault(prop.python_name, prop)
        if _name(known) != _name(prop):
            _fail(f"give {_name(known)} and {_name(prop)} of {endpoint.name} one keyword")
        if prop.required:
            found[prop.python_name] = prop
    return sorted(found.values(), key=lambda prop: not prop.required)


def _name(prop: Property) -> str:
    """The name that a property has in the document."""
    return str(prop.name.get_untrusted_value())


def _answer_model(endpoint: Any) -> Any:
    prop = endpoint.responses.patterns[0].prop
    return prop.class_info if isinstance(prop, ModelProperty) else None


def _signature_classes(collection: Any) -> list[Any]:
    arguments = [prop for endpoint in collection.endpoints for prop in keyword_arguments(endpoint)]
    answers = [model for endpoint in collection.endpoints if (model := _answer_model(endpoint))]
    return _sorted([*(used.class_info for prop in arguments for used in _named(prop)), *answers])


def _used(properties: list[Property], kind: type) -> list[Any]:
    return _sorted([used.class_info for prop in properties for used in _named(prop) if isinstance(used, kind)])


def _reachable(direct: dict[str, list[Any]], name: str) -> set[str]:
    """Which classes objects of this class can hold, at any depth."""
    found: set[str] = set()
    left = [name]
    while left:
        inner = {info.name for info in direct[left.pop()]} - found
        found |= inner
        left += inner
    return found


def _decoded(model: ModelProperty, inside: dict[str, set[str]]) -> dict[str, list[Any]]:
    """The classes that a class needs: before it, or after it, since they need it in turn."""
    name = model.class_info.name
    others = [info for info in _used(model_fields(model), ModelProperty) if info.name != name]
    return {
        "before": [info for info in others if name not in inside[info.name]],
        "after": [info for info in others if name in inside[info.name]],
    }


def _named(prop: Property) -> list[Any]:
    """The properties within this one that have a class or type alias of their own."""
    if isinstance(prop, ListProperty):
        return _named(prop.inner_property)
    if isinstance(prop, UnionProperty):
        return [named for inner in prop.inner_properties for named in _named(inner)]
    if isinstance(prop, MapProperty):
        return _named(prop.entry) if prop.entry else []
    return [prop] if isinstance(prop, (ModelProperty, LiteralEnumProperty)) else []


def _sorted(classes: list[Any]) -> list[Any]:
    return sorted({info.name: info for info in classes}.values(), key=lambda info: str(info.name))


def _declared_values(document: dict[str, Any], name: str) -> list[Any]:
    # The parser keeps them as a set, whose order changes from run to run.
    if name not in document["components"]["schemas"]:
        _fail(f"need a name for the values of {name}: give the enum one in schemas/")
    values: list[Any] = document["components"]["schemas"][name]["enum"]
    return values


def _fail(reason: str) -> NoReturn:
    raise ValueError(f"the templates {reason}")

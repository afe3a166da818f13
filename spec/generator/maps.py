"""Objects without fields of their own are mappings: a plain `dict` in Python, not a class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define
from openapi_python_client.parser.properties import ListProperty, ModelProperty, Property, UnionProperty

if TYPE_CHECKING:
    from openapi_python_client.parser import GeneratorData


@define
class MapProperty:
    """A field or keyword whose value is a mapping; what the templates ask of any other property, and its entries'."""

    name: Any
    required: bool
    python_name: Any
    description: Any
    entry: Any
    """The property of its values; None when they may be anything."""
    template: ClassVar[str] = "map_property.py.jinja"


def replace_maps(parsed: GeneratorData) -> None:
    """Make a MapProperty of every property whose class has no fields, and drop those classes."""
    maps = {model.class_info.name: model for model in parsed.models if _is_map(model)}
    parsed.models = [model for model in parsed.models if model.class_info.name not in maps]
    endpoints = [endpoint for tag in parsed.endpoint_collections_by_tag.values() for endpoint in tag.endpoints]
    bodies = [endpoint.bodies[0].prop for endpoint in endpoints if endpoint.bodies]
    for model in [*parsed.models, *(body for body in bodies if isinstance(body, ModelProperty))]:
        for fields in (model.required_properties, model.optional_properties):
            fields[:] = [_replaced(field, maps) for field in fields]


def _is_map(model: ModelProperty) -> bool:
    return not model.required_properties and not model.optional_properties


def _replaced(prop: Any, maps: dict[str, ModelProperty]) -> Property:
    if isinstance(prop, ListProperty):
        prop.inner_property = _replaced(prop.inner_property, maps)
    elif isinstance(prop, UnionProperty):
        prop.inner_properties = [_replaced(inner, maps) for inner in prop.inner_properties]
    elif isinstance(prop, ModelProperty) and prop.class_info.name in maps:
        entry = maps[prop.class_info.name].additional_properties
        inner = None if entry is None or isinstance(entry, bool) else _replaced(entry, maps)
        return MapProperty(prop.name, prop.required, prop.python_name, prop.description, inner)
    return prop

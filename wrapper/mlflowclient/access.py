"""What may be sent to administrate users: names, passwords, roles, and what they allow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from mlflow_openapi.models.direct_permission_level import DIRECT_PERMISSION_LEVEL_VALUES
from mlflow_openapi.models.permission_level import PERMISSION_LEVEL_VALUES
from mlflow_openapi.models.resource_type import RESOURCE_TYPE_VALUES
from mlflow_openapi.models.workspace_deletion_mode import WORKSPACE_DELETION_MODE_VALUES
from mlflow_openapi.operations import OPERATIONS

from .errors import InputError
from .values import INT64_MAX, shown, text

if TYPE_CHECKING:
    from mlflow_openapi.models import DirectPermissionLevel, PermissionLevel, ResourceType, WorkspaceDeletionMode

T = TypeVar("T")
_LEAST: int = OPERATIONS["createUser"].limits["password"]["minLength"]


def username(value: object) -> str:
    """A user's name, under which one can log in."""
    name = text(value, "username", min_length=1)
    if ":" in name:
        raise InputError(f"username={shown(name)}: nobody can log in under a name with ':'")
    return name


def password(value: object, argument: str = "password", *, new: bool = True) -> str:
    """A password. What is wrong with it is said without it."""
    if not isinstance(value, str) or not value:
        raise InputError(f"{argument}: text is needed, not {type(value).__name__ if value != '' else 'an empty one'}")
    if new and len(value) < _LEAST:
        raise InputError(f"{argument}: it has {len(value)} characters; servers want at least {_LEAST}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InputError(f"{argument}: it has a lone surrogate, which no request can carry") from None
    return value


def role_id(value: object, argument: str = "role_id") -> int:
    """The id of a role, or of a permission of one."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= INT64_MAX:
        raise InputError(f"{argument}={shown(value)}: a number is needed")
    return value


def permission(value: object) -> PermissionLevel:
    """What a permission of a role or a user allows."""
    return _one_of(PERMISSION_LEVEL_VALUES, value, "permission")


def direct_permission(value: object) -> DirectPermissionLevel:
    """What a user may do with one resource, on servers up to 3.10."""
    return _one_of(DIRECT_PERMISSION_LEVEL_VALUES, value, "permission")


def resource_type(value: object) -> ResourceType:
    """The kind of resource that a permission is for."""
    return _one_of(RESOURCE_TYPE_VALUES, value, "resource_type")


def deletion_mode(value: object) -> WorkspaceDeletionMode:
    """What becomes of the things in a workspace that is deleted."""
    return _one_of(WORKSPACE_DELETION_MODE_VALUES, value, "mode")


def _one_of(choices: tuple[T, ...], value: Any, argument: str) -> T:
    if value not in choices:
        raise InputError(f"{argument}={shown(value)}: one of {', '.join(map(str, choices))} is needed")
    return cast("T", value)

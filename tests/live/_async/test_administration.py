"""Users, roles and permissions of servers with basic-auth."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest

from mlflowclient import (
    AlreadyExists,
    AsyncMLflow,
    EndpointMissing,
    Forbidden,
    InputError,
    MlflowClientError,
    NotFound,
    Unauthenticated,
)
from tests.live.helpers import nothing_sent, release
from tests.servers import MlflowServer

PASSWORD = "correct-horse-battery"
WRONG = "not-the-present-one"
OTHER = "staple-'\"-é-battery"


@pytest.fixture
async def admin(auth_server: MlflowServer) -> AsyncIterator[AsyncMLflow]:
    """A client with the administrator's credentials."""
    async with AsyncMLflow(
        auth_server.uri, username=auth_server.username, password=auth_server.password, verify=False
    ) as mlf:
        yield mlf


@pytest.fixture
async def user(admin: AsyncMLflow) -> str:
    """The name of a new user, whose password is PASSWORD."""
    return (await admin.create_user(f"u-{uuid4().hex}", PASSWORD)).username


@pytest.fixture
def has_roles(mlflow_version: str) -> bool:
    return release(mlflow_version) >= (3, 14)


def logged_in(server: MlflowServer, name: str, password: str) -> AsyncMLflow:
    return AsyncMLflow(server.uri, username=name, password=password, verify=False)


def everything_said(error: MlflowClientError) -> str:
    """All that an exception and its copy by pickle can show to anybody."""
    again = pickle.loads(pickle.dumps(error))
    chain = "".join(traceback.format_exception(error))
    shown = [f"{each} {each!r} {each.args!r} {each.__dict__!r}" for each in (error, again)]
    return " ".join([*shown, chain, repr(pickle.dumps(error))])


async def test_a_user_from_creation_to_deletion(admin: AsyncMLflow, auth_server: MlflowServer) -> None:
    name = f"é-{uuid4().hex}"
    made = await admin.create_user(name, PASSWORD)
    assert (made.username, made.is_admin) == (name, False)
    assert (await admin.get_user(name)).id == made.id
    await admin.update_user_admin(name, True)
    assert (await admin.get_user(name)).is_admin
    await admin.update_user_admin(name, False)
    await admin.update_user_password(name, OTHER)
    async with logged_in(auth_server, name, OTHER) as mlf:
        assert (await mlf.get_user(name)).username == name
        with pytest.raises(Forbidden):
            await mlf.create_user("nobody", PASSWORD)
    async with logged_in(auth_server, name, PASSWORD) as mlf:
        assert mlf.config.username == name
        with pytest.raises(Unauthenticated):
            await mlf.get_user(name)
    await admin.delete_user(name)
    with pytest.raises(NotFound):
        await admin.get_user(name)


async def test_users_change_their_own_password(user: str, auth_server: MlflowServer, has_roles: bool) -> None:
    async with logged_in(auth_server, user, PASSWORD) as mlf:
        if has_roles:
            with pytest.raises(MlflowClientError) as caught:
                await mlf.update_user_password(user, OTHER, WRONG)
            assert WRONG not in everything_said(caught.value)
            assert (await mlf.get_current_user()).username == user
            await mlf.update_user_password(user, OTHER, PASSWORD)
        else:
            await mlf.update_user_password(user, OTHER)
        with pytest.raises(Unauthenticated) as refused:
            await mlf.get_user(user)
    said = everything_said(refused.value)
    assert PASSWORD not in said
    assert OTHER not in said


async def test_no_error_passes_on_a_password_or_its_hash(admin: AsyncMLflow, user: str) -> None:
    for create in (admin.create_user, admin.users.create_user):
        with pytest.raises(AlreadyExists, match="already exists") as caught:
            await create(username=user, password=OTHER)
        said = everything_said(caught.value)
        for secret in ("scrypt", "pbkdf2", OTHER, OTHER[:-3], PASSWORD):
            assert secret not in said
        assert user in said


async def test_what_the_server_lacks(admin: AsyncMLflow, user: str, has_roles: bool) -> None:
    older: list[tuple[str, tuple[str, ...]]] = [
        ("get_experiment_permission", ("1", user)),
        ("delete_registered_model_permission", ("m", user)),
    ]
    newer: list[tuple[str, tuple[str, ...]]] = [
        ("get_current_user", ()),
        ("list_users", ()),
        ("create_role", ("default", "r")),
        ("list_user_roles", (user,)),
        ("grant_user_permission", (user, "experiment", "1", "READ")),
    ]
    for method, arguments in older if has_roles else newer:
        with pytest.raises(EndpointMissing, match=r"MLflow 2\.9\.2 to 3\.10\.1 " if has_roles else "or newer with"):
            await getattr(admin, method)(*arguments)


async def test_roles(admin: AsyncMLflow, auth_server: MlflowServer, user: str, has_roles: bool) -> None:
    if not has_roles:
        return
    name = f"role-{uuid4().hex}"
    role = await admin.create_role("default", name, "for tests")
    with pytest.raises(AlreadyExists):
        await admin.create_role("default", name)
    assert (role.name, role.workspace, role.description, role.permissions) == (name, "default", "for tests", [])
    assert name in {each.name for each in await admin.list_roles("default")}
    assert name in {each.name for each in await admin.list_all_roles()}
    assert (await admin.update_role(role.id, description="other")).description == "other"

    experiment = await admin.create_experiment()
    added = await admin.add_role_permission(role.id, "experiment", experiment.experiment_id, "EDIT")
    assert (await admin.update_role_permission(added.id, "MANAGE")).permission == "MANAGE"
    assert [each.id for each in await admin.list_role_permissions(role.id)] == [added.id]
    assert (await admin.assign_role(user, role.id)).role_id == role.id
    assert name in {each.name for each in await admin.list_user_roles(user)}
    assert len(await admin.list_role_users(role.id)) == 1
    async with logged_in(auth_server, user, PASSWORD) as mlf:
        await mlf.set_experiment_tag(experiment, "k", "v")
    assert (await admin.get_user_permission(user, "experiment", experiment.experiment_id)).permission == "MANAGE"
    assert [each.role_name for each in await admin.list_user_permissions(user)] == [name]
    await admin.unassign_role(user, role.id)
    await admin.remove_role_permission(added.id)
    assert (await admin.get_role(role.id)).permissions == []
    await admin.delete_role(role.id)
    with pytest.raises(NotFound):
        await admin.get_role(role.id)


async def test_direct_permissions(admin: AsyncMLflow, auth_server: MlflowServer, user: str, has_roles: bool) -> None:
    experiment = await admin.create_experiment()
    identity = experiment.experiment_id
    async with logged_in(auth_server, user, PASSWORD) as mlf:
        with pytest.raises(Forbidden):
            await mlf.set_experiment_tag(experiment, "k", "v")
        if has_roles:
            await admin.grant_user_permission(user, "experiment", identity, "EDIT")
            with pytest.raises(AlreadyExists):
                await admin.grant_user_permission(user, "experiment", identity, "EDIT")
        else:
            await admin.create_experiment_permission(experiment, user, "READ")
            await admin.update_experiment_permission(identity, user, "EDIT")
            assert (await admin.get_experiment_permission(identity, user)).permission == "EDIT"
        await mlf.set_experiment_tag(experiment, "k", "v")
        if has_roles:
            await admin.revoke_user_permission(user, "experiment", identity)
        else:
            await admin.delete_experiment_permission(identity, user)
        with pytest.raises(Forbidden):
            await mlf.set_experiment_tag(experiment, "k", "v")


async def test_permissions_on_a_registered_model(admin: AsyncMLflow, user: str, has_roles: bool) -> None:
    if has_roles:
        return
    name = f"m-{uuid4().hex}"
    await admin.registered_models.create_registered_model(name=name)
    assert (await admin.create_registered_model_permission(name, user, "EDIT")).permission == "EDIT"
    await admin.update_registered_model_permission(name, user, "MANAGE")
    assert (await admin.get_registered_model_permission(name, user)).permission == "MANAGE"
    await admin.delete_registered_model_permission(name, user)
    with pytest.raises(NotFound):
        await admin.get_registered_model_permission(name, user)


@pytest.mark.parametrize(
    ("method", "arguments", "says"),
    [
        ("create_user", ("", PASSWORD), "username is empty"),
        ("create_user", ("a:b", PASSWORD), "username='a:b'"),
        ("create_user", ("a", "sesame"), "password: it has 6 characters; servers want at least 12"),
        ("create_user", ("a", 5), "password: text is needed, not int"),
        ("create_user", ("a", "sesame-open-thou\ud800"), "password: it has a lone surrogate"),
        ("update_user_password", ("a", PASSWORD, ""), "current_password: text is needed, not an empty one"),
        ("create_role", ("default", ""), "name is empty"),
        ("update_role", (1,), "needs a name or a description"),
        ("get_role", ("1",), "role_id='1'"),
        ("add_role_permission", (1, "experiments", "*", "READ"), "resource_type='experiments': one of workspace"),
        ("add_role_permission", (1, "experiment", "*", "WRITE"), "permission='WRITE': one of READ, USE"),
        ("create_experiment_permission", (1, "a", "DENY"), "permission='DENY': one of READ"),
        ("create_registered_model_permission", ("", "a", "READ"), "name is empty"),
    ],
)
async def test_bad_input(method: str, arguments: tuple[Any, ...], says: str) -> None:
    mlf = AsyncMLflow("http://mlflow.example", transport=nothing_sent())
    with pytest.raises(InputError, match=says) as caught:
        await getattr(mlf, method)(*arguments)
    assert "sesame" not in everything_said(caught.value)

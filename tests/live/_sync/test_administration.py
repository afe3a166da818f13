# Derived from _async/ by `make sync-code`. Do not edit: change the asynchronous twin.
"""Users, roles and permissions of servers with basic-auth."""

from __future__ import annotations

import pickle
import traceback
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from mlflowclient import (
    AlreadyExists,
    EndpointMissing,
    Forbidden,
    InputError,
    MLflow,
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
def admin(auth_server: MlflowServer) -> Iterator[MLflow]:
    """A client with the administrator's credentials."""
    with MLflow(auth_server.uri, username=auth_server.username, password=auth_server.password, verify=False) as mlf:
        yield mlf


@pytest.fixture
def user(admin: MLflow) -> str:
    """The name of a new user, whose password is PASSWORD."""
    return (admin.create_user(f"u-{uuid4().hex}", PASSWORD)).username


@pytest.fixture
def has_roles(mlflow_version: str) -> bool:
    return release(mlflow_version) >= (3, 14)


def logged_in(server: MlflowServer, name: str, password: str) -> MLflow:
    return MLflow(server.uri, username=name, password=password, verify=False)


def everything_said(error: MlflowClientError) -> str:
    """All that an exception and its copy by pickle can show to anybody."""
    again = pickle.loads(pickle.dumps(error))
    chain = "".join(traceback.format_exception(error))
    shown = [f"{each} {each!r} {each.args!r} {each.__dict__!r}" for each in (error, again)]
    return " ".join([*shown, chain, repr(pickle.dumps(error))])


def test_a_user_from_creation_to_deletion(admin: MLflow, auth_server: MlflowServer) -> None:
    name = f"é-{uuid4().hex}"
    made = admin.create_user(name, PASSWORD)
    assert (made.username, made.is_admin) == (name, False)
    assert (admin.get_user(name)).id == made.id
    admin.update_user_admin(name, True)
    assert (admin.get_user(name)).is_admin
    admin.update_user_admin(name, False)
    admin.update_user_password(name, OTHER)
    with logged_in(auth_server, name, OTHER) as mlf:
        assert (mlf.get_user(name)).username == name
        with pytest.raises(Forbidden):
            mlf.create_user("nobody", PASSWORD)
    with logged_in(auth_server, name, PASSWORD) as mlf:
        assert mlf.config.username == name
        with pytest.raises(Unauthenticated):
            mlf.get_user(name)
    admin.delete_user(name)
    with pytest.raises(NotFound):
        admin.get_user(name)


def test_users_change_their_own_password(user: str, auth_server: MlflowServer, has_roles: bool) -> None:
    with logged_in(auth_server, user, PASSWORD) as mlf:
        if has_roles:
            with pytest.raises(MlflowClientError) as caught:
                mlf.update_user_password(user, OTHER, WRONG)
            assert WRONG not in everything_said(caught.value)
            assert (mlf.get_current_user()).username == user
            mlf.update_user_password(user, OTHER, PASSWORD)
        else:
            mlf.update_user_password(user, OTHER)
        with pytest.raises(Unauthenticated) as refused:
            mlf.get_user(user)
    said = everything_said(refused.value)
    assert PASSWORD not in said
    assert OTHER not in said


def test_no_error_passes_on_a_password_or_its_hash(admin: MLflow, user: str) -> None:
    for create in (admin.create_user, admin.users.create_user):
        with pytest.raises(AlreadyExists, match="already exists") as caught:
            create(username=user, password=OTHER)
        said = everything_said(caught.value)
        for secret in ("scrypt", "pbkdf2", OTHER, OTHER[:-3], PASSWORD):
            assert secret not in said
        assert user in said


def test_what_the_server_lacks(admin: MLflow, user: str, has_roles: bool) -> None:
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
            getattr(admin, method)(*arguments)


def test_roles(admin: MLflow, auth_server: MlflowServer, user: str, has_roles: bool) -> None:
    if not has_roles:
        return
    name = f"role-{uuid4().hex}"
    role = admin.create_role("default", name, "for tests")
    with pytest.raises(AlreadyExists):
        admin.create_role("default", name)
    assert (role.name, role.workspace, role.description, role.permissions) == (name, "default", "for tests", [])
    assert name in {each.name for each in admin.list_roles("default")}
    assert name in {each.name for each in admin.list_all_roles()}
    assert (admin.update_role(role.id, description="other")).description == "other"

    experiment = admin.create_experiment()
    added = admin.add_role_permission(role.id, "experiment", experiment.experiment_id, "EDIT")
    assert (admin.update_role_permission(added.id, "MANAGE")).permission == "MANAGE"
    assert [each.id for each in admin.list_role_permissions(role.id)] == [added.id]
    assert (admin.assign_role(user, role.id)).role_id == role.id
    assert name in {each.name for each in admin.list_user_roles(user)}
    assert len(admin.list_role_users(role.id)) == 1
    with logged_in(auth_server, user, PASSWORD) as mlf:
        mlf.set_experiment_tag(experiment, "k", "v")
    assert (admin.get_user_permission(user, "experiment", experiment.experiment_id)).permission == "MANAGE"
    assert [each.role_name for each in admin.list_user_permissions(user)] == [name]
    admin.unassign_role(user, role.id)
    admin.remove_role_permission(added.id)
    assert (admin.get_role(role.id)).permissions == []
    admin.delete_role(role.id)
    with pytest.raises(NotFound):
        admin.get_role(role.id)


def test_direct_permissions(admin: MLflow, auth_server: MlflowServer, user: str, has_roles: bool) -> None:
    experiment = admin.create_experiment()
    identity = experiment.experiment_id
    with logged_in(auth_server, user, PASSWORD) as mlf:
        with pytest.raises(Forbidden):
            mlf.set_experiment_tag(experiment, "k", "v")
        if has_roles:
            admin.grant_user_permission(user, "experiment", identity, "EDIT")
            with pytest.raises(AlreadyExists):
                admin.grant_user_permission(user, "experiment", identity, "EDIT")
        else:
            admin.create_experiment_permission(experiment, user, "READ")
            admin.update_experiment_permission(identity, user, "EDIT")
            assert (admin.get_experiment_permission(identity, user)).permission == "EDIT"
        mlf.set_experiment_tag(experiment, "k", "v")
        if has_roles:
            admin.revoke_user_permission(user, "experiment", identity)
        else:
            admin.delete_experiment_permission(identity, user)
        with pytest.raises(Forbidden):
            mlf.set_experiment_tag(experiment, "k", "v")


def test_permissions_on_a_registered_model(admin: MLflow, user: str, has_roles: bool) -> None:
    if has_roles:
        return
    name = f"m-{uuid4().hex}"
    admin.registered_models.create_registered_model(name=name)
    assert (admin.create_registered_model_permission(name, user, "EDIT")).permission == "EDIT"
    admin.update_registered_model_permission(name, user, "MANAGE")
    assert (admin.get_registered_model_permission(name, user)).permission == "MANAGE"
    admin.delete_registered_model_permission(name, user)
    with pytest.raises(NotFound):
        admin.get_registered_model_permission(name, user)


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
def test_bad_input(method: str, arguments: tuple[Any, ...], says: str) -> None:
    mlf = MLflow("http://mlflow.example", transport=nothing_sent())
    with pytest.raises(InputError, match=says) as caught:
        getattr(mlf, method)(*arguments)
    assert "sesame" not in everything_said(caught.value)

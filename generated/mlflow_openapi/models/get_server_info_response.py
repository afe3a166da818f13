# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define

from .server_features import ServerFeatures

if TYPE_CHECKING:
    from .store_type import StoreType


@define
class GetServerInfoResponse:
    """What the server can do. Every field may be absent, since older servers tell less."""

    store_type: StoreType | str | None = None
    """The kind of tracking store; null for one that came from a plug-in."""
    workspaces_enabled: bool | None = None
    """Whether the server has workspaces. Only then may a request carry the header `X-MLFLOW-WORKSPACE`."""
    trace_archival_enabled: bool | None = None
    """Whether old traces move out of the database. Since 3.14.0."""
    multipart_uploads_enabled: bool | None = None
    """Whether proxied artifacts can be uploaded in parts, straight to their store. Since 3.17.2."""
    multipart_downloads_enabled: bool | None = None
    """Whether proxied artifacts can be downloaded straight from their store. Since 3.17.2."""
    presigned_upload_run_id_supported: bool | None = None
    """Whether presigned upload addresses can be asked for with a `run_id`. It speaks of the request alone: the run's
    store may still be one that has no such addresses. Since 3.17.2."""
    presigned_upload_model_id_supported: bool | None = None
    """The same for a `model_id`. Since 3.17.2."""
    features_enabled: ServerFeatures | None = None
    """Which optional parts of the server are on. Since 3.17.2."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> GetServerInfoResponse:
        """The object that decoded JSON describes; fields that this class does not know are ignored."""
        get = source.get
        _self = cls.__new__(cls)
        _self.store_type = get("store_type")
        _self.workspaces_enabled = get("workspaces_enabled")
        _self.trace_archival_enabled = get("trace_archival_enabled")
        _self.multipart_uploads_enabled = get("multipart_uploads_enabled")
        _self.multipart_downloads_enabled = get("multipart_downloads_enabled")
        _self.presigned_upload_run_id_supported = get("presigned_upload_run_id_supported")
        _self.presigned_upload_model_id_supported = get("presigned_upload_model_id_supported")
        _value = get("features_enabled")
        _self.features_enabled = None if _value is None else ServerFeatures.from_dict(_value)
        return _self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON has it, without fields that are None."""
        _fields: dict[str, Any] = {}
        if self.store_type is not None:
            _fields["store_type"] = self.store_type
        if self.workspaces_enabled is not None:
            _fields["workspaces_enabled"] = self.workspaces_enabled
        if self.trace_archival_enabled is not None:
            _fields["trace_archival_enabled"] = self.trace_archival_enabled
        if self.multipart_uploads_enabled is not None:
            _fields["multipart_uploads_enabled"] = self.multipart_uploads_enabled
        if self.multipart_downloads_enabled is not None:
            _fields["multipart_downloads_enabled"] = self.multipart_downloads_enabled
        if self.presigned_upload_run_id_supported is not None:
            _fields["presigned_upload_run_id_supported"] = self.presigned_upload_run_id_supported
        if self.presigned_upload_model_id_supported is not None:
            _fields["presigned_upload_model_id_supported"] = self.presigned_upload_model_id_supported
        if self.features_enabled is not None:
            _fields["features_enabled"] = self.features_enabled.to_dict()
        return _fields

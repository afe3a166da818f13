# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .server_features import ServerFeatures

if TYPE_CHECKING:
    from .store_type import StoreType
else:  # a newer server's value is text, too
    StoreType = str


class GetServerInfoResponse(Struct, omit_defaults=True):
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
        return cls(
            get("store_type"),
            get("workspaces_enabled"),
            get("trace_archival_enabled"),
            get("multipart_uploads_enabled"),
            get("multipart_downloads_enabled"),
            get("presigned_upload_run_id_supported"),
            get("presigned_upload_model_id_supported"),
            None if (_value := get("features_enabled")) is None else ServerFeatures.from_dict(_value),
        )

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

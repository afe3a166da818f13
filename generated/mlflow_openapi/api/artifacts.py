# Generated from spec/ by `make generate`. Do not edit: change the description or the templates.
"""Files of runs, listed by run, or moved through the server's artifact proxy by path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import models as _models
from ..operations import OPERATIONS
from ..transport import nothing as _nothing
from ..transport import path_value as _path_value

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager, AbstractContextManager

    import httpx

    from ..models.create_multipart_upload_response import CreateMultipartUploadResponse
    from ..models.create_presigned_download_url_response import CreatePresignedDownloadUrlResponse
    from ..models.create_presigned_upload_url_response import CreatePresignedUploadUrlResponse
    from ..models.get_presigned_download_url_response import GetPresignedDownloadUrlResponse
    from ..models.list_artifacts_response import ListArtifactsResponse
    from ..models.list_proxied_artifacts_response import ListProxiedArtifactsResponse
    from ..models.multipart_upload_part import MultipartUploadPart
    from ..transport import AsyncContent, AsyncTransport, Content, Transport

_LIST_ARTIFACTS = OPERATIONS["listArtifacts"]
_GET_RUN_ARTIFACT = OPERATIONS["getRunArtifact"]
_CREATE_PRESIGNED_UPLOAD_URL = OPERATIONS["createPresignedUploadUrl"]
_CREATE_PRESIGNED_DOWNLOAD_URL = OPERATIONS["createPresignedDownloadUrl"]
_LIST_PROXIED_ARTIFACTS = OPERATIONS["listProxiedArtifacts"]
_DOWNLOAD_ARTIFACT = OPERATIONS["downloadArtifact"]
_UPLOAD_ARTIFACT = OPERATIONS["uploadArtifact"]
_DELETE_ARTIFACT = OPERATIONS["deleteArtifact"]
_CREATE_MULTIPART_UPLOAD = OPERATIONS["createMultipartUpload"]
_COMPLETE_MULTIPART_UPLOAD = OPERATIONS["completeMultipartUpload"]
_ABORT_MULTIPART_UPLOAD = OPERATIONS["abortMultipartUpload"]
_GET_PRESIGNED_DOWNLOAD_URL = OPERATIONS["getPresignedDownloadUrl"]
_UPLOAD_RUN_ARTIFACT = OPERATIONS["uploadRunArtifact"]


class ArtifactsApi:
    """Files of runs, listed by run, or moved through the server's artifact proxy by path."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def list_artifacts(
        self, *, run_id: str, path: str | None = None, page_token: str | None = None
    ) -> ListArtifactsResponse:
        """List one directory of a run's artifacts.

        Not recursive: list each directory in turn. A missing path, a file and an empty directory all look the same,
        an answer without `files`; to tell them apart, list the parent. The artifacts of a deleted run are listed
        too.

        `GET /api/2.0/mlflow/artifacts/list`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            path: Directory to list, relative to the run's artifact root; the root itself when absent or empty.
            page_token: Where to go on. MLflow's own server ignores it, and lists everything at once.

        Returns:
            ListArtifactsResponse: The files and directories directly below one directory of a run.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "path": path,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/artifacts/list"
        return self._transport.call(
            _LIST_ARTIFACTS, _path, query=_query, decode=_models.ListArtifactsResponse.from_dict
        )

    def get_run_artifact(
        self, *, run_id: str, path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractContextManager[httpx.Response]:
        """Download a file of a run, whatever its store.

        The server fetches the file from wherever the run keeps it, and serves ranges of it on every version. From
        stores other than a local directory it first copies the whole file, for each request, and the `ETag` is a new
        one each time; servers before 3.14.0 leave that copy in their temporary directory.

        For a missing file and for a directory, 3.14.0 and later answer 404 and 400, older servers 500; a file
        missing from a remote store is 500 everywhere. Never under `/ajax-api/`.

        `GET /get-artifact`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            path: The file, relative to the run's artifact root. A path that starts like a URL (`C:x`, `file:x`)
                or with a space is not found, or another file is sent.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512). A server that cannot serve ranges ignores it and sends the whole file with status
                200.
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "path": path,
        }
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = "/get-artifact"
        return self._transport.stream(_GET_RUN_ARTIFACT, _path, query=_query, headers=_headers)

    def create_presigned_upload_url(
        self, *, path: str, run_id: str | None = None, model_id: str | None = None, expiration: int | None = None
    ) -> CreatePresignedUploadUrlResponse:
        """Get an address to write a run's file directly to its store.

        For runs and logged models that keep their artifacts in a store such as S3, at an `s3:` address; those behind
        the proxy are refused with 400. Nothing is created until the address is used. Writing to it replaces the file
        that is there.

        `POST /api/2.0/mlflow/artifacts/presigned-upload-url`, since MLflow 3.14.0. Retry class `safe`: it only
        reads.

        Args:
            path: The file to write, relative to the artifact root of the run or logged model.
            run_id: Id of the run. Exactly one of `run_id` and `model_id` must be given.
            model_id: Id of the logged model. Since 3.17.2; 3.14.0 insists on `run_id`.
            expiration: How long the address lives, in seconds; 900 when absent. The server checks nothing; S3
                honours 1 to 604,800 (seven days).

        Returns:
            CreatePresignedUploadUrlResponse: Where to write a file directly to its store.
        """
        _json: dict[str, Any] = {
            "path": path,
        }
        if run_id is not None:
            _json["run_id"] = run_id
        if model_id is not None:
            _json["model_id"] = model_id
        if expiration is not None:
            _json["expiration"] = expiration
        _path = "/api/2.0/mlflow/artifacts/presigned-upload-url"
        return self._transport.call(
            _CREATE_PRESIGNED_UPLOAD_URL, _path, json=_json, decode=_models.CreatePresignedUploadUrlResponse.from_dict
        )

    def create_presigned_download_url(
        self, *, run_id: str, path: str, expiration: int | None = None
    ) -> CreatePresignedDownloadUrlResponse:
        """Get an address to read a run's file directly from its store.

        For runs that keep their artifacts in a store such as S3, at an `s3:` address; those behind the proxy are
        refused with 400. The file must exist. The store serves ranges.

        `POST /api/2.0/mlflow/artifacts/presigned-download-url`, since MLflow 3.17.2. Retry class `safe`: it only
        reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            path: The file to read, relative to the run's artifact root.
            expiration: How long the address lives, in seconds, at most seven days. When absent, 300, or what the
                server's `MLFLOW_PRESIGNED_DOWNLOAD_URL_TTL_SECONDS` says.

        Returns:
            CreatePresignedDownloadUrlResponse: Where to read a run's file directly from its store.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "path": path,
        }
        if expiration is not None:
            _json["expiration"] = expiration
        _path = "/api/2.0/mlflow/artifacts/presigned-download-url"
        return self._transport.call(
            _CREATE_PRESIGNED_DOWNLOAD_URL,
            _path,
            json=_json,
            decode=_models.CreatePresignedDownloadUrlResponse.from_dict,
        )

    def list_proxied_artifacts(self, *, path: str | None = None) -> ListProxiedArtifactsResponse:
        """List one directory of the artifact proxy.

        Not recursive, and across all runs: the root holds one directory per experiment. A missing path, a file and
        an empty directory all look the same, an answer without `files`.

        `GET /api/2.0/mlflow-artifacts/artifacts`, since MLflow 2.0.1. Not with the server's `--no-serve-artifacts`.
        Retry class `safe`: it only reads.

        Args:
            path: Directory to list, relative to the proxy's root; the root itself when absent or empty.

        Returns:
            ListProxiedArtifactsResponse: The files and directories directly below one directory of the proxy.
        """
        _query: dict[str, Any] = {
            "path": path,
        }
        _path = "/api/2.0/mlflow-artifacts/artifacts"
        return self._transport.call(
            _LIST_PROXIED_ARTIFACTS, _path, query=_query, decode=_models.ListProxiedArtifactsResponse.from_dict
        )

    def download_artifact(
        self, *, artifact_path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractContextManager[httpx.Response]:
        """Download a file through the artifact proxy.

        From 3.14.0 on, if the proxy keeps its files in a local directory, there are ranges, `ETag` and
        `Content-Length`, and a missing file is answered with 404. In all other cases the body is streamed without a
        length, so only the listing tells the size, and a missing file is answered with 500. Servers before 3.14.0
        cannot deliver a file whose name has characters beyond Latin-1; `get_run_artifact` can.

        `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, since MLflow 2.0.1. Not with the server's
        `--no-serve-artifacts`. Retry class `safe`: it only reads.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512). A server that cannot serve ranges ignores it and sends the whole file with status
                200.
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = f"/api/2.0/mlflow-artifacts/artifacts/{_path_value(artifact_path, slashes=True)}"
        return self._transport.stream(_DOWNLOAD_ARTIFACT, _path, headers=_headers)

    def upload_artifact(self, *, artifact_path: str, content: Content) -> None:
        """Upload a file through the artifact proxy.

        Directories come into being as needed. A file that is there is replaced, so a repeat is harmless. There is no
        limit on the size. A path that names a directory is a mistake that older servers do not report: they put the
        file inside it.

        Always send `Content-Length`: servers up to 3.14.0, and later ones with `--static-prefix`, may store an empty
        file with status 200 when the body is chunked. When the connection breaks halfway, servers under gunicorn
        keep the part that arrived, so upload again.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, since MLflow 2.0.1. Not with the server's
        `--no-serve-artifacts`. Retry class `idempotent`: a repeat changes nothing.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.
            content: The bytes of the body, whole or in pieces.
        """
        _headers: dict[str, str] = {"Content-Type": "application/octet-stream"}
        _path = f"/api/2.0/mlflow-artifacts/artifacts/{_path_value(artifact_path, slashes=True)}"
        return self._transport.call(_UPLOAD_ARTIFACT, _path, content=content, headers=_headers, decode=_nothing)

    def delete_artifact(self, *, artifact_path: str) -> None:
        """Delete a file, or a directory with all it holds, through the artifact proxy.

        There is no undo. Answered with 200 too when nothing has that path.

        `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, since MLflow 2.0.1. Not with the server's
        `--no-serve-artifacts`. Retry class `idempotent`: a repeat changes nothing.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.
        """
        _path = f"/api/2.0/mlflow-artifacts/artifacts/{_path_value(artifact_path, slashes=True)}"
        return self._transport.call(_DELETE_ARTIFACT, _path, decode=_nothing)

    def create_multipart_upload(
        self, *, artifact_path: str, path: str, num_parts: int | None = None
    ) -> CreateMultipartUploadResponse:
        """Open a multipart upload, whose parts go straight to the proxy's store.

        Send each part with `PUT` to its address, then complete the upload with the parts' etags, or abort it. Until
        then the file does not exist, or is the old one. On S3 every part but the last has at least 5 MiB, and there
        are at most 10,000. Each call opens another upload, which stays open, and costs, until it is completed or
        aborted.

        `POST /api/2.0/mlflow-artifacts/mpu/create/{artifact_path}`, since MLflow 2.9.2. Not with the server's
        `--no-serve-artifacts`. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            artifact_path: The directory for the file, relative to the proxy's root. The file's name is in the
                body.
            path: Name of the file. Of a path only what follows the last slash counts.
            num_parts: How many parts there will be, from 1. Always give it: without it S3's store opens an
                upload, but gives no address for a part. The server does not check it.

        Returns:
            CreateMultipartUploadResponse: An open multipart upload.
        """
        _json: dict[str, Any] = {
            "path": path,
        }
        if num_parts is not None:
            _json["num_parts"] = num_parts
        _path = f"/api/2.0/mlflow-artifacts/mpu/create/{_path_value(artifact_path, slashes=True)}"
        return self._transport.call(
            _CREATE_MULTIPART_UPLOAD, _path, json=_json, decode=_models.CreateMultipartUploadResponse.from_dict
        )

    def complete_multipart_upload(
        self, *, artifact_path: str, path: str, parts: list[MultipartUploadPart], upload_id: str | None = None
    ) -> None:
        """Turn the uploaded parts into the file.

        Whatever the store refuses is answered with 500. Whether a repeat succeeds depends on the store, so look in
        the listing for a file of the right size when the answer got lost.

        `POST /api/2.0/mlflow-artifacts/mpu/complete/{artifact_path}`, since MLflow 2.9.2. Not with the server's
        `--no-serve-artifacts`. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            artifact_path: The directory for the file, relative to the proxy's root. The file's name is in the
                body.
            path: Name of the file. Of a path only what follows the last slash counts.
            parts: Every part, in the order of their numbers.
            upload_id: Id of the upload. Required where opening it gave one.
        """
        _json: dict[str, Any] = {
            "path": path,
            "parts": parts,
        }
        if upload_id is not None:
            _json["upload_id"] = upload_id
        _path = f"/api/2.0/mlflow-artifacts/mpu/complete/{_path_value(artifact_path, slashes=True)}"
        return self._transport.call(_COMPLETE_MULTIPART_UPLOAD, _path, json=_json, decode=_nothing)

    def abort_multipart_upload(self, *, artifact_path: str, path: str, upload_id: str | None = None) -> None:
        """Give up a multipart upload, and free what was uploaded.

        An upload that was completed, aborted or never opened is answered with 500. Azure's store does nothing here;
        it drops unfinished parts by itself.

        `POST /api/2.0/mlflow-artifacts/mpu/abort/{artifact_path}`, since MLflow 2.9.2. Not with the server's
        `--no-serve-artifacts`. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            artifact_path: The directory for the file, relative to the proxy's root. The file's name is in the
                body.
            path: Name of the file. Of a path only what follows the last slash counts.
            upload_id: Id of the upload. Required where opening it gave one.
        """
        _json: dict[str, Any] = {
            "path": path,
        }
        if upload_id is not None:
            _json["upload_id"] = upload_id
        _path = f"/api/2.0/mlflow-artifacts/mpu/abort/{_path_value(artifact_path, slashes=True)}"
        return self._transport.call(_ABORT_MULTIPART_UPLOAD, _path, json=_json, decode=_nothing)

    def get_presigned_download_url(self, *, artifact_path: str) -> GetPresignedDownloadUrlResponse:
        """Get an address to read a proxied file directly from the proxy's store.

        Only for stores such as S3; with a local directory 501. The store serves ranges. The file must exist; a
        directory is answered with 404.

        `GET /api/2.0/mlflow-artifacts/presigned/{artifact_path}`, since MLflow 3.14.0. Not with the server's
        `--no-serve-artifacts`. Retry class `safe`: it only reads.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.

        Returns:
            GetPresignedDownloadUrlResponse: Where to read a file directly from its store.
        """
        _path = f"/api/2.0/mlflow-artifacts/presigned/{_path_value(artifact_path, slashes=True)}"
        return self._transport.call(
            _GET_PRESIGNED_DOWNLOAD_URL, _path, decode=_models.GetPresignedDownloadUrlResponse.from_dict
        )

    def upload_run_artifact(self, *, run_uuid: str, path: str, content: Content) -> None:
        """Upload a small file to a run, whatever its store.

        At most 10,485,760 bytes (10 MiB), and at least one: an empty file is refused. A file that is there is
        replaced. Works for a deleted run, too. Only under `/ajax-api/`.

        The file goes where runs keep their artifacts by default. A run that keeps them elsewhere on the server's
        proxy does not get it, although the answer is 200: any run of the default workspace on a server with
        workspaces, and of an experiment with an `artifact_location` of its own. Use `upload_artifact` for these.

        `POST /ajax-api/2.0/mlflow/upload-artifact`, since MLflow 2.9.2. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_uuid: Id of the run, under its old name; `run_id` is not taken here.
            path: Where to put the file, relative to the run's artifact root. Directories come into being as
                needed.
            content: The bytes of the body, whole or in pieces.
        """
        _query: dict[str, Any] = {
            "run_uuid": run_uuid,
            "path": path,
        }
        _headers: dict[str, str] = {"Content-Type": "application/octet-stream"}
        _path = "/ajax-api/2.0/mlflow/upload-artifact"
        return self._transport.call(
            _UPLOAD_RUN_ARTIFACT, _path, query=_query, content=content, headers=_headers, decode=_nothing
        )


class AsyncArtifactsApi:
    """Files of runs, listed by run, or moved through the server's artifact proxy by path."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    async def list_artifacts(
        self, *, run_id: str, path: str | None = None, page_token: str | None = None
    ) -> ListArtifactsResponse:
        """List one directory of a run's artifacts.

        Not recursive: list each directory in turn. A missing path, a file and an empty directory all look the same,
        an answer without `files`; to tell them apart, list the parent. The artifacts of a deleted run are listed
        too.

        `GET /api/2.0/mlflow/artifacts/list`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            path: Directory to list, relative to the run's artifact root; the root itself when absent or empty.
            page_token: Where to go on. MLflow's own server ignores it, and lists everything at once.

        Returns:
            ListArtifactsResponse: The files and directories directly below one directory of a run.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "path": path,
            "page_token": page_token,
        }
        _path = "/api/2.0/mlflow/artifacts/list"
        return await self._transport.call(
            _LIST_ARTIFACTS, _path, query=_query, decode=_models.ListArtifactsResponse.from_dict
        )

    def get_run_artifact(
        self, *, run_id: str, path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """Download a file of a run, whatever its store.

        The server fetches the file from wherever the run keeps it, and serves ranges of it on every version. From
        stores other than a local directory it first copies the whole file, for each request, and the `ETag` is a new
        one each time; servers before 3.14.0 leave that copy in their temporary directory.

        For a missing file and for a directory, 3.14.0 and later answer 404 and 400, older servers 500; a file
        missing from a remote store is 500 everywhere. Never under `/ajax-api/`.

        `GET /get-artifact`, since MLflow 2.0.1. Retry class `safe`: it only reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            path: The file, relative to the run's artifact root. A path that starts like a URL (`C:x`, `file:x`)
                or with a space is not found, or another file is sent.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512). A server that cannot serve ranges ignores it and sends the whole file with status
                200.
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _query: dict[str, Any] = {
            "run_id": run_id,
            "path": path,
        }
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = "/get-artifact"
        return self._transport.stream(_GET_RUN_ARTIFACT, _path, query=_query, headers=_headers)

    async def create_presigned_upload_url(
        self, *, path: str, run_id: str | None = None, model_id: str | None = None, expiration: int | None = None
    ) -> CreatePresignedUploadUrlResponse:
        """Get an address to write a run's file directly to its store.

        For runs and logged models that keep their artifacts in a store such as S3, at an `s3:` address; those behind
        the proxy are refused with 400. Nothing is created until the address is used. Writing to it replaces the file
        that is there.

        `POST /api/2.0/mlflow/artifacts/presigned-upload-url`, since MLflow 3.14.0. Retry class `safe`: it only
        reads.

        Args:
            path: The file to write, relative to the artifact root of the run or logged model.
            run_id: Id of the run. Exactly one of `run_id` and `model_id` must be given.
            model_id: Id of the logged model. Since 3.17.2; 3.14.0 insists on `run_id`.
            expiration: How long the address lives, in seconds; 900 when absent. The server checks nothing; S3
                honours 1 to 604,800 (seven days).

        Returns:
            CreatePresignedUploadUrlResponse: Where to write a file directly to its store.
        """
        _json: dict[str, Any] = {
            "path": path,
        }
        if run_id is not None:
            _json["run_id"] = run_id
        if model_id is not None:
            _json["model_id"] = model_id
        if expiration is not None:
            _json["expiration"] = expiration
        _path = "/api/2.0/mlflow/artifacts/presigned-upload-url"
        return await self._transport.call(
            _CREATE_PRESIGNED_UPLOAD_URL, _path, json=_json, decode=_models.CreatePresignedUploadUrlResponse.from_dict
        )

    async def create_presigned_download_url(
        self, *, run_id: str, path: str, expiration: int | None = None
    ) -> CreatePresignedDownloadUrlResponse:
        """Get an address to read a run's file directly from its store.

        For runs that keep their artifacts in a store such as S3, at an `s3:` address; those behind the proxy are
        refused with 400. The file must exist. The store serves ranges.

        `POST /api/2.0/mlflow/artifacts/presigned-download-url`, since MLflow 3.17.2. Retry class `safe`: it only
        reads.

        Args:
            run_id: Id of the run, 32 hex digits.
            path: The file to read, relative to the run's artifact root.
            expiration: How long the address lives, in seconds, at most seven days. When absent, 300, or what the
                server's `MLFLOW_PRESIGNED_DOWNLOAD_URL_TTL_SECONDS` says.

        Returns:
            CreatePresignedDownloadUrlResponse: Where to read a run's file directly from its store.
        """
        _json: dict[str, Any] = {
            "run_id": run_id,
            "path": path,
        }
        if expiration is not None:
            _json["expiration"] = expiration
        _path = "/api/2.0/mlflow/artifacts/presigned-download-url"
        return await self._transport.call(
            _CREATE_PRESIGNED_DOWNLOAD_URL,
            _path,
            json=_json,
            decode=_models.CreatePresignedDownloadUrlResponse.from_dict,
        )

    async def list_proxied_artifacts(self, *, path: str | None = None) -> ListProxiedArtifactsResponse:
        """List one directory of the artifact proxy.

        Not recursive, and across all runs: the root holds one directory per experiment. A missing path, a file and
        an empty directory all look the same, an answer without `files`.

        `GET /api/2.0/mlflow-artifacts/artifacts`, since MLflow 2.0.1. Not with the server's `--no-serve-artifacts`.
        Retry class `safe`: it only reads.

        Args:
            path: Directory to list, relative to the proxy's root; the root itself when absent or empty.

        Returns:
            ListProxiedArtifactsResponse: The files and directories directly below one directory of the proxy.
        """
        _query: dict[str, Any] = {
            "path": path,
        }
        _path = "/api/2.0/mlflow-artifacts/artifacts"
        return await self._transport.call(
            _LIST_PROXIED_ARTIFACTS, _path, query=_query, decode=_models.ListProxiedArtifactsResponse.from_dict
        )

    def download_artifact(
        self, *, artifact_path: str, range: str | None = None, if_range: str | None = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """Download a file through the artifact proxy.

        From 3.14.0 on, if the proxy keeps its files in a local directory, there are ranges, `ETag` and
        `Content-Length`, and a missing file is answered with 404. In all other cases the body is streamed without a
        length, so only the listing tells the size, and a missing file is answered with 500. Servers before 3.14.0
        cannot deliver a file whose name has characters beyond Latin-1; `get_run_artifact` can.

        `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, since MLflow 2.0.1. Not with the server's
        `--no-serve-artifacts`. Retry class `safe`: it only reads.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.
            range: The bytes wanted, one range: `bytes=0-1023` (the first 1,024), `bytes=1024-` or `bytes=-512`
                (the last 512). A server that cannot serve ranges ignores it and sends the whole file with status
                200.
            if_range: An `ETag` that the file must still have for `Range` to count; else the whole file comes.

        Returns:
            A context manager with the answer, an httpx.Response whose body is not yet read.
        """
        _headers: dict[str, str] = {}
        if range is not None:
            _headers["Range"] = str(range)
        if if_range is not None:
            _headers["If-Range"] = str(if_range)
        _path = f"/api/2.0/mlflow-artifacts/artifacts/{_path_value(artifact_path, slashes=True)}"
        return self._transport.stream(_DOWNLOAD_ARTIFACT, _path, headers=_headers)

    async def upload_artifact(self, *, artifact_path: str, content: AsyncContent) -> None:
        """Upload a file through the artifact proxy.

        Directories come into being as needed. A file that is there is replaced, so a repeat is harmless. There is no
        limit on the size. A path that names a directory is a mistake that older servers do not report: they put the
        file inside it.

        Always send `Content-Length`: servers up to 3.14.0, and later ones with `--static-prefix`, may store an empty
        file with status 200 when the body is chunked. When the connection breaks halfway, servers under gunicorn
        keep the part that arrived, so upload again.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, since MLflow 2.0.1. Not with the server's
        `--no-serve-artifacts`. Retry class `idempotent`: a repeat changes nothing.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.
            content: The bytes of the body, whole or in pieces.
        """
        _headers: dict[str, str] = {"Content-Type": "application/octet-stream"}
        _path = f"/api/2.0/mlflow-artifacts/artifacts/{_path_value(artifact_path, slashes=True)}"
        return await self._transport.call(_UPLOAD_ARTIFACT, _path, content=content, headers=_headers, decode=_nothing)

    async def delete_artifact(self, *, artifact_path: str) -> None:
        """Delete a file, or a directory with all it holds, through the artifact proxy.

        There is no undo. Answered with 200 too when nothing has that path.

        `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, since MLflow 2.0.1. Not with the server's
        `--no-serve-artifacts`. Retry class `idempotent`: a repeat changes nothing.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.
        """
        _path = f"/api/2.0/mlflow-artifacts/artifacts/{_path_value(artifact_path, slashes=True)}"
        return await self._transport.call(_DELETE_ARTIFACT, _path, decode=_nothing)

    async def create_multipart_upload(
        self, *, artifact_path: str, path: str, num_parts: int | None = None
    ) -> CreateMultipartUploadResponse:
        """Open a multipart upload, whose parts go straight to the proxy's store.

        Send each part with `PUT` to its address, then complete the upload with the parts' etags, or abort it. Until
        then the file does not exist, or is the old one. On S3 every part but the last has at least 5 MiB, and there
        are at most 10,000. Each call opens another upload, which stays open, and costs, until it is completed or
        aborted.

        `POST /api/2.0/mlflow-artifacts/mpu/create/{artifact_path}`, since MLflow 2.9.2. Not with the server's
        `--no-serve-artifacts`. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            artifact_path: The directory for the file, relative to the proxy's root. The file's name is in the
                body.
            path: Name of the file. Of a path only what follows the last slash counts.
            num_parts: How many parts there will be, from 1. Always give it: without it S3's store opens an
                upload, but gives no address for a part. The server does not check it.

        Returns:
            CreateMultipartUploadResponse: An open multipart upload.
        """
        _json: dict[str, Any] = {
            "path": path,
        }
        if num_parts is not None:
            _json["num_parts"] = num_parts
        _path = f"/api/2.0/mlflow-artifacts/mpu/create/{_path_value(artifact_path, slashes=True)}"
        return await self._transport.call(
            _CREATE_MULTIPART_UPLOAD, _path, json=_json, decode=_models.CreateMultipartUploadResponse.from_dict
        )

    async def complete_multipart_upload(
        self, *, artifact_path: str, path: str, parts: list[MultipartUploadPart], upload_id: str | None = None
    ) -> None:
        """Turn the uploaded parts into the file.

        Whatever the store refuses is answered with 500. Whether a repeat succeeds depends on the store, so look in
        the listing for a file of the right size when the answer got lost.

        `POST /api/2.0/mlflow-artifacts/mpu/complete/{artifact_path}`, since MLflow 2.9.2. Not with the server's
        `--no-serve-artifacts`. Retry class `keyed`: before a repeat, look whether the first one happened.

        Args:
            artifact_path: The directory for the file, relative to the proxy's root. The file's name is in the
                body.
            path: Name of the file. Of a path only what follows the last slash counts.
            parts: Every part, in the order of their numbers.
            upload_id: Id of the upload. Required where opening it gave one.
        """
        _json: dict[str, Any] = {
            "path": path,
            "parts": parts,
        }
        if upload_id is not None:
            _json["upload_id"] = upload_id
        _path = f"/api/2.0/mlflow-artifacts/mpu/complete/{_path_value(artifact_path, slashes=True)}"
        return await self._transport.call(_COMPLETE_MULTIPART_UPLOAD, _path, json=_json, decode=_nothing)

    async def abort_multipart_upload(self, *, artifact_path: str, path: str, upload_id: str | None = None) -> None:
        """Give up a multipart upload, and free what was uploaded.

        An upload that was completed, aborted or never opened is answered with 500. Azure's store does nothing here;
        it drops unfinished parts by itself.

        `POST /api/2.0/mlflow-artifacts/mpu/abort/{artifact_path}`, since MLflow 2.9.2. Not with the server's
        `--no-serve-artifacts`. Retry class `never`: a repeat does it twice, or fails where the first one worked.

        Args:
            artifact_path: The directory for the file, relative to the proxy's root. The file's name is in the
                body.
            path: Name of the file. Of a path only what follows the last slash counts.
            upload_id: Id of the upload. Required where opening it gave one.
        """
        _json: dict[str, Any] = {
            "path": path,
        }
        if upload_id is not None:
            _json["upload_id"] = upload_id
        _path = f"/api/2.0/mlflow-artifacts/mpu/abort/{_path_value(artifact_path, slashes=True)}"
        return await self._transport.call(_ABORT_MULTIPART_UPLOAD, _path, json=_json, decode=_nothing)

    async def get_presigned_download_url(self, *, artifact_path: str) -> GetPresignedDownloadUrlResponse:
        """Get an address to read a proxied file directly from the proxy's store.

        Only for stores such as S3; with a local directory 501. The store serves ranges. The file must exist; a
        directory is answered with 404.

        `GET /api/2.0/mlflow-artifacts/presigned/{artifact_path}`, since MLflow 3.14.0. Not with the server's
        `--no-serve-artifacts`. Retry class `safe`: it only reads.

        Args:
            artifact_path: The file, relative to the proxy's root: what follows `mlflow-artifacts:/` in the run's
                `artifact_uri`, and the path within the run. Names with `#` are refused. Names with a percent sign
                before two hex digits, with control characters, with empty or `.` segments, with `;?`, or with `?`,
                `;` or `#` at the end are stored under another name, or not at all.

        Returns:
            GetPresignedDownloadUrlResponse: Where to read a file directly from its store.
        """
        _path = f"/api/2.0/mlflow-artifacts/presigned/{_path_value(artifact_path, slashes=True)}"
        return await self._transport.call(
            _GET_PRESIGNED_DOWNLOAD_URL, _path, decode=_models.GetPresignedDownloadUrlResponse.from_dict
        )

    async def upload_run_artifact(self, *, run_uuid: str, path: str, content: AsyncContent) -> None:
        """Upload a small file to a run, whatever its store.

        At most 10,485,760 bytes (10 MiB), and at least one: an empty file is refused. A file that is there is
        replaced. Works for a deleted run, too. Only under `/ajax-api/`.

        The file goes where runs keep their artifacts by default. A run that keeps them elsewhere on the server's
        proxy does not get it, although the answer is 200: any run of the default workspace on a server with
        workspaces, and of an experiment with an `artifact_location` of its own. Use `upload_artifact` for these.

        `POST /ajax-api/2.0/mlflow/upload-artifact`, since MLflow 2.9.2. Retry class `idempotent`: a repeat changes
        nothing.

        Args:
            run_uuid: Id of the run, under its old name; `run_id` is not taken here.
            path: Where to put the file, relative to the run's artifact root. Directories come into being as
                needed.
            content: The bytes of the body, whole or in pieces.
        """
        _query: dict[str, Any] = {
            "run_uuid": run_uuid,
            "path": path,
        }
        _headers: dict[str, str] = {"Content-Type": "application/octet-stream"}
        _path = "/ajax-api/2.0/mlflow/upload-artifact"
        return await self._transport.call(
            _UPLOAD_RUN_ARTIFACT, _path, query=_query, content=content, headers=_headers, decode=_nothing
        )

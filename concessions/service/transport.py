"""Questions to a service that answers JSON, through QGIS's network classes with its proxy, certificates and passwords.

What may pass by itself (a server error, a dropped or slow connection, half an answer) is asked again after a wait that
doubles; what will not (a refused certificate, an unknown host, an error the service explains) is told at once.
"""

from __future__ import annotations

import time
import uuid
from typing import Any, Callable, Dict, List, Mapping

from qgis.core import QgsBlockingNetworkRequest, QgsFeedback
from qgis.PyQt.QtCore import Qt, QThread, QUrl, QUrlQuery
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...core import json_text
from ...core.errors import AtlasError, CanceledError
from ...core.qt.i18n import tr
from .waiting import beside_main_thread, ended_when

CONTEXT = "ConcessionService"
#: Answers of a server that is busy or restarting (RFC 9110, RFC 6585).
_TRANSIENT_STATUS = frozenset({408, 429, 500, 502, 503, 504})
_HTTP_ERROR = 400
_HTTP_LIMIT = 600
_WAIT_STEP_MS = 50
#: A whole answer may take so many times the longest silence: a server that sends a byte now and then is not waited for.
LONGEST = 10
#: Seconds more that the main thread waits for the thread that asks, should that one not end by itself.
GRACE_S = 30.0
#: Largest answer that is taken, bytes: a page of a thousand rights has about two million.
MAX_ANSWER = 64_000_000
#: What is shown of a service's own words, characters.
MAX_MESSAGE = 500


class ServiceError(AtlasError):
    """A service cannot be reached or does not answer as it should."""


class BusyError(ServiceError):
    """The service failed in a way that may pass; asked often enough, it still did."""


class Transport:
    """Asks one service.

    :param attempts: how often a question is put before it is given up.
    :param first_wait_s: seconds before the second attempt; doubles each time.
    :param timeout_s: seconds of silence that end an attempt; a whole answer may take ``LONGEST`` times that.
    :param auth_id: id of a QGIS authentication configuration, or empty.
    :param note: told what went wrong before each further attempt.
    """

    def __init__(
        self,
        feedback: QgsFeedback,
        attempts: int = 4,
        first_wait_s: float = 1.0,
        timeout_s: float = 60.0,
        auth_id: str = "",
        note: Callable[[str], None] = lambda _text: None,
    ) -> None:
        self._feedback, self._attempts, self._first_wait_s = feedback, max(1, attempts), first_wait_s
        self._timeout_s, self._auth_id, self._note = timeout_s, auth_id, note

    def ask(self, address: str, values: Mapping[str, str]) -> Dict[str, Any]:
        """Return the answer to ``address?values&f=json``.

        :raises CanceledError: when cancelled.
        :raises BusyError: when every attempt failed in a way that may pass.
        :raises ServiceError: when another attempt would not help.
        """
        attempt, wait = 1, self._first_wait_s
        while True:
            try:
                # Qt answers a server's error 500 from its cache when it can, whatever is said of caches: a page of
                # another day must never be there, so that no question is put twice in the same words
                return self._ask_once(question(address, {**values, "_": uuid.uuid4().hex}))
            except BusyError as error:
                if attempt >= self._attempts:
                    raise
                failed = tr("Attempt {number} of {attempts} failed: {why}", CONTEXT)
                self._note(failed.format(number=attempt, attempts=self._attempts, why=error.why))
            self._pause(wait)
            attempt, wait = attempt + 1, wait * 2

    def _pause(self, seconds: float) -> None:
        left = seconds * 1000
        while left > 0:
            self._stop_when_canceled()
            QThread.msleep(int(min(left, _WAIT_STEP_MS)))
            left -= _WAIT_STEP_MS

    def _stop_when_canceled(self) -> None:
        if self._feedback.isCanceled():
            raise CanceledError(
                tr("The download was cancelled.", CONTEXT), "", tr("Run it again to go on where it stopped.", CONTEXT)
            )

    def _ask_once(self, url: QUrl) -> Dict[str, Any]:
        self._stop_when_canceled()
        request = QNetworkRequest(url)
        request.setRawHeader(b"Accept", b"application/json")
        request.setTransferTimeout(int(self._timeout_s * 1000))
        enough: List[int] = []
        late: List[bool] = []
        latest = time.monotonic() + self._timeout_s * LONGEST

        def over() -> bool:
            if time.monotonic() > latest:
                late.append(True)
            return bool(late) or self._feedback.isCanceled()

        def get() -> Any:
            with ended_when(over) as ending:

                def watch(received: int, _total: int) -> None:
                    if received > MAX_ANSWER and not enough:
                        enough.append(received)
                        ending.cancel()

                blocking = QgsBlockingNetworkRequest()
                blocking.setAuthCfg(self._auth_id)
                # at once, in the thread that waits (the stubs know no kinds of connection)
                blocking.downloadProgress.connect(watch, **{"type": Qt.ConnectionType.DirectConnection})
                return blocking.get(request, True, ending), blocking.reply(), blocking.errorMessage()

        try:
            code, reply, message = beside_main_thread(get, self._timeout_s * LONGEST + GRACE_S)
        except TimeoutError:
            self._stop_when_canceled()
            raise self._too_long(url) from None
        self._stop_when_canceled()
        if enough or len(reply.content()) > MAX_ANSWER:
            raise BusyError(  # fewer features a question may fit
                tr("{host} did not give the data.", CONTEXT).format(host=url.host()),
                tr("An answer is larger than {n} MB.", CONTEXT).format(n=MAX_ANSWER // 1_000_000),
                tr("Check the address of the layer.", CONTEXT),
            )
        if late:
            raise self._too_long(url)
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute) or 0
        if code != QgsBlockingNetworkRequest.ErrorCode.NoError and not (_HTTP_ERROR <= status < _HTTP_LIMIT):
            raise _connection_error(url, reply.error(), message)
        return _answer(url, int(status), reply.content().data())

    def _too_long(self, url: QUrl) -> BusyError:
        return BusyError(
            tr("{host} did not give the data.", CONTEXT).format(host=url.host()),
            tr("The answer did not end within {n} s.", CONTEXT).format(n=f"{self._timeout_s * LONGEST:g}"),
            tr("Try again later; what has come is kept.", CONTEXT),
        )


def question(address: str, values: Mapping[str, str]) -> QUrl:
    """Return the URL of a GET, since these services refuse POST; every reserved character is percent-encoded."""
    url = QUrl(address)
    query = QUrlQuery(url)
    for name, value in {**values, "f": "json"}.items():
        query.addQueryItem(name, QUrl.toPercentEncoding(value).data().decode("ascii"))
    url.setQuery(query)
    return url


def _answer(url: QUrl, status: int, content: bytes) -> Dict[str, Any]:
    """Return the JSON object in an answer; ArcGIS also explains errors in answers with status 200."""
    try:
        answer = json_text.load(content, MAX_ANSWER)
    except ValueError:
        answer = None
    if isinstance(answer, dict) and "error" not in answer and status < _HTTP_ERROR:
        return answer
    what = tr("{host} did not give the data.", CONTEXT).format(host=url.host())
    if isinstance(answer, dict) and isinstance(answer.get("error"), dict):
        error = answer["error"]
        status = error["code"] if isinstance(error.get("code"), int) else status
        details = error.get("details")
        parts = [error.get("message"), *(details if isinstance(details, list) else [])]
        why = tr("The service says: {message} (error {code}).", CONTEXT).format(
            message=" ".join(part for part in parts if isinstance(part, str))[:MAX_MESSAGE], code=status
        )
    elif status >= _HTTP_ERROR:
        why = tr("The server answered with error {code}.", CONTEXT).format(code=status)
    elif content.lstrip()[:1] == b"<":
        why = tr("A web page came instead of data: the service is down, or a login stands between.", CONTEXT)
        raise BusyError(what, why, tr("Open the address in a browser, or try again later.", CONTEXT))
    else:
        why = tr("The answer was cut off or is not JSON.", CONTEXT)
        raise BusyError(what, why, tr("Try again later.", CONTEXT))
    if status in _TRANSIENT_STATUS:
        raise BusyError(what, why, tr("Try again later; what has come is kept.", CONTEXT))
    raise ServiceError(what, why, tr("Check the address of the layer.", CONTEXT))


def _connection_error(url: QUrl, code: QNetworkReply.NetworkError, message: str) -> ServiceError:
    errors = QNetworkReply.NetworkError
    what = tr("{host} cannot be reached.", CONTEXT).format(host=url.host())
    if code == errors.SslHandshakeFailedError:
        return ServiceError(
            tr("The certificate of {host} cannot be trusted.", CONTEXT).format(host=url.host()),
            message,
            tr(
                "Some servers do not send their whole chain of certificates. Add the missing one under Settings,"
                " Options, Authentication, Manage certificates; or download the file with a browser and use Prepare"
                " concessions. The check is not switched off here.",
                CONTEXT,
            ),
        )
    lasting = {
        errors.HostNotFoundError: tr("Check the address and the internet connection.", CONTEXT),
        errors.ProtocolUnknownError: tr("Check the address of the layer.", CONTEXT),
        errors.ProxyAuthenticationRequiredError: tr("Check the proxy in QGIS's network options.", CONTEXT),
        errors.ProxyNotFoundError: tr("Check the proxy in QGIS's network options.", CONTEXT),
        errors.AuthenticationRequiredError: tr("Choose an authentication configuration.", CONTEXT),
    }
    if code in lasting:
        return ServiceError(what, message, lasting[code])
    return BusyError(what, message, tr("Try again later; what has come is kept.", CONTEXT))

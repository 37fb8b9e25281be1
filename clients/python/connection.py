"""Opens a channel as the environment says: where to, by TLS or not, with which token, and for which tenant."""
import os

import grpc


def _read(variable):
    path = os.environ.get(variable)
    if not path:
        return None
    with open(path, "rb") as file:
        return file.read()


class _Headers(grpc.UnaryUnaryClientInterceptor, grpc.StreamStreamClientInterceptor):
    def __init__(self, metadata):
        self._metadata = metadata

    def intercept_unary_unary(self, proceed, details, request):
        return proceed(details._replace(metadata=self._metadata), request)

    def intercept_stream_stream(self, proceed, details, requests):
        return proceed(details._replace(metadata=self._metadata), requests)


def open_channel():
    target = os.environ.get("UNIROUTE_TARGET", "127.0.0.1:9000")
    authorities, token = _read("UNIROUTE_CA"), _read("UNIROUTE_TOKEN_FILE")
    if authorities:
        credentials = grpc.ssl_channel_credentials(authorities, _read("UNIROUTE_KEY"), _read("UNIROUTE_CERT"))
        channel = grpc.secure_channel(target, credentials)
    else:
        channel = grpc.insecure_channel(target)
    metadata = [("authorization", "Bearer " + token.decode().strip())] if token else []
    if os.environ.get("UNIROUTE_TENANT"):
        metadata.append(("uniroute-tenant", os.environ["UNIROUTE_TENANT"]))
    return grpc.intercept_channel(channel, _Headers(metadata))

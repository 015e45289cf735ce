"""Whether the Dask cluster that was named is there: asked before a search that may take an hour, not after it."""

import socket
from importlib.util import find_spec
from urllib.parse import urlsplit

PATIENCE = 5.0
"""Seconds that a scheduler has to answer."""

MISSING = "`--dask` needs the package distributed: install `ifplay[dask]`."


class NoCluster(Exception):
    """There is no Dask cluster to be had; why, and what to do, in a sentence."""


def silent(address: str) -> str:
    """Said of an address where no scheduler is."""
    return f"no Dask scheduler answers at {address}: see that one runs there, or leave `--dask` out."


def ask_for_cluster(address: str) -> None:
    """Raises `NoCluster` when the package is missing, or nobody listens at the address. Of an address that is not of
    TCP, nothing is known beforehand."""
    if find_spec("distributed") is None:
        raise NoCluster(MISSING)
    try:
        parts = urlsplit(address if "://" in address else f"tcp://{address}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
        parts = None
    if parts is not None and parts.scheme not in ("tcp", "tls"):
        return
    if host is None or port is None:
        raise NoCluster(f"{address} is no address of a Dask scheduler: one looks like tcp://192.168.1.7:8786.")
    try:
        socket.create_connection((host, port), PATIENCE).close()
    except (OSError, UnicodeError) as error:
        raise NoCluster(silent(address)) from error

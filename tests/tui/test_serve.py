"""The browser view: this machine only, nothing from elsewhere, names quoted."""

from __future__ import annotations

import shlex
import sys

import pytest
from click.testing import CliRunner

from hensen.commands.serve import view_command
from hensen.main import group


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell's quoting")
def test_names_are_quoted_for_the_shell() -> None:
    names = ("-x; rm -rf ~.txt", "旧 $(date).pdf", "it's.txt")
    assert shlex.split(view_command(names, "ja")) == [
        *(sys.executable, "-m", "hensen", "view", "--lang", "ja", "--"),
        *names,
    ]


def test_one_document_is_not_enough() -> None:
    result = CliRunner().invoke(group, ["serve", "one.txt"])
    assert result.exit_code == 2
    assert "nothing to be compared with" in result.output


async def test_only_its_own_page_may_connect() -> None:
    pytest.importorskip("textual_serve", reason="the extra hensen[web] is not installed")
    from aiohttp.test_utils import TestClient, TestServer

    from hensen.tui.web import LocalServer

    server = LocalServer("true", 8123)
    app = await server._make_app()
    app.on_startup.clear()
    async with TestClient(TestServer(app)) as client:
        own = {"Host": "127.0.0.1:8123"}
        page = await client.get("/", headers=own)
        assert page.status == 200
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy and "googleapis" not in policy
        for headers in (
            {"Host": "evil.example:8123"},
            {**own, "Origin": "https://evil.example"},
            {**own, "Origin": "http://127.0.0.1:9999"},
            {**own, "Origin": "null"},
        ):
            for path in ("/", "/ws"):
                assert (await client.get(path, headers=headers)).status == 403, (path, headers)
        assert (await client.get("/", headers={**own, "Origin": "http://127.0.0.1:8123"})).status == 200

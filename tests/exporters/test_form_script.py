"""The page's own sums against the standard library's, run by node where it is installed."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import random
import shutil
import subprocess
from typing import Any

import pytest

from careercruise_desktop import assets
from careercruise_desktop.domain.armour import armoured
from careercruise_desktop.domain.forms import canonical

NODE = shutil.which("node")
pytestmark = pytest.mark.skipif(NODE is None, reason="node is not installed; the browser's tests run the same script")
HARNESS = """
const given = JSON.parse(require("fs").readFileSync(0, "utf8"));
const bytes = (text) => new Uint8Array(Buffer.from(text, "base64"));
process.stdout.write(JSON.stringify({
  sha: given.contents.map((each) => toHex(sha256(bytes(each)))),
  hmac: given.contents.map((each, i) => toHex(hmac(fromHex(given.keys[i]), bytes(each)))),
  canonical: given.values.map((each) => canonical(JSON.parse(each))),
  armoured: given.texts.map(armoured),
}));
"""


def run(contents: list[bytes], keys: list[bytes], values: list[object], texts: list[str]) -> dict[str, Any]:
    """What the page's script makes of all that."""
    given = {
        "contents": [base64.b64encode(each).decode() for each in contents],
        "keys": [each.hex() for each in keys],
        "values": [json.dumps(each) for each in values],
        "texts": texts,
    }
    script = assets.path("forms/seal.js").read_text("utf-8") + HARNESS
    done = subprocess.run(
        [str(NODE), "-e", script], input=json.dumps(given), capture_output=True, text=True, check=True, timeout=60
    )
    return dict(json.loads(done.stdout))


def test_the_page_counts_as_the_program_does() -> None:
    dice = random.Random(6)
    sizes = [*range(140), 1000, 4095, 4096, 256_000]
    contents = [dice.randbytes(size) for size in sizes]
    keys = [dice.randbytes(dice.choice((1, 32, 63, 64, 65, 200))) for _ in sizes]
    values: list[object] = [
        {"b": 1, "a": [True, None, -3], "": {}},
        {"\uff01": 1, "\U0001f642": 2, "z": 3, "\ue000": 4, "\ud7ff": 5},
        {"__proto__": "red", "constructor": "green", "10": 1, "9": 2},
        'quotes " \\ / \b\f\n\r\t\0\x1f\x7f\x80\u2028\u2029\ufeff é 🙂 \ud800 \udc00 </script>',
        *({chr(dice.randrange(0x110000)) * 2: chr(dice.randrange(0x110000)) for _ in range(20)} for _ in range(50)),
    ]
    texts = ["x" * size for size in (1, 53, 54, 55, 300)]
    made = run(contents, keys, values, texts)
    assert made["sha"] == [hashlib.sha256(each).hexdigest() for each in contents]
    assert made["hmac"] == [
        hmac.new(key, each, hashlib.sha256).hexdigest() for key, each in zip(keys, contents, strict=True)
    ]
    assert made["canonical"] == [canonical(each).decode() for each in values]
    assert made["armoured"] == [armoured(each.encode()) for each in texts]

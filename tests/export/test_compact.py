"""A compact script does what the long one did: token by token, on hard cases, and as the whole player."""

import shutil
import subprocess

import pytest
from ifplay.export import joining
from ifplay.export.compact import compact_script
from ifplay.export.joining import BadModules, joined
from ifplay.export.tokens import UnknownScript, tokens

HARD = r"""
// A comment with "quotes" and a `template`.
const counted = 3; // about /this/
const halves = counted / 2 / 1;
const pattern = /[/"'`]\/(\d+)\//gu, other = "// no comment";
let label = `a ${counted + `${halves} ${[1, 2].map((item) => `<${item}>`).join("")}`} } ${{counted}.counted} \` $`;
class Holder {
  #hidden = 1;
  counted = 5;
  static made(first, {counted: second = 2, third = [counted]} = {}) {
    return [first, second, third];
  }
  get label() {
    return this.#hidden++ + ++this.#hidden - -this.counted;
  }
  async other(...pattern) {
    for (const [key, value] of Object.entries({counted, pattern})) this[key] = [value, label];
    return await this;
  }
}
function outer(counted) {
  let inner = counted;
  const {length, ...rest} = "abc", last = rest[2];
  switch (inner) {
    case 1: {
      inner = 2;
      break;
    }
    default:
      for (let counted = 0, end = 3; counted < end; counted++) inner += counted;
  }
  if (!inner) { return; }
  else if (inner === 7) { label = "seven"; }
  else { while (inner > 100) { if (inner) { inner -= 1; } else { inner = {length: 0}.length; } } }
  if (inner) { if (inner > 900) { inner = 0; } } else { inner = 1; }
  for (const one of [1, 2]) { inner += one; inner -= one; }
  for (const one of [1, 2]) { (() => { inner += one; inner -= one; })(); }
  try { label = inner; } catch { inner = null; }
  return {length, last, inner, nested: {label}, ternary: inner ? counted : label};
}
const single = (item) => ({item}), none = () => {};
const object = {async: 1, true: true, nothing: (inner) => inner === undefined ? [undefined] : !false,
  single, "quoted": 2, method(counted) { return counted; }};
console.log(JSON.stringify([counted, halves, String(pattern), other, label, Holder.made(1), new Holder().label,
  outer(1), outer(7), single(4), none(), object, object.method(8), "a/3/b".replace(pattern, "x"), typeof counted,]));
new Holder().other(1, 2).then((held) => console.log(JSON.stringify(held)));
"""


def run(script: str) -> str:
    """What Node prints."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("there is no Node here")
    done = subprocess.run([program, "-"], input=script, capture_output=True, text=True, check=True, encoding="utf-8")
    return done.stdout


def test_hard_cases_do_the_same() -> None:
    """And are shorter."""
    short = compact_script(HARD)
    assert len(short) < len(HARD) * 0.75
    assert run(short) == run(HARD) != ""


def test_it_stays_as_it_is() -> None:
    """Compact already, it says the same, and no longer."""
    short = compact_script(joined())
    assert len(compact_script(short)) <= len(short)
    assert "\n" not in short


@pytest.mark.parametrize("script", [HARD, joined()])
def test_tokens_are_the_script(script: str) -> None:
    """All of it, in order."""
    assert "".join(token.text for token in tokens(script)) == script


@pytest.mark.parametrize("script", ["`without end", "`${1", '"no end', "\\"])
def test_what_is_no_script_is_refused(script: str) -> None:
    """With an exception, not a loop."""
    with pytest.raises(UnknownScript):
        list(tokens(script + "\n"))


def test_modules_with_a_name_in_common_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """And those that import each other in a circle."""
    modules = {
        "one.js": 'import {two} from "./two.js";\n\nexport const one = two;\n',
        "two.js": "export const two = 2;\n\nfunction one() {}\n",
        "round.js": 'import {about} from "./about.js";\n',
        "about.js": 'import {round} from "./round.js";\n',
    }
    monkeypatch.setattr(joining, "part", modules.__getitem__)
    with pytest.raises(BadModules, match=r"two\.js and one\.js both have one"):
        joined("one.js")
    with pytest.raises(BadModules, match=r"round\.js imports itself by way of about\.js"):
        joined("round.js")

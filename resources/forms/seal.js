// What seals an answer: SHA-256 and HMAC of our own, because a page opened from a file has none everywhere, and the one
// JSON text that the program makes of the same data.
"use strict";

const ROUND = [];
const START = [];

(function constants() {
  // The first 32 bits of the fractional parts of the square and cube roots of the first primes.
  const part = (root) => ((root - Math.floor(root)) * 4294967296) | 0;
  for (let number = 2; ROUND.length < 64; number += 1) {
    let prime = true;
    for (let by = 2; by * by <= number; by += 1) if (number % by === 0) prime = false;
    if (prime) {
      if (START.length < 8) START.push(part(Math.sqrt(number)));
      ROUND.push(part(Math.cbrt(number)));
    }
  }
})();

function turned(word, by) {
  return (word >>> by) | (word << (32 - by));
}

function block(state, bytes, at) {
  const words = [];
  for (let i = 0; i < 16; i += 1) {
    const from = at + 4 * i;
    words[i] = (bytes[from] << 24) | (bytes[from + 1] << 16) | (bytes[from + 2] << 8) | bytes[from + 3];
  }
  for (let i = 16; i < 64; i += 1) {
    const far = words[i - 15], near = words[i - 2];
    const one = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const two = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    words[i] = (words[i - 16] + one + words[i - 7] + two) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i += 1) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + ROUND[i] + words[i]) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + first) | 0; d = c; c = b; b = a; a = (first + second) | 0;
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + state[i]) | 0);
}

function sha256(bytes) {
  const size = (((bytes.length + 8) >> 6) + 1) << 6;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const bits = bytes.length * 8;
  for (let i = 0; i < 8; i += 1) padded[size - 1 - i] = Math.floor(bits / Math.pow(256, i)) % 256;
  let state = START;
  for (let at = 0; at < size; at += 64) state = block(state, padded, at);
  const digest = new Uint8Array(32);
  state.forEach((word, i) => {
    for (let k = 0; k < 4; k += 1) digest[4 * i + k] = (word >>> (24 - 8 * k)) & 255;
  });
  return digest;
}

function hmac(key, bytes) {
  const whole = new Uint8Array(64);
  whole.set(key.length > 64 ? sha256(key) : key);
  const around = (pad, inside) => {
    const all = new Uint8Array(64 + inside.length);
    whole.forEach((byte, i) => { all[i] = byte ^ pad; });
    all.set(inside, 64);
    return sha256(all);
  };
  return around(0x5c, around(0x36, bytes));
}

function fromHex(text) {
  return Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => (byte < 16 ? "0" : "") + byte.toString(16)).join("");
}

// Names in the order of their code points, as the program sorts them; by UTF-16 units some would stand elsewhere.
function byCodePoint(one, other) {
  const a = Array.from(one), b = Array.from(other);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const apart = a[i].codePointAt(0) - b[i].codePointAt(0);
    if (apart) return apart;
  }
  return a.length - b.length;
}

function canonicalText(text) {
  return JSON.stringify(text).replace(/[^ -~]/g, (unit) => "\\u" + ("000" + unit.charCodeAt(0).toString(16)).slice(-4));
}

// Sorted names, no blanks, nothing but ASCII. Numbers are whole.
function canonical(value) {
  if (typeof value === "string") return canonicalText(value);
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value !== null && typeof value === "object") {
    const names = Object.keys(value).sort(byCodePoint);
    return "{" + names.map((name) => canonicalText(name) + ":" + canonical(value[name])).join(",") + "}";
  }
  return JSON.stringify(value);
}

function asciiBytes(text) {
  return Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}

function sealed(answer, key) {
  const seal = toHex(hmac(fromHex(key), asciiBytes(canonical(answer))));
  return canonical(Object.assign({}, answer, { seal }));
}

function armoured(text) {
  const lines = btoa(text).match(/.{1,72}/g);
  return ["-----BEGIN CAREERCRUISE ANSWER-----", ...lines, "-----END CAREERCRUISE ANSWER-----", ""].join("\n");
}

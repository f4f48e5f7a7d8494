// The form's own behaviour: it collects, keeps a draft, says what is missing, and gives the sealed answer out.
// Everything that people wrote is handled as text: textContent and values, never markup.

const form = JSON.parse(document.getElementById("form-data").textContent);
const words = form.says;
const at = (id) => document.getElementById(id);
const say = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const radios = (id) => Array.from(document.querySelectorAll('input[type="radio"][name="' + id + '"]'));
const counted = (text) => Array.from(text).length;
const SKIPPED = "skip";

function freshNonce() {
  return toHex(window.crypto.getRandomValues(new Uint8Array(16)));
}

function valueOf(field) {
  if (field.type === "text") return at(field.id).value;
  const chosen = radios(field.id).find((radio) => radio.checked);
  return chosen ? chosen.value : "";
}

function setValue(field, value) {
  if (field.type === "text") at(field.id).value = value;
  else radios(field.id).forEach((radio) => { radio.checked = radio.value === value; });
}

// The draft: kept in this browser under the form's own name, where the browser allows it. Of a form without names, what
// was saved moves to a place of its own: whoever opens the form next, perhaps somebody else, begins with an empty one.
const NAME = "careercruise-form:" + form.request + ":" + form.recipient;
const LAST = NAME + ":saved";

const draft = {
  place: NAME,
  nonce: freshNonce(),
  works: true,
  read(place) {
    let kept = null;
    try {
      window.localStorage.setItem(NAME + ":try", "1");
      window.localStorage.removeItem(NAME + ":try");
      kept = JSON.parse(window.localStorage.getItem(place));
    } catch (error) {
      draft.works = !(error instanceof DOMException) && !(error instanceof TypeError);
    }
    const whole = kept && typeof kept === "object" && /^[0-9a-f]{32}$/.test(kept.nonce) && kept.values;
    return whole ? kept : null;
  },
  load(place) {
    const kept = draft.read(place);
    if (!kept) return false;
    draft.place = place;
    draft.nonce = kept.nonce;
    form.fields.forEach((field) => {
      if (typeof kept.values[field.id] === "string") setValue(field, kept.values[field.id]);
    });
    return filledIn();
  },
  save() {
    const values = {};
    form.fields.forEach((field) => { values[field.id] = valueOf(field); });
    try {
      window.localStorage.setItem(draft.place, JSON.stringify({ nonce: draft.nonce, values }));
      draft.works = true;
    } catch (error) {
      draft.works = false;
    }
  },
  // What is changed from now on is the same answer still, and stays with it.
  finish() {
    if (form.recipient) return;
    draft.place = LAST;
    draft.save();
    draft.remove(NAME);
    if (draft.works) at("draft").textContent = words.saved_kept;
  },
  remove(place) {
    try {
      window.localStorage.removeItem(place);
    } catch (error) {
      draft.works = false;
    }
  },
  forget() {
    draft.remove(NAME);
    draft.remove(LAST);
    draft.place = NAME;
    draft.nonce = freshNonce();
  },
};

function filledIn() {
  return form.fields.some((field) => valueOf(field));
}

// Plain objects without a prototype: a question may be called like anything, "__proto__" too.
function answers() {
  const found = Object.create(null);
  const texts = [];
  form.fields.forEach((field) => {
    const value = field.type === "text" ? valueOf(field).trim() : valueOf(field);
    if (!value || value === SKIPPED) return;
    if (field.part === "texts") texts.push({ question: field.key, answer: value });
    else if (field.key) {
      found[field.part] = found[field.part] || Object.create(null);
      found[field.part][field.key] = field.type === "number" ? Number(value) : value;
    } else found[field.part] = field.type === "number" ? Number(value) : value;
  });
  if (texts.length) found.texts = texts;
  return found;
}

function written() {
  const { schema, version, kind, request, recipient, signature } = form;
  return sealed({ schema, version, kind, request, recipient, signature, nonce: draft.nonce, answers: answers() }, form.key);
}

function complaints() {
  const found = [];
  form.fields.forEach((field) => {
    const value = valueOf(field);
    if (field.required && !value) found.push([field, say(words.missing, { question: field.label })]);
    if (field.type === "text" && counted(value) > form.most_text) {
      found.push([field, say(words.too_long, { question: field.label, count: counted(value), most: form.most_text })]);
    }
  });
  if (found.length) return found;
  const said = Object.keys(answers()).filter((part) => part !== "consent");
  if (!said.length) return [[form.fields[0], words.nothing]];
  return written().length > form.most_bytes ? [[form.fields.find((field) => field.type === "text"), words.too_large]] : [];
}

function mark(field, text) {
  const note = at(field.id + "-error");
  note.textContent = text;
  note.hidden = !text;
  const control = at(field.id);
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

function firstControl(field) {
  if (field.type === "text") return at(field.id);
  return radios(field.id).find((radio) => radio.checked) || radios(field.id)[0];
}

function showComplaints(found) {
  form.fields.forEach((field) => mark(field, ""));
  const list = at("problem-list");
  list.textContent = "";
  found.forEach(([field, text]) => {
    mark(field, text);
    const link = document.createElement("a");
    link.href = "#" + field.id;
    link.textContent = text;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      firstControl(field).focus();
    });
    const item = document.createElement("li");
    item.appendChild(link);
    list.appendChild(item);
  });
  at("problems").hidden = !found.length;
  if (found.length) at("problems").focus();
}

function tell(text) {
  at("told").textContent = text;
}

function showProgress() {
  const done = form.fields.filter((field) => valueOf(field).trim()).length;
  at("progress").value = done;
  at("progress-text").textContent = say(form.progress, { done, all: form.fields.length });
  form.fields.filter((field) => field.type === "text").forEach((field) => {
    const count = counted(valueOf(field));
    const note = at(field.id + "-count");
    note.textContent = say(form.count, { count, most: form.most_text });
    note.classList.toggle("over", count > form.most_text);
  });
}

function ready() {
  const found = complaints();
  showComplaints(found);
  tell("");
  at("as-text").hidden = true;
  return !found.length;
}

function save() {
  if (!ready()) return;
  const address = URL.createObjectURL(new Blob([written()], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = form.file;
  link.hidden = true;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  draft.finish();
  tell(say(words.saved, { name: form.file, asker: form.asker }));
}

function offerText() {
  const box = at("answer-text");
  at("as-text").hidden = false;
  box.focus();
  box.select();
  let copied = false;
  try {
    copied = document.execCommand("copy");
  } catch (error) {
    copied = false;
  }
  tell(say(copied ? words.copied : words.copy_self, { asker: form.asker }));
}

function copy() {
  if (!ready()) return;
  const text = armoured(written());
  at("answer-text").value = text;
  draft.finish();
  if (!navigator.clipboard || !window.isSecureContext) {
    offerText();
    return;
  }
  navigator.clipboard.writeText(text).then(() => tell(say(words.copied, { asker: form.asker })), offerText);
}

let sure = false;

function clear() {
  if (!sure) {
    sure = true;
    tell(words.clear_sure);
    return;
  }
  sure = false;
  form.fields.forEach((field) => setValue(field, ""));
  draft.forget();
  at("answer-text").value = "";
  at("as-text").hidden = true;
  at("last").hidden = true;
  at("draft").textContent = draft.works ? words.kept : words.not_kept;
  showComplaints([]);
  showProgress();
  tell(words.cleared);
}

function showLast() {
  draft.load(LAST);
  draft.remove(NAME);
  at("last").hidden = true;
  at("draft").textContent = words.last_back;
  tell("");
  showProgress();
  firstControl(form.fields[0]).focus();
}

function changed(event) {
  sure = false;
  at("last").hidden = true;
  const field = form.fields.find((each) => each.id === (event.target.name || event.target.id));
  if (field) mark(field, "");
  draft.save();
  if (!draft.works) at("draft").textContent = words.not_kept;
  showProgress();
}

function leaving(event) {
  if (!draft.works && filledIn()) event.preventDefault();
}

const restored = draft.load(NAME);
at("last").hidden = restored || !draft.read(LAST);
at("draft").textContent = !draft.works ? words.not_kept : restored ? words.restored + " " + words.kept : words.kept;
at("answer").addEventListener("input", changed);
at("answer").addEventListener("submit", (event) => event.preventDefault());
at("save").addEventListener("click", save);
at("copy").addEventListener("click", copy);
at("clear").addEventListener("click", clear);
at("show-last").addEventListener("click", showLast);
window.addEventListener("beforeunload", leaving);
document.querySelectorAll(".scripted").forEach((part) => { part.hidden = false; });
showProgress();

// Smooths the pages, which are complete without it: keys, and the dates in the address.
"use strict";

const body = document.body;
const hint = document.getElementById("keys");
const field = (id) => document.getElementById(id);
let waiting = "";

// The address of the page with its dates, so that it can be kept or sent as it stands.
const full = document.querySelector("link[rel=canonical]");
if (full && document.title && !location.search.includes("as_of=")) {
  history.replaceState(null, "", full.getAttribute("href") + location.hash);
}

hint.hidden = false;
hint.textContent = "Press ? to see the keys.";

function showKeys(on) {
  body.classList.toggle("keys-shown", on);
  document.querySelectorAll(".key-hint").forEach((mark) => mark.remove());
  if (on) {
    // A field cannot carry its own key, so the key stands behind it.
    document.querySelectorAll("input[data-key], textarea[data-key]").forEach((control) => {
      const mark = document.createElement("kbd");
      mark.className = "key-hint";
      mark.textContent = control.dataset.key;
      control.after(mark);
    });
  }
  hint.textContent = on
    ? "Each key stands beside its control: g and then a letter goes to a part, g c to the " +
      "conditions, / to the question or search field, d to the dates, j and k to the next and the one " +
      "before. Press ? or Escape to hide them."
    : "Press ? to see the keys.";
}

function go(link) {
  if (link) {
    location.assign(link.href);
  }
}

function jump(letter) {
  if (letter === "c") {
    location.assign(body.dataset.answer + "#conditions");
    return;
  }
  go(document.querySelector(`[data-key="g ${letter}"]`));
}

function ask() {
  const question = field("expression") || field("words");
  if (question) {
    question.focus();
    question.select();
    return;
  }
  location.assign(body.dataset.answer + "#ask");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "Escape") {
    waiting = "";
    showKeys(false);
    if (typing) {
      typing.blur();
    }
    return;
  }
  if (typing) {
    if (event.key === "Enter" && typing.id === "expression" && !event.shiftKey) {
      event.preventDefault();
      typing.form.requestSubmit();
    }
    return;
  }
  if (waiting === "g") {
    waiting = "";
    jump(event.key);
    return;
  }
  const deed = {
    "?": () => showKeys(!body.classList.contains("keys-shown")),
    "/": ask,
    g: () => { waiting = "g"; },
    d: () => { field("as-of").focus(); field("as-of").select(); },
    j: () => go(document.querySelector("main a[rel=next]")),
    k: () => go(document.querySelector("main a[rel=prev]")),
  }[event.key];
  if (deed) {
    event.preventDefault();
    deed();
  }
});

if (location.hash === "#ask" && field("expression")) {
  field("expression").focus();
}

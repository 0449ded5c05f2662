/* Filters the cards, copies the HTML to paste, and opens what is closed before printing. */
(() => {
  "use strict";
  document.documentElement.classList.add("js");

  const section = document.getElementById("pages");
  const toolbar = section.querySelector(".toolbar");
  const status = section.querySelector(".status");
  const words = section.dataset;

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const copy = async (button) => {
    const code = button.closest(".mend").querySelector("code");
    let said = words.copied;
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      select(code);
      said = words.selected;
    }
    button.textContent = said;
    if (status) status.textContent = said;
    setTimeout(() => {
      button.textContent = words.copy;
    }, 2500);
  };

  section.addEventListener("click", (event) => {
    const button = event.target.closest(".copy");
    if (button) copy(button);
  });

  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  if (!toolbar) return;

  const buttons = [...toolbar.querySelectorAll("[data-filter]")];
  const rule = toolbar.querySelector("select");
  const search = toolbar.querySelector("input");
  const noMatch = section.querySelector(".no-match");
  const debounce = 120;
  let outcome = "";
  let timer = 0;

  /* Letters without case and accents, so that "muller" finds "Müller". */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();

  const pages = [...section.querySelectorAll(".page")].map((card) => ({
    card,
    outcome: card.dataset.outcome,
    rules: new Map(card.dataset.rules.trim().split(" ").map((pair) => pair.split("="))),
    text: null,
  }));

  const textOf = (page) => {
    if (page.text === null) {
      const parts = page.card.querySelectorAll("h3, .source, .reason, .message");
      page.text = fold([...parts].map((part) => part.textContent).join("\n"));
    }
    return page.text;
  };

  const filter = () => {
    const id = rule ? rule.value : "";
    const terms = fold(search.value).split(/\s+/).filter(Boolean);
    const counts = { "": 0 };
    let shown = 0;
    for (const page of pages) {
      const judged = id ? page.rules.get(id) : page.outcome;
      const found = judged !== undefined && terms.every((term) => textOf(page).includes(term));
      if (found) {
        counts[""] += 1;
        counts[judged] = (counts[judged] || 0) + 1;
      }
      const visible = found && (outcome === "" || judged === outcome);
      if (page.card.hidden === visible) page.card.hidden = !visible;
      if (visible) shown += 1;
    }
    for (const button of buttons) {
      const pressed = button.dataset.filter === outcome;
      const count = counts[button.dataset.filter] || 0;
      button.setAttribute("aria-pressed", String(pressed));
      button.querySelector(".n").textContent = count;
      button.hidden = count === 0 && !pressed && button.dataset.filter !== "";
    }
    status.textContent = status.dataset.pattern.replace("{shown}", shown);
    noMatch.hidden = shown > 0;
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      outcome = button.dataset.filter;
      filter();
    });
  }
  if (rule) rule.addEventListener("change", filter);
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(filter, debounce);
  });
  toolbar.addEventListener("submit", (event) => event.preventDefault());
  section.querySelector(".reset").addEventListener("click", () => {
    outcome = "";
    if (rule) rule.value = "";
    search.value = "";
    filter();
    search.focus();
  });

  toolbar.hidden = false;
  filter();
})();

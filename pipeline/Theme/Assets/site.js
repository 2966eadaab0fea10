// Fills "More from" on an article's page, lets the keyboard scroll wide tables and code, and chooses the newsletter that a link
// asked for. Nothing depends on it.
(() => {
  "use strict";
  const shown = 4;

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    if (text) { made.textContent = text; made.dir = "auto"; }
    return made;
  }

  function item(piece) {
    const made = document.createElement("li");
    const title = element("p", "more-title");
    const link = element("a", "", piece.title);
    link.href = piece.address;
    title.append(link);
    made.append(title);
    if (piece.dek) made.append(element("p", "more-dek", piece.dek));
    const date = element("p", "more-date");
    const time = element("time", "", piece.day);
    time.dateTime = piece.published;
    date.append(time);
    made.append(date);
    return made;
  }

  async function fill(section) {
    const answer = await fetch(section.dataset.more);
    if (!answer.ok) return;
    const here = location.pathname;
    const others = (await answer.json()).items.filter((piece) => piece.address !== here).slice(0, shown);
    if (others.length === 0) return;
    const list = document.createElement("ul");
    list.append(...others.map(item));
    section.querySelector("h2").after(list);
  }

  for (const section of document.querySelectorAll("[data-more]")) fill(section).catch(() => {});

  for (const wide of document.querySelectorAll(".prose :is(pre, table)")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }

  const list = new URLSearchParams(location.search).get("list");
  const choice = list && document.querySelector(`.subscribe input[name="list"][value="${CSS.escape(list)}"]`);
  if (choice) choice.checked = true;
})();

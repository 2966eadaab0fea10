// Fills "More from" and the ways to a piece's neighbours from the listings' own pages, opens notes where they are called, marks headings
// with links to them, copies and prints, lets the keyboard scroll wide tables and code, and chooses the newsletter that a link asked for.
// Nothing depends on it.
(() => {
  "use strict";
  const shown = 4;
  const ahead = "900px";

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) { made.textContent = text; made.dir = "auto"; }
    return made;
  }

  function link(address, text) {
    const made = element("a", "", text);
    made.href = address;
    return made;
  }

  // A listing's page is asked for once, however many blocks read it, and only when the reader comes near one of them.
  const pages = new Map();
  async function entries(address) {
    if (!pages.has(address)) pages.set(address, read(address));
    return pages.get(address);
  }

  async function read(address) {
    const answer = await fetch(address);
    if (!answer.ok) return [];
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.querySelectorAll("main .entry")].map((entry) => ({
      address: entry.querySelector(".entry-title a").getAttribute("href"),
      title: entry.querySelector(".entry-title a").textContent,
      dek: entry.querySelector(".entry-dek")?.textContent,
      time: entry.querySelector("time"),
      image: entry.querySelector(".entry-image"),
    }));
  }

  function whenNear(block, fill) {
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watch.disconnect();
      fill(block).catch(() => {});
    }, { rootMargin: ahead });
    watch.observe(block);
  }

  function item(piece) {
    const made = element("li", piece.image ? "more-pictured" : "");
    if (piece.image) {
      const image = document.importNode(piece.image, true);
      for (const one of image.querySelectorAll("img")) { one.loading = "lazy"; one.removeAttribute("fetchpriority"); one.sizes = "120px"; }
      made.append(image);
    }
    const text = element("div");
    const title = element("p", "more-title");
    title.append(link(piece.address, piece.title));
    text.append(title);
    if (piece.dek) text.append(element("p", "more-dek", piece.dek));
    const date = element("p", "more-date");
    date.append(document.importNode(piece.time, true));
    text.append(date);
    made.append(text);
    return made;
  }

  async function more(section) {
    const others = (await entries(section.dataset.more)).filter((piece) => piece.address !== location.pathname).slice(0, shown);
    if (others.length === 0) return;
    const list = document.createElement("ul");
    list.append(...others.map(item));
    section.querySelector("h2").after(list);
  }

  async function ways(nav) {
    for (const way of nav.querySelectorAll("[data-way]")) {
      const all = await entries(way.dataset.way);
      const here = all.findIndex((piece) => piece.address === location.pathname);
      if (here < 0) continue;
      for (const [piece, label, rel] of [[all[here + 1], nav.dataset.older, "prev"], [all[here - 1], nav.dataset.newer, "next"]]) {
        if (!piece) continue;
        const made = element("p", `way way-${rel}`);
        const to = link(piece.address, piece.title);
        to.rel = rel;
        made.append(element("span", "way-label", label), to);
        way.append(made);
      }
    }
  }

  // A preview stands elsewhere, and in no listing yet. What says that there is no page here stands at every address.
  const canonical = document.querySelector("link[rel=canonical]");
  const standsHere = canonical ? new URL(canonical.href).pathname === location.pathname : document.querySelector(".message");
  if (standsHere) {
    for (const section of document.querySelectorAll("[data-more]")) whenNear(section, more);
    for (const nav of document.querySelectorAll("[data-ways]")) whenNear(nav, ways);
  }

  const prose = document.querySelector(".prose");
  for (const heading of prose?.querySelectorAll(":is(h2, h3)[id]") ?? []) {
    const anchor = link(`#${heading.id}`, "#");
    anchor.className = "anchor";
    anchor.setAttribute("aria-label", `${prose.dataset.link}: ${heading.textContent}`);
    heading.append(" ", anchor);
  }

  // A note opens under the paragraph that calls it, and closes there; its own place at the end stays.
  function open(call, note) {
    const made = element("aside", "note-open");
    made.id = `${note.id}-open`;
    made.setAttribute("role", "note");
    made.setAttribute("aria-label", `${prose.dataset.note} ${call.textContent}`);
    made.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
    for (const back of made.querySelectorAll(".footnote-back, [role=doc-backlink]")) back.remove();
    for (const one of made.querySelectorAll("[id]")) one.removeAttribute("id");
    (call.closest("p, li, blockquote, dd, td, figcaption, h2, h3") ?? call).after(made);
  }

  for (const call of prose?.querySelectorAll("a[href^='#']:not(.anchor, .footnote-back, [role=doc-backlink])") ?? []) {
    const note = document.getElementById(decodeURIComponent(call.hash.slice(1)));
    if (!note?.closest(".footnotes, [role=doc-endnotes]") || call.closest(".footnotes, [role=doc-endnotes]")) continue;
    if (call.closest("table")) continue;
    call.setAttribute("aria-expanded", "false");
    call.addEventListener("click", (event) => {
      event.preventDefault();
      const opened = document.getElementById(`${note.id}-open`);
      if (opened) opened.remove(); else open(call, note);
      call.setAttribute("aria-expanded", String(!opened));
    });
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard || !button.dataset.copy) continue;
    const text = button.textContent;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = text; }, 2000);
    });
  }
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  for (const wide of document.querySelectorAll(".prose :is(pre, table)")) {
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0;
  }

  const list = new URLSearchParams(location.search).get("list");
  const choice = list && document.querySelector(`.subscribe input[name="list"][value="${CSS.escape(list)}"]`);
  if (choice) for (const box of choice.form.elements.list.length ? choice.form.elements.list : [choice]) box.checked = box === choice;
})();

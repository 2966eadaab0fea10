// Searches titles, summaries, series and authors in the browser: one small file a month, the newest first, fetched as needed.
(() => {
  "use strict";
  const step = 20;
  const input = document.getElementById("site-query");
  const status = document.getElementById("site-search-status");
  const results = document.getElementById("site-results");
  const more = document.getElementById("site-search-more");
  const months = new Map();
  let index = null;
  let run = 0;
  let wanted = step;
  let pause = 0;

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  async function json(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }

  function listed() {
    index ??= json("/search/index.json").catch((error) => { index = null; throw error; });
    return index;
  }

  function month(address) {
    if (!months.has(address)) {
      const read = json(address).then((file) => file.items.map((item) => ({
        item,
        text: fold([item.title, item.dek, item.series, ...item.authors].filter(Boolean).join(" ")),
      })));
      read.catch(() => months.delete(address));
      months.set(address, read);
    }
    return months.get(address);
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) { made.textContent = text; made.dir = "auto"; }
    return made;
  }

  function entry(item) {
    const made = element("li", "entry");
    const article = document.createElement("article");
    const heading = document.createElement("h2");
    const link = element("a", "", item.title);
    link.href = item.address;
    heading.append(link);
    if (item.series) article.append(element("p", "kicker", item.series));
    article.append(heading);
    if (item.dek) article.append(element("p", "entry-dek", item.dek));
    const meta = element("p", "entry-meta");
    if (item.authors.length > 0) meta.append(element("span", "entry-authors", item.authors.join(", ")), " ");
    const time = element("time", "", item.day);
    time.dateTime = item.published;
    meta.append(time);
    article.append(meta);
    made.append(article);
    return made;
  }

  async function search() {
    const mine = ++run;
    const words = fold(input.value).split(/\s+/u).filter(Boolean);
    const address = new URL(location.href);
    if (words.length > 0) address.searchParams.set("q", input.value.trim());
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    results.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    if (words.length === 0) return;
    status.textContent = "Searching…";

    let found = 0;
    for (const file of (await listed()).months) {
      const pieces = await month(file);
      if (mine !== run) return;
      for (const piece of pieces) {
        if (!words.every((word) => piece.text.includes(word))) continue;
        found++;
        if (found <= wanted) results.append(entry(piece.item));
      }
      if (found > wanted) break;
    }
    more.hidden = found <= wanted;
    if (found === 0) status.textContent = "Nothing found. Fewer words, or the beginning of one, may find more.";
    else if (found > wanted) status.textContent = `The newest ${wanted} pieces found.`;
    else status.textContent = found === 1 ? "One piece found." : `${found} pieces found, newest first.`;
  }

  function start() {
    wanted = step;
    search().catch(() => { status.textContent = "The search could not be loaded. Please try again."; });
  }

  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(start, 150); });
  input.form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(pause); start(); });
  more.addEventListener("click", async () => {
    const before = results.children.length;
    wanted += step;
    await search().catch(() => { status.textContent = "The search could not be loaded. Please try again."; });
    results.children[before]?.querySelector("a").focus();
  });

  const asked = new URLSearchParams(location.search).get("q");
  if (asked) { input.value = asked; start(); }
})();

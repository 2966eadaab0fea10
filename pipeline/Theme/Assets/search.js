// Searches the whole text of every piece in the browser: a directory, then the stretches of the index that the words need, then what is
// shown. docs/decisions/0040 says how the index is laid out.
(() => {
  "use strict";
  const step = 10;
  const beginning = 3; // Shorter words are looked for whole.
  const tolerant = 5; // From this length on a word may hold one typing error.
  const fieldWeight = [1, 2.5, 5, 8]; // Text, dek and topics, names, title.
  const maxStretches = 3; // Of words with a common beginning.
  const maxAlike = 12; // Stretches of words that share the first or the last half with one that may be mistyped.
  const enough = 40960; // Bytes of the index for one question: words that stand everywhere are looked for in what the others find.
  const spare = 24576; // Bytes of it for typing errors, fetched before it is known whether there are any.
  const monthsToHalve = 24;

  // Reading texts, as SearchWords.cs does.
  const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i", ħ: "h", ŋ: "n", ŧ: "t", ĸ: "k", ς: "σ" };
  const apostrophes = "'\u2018\u2019\u02BC\uFF07";
  const ideographs = "\\u3040-\\u30FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF";
  const letter = `(?:(?![${ideographs}])[\\p{L}\\p{N}]|[\\u{10000}-\\u{10FFFF}])`;
  const written = new RegExp(
    `[${ideographs}]|${letter}(?:${letter}|\\p{M})*(?:[${apostrophes}]${letter}(?:${letter}|\\p{M})*)*`, "gu");
  const ofWord = /[\p{L}\p{N}\u{10000}-\u{10FFFF}]/u;
  const ideograph = new RegExp(`^[${ideographs}]`, "u");

  function fold(word) {
    let folded = "";
    for (const c of word.normalize("NFKD").toLowerCase()) folded += plain[c] ?? (ofWord.test(c) ? c : "");
    return folded.slice(0, 40);
  }

  // The words of a text: { word, place, from, to }; with parts, also the parts of one with an apostrophe.
  function words(text, withParts = true) {
    const found = [];
    let place = 0;
    for (const match of text.matchAll(written)) {
      const word = fold(match[0]);
      if (!word) continue;
      const at = { place: place++, from: match.index, to: match.index + match[0].length };
      found.push({ word, ...at });
      if (!withParts) continue;
      const pieces = match[0].split(new RegExp(`[${apostrophes}]`, "u"));
      if (pieces.length > 1)
        for (const part of pieces.map(fold)) if (part.length > 1 && part !== word) found.push({ word: part, ...at });
    }
    return found;
  }

  // A question as units that must all be found: single words, and phrases.
  function parse(question) {
    const units = [];
    const rest = question.replace(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/gu, (_, quoted) => {
      const phrase = words(quoted, false).map((one) => one.word);
      if (phrase.length > 0) units.push({ words: phrase, isPhrase: true });
      return " ";
    });
    for (const raw of rest.split(/\s+/u)) {
      let run = [];
      const end = () => { if (run.length > 0) units.push({ words: run, isPhrase: run.length > 1 }); run = []; };
      for (const { word } of words(raw, false)) {
        if (ideograph.test(word)) { run.push(word); continue; }
        end();
        units.push({ words: [word], isPhrase: false });
      }
      end();
    }
    const longer = units.filter((unit) => unit.isPhrase || unit.words[0].length > 1 || ideograph.test(unit.words[0]));
    return longer.length > 0 ? longer : units;
  }

  const mayBegin = (unit) => !unit.isPhrase && unit.words[0].length >= beginning;

  // Whether two words differ by one letter more, less or other, or by two neighbours exchanged.
  function isClose(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const same = (from, to) => a.slice(from) === b.slice(to);
    return a.length === b.length
      ? same(i + 1, i + 1) || (a[i] === b[i + 1] && a[i + 1] === b[i] && same(i + 2, i + 2))
      : a.length > b.length ? same(i + 1, i) : same(i, i + 1);
  }

  const reverse = (word) => word.split("").reverse().join("");

  class Reader {
    constructor(bytes) { this.bytes = bytes; this.at = 0; }
    get isDone() { return this.at >= this.bytes.length; }
    number() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const next = this.bytes[this.at++];
        value |= (next & 0x7F) << shift;
        if (next < 0x80) return value >>> 0;
      }
    }
    block() { const length = this.number(); return this.bytes.subarray(this.at, (this.at += length)); }
    use() {
      const from = this.at;
      for (let count = this.number() & 1 || this.number(); count > 0; count--) this.number();
      return this.bytes.subarray(from, this.at);
    }
    text(before) { const shared = this.number(); return before.slice(0, shared) + utf8.decode(this.block()); }
  }
  const utf8 = new TextDecoder();

  async function inflate(bytes) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  class Stale extends Error {}

  // The words of some months, in a file of their own of which stretches are read.
  class Volume {
    constructor(ask, folder, entry) {
      Object.assign(this, entry, { ask, address: `${folder}words/${entry.name}.bin`, stretches: new Map(), whole: null });
      this.monthOf = entry.months.flatMap(({ month, parts }) => Array(parts).fill(month));
      let from = entry.start;
      for (const one of [this.words, this.byBeginning, this.byEnd]) {
        one.from = [];
        for (const length of one.length) { one.from.push(from); from += length; }
      }
    }

    // Which stretches of a kind hold words from one to the last that begins with another text.
    within(kind, word, most = 1) {
      const { first } = this[kind];
      let number = 0;
      while (number + 1 < first.length && first[number + 1] <= word) number++;
      const found = first.length > 0 ? [number] : [];
      for (let next = number + 1; found.length < most && first[next]?.startsWith(word); next++) found.push(next);
      return found.map((one) => ({ volume: this, kind, number: one, bytes: this[kind].length[one] }));
    }

    // Has stretches at hand as words with uses, fetched in one request.
    async fetch(wanted) {
      const missing = wanted.filter(({ kind, number }) => !this.stretches.has(kind + number));
      if (missing.length === 0) return;
      const bytes = await this.slices(missing.map(({ kind, number, bytes }) => [this[kind].from[number], this[kind].from[number] + bytes]));
      await Promise.all(missing.map(async ({ kind, number }, i) => {
        const tag = Array.from(bytes[i].subarray(0, 4), (one) => one.toString(16).padStart(2, "0")).join("");
        if (tag !== this.tag) throw new Stale();
        const reader = new Reader(await inflate(bytes[i].subarray(4)));
        const found = [];
        for (let word = ""; !reader.isDone;) {
          word = reader.text(word);
          found.push({ word: kind === "byEnd" ? reverse(word) : word, uses: reader.block(), volume: this });
        }
        this.stretches.set(kind + number, found);
      }));
    }

    // Parts of the file; those that stand side by side are asked for as one range.
    async slices(list) {
      const ranges = [];
      for (const [from, to] of [...list].sort((a, b) => a[0] - b[0])) {
        if (ranges.at(-1)?.[1] === from) ranges.at(-1)[1] = to;
        else ranges.push([from, to]);
      }
      const bytes = await this.ranges(ranges);
      return list.map(([from, to]) => {
        const at = ranges.findIndex((range) => range[0] <= from && to <= range[1]);
        return bytes[at].subarray(from - ranges[at][0], to - ranges[at][0]);
      });
    }

    // Ranges of the file: one request where the host joins ranges, one for each where it does not.
    async ranges(list) {
      if (this.whole) return list.map(([from, to]) => this.whole.subarray(from, to));
      const ask = async (some) => this.ask(this.address, {
        headers: { Range: `bytes=${some.map(([from, to]) => `${from}-${to - 1}`).join(",")}` },
      });
      const answer = await ask(list);
      if (answer.status === 404 || answer.status === 416) throw new Stale();
      if (!answer.ok) throw new Error(`words: ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (answer.status === 200) { this.whole = bytes; return this.ranges(list); }
      if (list.length === 1) return [bytes];
      const type = /multipart\/byteranges; *boundary="?([^";]+)/iu.exec(answer.headers.get("content-type") ?? "");
      if (type) return split(bytes, list);
      return Promise.all(list.map(async (one) => new Uint8Array(await (await ask([one])).arrayBuffer())));
    }
  }

  // The index, read by parts of it; ask is the browser's fetch.
  class Index {
    constructor(ask, folder = "/search/") { this.ask = ask; this.folder = folder; this.forget(); }

    forget() { this.root = null; this.parts = new Map(); }

    async load() {
      this.root ??= this.json("index.json").then((root) => root && {
        open: root.open, volumes: root.volumes.map((entry) => new Volume(this.ask, this.folder, entry)),
      });
      return this.root.catch((error) => { this.root = null; throw error; });
    }

    async json(name) {
      const answer = await this.ask(this.folder + name);
      if (answer.status === 404 || answer.status === 410) return null;
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.json();
    }

    // An open part: its words with their uses. None where it was closed since the directory was read.
    open(name) {
      if (!this.parts.has(name))
        this.parts.set(name, this.ask(`${this.folder}parts/${name}.bin`).then(async (answer) => {
          if (answer.status === 404) return [];
          if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
          const reader = new Reader(await inflate(new Uint8Array(await answer.arrayBuffer())));
          reader.number();
          const found = [];
          for (let word = ""; !reader.isDone;) {
            word = reader.text(word);
            reader.number();
            found.push({ word, part: name, uses: reader.block() });
          }
          return found;
        }));
      return this.parts.get(name);
    }

    // What stands in some stretches, each once: a request a volume, all at once.
    async read(wanted) {
      const unique = [...new Map(wanted.map((one) => [`${one.volume.name} ${one.kind} ${one.number}`, one])).values()];
      const volumes = [...new Set(unique.map((one) => one.volume))];
      await Promise.all(volumes.map((volume) => volume.fetch(unique.filter((one) => one.volume === volume))));
      return unique.flatMap(({ volume, kind, number }) => volume.stretches.get(kind + number));
    }

    // Files of what is shown, joined in one where the host does that.
    async cards(names) {
      if (names.length === 0) return [];
      const file = await this.json(`pieces/${names.join("_")}.json`);
      if (file || names.length === 1) return file?.pieces ?? [];
      const each = await Promise.all(names.map((name) => this.json(`pieces/${name}.json`)));
      return each.flatMap((one) => one?.pieces ?? []);
    }
  }

  // The parts of a multipart answer (RFC 2046, section 5.1), each as long as was asked for.
  function split(bytes, list) {
    const parts = [];
    let at = 0;
    for (const [from, to] of list) {
      while (!(bytes[at] === 13 && bytes[at + 1] === 10 && bytes[at + 2] === 13 && bytes[at + 3] === 10)) {
        if (++at >= bytes.length) throw new Stale();
      }
      at += 4;
      parts.push(bytes.subarray(at, (at += to - from)));
    }
    return parts;
  }

  // Adds what the uses of a word say of each piece.
  function gather(found, one, quality) {
    const add = (month, uses) => {
      const reader = new Reader(uses);
      for (let slot = 0; !reader.isDone;) {
        const number = reader.number();
        slot += number >>> 3;
        const places = [];
        for (let count = number & 1 || reader.number(), place = 0; count > 0; count--) places.push((place += reader.number()));
        const name = `${month}.${slot.toString(16).padStart(3, "0")}`;
        const weight = fieldWeight[(number >>> 1) & 3] * quality * (1 + 0.3 * Math.log(Math.max(1, places.length)));
        const known = found.get(name);
        if (!known) found.set(name, { weight, places });
        else { known.weight = Math.max(known.weight, weight); known.places = known.places.concat(places); }
      }
    };
    if (one.part) { add(one.part.slice(0, 7), one.uses); return; }
    const groups = new Reader(one.uses);
    for (let part = 0; !groups.isDone;) {
      const group = groups.number();
      part += group >>> 1;
      add(one.volume.monthOf[part], group & 1 ? groups.use() : groups.block());
    }
  }

  const quality = (word, asked) => (word === asked ? 1 : word.startsWith(asked) ? 0.7 : 0.5);

  // What a question finds: names of pieces' files, the best first, and how to know a piece that holds all of it.
  async function find(index, question) {
    for (let tries = 0; ; tries++) {
      try { return await findNow(index, parse(question)); }
      catch (error) {
        if (!(error instanceof Stale) || tries === 3) throw error;
        index.forget();
        if (tries > 0) await new Promise((done) => setTimeout(done, 250 * tries));
      }
    }
  }

  async function findNow(index, units) {
    const root = units.length > 0 ? await index.load() : null;
    if (!root) return { units, names: [], meant: new Map() };
    const { volumes } = root;
    const asked = new Map();
    for (const unit of units)
      for (const word of unit.words) asked.set(word, asked.get(word) || mayBegin(unit));
    const holding = (word, some) => some.flatMap((volume) => volume.within("words", word, asked.get(word) ? maxStretches : 1));
    // Of some words those that cost least: at least one of them, and no more than enough in all.
    const cheapest = (some, from) => {
      const size = new Map(some.map((word) => [word, weigh(holding(word, from))]));
      let bytes = 0;
      return [...some].sort((a, b) => size.get(a) - size.get(b)).filter((word, i) => (bytes += size.get(word)) < enough || i === 0);
    };
    const wanted = cheapest([...asked.keys()], volumes);
    const stretches = wanted.flatMap((word) => holding(word, volumes));
    // For typing errors in the same request: afterwards it would be a round more.
    let room = spare;
    const early = wanted.filter((word) => word.length >= tolerant).map((word) => likeStretches(volumes, word))
      .filter((some) => (room -= weigh(some)) >= 0);
    const [, ...parts] = await Promise.all([index.read([...stretches, ...early.flat()]), ...root.open.map((part) => index.open(part))]);
    const open = parts.flat();
    const closed = await index.read(stretches);

    const uses = new Map();
    const isMeant = (one, word) => one.word === word || (asked.get(word) && one.word.startsWith(word));
    const look = (word, known) => {
      const found = new Map();
      for (const one of known) if (isMeant(one, word)) gather(found, one, quality(one.word, word));
      uses.set(word, found);
    };
    for (const word of wanted) look(word, [...closed, ...open]);

    // Each volume costs a word a stretch. So of the others some are looked for where these are, if they do not stand everywhere.
    if (volumes.length > 1) {
      const sought = wanted.filter((word) => uses.get(word).size > 0);
      const left = volumes.filter((volume) => sought.every((word) => closed.some((one) => one.volume === volume && isMeant(one, word))));
      const others = [...asked.keys()].filter((word) => !uses.has(word) && holding(word, volumes).every(({ bytes }) => bytes < enough / 2));
      const more = cheapest(others, left);
      const known = [...await index.read(more.flatMap((word) => holding(word, left))), ...open];
      for (const word of more) look(word, known);
    }

    const meant = new Map();
    await Promise.all([...uses].filter(([word, found]) => found.size === 0 && word.length >= tolerant).map(async ([word, found]) => {
      const close = likeWords(word, [...closed, ...await index.read(likeStretches(volumes, word)), ...open]);
      meant.set(word, new Set(close.map((one) => one.word)));
      // Of a word that stands in many places the list does not say where.
      const elsewhere = close.filter((one) => one.uses.length === 0);
      const more = (await index.read(elsewhere.flatMap((one) => one.volume.within("words", one.word))))
        .filter((one) => elsewhere.some((other) => other.volume === one.volume && other.word === one.word));
      for (const one of [...more, ...close]) gather(found, one, quality(one.word, word));
    }));
    return { units, meant, names: ranked(root, units, uses) };
  }

  const weigh = (stretches) => stretches.reduce((sum, one) => sum + one.bytes, 0);

  // Words that differ by one error share their beginning or their end with what was typed.
  function likeStretches(volumes, word) {
    const half = Math.floor((word.length - 1) / 2);
    const most = Math.max(maxStretches, Math.ceil(maxAlike / volumes.length));
    return volumes.flatMap((volume) => [
      ...volume.within("byBeginning", word.slice(0, half), most), ...volume.within("byEnd", reverse(word).slice(0, half), most)]);
  }

  // What each volume and open part says of at most four words that differ by one error: the uses, where one of the lists says them.
  function likeWords(word, listed) {
    const found = new Map();
    for (const one of listed) {
      const key = `${one.part ?? one.volume.name} ${one.word}`;
      if (isClose(one.word, word) && !(found.get(key)?.uses.length > 0)) found.set(key, one);
    }
    const close = [...new Set([...found.values()].map((one) => one.word))].slice(0, 4);
    return [...found.values()].filter((one) => close.includes(one.word));
  }

  function ranked({ volumes, open }, units, uses) {
    const all = volumes.reduce((sum, volume) => sum + volume.pieces, 0) + 24 * open.length;
    const newest = open.at(-1)?.slice(0, 7) ?? volumes.at(-1)?.monthOf.at(-1) ?? "";
    const months = (month) => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7));
    const lists = units.map((unit) => unit.words.filter((word) => uses.has(word))).filter((some) => some.length > 0);
    const smallest = lists.flat().sort((a, b) => uses.get(a).size - uses.get(b).size)[0];
    const scored = [];
    for (const name of uses.get(smallest)?.keys() ?? []) {
      let score = 0;
      const holds = units.every((unit) => {
        const some = unit.words.map((word) => uses.get(word)?.get(name));
        if (unit.words.some((word, i) => uses.has(word) && !some[i])) return false;
        if (unit.isPhrase && !inARow(some)) return false;
        unit.words.forEach((word, i) => { if (some[i]) score += some[i].weight * Math.log(1 + all / (1 + uses.get(word).size)); });
        return true;
      });
      if (holds) scored.push({ name, score: score * (1 + 0.5 * 2 ** (-(months(newest) - months(name)) / monthsToHalve)) });
    }
    return scored.sort((a, b) => b.score - a.score || (a.name < b.name ? 1 : -1)).map((one) => one.name);
  }

  // Whether words stand one after another; one whose places are not known may stand anywhere.
  function inARow(some) {
    const first = some.findIndex(Boolean);
    if (first < 0) return true;
    // Of a word that stands very often the later places are not known.
    if (some.some((one) => one && one.places.length >= 24)) return true;
    const sets = some.map((one) => one && new Set(one.places));
    return some[first].places.some((place) => sets.every((set, i) => !set || set.has(place + i - first)));
  }

  // Which words of a text were asked for: stretches of it, in order.
  function hits(text, { units, meant }) {
    const found = words(text);
    const at = new Map();
    for (const one of found) at.set(one.place, [...(at.get(one.place) ?? []), one]);
    const marks = [];
    const held = units.map((unit) => {
      let isHeld = false;
      for (const one of found) {
        const run = unit.words.map((word, i) => at.get(one.place + i)?.find((next) => isAsked(next.word, word, unit, meant)));
        if (!run.every(Boolean)) continue;
        isHeld = true;
        for (const hit of run) marks.push([hit.from, hit.to]);
      }
      return isHeld;
    });
    return { held, marks: [...new Map(marks.map((mark) => [mark[0], mark])).values()].sort((a, b) => a[0] - b[0]) };
  }

  function isAsked(word, asked, unit, meant) {
    return word === asked || (mayBegin(unit) && word.startsWith(asked)) || Boolean(meant.get(asked)?.has(word));
  }

  // Whether a piece holds all that was asked for: two may share a file, and one may have changed since the index was read.
  function holdsAll(piece, question) {
    const fields = [piece.title, piece.dek ?? "", piece.series ?? "", ...piece.authors, ...piece.contributors, ...piece.about, piece.text];
    const each = fields.map((text) => hits(text, question).held);
    // Of a very long text the end is not here; then the index is right.
    return piece.text.length >= 24000 || question.units.every((_, i) => each.some((held) => held[i]));
  }

  // The words around what was found in a text: its beginning where nothing was.
  function around(text, marks, length = 220) {
    const best = marks.map((mark) => ({ mark, count: marks.filter((one) => one[0] >= mark[0] && one[1] < mark[0] + length).length }))
      .sort((a, b) => b.count - a.count || a.mark[0] - b.mark[0])[0];
    let from = Math.max(0, (best?.mark[0] ?? 0) - 60);
    while (from > 0 && /\S/u.test(text[from - 1])) from--;
    let to = Math.min(text.length, from + length);
    while (to < text.length && /\S/u.test(text[to])) to++;
    const inside = marks.filter((mark) => mark[0] >= from && mark[1] <= to).map((mark) => [mark[0] - from, mark[1] - from]);
    return { text: text.slice(from, to), marks: inside, isCut: [from > 0, to < text.length] };
  }

  const core = { fold, words, parse, isClose, Index, find, hits, holdsAll, around, step };
  if (typeof document === "undefined") { module.exports = core; return; }

  const input = document.getElementById("site-query");
  const status = document.getElementById("site-search-status");
  const results = document.getElementById("site-results");
  const more = document.getElementById("site-search-more");
  const index = new Index((address, options) => fetch(address, options));
  let run = 0;
  let pause = 0;
  let found = null;
  let next = 0;

  // The page has its texts in the publication's language.
  const say = (name, values = {}) => status.dataset[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) { made.textContent = text; made.dir = "auto"; }
    return made;
  }

  // A text with what was found in it marked, as text and never as markup.
  function marked(made, text, marks) {
    made.dir = "auto";
    let from = 0;
    for (const [start, end] of marks) {
      made.append(text.slice(from, start), element("mark", "", text.slice(start, end)));
      from = end;
    }
    made.append(text.slice(from));
    return made;
  }

  const withHits = (made, text) => marked(made, text, hits(text, found).marks);

  function excerpt(piece) {
    for (const text of [piece.dek, piece.text, piece.contributors.join(", "), piece.about.join(", ")]) {
      const { marks } = hits(text ?? "", found);
      if (marks.length === 0) continue;
      const part = around(text, marks);
      const made = element("p", "entry-dek");
      if (part.isCut[0]) made.append("… ");
      marked(made, part.text.replace(/\s/gu, " "), part.marks);
      if (part.isCut[1]) made.append(" …");
      return made;
    }
    return piece.dek ? element("p", "entry-dek", piece.dek) : null;
  }

  function entry(piece) {
    const made = element("li", "entry");
    const article = document.createElement("article");
    const heading = document.createElement("h2");
    const link = withHits(element("a"), piece.title);
    link.href = piece.address;
    heading.append(link);
    if (piece.series) article.append(withHits(element("p", "kicker"), piece.series));
    article.append(heading);
    const text = excerpt(piece);
    if (text) article.append(text);
    const meta = element("p", "entry-meta");
    if (piece.authors.length > 0) meta.append(withHits(element("span", "entry-authors"), piece.authors.join(", ")), " ");
    const time = element("time", "", piece.day);
    time.dateTime = piece.published;
    meta.append(time);
    article.append(meta);
    made.append(article);
    return made;
  }

  function remember() {
    const address = new URL(location.href);
    if (input.value.trim()) address.searchParams.set("q", input.value.trim());
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
  }

  // Shows the next results. Some names may show nothing: then further ones are read, but not without end.
  async function show(mine) {
    const before = results.children.length;
    for (let tries = 0; tries < 3 && next < found.names.length && results.children.length < before + step; tries++) {
      const names = found.names.slice(next, (next += step));
      const pieces = (await index.cards(names)).filter((piece) => holdsAll(piece, found));
      if (mine !== run) return;
      pieces.sort((a, b) => names.indexOf(a.slot) - names.indexOf(b.slot));
      results.append(...pieces.map(entry));
    }
    more.hidden = next >= found.names.length;
    const shown = results.children.length;
    const instead = [...found.meant.values()].flatMap((set) => [...set]);
    const meaning = instead.length > 0 ? " " + say("meant", { words: instead.join(", ") }) : "";
    if (shown === 0) status.textContent = say("nothing");
    else if (!more.hidden) status.textContent = say("best", { shown, count: found.names.length }) + meaning;
    else status.textContent = say(shown === 1 ? "one" : "many", { count: shown }) + meaning;
  }

  async function search() {
    const mine = ++run;
    remember();
    more.hidden = true;
    if (!input.value.trim()) { results.replaceChildren(); status.textContent = ""; return; }
    status.textContent = say("searching");
    const answer = await find(index, input.value);
    if (mine !== run) return;
    results.replaceChildren();
    [found, next] = [answer, 0];
    await show(mine);
  }

  const fail = () => { status.textContent = say("failed"); };
  const start = () => search().catch(fail);

  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(start, 200); });
  input.form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(pause); start(); });
  more.addEventListener("click", async () => {
    const before = results.children.length;
    await show(run).catch(fail);
    results.children[before]?.querySelector("a").focus();
  });

  index.load().catch(() => {});
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) { input.value = asked; start(); }
})();

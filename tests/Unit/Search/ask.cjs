// Asks the site's search script outside a browser: node ask.cjs SCRIPT FILES-OR-ADDRESS [LATENCY] < questions (JSON).
// Writes for each question what was found, and what was fetched for it: requests, bytes, rounds, milliseconds.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const [script, from, latency = "0", mode = ""] = process.argv.slice(2);
const core = require(path.resolve(script));
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

let fetched = { requests: 0, bytes: 0, rounds: 0, pending: 0 };

// Files as a plain host serves them: one range a request, and no joining; with mode "whole" no ranges either.
function ofFile(address, range) {
  const file = path.join(from, address);
  if (!fs.existsSync(file)) return new Response("", { status: 404 });
  const bytes = fs.readFileSync(file);
  const asked = /^bytes=(\d+)-(\d+)/u.exec(range ?? "");
  if (!asked || mode === "whole") return new Response(bytes);
  return new Response(bytes.subarray(Number(asked[1]), Number(asked[2]) + 1), { status: 206 });
}

function ofHost(address, range) {
  return new Promise((done, fail) => {
    const url = new URL(address, from);
    const http = require(url.protocol === "https:" ? "node:https" : "node:http");
    const headers = { "Accept-Encoding": "br", ...(range ? { Range: range } : {}) };
    http.get(url, { headers, agent }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        let body = Buffer.concat(parts);
        fetched.bytes += body.length;
        if (answer.headers["content-encoding"] === "br") body = require("node:zlib").brotliDecompressSync(body);
        done(new Response(body, { status: answer.statusCode, headers: { "content-type": answer.headers["content-type"] ?? "" } }));
      });
    }).on("error", fail);
  });
}
const agent = from.startsWith("http") ? new (require(from.startsWith("https") ? "node:https" : "node:http").Agent)({ keepAlive: true }) : null;

async function ask(address, options) {
  fetched.requests++;
  if (fetched.pending++ === 0) fetched.rounds++;
  if (Number(latency) > 0) await wait(Number(latency));
  const answer = agent ? await ofHost(address, options?.headers?.Range) : ofFile(address, options?.headers?.Range);
  if (!agent) fetched.bytes += (await answer.clone().arrayBuffer()).byteLength;
  fetched.pending--;
  return answer;
}

async function one(question) {
  fetched = { requests: 0, bytes: 0, rounds: 0, pending: 0 };
  const began = performance.now();
  const index = new core.Index(ask);
  const found = await core.find(index, question);
  const names = found.names.slice(0, core.step);
  const pieces = (await index.cards(names)).filter((piece) => core.holdsAll(piece, found));
  pieces.sort((a, b) => names.indexOf(a.slot) - names.indexOf(b.slot));
  const { requests, bytes, rounds } = fetched;
  return {
    question, count: found.names.length, addresses: pieces.map((piece) => piece.address), requests, bytes, rounds,
    milliseconds: Math.round(performance.now() - began),
    snippets: pieces.map((piece) => {
      const part = core.around(piece.text, core.hits(piece.text, found).marks);
      return part.marks.map(([start, end]) => part.text.slice(start, end));
    }),
  };
}

(async () => {
  const questions = JSON.parse(fs.readFileSync(0, "utf8"));
  if (mode === "fold") { process.stdout.write(JSON.stringify(questions.map((text) => core.words(text).map((word) => word.word)))); return; }
  const answers = [];
  for (const question of questions) answers.push(await one(question));
  process.stdout.write(JSON.stringify(answers));
  agent?.destroy();
})();

// Asks Pagefind outside a browser: node pagefind.mjs ADDRESS LATENCY < questions (JSON). Writes what ask.cjs of the tests writes.
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [from, latency] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true });
let fetched;

function get(address) {
  return new Promise((done, fail) => {
    http.get(new URL(address, from), { agent, headers: { "Accept-Encoding": "br" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        let body = Buffer.concat(parts);
        fetched.bytes += body.length;
        if (answer.headers["content-encoding"] === "br") body = zlib.brotliDecompressSync(body);
        done(new Response(body, { status: answer.statusCode }));
      });
    }).on("error", fail);
  });
}
const zlib = await import("node:zlib");

globalThis.window = globalThis;
globalThis.location = new URL(from);
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "en" }) };
globalThis.fetch = async (address) => {
  fetched.requests++;
  if (fetched.pending++ === 0) fetched.rounds++;
  await new Promise((done) => setTimeout(done, Number(latency)));
  const answer = await get(String(address));
  fetched.pending--;
  return answer;
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "pagefind-"));
fetched = { requests: 0, bytes: 0, rounds: 0, pending: 0 };
const script = await (await get("/pagefind/pagefind.js")).text();
const answers = [];
for (const [i, question] of JSON.parse(fs.readFileSync(0, "utf8")).entries()) {
  // A module of its own for each question: nothing is remembered from the last.
  const file = path.join(folder, `pagefind-${i}.mjs`);
  fs.writeFileSync(file, script);
  fetched = { requests: 0, bytes: 0, rounds: 0, pending: 0 };
  const began = performance.now();
  const pagefind = await import(pathToFileURL(file));
  await pagefind.options({ basePath: `${from}/pagefind/`, noWorker: true });
  await pagefind.init();
  const found = await pagefind.search(question);
  const shown = await Promise.all((found?.results ?? []).slice(0, 10).map((result) => result.data()));
  const { requests, bytes, rounds } = fetched;
  answers.push({
    question, count: found?.results.length ?? 0, addresses: shown.map((one) => new URL(one.url, from).pathname), requests, bytes, rounds,
    milliseconds: Math.round(performance.now() - began), snippets: [],
  });
}
process.stdout.write(JSON.stringify(answers));
fs.rmSync(folder, { recursive: true });
agent.destroy();
process.exit(0);

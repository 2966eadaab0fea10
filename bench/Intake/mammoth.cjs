// Answers lines as ConverterLoop does; with "html PATH" it writes a file's HTML, as JSON, on one line.
const fs = require("node:fs");
const readline = require("node:readline");
const { performance } = require("node:perf_hooks");
const mammoth = require("mammoth");

async function rate(milliseconds, path) {
  const buffer = fs.readFileSync(path);
  const start = performance.now();
  let count = 0;
  do {
    await mammoth.convertToHtml({ buffer });
    count++;
  } while (performance.now() - start < milliseconds);
  return `${count} ${performance.now() - start}`;
}

async function answer(line) {
  const [verb, ...rest] = line.split(" ");
  if (verb === "rate")
    return rate(Number(rest[0]), rest.slice(1).join(" "));
  if (verb === "html")
    return JSON.stringify(await mammoth.convertToHtml({ path: rest.join(" ") }).then(result => result.value, () => ""));
  return String(process.resourceUsage().maxRSS * 1024);
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin }))
    console.log(await answer(line));
})();

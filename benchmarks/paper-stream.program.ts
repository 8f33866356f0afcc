// Started by `paper-stream.bench.ts` in a process of its own: draws so many papers, into one file or each into a file
// of its own, and prints the most memory that it ever had, in MB.
import { renderPdf, renderPdfStream } from "@benhan/exchange/paper";
import { fonts, summary } from "./paper.ts";

const count = Number(process.argv[2]);
const isOneFile = process.argv[3] === "one";

function* papers() {
  for (let number = 1; number <= count; number++) yield { ...summary, title: `Tóm tắt ${number}` };
}

let bytes = 0;
if (isOneFile) for await (const piece of renderPdfStream(papers(), { fonts })) bytes += piece.length;
else for (const paper of papers()) bytes += (await renderPdf([paper], { fonts })).bytes.length;
if (bytes < count * 3_000) throw new Error(`only ${bytes} bytes were written`);
console.log(process.resourceUsage().maxRSS / 1024);

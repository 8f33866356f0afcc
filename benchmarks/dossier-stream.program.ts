// Started by `dossier-stream.bench.ts` in a process of its own: writes and reads so many dossiers and prints the most
// memory that it ever had, in MB.
import { readDossierStream, writeDossierStream } from "@benhan/exchange/qd3176";
import { sender, typicalTables } from "./dossier.ts";

const count = Number(process.argv[2]);

function* dossiers() {
  for (let number = 1; number <= count; number++) {
    yield { ...typicalTables, XML1: { ...typicalTables.XML1, MA_LK: `99999.2026.${number}` } };
  }
}

let read = 0;
for await (const item of readDossierStream(writeDossierStream(dossiers(), { ...sender, count }))) {
  if (!item.report.ok) throw new Error(JSON.stringify(item.report.issues));
  if (item.kind === "dossier") read++;
}
if (read !== count) throw new Error(`${read} dossiers were read`);
console.log(process.resourceUsage().maxRSS / 1024);

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Receipt } from "@benhan/core";
import type { Storage } from "@benhan/storage";
import type { DemoOptions } from "../arguments.ts";
import { type ReportContent, renderReport } from "../report/render-report.ts";
import type { VisitLedger } from "../visit-story.ts";

/** Puts what a person may want to look at into the folder of results. */
export async function writeFiles(
  { out, lang }: DemoOptions,
  storage: Storage,
  ledgers: readonly VisitLedger[],
  misshapen: ReportContent["misshapen"],
): Promise<void> {
  for (const folder of ["xml", "receipts"]) await mkdir(join(out, folder), { recursive: true });
  for (const { story, proofs, receipts } of ledgers) {
    for (const { head } of proofs) {
      if (head.contentType !== "application/xml") continue;
      const document = await storage.readDocument(head);
      if (document === undefined) continue;
      await writeFile(join(out, "xml", `${fileName(story.chain)}.v${head.version}.xml`), document.body);
    }
    if (receipts.length === 0) continue;
    const text = JSON.stringify(receipts.map(readable), null, 2);
    await writeFile(join(out, "receipts", `${fileName(story.chain)}.json`), `${text}\n`);
  }
  await writeFile(join(out, "report.html"), renderReport({ lang, ledgers, misshapen }));
}

/** A receipt with the hub's answer as text. */
function readable({ raw, ...receipt }: Receipt): object {
  return { ...receipt, ...(raw !== undefined && { raw: new TextDecoder().decode(raw) }) };
}

/** A name that every file system takes. */
function fileName(chain: string): string {
  return chain.replace(/[^\w.-]/g, "_");
}

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Receipt } from "@benhan/core";
import type { Storage } from "@benhan/storage";
import type { DemoOptions } from "../arguments.ts";
import { writing } from "../files/file-access.ts";
import { claimFiles, reportFile } from "../files/own-files.ts";
import { fileName, resultFile } from "../paper-files.ts";
import { type ReportContent, renderReport } from "../report/render-report.ts";
import type { VisitLedger } from "../visit-story.ts";

/** Puts what a person may want to look at into the folder of results. */
export async function writeFiles(
  { out, lang }: DemoOptions,
  storage: Storage,
  ledgers: readonly VisitLedger[],
  misshapen: ReportContent["misshapen"],
): Promise<void> {
  const files = new Map<string, string | Uint8Array>();
  for (const { story, proofs, receipts } of ledgers) {
    for (const { head } of proofs) {
      const name = resultFile(story.chain, head);
      if (name === undefined) continue;
      const document = await storage.readDocument(head);
      if (document !== undefined) files.set(name, document.body);
    }
    if (receipts.length === 0) continue;
    const text = JSON.stringify(receipts.map(readable), null, 2);
    files.set(`receipts/${fileName(story.chain)}.json`, `${text}\n`);
  }
  files.set(reportFile, renderReport({ lang, ledgers, misshapen }));

  await claimFiles(out, [...files.keys()]);
  for (const [name, content] of files) {
    const path = join(out, name);
    await writing(path, async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    });
  }
}

/** A receipt with the hub's answer as text. */
function readable({ raw, ...receipt }: Receipt): object {
  return { ...receipt, ...(raw !== undefined && { raw: new TextDecoder().decode(raw) }) };
}

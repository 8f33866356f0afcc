import type { Bilingual, MedicalRecord } from "@benhan/core";
import type { DemandedReport } from "@benhan/core/forms";
import { missingIn, stateOfDocument, titleOf } from "../demanded-documents.ts";
import type { RecordRefusal } from "../visit-story.ts";
import type { Screen } from "./screen.ts";

/** Says in a few lines why a record could not be completed. */
export function showRefusal(screen: Screen, { text, documents, others }: RecordRefusal): void {
  screen.line("again", { vi: "Hoàn thành", en: "Complete" }, text);
  for (const issue of others) screen.item(issue.text);
  for (const one of documents) if (stateOfDocument(one) === "lacking") screen.item(withState(one));
}

/** Lists the documents that the law asks for in a record. */
export function showDocuments(
  screen: Screen,
  { recordNumber }: MedicalRecord,
  documents: readonly DemandedReport[],
): void {
  const complete = documents.filter((one) => stateOfDocument(one) === "complete").length;
  screen.line(
    complete === documents.length ? "done" : "stopped",
    { vi: "Giấy tờ", en: "Documents" },
    {
      vi: `pháp luật yêu cầu ${documents.length} giấy tờ trong bệnh án này, ${complete} đã đủ nội dung`,
      en: `the law asks for ${documents.length} documents in this record; ${complete} are complete`,
    },
  );
  for (const text of counted(documents.map(withState))) screen.item(text);
  screen.event({
    record: recordNumber,
    documents: documents.map((one) => ({
      form: one.demanded.form,
      demand: one.demanded.demand,
      state: stateOfDocument(one),
      missing: missingIn(one).map(({ vi }) => vi),
    })),
  });
}

function withState(one: DemandedReport): Bilingual {
  const { vi, en } = titleOf(one);
  const state = stateOfDocument(one);
  if (state === "complete") return { vi, en };
  if (state === "unseen") return { vi: `${vi}: chưa kiểm tra nội dung`, en: `${en}: content not checked` };
  const missing = missingIn(one);
  return {
    vi: `${vi}: thiếu ${missing.map((field) => field.vi).join("; ")}`,
    en: `${en}: lacks ${missing.map((field) => field.en).join("; ")}`,
  };
}

/** What is there several times, once and with its number. */
function counted(texts: readonly Bilingual[]): readonly Bilingual[] {
  const counts = new Map<string, { readonly text: Bilingual; count: number }>();
  for (const text of texts) {
    const same = counts.get(text.vi);
    if (same === undefined) counts.set(text.vi, { text, count: 1 });
    else same.count += 1;
  }
  return [...counts.values()].map(({ text, count }) =>
    count === 1 ? text : { vi: `${text.vi} (${count})`, en: `${text.en} (${count})` },
  );
}

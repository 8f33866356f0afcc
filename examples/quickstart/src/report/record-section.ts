import type { Lang } from "../arguments.ts";
import { resultFile } from "../paper-files.ts";
import type { VersionProof, VisitLedger } from "../visit-story.ts";
import { documentsCard, refusalCard, type StoredPaper } from "./document-cards.ts";
import { type Html, html } from "./html.ts";
import { paperCard } from "./paper-card.ts";
import { recordCard } from "./record-card.ts";

/** The medical records behind the visits: their life, and the documents that the law asks for. */
export function recordSection(lang: Lang, ledgers: readonly VisitLedger[]): Html | undefined {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const kept = ledgers.flatMap(({ record, story, proofs }) =>
    record && story.record ? [{ record, story: story.record, papers: papersOf(story.chain, proofs) }] : [],
  );
  if (kept.length === 0) return undefined;
  return html`<h2>${say("Bệnh án của lượt nội trú", "The medical record of the stay")}</h2>
<p class="lead">${say(
    "HIS đẩy từng ngày những gì các khoa ghi. Bệnh án chỉ hoàn thành khi mọi giấy tờ mà pháp luật yêu cầu đã đủ nội dung; còn thiếu gì, hệ thống nêu tên từng thứ. Hồ sơ BHYT được lập từ bệnh án này.",
    "Day by day the hospital system pushes what the wards wrote. The record is completed only when every document that the law asks for is; whatever is missing is named. The insurance dossier is made of this record.",
  )}</p>
${kept.map(
  ({ record, story, papers }) => html`${recordCard(lang, record, story)}
${story.refusal && refusalCard(lang, story.refusal)}
${documentsCard(lang, record, papers, story.refusal)}
${paperCard(lang, record, "TT25-02")}`,
)}`;
}

/** The newest stored paper of each kind, and where it lies among the results. */
function papersOf(chain: string, proofs: readonly VersionProof[]): ReadonlyMap<string, StoredPaper> {
  return new Map(
    proofs.flatMap((proof) => {
      const file = resultFile(chain, proof.head);
      return file === undefined ? [] : [[proof.head.kind, { file, proof }] as const];
    }),
  );
}

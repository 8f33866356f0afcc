import type { Bilingual, MedicalRecord } from "@benhan/core";
import type { DemandedReport } from "@benhan/core/forms";
import type { Lang } from "../arguments.ts";
import { type DocumentState, missingIn, stateOfDocument, titleOf } from "../demanded-documents.ts";
import { paperKinds } from "../paper-files.ts";
import { holds } from "../steps/verify-store.ts";
import type { RecordLedger, RecordRefusal, VersionProof } from "../visit-story.ts";
import { type Html, html } from "./html.ts";

/** The signed PDF of a document. */
export interface StoredPaper {
  /** Beside the report. */
  readonly file: string;
  readonly proof: VersionProof;
}

/**
 * Every document that the law asks for in the record: why, by which text, whether it is complete, and its signed PDF.
 *
 * @param papers By the kinds under which the store keeps them.
 */
export function documentsCard(
  lang: Lang,
  { record, documents }: RecordLedger,
  papers: ReadonlyMap<string, StoredPaper>,
  refusal?: RecordRefusal,
): Html {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const complete = documents.filter((one) => stateOfDocument(one) === "complete").length;
  const kinds = paperKinds(documents);
  return html`<section class="card"><div class="top"><h3>${say("Giấy tờ mà pháp luật yêu cầu", "The documents that the law asks for")}</h3>
<span class="tag ${complete === documents.length ? "good" : "warn"} push">${complete} / ${documents.length} ${say("đủ nội dung", "complete")}</span></div>
<div class="scroll"><table class="documents">
<tr><th>${say("Mã", "Code")}</th><th>${say("Giấy tờ", "Document")}</th><th>${say("Vì sao phải có · căn cứ", "Why · source")}</th>${refusal && html`<th>${say("Lần đầu", "At first")}</th>`}<th>${say("Khi lưu trữ", "In the archive")}</th><th>${say("PDF đã ký", "Signed PDF")}</th></tr>
${documents.map((one, index) => row(lang, one, momentOf(one, record), papers.get(kinds[index] ?? ""), refusal))}
</table></div>
<p class="muted small">* ${say(
    "Văn bản không nói thẳng: đây là cách hiểu theo tên mẫu, bệnh viện xác nhận trong quy chế của mình.",
    "The text does not say so outright: this is our reading of the name of the form, for the hospital's own rule book to confirm.",
  )}</p>
<p class="muted small">${say(
    "PDF/A-2b có thẻ (chưa được veraPDF xác nhận), ký PAdES bằng khóa thử nghiệm của cơ sở. Người ký từng giấy ký bằng khóa của mình vào chỗ để trống dưới chức danh.",
    "Tagged PDF/A-2b (not validated by veraPDF), signed (PAdES) with the facility's test key. The persons on each paper sign with keys of their own, in the places left free for them.",
  )}</p></section>`;
}

function row(
  lang: Lang,
  one: DemandedReport,
  moment: string | undefined,
  paper: StoredPaper | undefined,
  refusal: RecordRefusal | undefined,
): Html {
  const { form, trigger, source, basis } = one.demanded;
  const name = titleOf(one)
    [lang].slice((form ?? "").length)
    .trim();
  const lacks = missingIn(one);
  return html`<tr><td><code>${form ?? "–"}</code></td><td><b>${name}</b>${moment && html`<br><small class="muted">${moment}</small>`}${lacks.length === 0 ? undefined : html`<br>${chips(lang, lacks)}`}</td>
<td>${trigger[lang]}<br><small class="muted">${source}${basis === "reading" ? " *" : undefined}</small></td>
${refusal && html`<td>${atFirst(lang, one, refusal)}</td>`}<td>${tag(lang, stateOfDocument(one), lacks.length)}</td><td>${paper && paperLink(lang, paper)}</td></tr>`;
}

function paperLink(lang: Lang, { file, proof: { signature } }: StoredPaper): Html {
  const isRight = signature !== undefined && holds(signature);
  const [first] = signature !== undefined && "signatures" in signature ? signature.signatures : [];
  const words = isRight ? (lang === "vi" ? "đúng" : "holds") : signature?.indication;
  return html`<a href="${file}">PDF</a> <span class="tag ${isRight ? "good" : "bad"}">${words}</span><br><small class="muted">PAdES ${first?.level}</small>`;
}

/** When that happened about which the document tells; nothing for one about the whole episode. */
function momentOf({ demanded: { about } }: DemandedReport, { entries }: MedicalRecord): string | undefined {
  const at = entries.find(
    ({ source }) => source.system === about?.system && source.id === about.id,
  )?.occurredAt;
  return at && `${at.slice(11)} ${at.slice(0, 10).split("-").reverse().join("/")}`;
}

/** How the document of the same rule about the same entry stood; that entry may have been missing. */
function atFirst(lang: Lang, { demanded }: DemandedReport, { documents }: RecordRefusal): Html {
  const sameRule = documents.filter((other) => other.demanded.demand === demanded.demand);
  const same = sameRule.find((other) => other.demanded.about?.id === demanded.about?.id) ?? sameRule[0];
  return same === undefined ? tag(lang, "absent") : tag(lang, stateOfDocument(same), missingIn(same).length);
}

/** What stood against the completion of the record, each thing once. */
export function refusalCard(lang: Lang, { text, documents, others }: RecordRefusal): Html {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const lacking = documents.filter((one) => stateOfDocument(one) === "lacking");
  return html`<section class="card"><div class="top"><h3>${say("Lần đầu xin hoàn thành: bị từ chối", "The first attempt to complete it: refused")}</h3>
<span class="tag warn push">${say("chưa ghi gì vào bệnh án", "nothing was written")}</span></div>
<p class="muted">${text[lang]}</p>
<div class="scroll"><table class="refusal">
<tr><th>${say("Điều kiện, giấy tờ", "Condition, document")}</th><th>${say("Còn thiếu", "What is missing")}</th></tr>
${others.map(
  ({ rule, source, text, nextStep }) =>
    html`<tr><td><b>${rule ?? say("Bệnh án", "Record")}</b><br><small class="muted">${source}</small></td><td>${text[lang]}<div class="next">${nextStep?.[lang]}</div></td></tr>`,
)}
${lacking.map(
  (one) =>
    html`<tr><td><b>${titleOf(one)[lang]}</b><br><small class="muted">${one.demanded.source}</small></td><td>${chips(lang, missingIn(one))}</td></tr>`,
)}
</table></div></section>`;
}

function chips(lang: Lang, fields: readonly Bilingual[]): Html {
  return html`<span class="chips">${fields.map((field) => html`<span class="chip">${field[lang]}</span>`)}</span>`;
}

function tag(lang: Lang, state: DocumentState | "absent", missing = 0): Html {
  const [tone, vi, en] = tags[state];
  const detail = state === "lacking" ? ` ${missing}` : "";
  return html`<span class="tag ${tone}">${(lang === "vi" ? vi : en) + detail}</span>`;
}

const tags: Readonly<Record<DocumentState | "absent", readonly [tone: string, vi: string, en: string]>> = {
  complete: ["good", "đủ", "complete"],
  lacking: ["bad", "thiếu", "lacks"],
  unseen: ["calm", "chưa kiểm tra", "not checked"],
  absent: ["calm", "chưa cần", "not due"],
};

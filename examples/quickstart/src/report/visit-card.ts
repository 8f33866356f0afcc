import type { OutboxEntry, OutcomeClass, Receipt } from "@benhan/core";
import type { Lang } from "../arguments.ts";
import type { Input } from "../inputs.ts";
import { isSound } from "../steps/verify-store.ts";
import { isDelivered, stateOf } from "../visit-state.ts";
import type { VisitLedger } from "../visit-story.ts";
import { type Html, html } from "./html.ts";

type Tone = "good" | "warn" | "bad" | "calm";

/** One visit: where it stands, its way, its versions and every attempt to send it. */
export function visitCard(lang: Lang, ledger: VisitLedger): Html {
  const { story } = ledger;
  const state = stateOf(ledger);
  const tone: Tone = story.state === "stopped" ? "bad" : state.en === "delivered" ? "good" : "warn";
  return html`<section class="card">
<div class="top"><h3>${story.input.title[lang]}</h3><span class="key">${story.chain}</span><span class="key muted">${story.input.file}</span>
<span class="tag ${tone} push">${state[lang]}</span></div>
${steps(lang, ledger)}
${versions(lang, ledger)}
${attempts(lang, ledger)}
</section>`;
}

function steps(lang: Lang, { story, entries, receipts, proofs, ...rest }: VisitLedger): Html {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const stopped = story.state === "stopped";
  const errors = story.issues.filter(({ severity }) => severity === "error").length;
  const warnings = story.issues.filter(({ severity }) => severity === "warning").length;
  const checkIn = entries.find(({ kind }) => kind === "bhyt-check-in");
  const dossiers = entries.filter(({ kind }) => kind === "bhyt-dossier");
  const sent = receipts.filter(({ entryId }) => dossiers.some((entry) => entry.entryId === entryId));
  const troubles = sent.filter(({ outcome }) => outcome === "UNKNOWN" || outcome === "RETRYABLE");
  const delivered = dossiers.length > 0 && isDelivered({ entries: dossiers });
  const isRight = isSound({ story, entries, receipts, proofs, ...rest });
  const files = proofs.filter(({ signature }) => signature !== undefined).length;
  const after = (tone: Tone): Tone => (stopped ? "calm" : tone);
  const list: readonly (readonly [Tone, string, string])[] = [
    ["good", say("Nhập", "Import"), formatWord(story.input)],
    [
      checkIn === undefined ? "calm" : "good",
      "Check-in",
      checkIn === undefined
        ? say("không cần", "not due")
        : outcomeWord(lang, lastOf(receipts, checkIn)?.outcome),
    ],
    [
      stopped ? "bad" : "good",
      say("Kiểm tra", "Check"),
      stopped
        ? say(`${errors} lỗi`, `${errors} errors`)
        : say(`${warnings} cảnh báo`, `${warnings} warnings`),
    ],
    [
      after("good"),
      say("Ký và lưu", "Sign, archive"),
      stopped ? "" : say(`${files} bản ký`, `${files} signed`),
    ],
    [
      after(troubles.length > 0 ? "warn" : "good"),
      say("Gửi", "Send"),
      stopped ? "" : say(`${sent.length} lần`, `${sent.length} attempts`),
    ],
    [after(delivered ? "good" : "warn"), say("Biên nhận", "Receipt"), delivered ? say("đủ", "complete") : ""],
    [
      after(isRight ? "good" : "bad"),
      say("Kiểm lại", "Verified"),
      stopped ? "" : say("từng byte", "every byte"),
    ],
  ];
  return html`<ol class="steps">${list.map(
    ([tone, name, detail]) => html`<li class="${tone}">${name}<small>${detail}</small></li>`,
  )}</ol>`;
}

function formatWord({ format }: Input): string {
  return { "visit-json": "JSON", "record-json": "JSON + XLSX", "bhyt-xml": "XML" }[format];
}

function versions(lang: Lang, { proofs }: VisitLedger): Html | undefined {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const amended = proofs.filter(({ head }) => head.version > 1);
  const [first] = proofs;
  if (first === undefined) return undefined;
  const { retention } = first.head;
  const documents = new Set(proofs.map(({ head }) => head.documentId)).size;
  const reason = amended.find(({ head }) => head.reason !== undefined)?.head.reason;
  return html`<dl>
<dt>${say("Tài liệu", "Documents")}</dt><dd>${documents} (${proofs.length} ${say("phiên bản", "versions")})</dd>
<dt>${say("Lưu trữ", "Retention")}</dt><dd>${say("đến", "until")} ${retention?.keepUntil} · ${retention?.rule} (${retention?.edition})</dd>
${reason === undefined ? undefined : html`<dt>${say("Phiên bản 2", "Version 2")}</dt><dd>${reason}</dd>`}
</dl>`;
}

function attempts(lang: Lang, { entries, receipts }: VisitLedger): Html | undefined {
  if (receipts.length === 0) return undefined;
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  return html`<div class="scroll"><table>
<tr><th>${say("Lúc", "At")}</th><th>${say("Gửi gì", "What")}</th><th class="num">${say("Lần", "Attempt")}</th><th>${say("Kết quả", "Outcome")}</th><th>${say("Mã giao dịch", "Transaction")}</th><th>${say("Mã băm đã gửi", "Digest sent")}</th></tr>
${receipts.map((receipt) => {
  const entry = entries.find(({ entryId }) => entryId === receipt.entryId);
  return html`<tr><td>${receipt.receivedAt.slice(11, 19)}</td><td>${whatOf(lang, entry)}</td><td class="num">${receipt.attempt}</td><td><span class="tag ${toneOf(receipt.outcome)}">${outcomeWord(lang, receipt.outcome)}</span></td><td><code>${receipt.transactionCode ?? "–"}</code></td><td><code title="${receipt.digest}">${short(receipt.digest)}</code></td></tr>`;
})}
</table></div>`;
}

function whatOf(lang: Lang, entry: OutboxEntry | undefined): string {
  if (entry === undefined) return "";
  if (entry.kind === "bhyt-check-in") return "Check-in";
  return lang === "vi" ? `Hồ sơ (thứ tự ${entry.sequence})` : `Dossier (sequence ${entry.sequence})`;
}

function lastOf(receipts: readonly Receipt[], { entryId }: OutboxEntry): Receipt | undefined {
  return receipts.filter((receipt) => receipt.entryId === entryId).at(-1);
}

function short(digest: string): string {
  return `${digest.slice(8, 20)}…`;
}

function toneOf(outcome: OutcomeClass): Tone {
  if (outcome === "UNKNOWN" || outcome === "RETRYABLE" || outcome === "AUTH_EXPIRED") return "warn";
  return outcome.startsWith("ACCEPTED") || outcome === "DUPLICATE" ? "good" : "bad";
}

function outcomeWord(lang: Lang, outcome: OutcomeClass | undefined): string {
  if (outcome === undefined) return lang === "vi" ? "đang chờ" : "waiting";
  const words: Partial<Record<OutcomeClass, readonly [vi: string, en: string]>> = {
    ACCEPTED: ["cổng nhận", "accepted"],
    ACCEPTED_WITH_WARNING: ["nhận, có cảnh báo", "accepted with a warning"],
    UNKNOWN: ["mất trả lời", "answer lost"],
    RETRYABLE: ["cổng bận (503)", "busy (503)"],
    DUPLICATE: ["đã có", "already there"],
  };
  return words[outcome]?.[lang === "vi" ? 0 : 1] ?? outcome;
}

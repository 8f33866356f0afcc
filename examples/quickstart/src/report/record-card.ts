import { entriesOf } from "@benhan/core";
import { formEditions } from "@benhan/core/forms";
import type { Phase } from "@benhan/core/lifecycle";
import type { Lang } from "../arguments.ts";
import { billing } from "../steps/record/record-steps.ts";
import { isWhole } from "../steps/verify-record.ts";
import type { RecordLedger, RecordStory } from "../visit-story.ts";
import { type Html, html } from "./html.ts";

/** A medical record: its way from the opening to the archive, and what it holds. */
export function recordCard(lang: Lang, ledger: RecordLedger, { refusal }: RecordStory): Html {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const { record, history, versions, intact } = ledger;
  const life = history.at(-1)?.content;
  const form = formEditions(record.form ?? "").at(-1)?.names[lang];
  const corrected = entriesOf(record, "laboratory-result").filter(({ corrects }) => corrects !== undefined);
  const authors = new Set(record.entries.map(({ author }) => author.id));
  return html`<section class="card">
<div class="top"><h3>${form ?? record.recordNumber}</h3><span class="key">${record.form}</span><span class="key muted">${record.recordNumber}</span>
<span class="tag good push">${life === undefined ? undefined : phases[life.phase][lang === "vi" ? 0 : 1]}</span></div>
<ol class="steps">${stepsOf(ledger, refusal !== undefined).map(
    ([command, count]) =>
      html`<li class="${command === "refused" ? "warn" : "good"}">${commands[command]?.[lang === "vi" ? 0 : 1] ?? command}<small>${count > 1 ? say(`${count} lần`, `${count} times`) : undefined}</small></li>`,
  )}</ol>
<dl>
<dt>${say("Nội dung", "Content")}</dt><dd>${record.entries.length} ${say("mục của", "entries by")} ${authors.size} ${say("người ghi và hệ thống; mỗi mục có người ghi, giờ xảy ra, giờ ghi, nguồn", "authors and systems; each with its author, time of event, time of recording and source")}</dd>
${corrected.map(
  ({ name, reason }) =>
    html`<dt>${say("Đính chính", "Correction")}</dt><dd>${name}: ${reason} ${say("Bản cũ vẫn còn trong bệnh án.", "The old result stays in the record.")}</dd>`,
)}
<dt>${say("Lưu trữ", "Archive")}</dt><dd>${say("số", "no.")} ${record.archiveNumber}</dd>
<dt>${say("Vòng đời", "Life")}</dt><dd>${say(`${history.length} sự kiện, mỗi sự kiện mang mã băm của sự kiện trước; ${intact}/${versions} phiên bản mục ghi đúng từng byte`, `${history.length} events, each with the digest of the one before; ${intact} of ${versions} versions right to the byte`)} <span class="tag ${isWhole(ledger) ? "good" : "bad"}">${isWhole(ledger) ? say("liền mạch", "without a gap") : say("SAI", "WRONG")}</span></dd>
</dl>
</section>`;
}

/** What happened, several of the same in one; the refusal before the supplement that answered it. */
function stepsOf({ history }: RecordLedger, wasRefused: boolean): readonly (readonly [string, number])[] {
  const steps: [string, number][] = [];
  for (const { content } of history) {
    const { by } = content.event;
    const command = by.id === billing.id ? "billing" : content.event.command;
    const last = steps.at(-1);
    if (last?.[0] === command) last[1] += 1;
    else steps.push([command, 1]);
  }
  const pushes = steps.findIndex(([command]) => command === "update");
  const daily = steps[pushes];
  if (!wasRefused || daily === undefined) return steps;
  return [
    ...steps.slice(0, pushes),
    ["update", daily[1] - 1],
    ["refused", 1],
    ["supplement", 1],
    ...steps.slice(pushes + 1),
  ];
}

type Words = readonly [vi: string, en: string];

const commands: Readonly<Record<string, Words>> = {
  create: ["Lập", "Opened"],
  begin: ["Điều trị", "Treatment"],
  update: ["HIS cập nhật", "Updated"],
  refused: ["Bị từ chối", "Refused"],
  supplement: ["Bổ sung", "Supplement"],
  billing: ["Viện phí", "Billing"],
  leave: ["Chuyển viện", "Transferred"],
  complete: ["Hoàn thành", "Completed"],
  finalise: ["Chốt", "Finalised"],
  archive: ["Lưu trữ", "Archived"],
};

const phases: Readonly<Record<Phase, Words>> = {
  draft: ["nháp", "draft"],
  "in-treatment": ["đang điều trị", "in treatment"],
  completed: ["hoàn thành", "completed"],
  finalised: ["đã chốt", "finalised"],
  archived: ["đã lưu trữ", "archived"],
  disposed: ["đã loại", "disposed of"],
};

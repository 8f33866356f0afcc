import type { Lang } from "../arguments.ts";
import { holds, isSound } from "../steps/verify-store.ts";
import type { VisitLedger } from "../visit-story.ts";
import { type Html, html } from "./html.ts";

/** The five numbers at the top. */
export function figures(lang: Lang, ledgers: readonly VisitLedger[]): Html {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const proofs = ledgers.flatMap((ledger) => ledger.proofs);
  const signed = proofs.flatMap(({ signature }) => signature ?? []);
  const passed = signed.filter(holds);
  const dossiers = ledgers.flatMap(({ entries }) => entries.filter(({ kind }) => kind === "bhyt-dossier"));
  const delivered = dossiers.filter(({ state }) => state === "delivered");
  const attempts = ledgers.reduce((sum, { receipts }) => sum + receipts.length, 0);
  const stopped = ledgers.filter(({ story }) => story.state === "stopped").length;
  const tone = ledgers.every(isSound) ? "good" : "bad";
  return html`<div class="figures">
<div class="figure"><b>${ledgers.length - stopped}<small> / ${ledgers.length}</small></b><span>${say("lượt khám đã lưu", "visits archived")}</span></div>
<div class="figure bad"><b>${stopped}</b><span>${say("lượt dừng, chờ sửa ở HIS", "stopped, to be mended")}</span></div>
<div class="figure"><b>${delivered.length}<small> / ${dossiers.length}</small></b><span>${say(`hồ sơ cổng đã nhận, qua ${attempts} lần gửi`, `dossiers accepted, ${attempts} sendings in all`)}</span></div>
<div class="figure ${tone}"><b>${passed.length}<small> / ${signed.length}</small></b><span>${say("chữ ký đúng sau khi mở lại", "signatures hold after reopening")}</span></div>
<div class="figure ${tone}"><b>${proofs.filter(({ digestHolds }) => digestHolds).length}<small> / ${proofs.length}</small></b><span>${say("phiên bản tài liệu nguyên vẹn", "document versions intact")}</span></div>
</div>`;
}

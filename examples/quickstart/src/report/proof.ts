import { documentForms } from "@benhan/core";
import type { Lang } from "../arguments.ts";
import { paperOfKind } from "../paper-files.ts";
import { holds } from "../steps/verify-store.ts";
import type { VisitLedger } from "../visit-story.ts";
import { type Html, html } from "./html.ts";

/** By whom and how the files are signed, as the verification found it. */
export function signatureCard(lang: Lang, ledgers: readonly VisitLedger[]): Html | undefined {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const [report] = ledgers.flatMap(({ proofs }) =>
    proofs.flatMap(({ signature }) => (signature !== undefined && "layout" in signature ? signature : [])),
  );
  if (report === undefined) return undefined;
  const { signer, path, algorithm, policy, layout } = report;
  const root = path?.at(-1);
  return html`<section class="card"><h3>${say("Chữ ký số của đơn vị (CHUKYDONVI)", "The facility's signature (CHUKYDONVI)")}</h3>
<dl>
<dt>${say("Người ký", "Signer")}</dt><dd>${signer?.commonName} <span class="tag warn">${say("chỉ để thử nghiệm", "test only")}</span></dd>
<dt>${say("Chứng thư", "Certificate")}</dt><dd>${say("số", "no.")} ${signer?.serialNumber}, ${signer?.notBefore.slice(0, 10)} – ${signer?.notAfter.slice(0, 10)}</dd>
<dt>${say("Gốc tin cậy", "Trusted root")}</dt><dd>${root?.commonName}<br><code>${root?.fingerprint}</code></dd>
<dt>${say("Bố cục, thuật toán", "Layout, algorithm")}</dt><dd>${layout} · XMLDSig, URI="" · ${algorithm}</dd>
<dt>${say("Chính sách", "Policy")}</dt><dd>${policy}</dd>
</dl></section>`;
}

/** Every stored version with its digest, as it was found after reopening. */
export function proofCard(lang: Lang, ledgers: readonly VisitLedger[]): Html {
  const say = (vi: string, en: string) => (lang === "vi" ? vi : en);
  const rows = ledgers.flatMap(({ story, proofs }) =>
    proofs.map((proof) => ({ chain: story.chain, ...proof })),
  );
  return html`<section class="card"><h3>${say("Mọi phiên bản trong kho", "Every version in the store")}</h3>
<div class="scroll"><table class="proof">
<tr><th>MA_LK</th><th>${say("Tài liệu", "Document")}</th><th class="num">${say("Bản", "Ver.")}</th><th class="num">Byte</th><th>SHA-256</th><th>${say("Mã băm", "Digest")}</th><th>${say("Chữ ký", "Signature")}</th></tr>
${rows.map(
  ({
    chain,
    head,
    digestHolds,
    signature,
  }) => html`<tr><td><code>${chain}</code></td><td>${titleOf(lang, head.kind)}</td><td class="num">${head.version}</td><td class="num">${head.size}</td><td><code>${head.digest.slice(8)}</code></td>
<td><span class="tag ${digestHolds ? "good" : "bad"}">${digestHolds ? say("đúng", "right") : say("SAI", "WRONG")}</span></td>
<td>${signature === undefined ? "–" : html`<span class="tag ${holds(signature) ? "good" : "bad"}">${holds(signature) ? say("đúng", "holds") : (signature.subIndication ?? signature.indication)}</span>`}</td></tr>`,
)}
</table></div></section>`;
}

function titleOf(lang: Lang, kind: string): string {
  if (kind === "bhyt-dossier") return lang === "vi" ? "Hồ sơ BHYT đã ký" : "Signed insurance dossier";
  const paper = paperOfKind(kind);
  if (paper !== undefined) return `${paper} · PDF`;
  return documentForms.find((form) => form.kind === kind)?.title[lang] ?? kind;
}

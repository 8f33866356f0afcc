import type { JsonValue } from "../../src/canonical/canonical-json.ts";
import {
  type OpenedPack,
  openPack,
  type Pack,
  type PackSigner,
  signPack,
  type TrustedKey,
} from "../../src/packs/index.ts";
import { addDays, type CalendarDate, parseCalendarDate } from "../../src/time/calendar-date.ts";
import { parseInstant } from "../../src/time/instant.ts";

export const day = parseCalendarDate;
export const today = day("2026-11-22");

/** A fresh key of an invented issuer, with what a host would configure for it. */
export async function createIssuer(
  keyId = "thu-1",
): Promise<{ readonly signer: PackSigner; readonly key: TrustedKey }> {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(curve, true, ["sign", "verify"]);
  const jwk = await crypto.subtle.exportKey("jwk", pair.publicKey);
  return {
    signer: { keyId, privateKey: pair.privateKey },
    key: { keyId, jwk, kinds: ["code-list", "rule-parameters", "edition"], validFrom: day("2026-01-01") },
  };
}

/** A small pack of an invented list. */
export const listPack = {
  format: "benhan-pack",
  version: 1,
  id: "TEST_LIST",
  edition: "2026-1",
  kind: "code-list",
  validFrom: day("2026-07-01"),
  issuedAt: parseInstant("2026-06-20T08:00:00+07:00"),
  sequence: 1,
  provenance: { basis: "danh mục thử", issuer: "đơn vị thử" },
  content: {
    name: { vi: "Danh mục thử", en: "test list" },
    entries: [
      { code: "T1", vi: "Mã thử một" },
      { code: "T2", vi: "Mã thử hai", to: day("2026-12-31"), extra: { price: "1500.5", marks: ["a"] } },
    ],
  },
} as const satisfies Pack;

/** A pack of rule parameters that begins some days after the list. */
export function rulePack(sequence: number, validFrom: CalendarDate, changes: Partial<Pack> = {}): Pack {
  const content: { readonly [name: string]: JsonValue } = { limit: sequence };
  const pack = {
    ...listPack,
    id: "test-rules",
    kind: "rule-parameters",
    edition: `E${sequence}`,
    sequence,
    validFrom,
    content,
  };
  return { ...pack, ...changes } as Pack;
}

/** The pack after signing and opening, or an error with the findings. */
export async function opened(
  pack: Pack,
  issuer: Awaited<ReturnType<typeof createIssuer>>,
): Promise<OpenedPack> {
  const bytes = await signPack(pack, [issuer.signer]);
  const report = await openPack(bytes, { trustedKeys: [issuer.key], on: addDays(today, 3650) });
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report.value;
}

import { canonicalBytes, type JsonValue } from "../canonical/canonical-json.ts";
import { digestOf } from "../digest/digest-of.ts";
import type { Issue } from "../faults/issue.ts";
import { valueAt } from "../faults/json-path.ts";
import { type Report, reportOf } from "../faults/report.ts";
import { frozen } from "../shape/frozen.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { packFileSchema } from "./pack.schema.ts";
import type { OpenedPack, Pack, PackFile, PackSignature } from "./pack.ts";
import { dateIssues, issueDayOf } from "./pack-days.ts";
import { type PackFindingName, packIssue } from "./pack-findings.ts";
import { checkPackShape } from "./pack-shape.ts";
import { importPackKey, isSignatureOf, subtleOf } from "./pack-signature.ts";
import { readPackText } from "./pack-text.ts";
import type { TrustedKey } from "./trusted-key.ts";

/** What a pack is opened with. */
export interface OpenPackOptions {
  readonly trustedKeys: readonly TrustedKey[];
  /** Today. */
  readonly on: CalendarDate;
  /** Most bytes of the file. Default 32 MiB. */
  readonly maxBytes?: number;
  /** Default: that of the platform. */
  readonly subtle?: SubtleCrypto;
  readonly signal?: AbortSignal;
}

/**
 * Opens a pack file and verifies it: the bytes are canonical, every member is known, and all signatures by trusted keys
 * are good, one at least. Signatures by other keys are named and count for nothing. A pack that is not in force yet is
 * opened, too: a shelf uses it from its first day on.
 *
 * @example
 * ```ts
 * // A hospital puts new packs into a folder; nothing else is updated.
 * const packs: OpenedPack[] = [];
 * for (const name of await readdir("packs")) {
 *   const report = await openPack(await readFile(join("packs", name)), { trustedKeys, on: today });
 *   print(name, report.issues);
 *   if (report.ok) packs.push(report.value);
 * }
 * const shelf = createPackShelf(packs, { ledger });
 * if (shelf.ok) await save(shelf.value.ledger());
 * ```
 */
export async function openPack(bytes: Uint8Array, options: OpenPackOptions): Promise<Report<OpenedPack>> {
  options.signal?.throwIfAborted();
  const subtle = subtleOf(options.subtle);
  const text = readPackText(bytes, options.maxBytes ?? 2 ** 25);
  if (!text.ok) return text;
  const format = formatIssues(text.value);
  if (format.length > 0) return { ok: false, issues: format };
  const shape = checkPackShape(packFileSchema, text.value);
  if (!shape.ok) return shape;
  // As it was read, not as the schema gives it back: the bytes of this value were compared with the file.
  const file = text.value as unknown as PackFile;
  const signed = canonicalBytes(file.pack as unknown as JsonValue);
  const verdicts = await Promise.all(
    file.signatures.map((signature) => verdictOn(signature, file.pack, signed, options, subtle)),
  );
  options.signal?.throwIfAborted();
  const good = file.signatures.filter((_, at) => verdicts[at] === "good");
  const signedBy = [...new Set(good.map(({ keyId }) => keyId))];
  const issues = [...dateIssues(file.pack, options.on), ...signatureIssues(verdicts, signedBy.length > 0)];
  const value = frozen({ pack: file.pack, digest: digestOf(signed), signedBy });
  // The brand says that the code above was run.
  return reportOf(value as unknown as OpenedPack, issues);
}

function formatIssues(value: JsonValue): readonly Issue[] {
  if (valueAt(value, ["pack", "format"]) !== "benhan-pack") return [packIssue("not_a_pack")];
  if (valueAt(value, ["pack", "version"]) === 1) return [];
  return [packIssue("version_unsupported", ["pack", "version"])];
}

type Verdict = "good" | PackFindingName;

/** Several keys may bear one name, as after a renewal: it is enough that one of them made the signature. */
async function verdictOn(
  signature: PackSignature,
  pack: Pack,
  signed: Uint8Array,
  { trustedKeys }: OpenPackOptions,
  subtle: SubtleCrypto,
): Promise<Verdict> {
  const verdictBy = async (key: TrustedKey): Promise<Verdict> => {
    const barred = barredBy(key, pack, trustedKeys);
    if (barred !== undefined) return barred;
    const imported = await importPackKey(subtle, key.jwk);
    if (imported === undefined) return "key_unusable";
    return (await isSignatureOf(subtle, imported, signature, signed)) ? "good" : "signature_invalid";
  };
  const named = trustedKeys.filter(({ keyId }) => keyId === signature.keyId);
  const verdicts = await Promise.all(named.map(verdictBy));
  const telling = (["good", "key_revoked"] as const).find((verdict) => verdicts.includes(verdict));
  return telling ?? verdicts[0] ?? "key_unknown";
}

/** Why a key may not have signed a pack, whoever made the signature. */
function barredBy(key: TrustedKey, pack: Pack, keys: readonly TrustedKey[]): PackFindingName | undefined {
  // Also when it stands elsewhere in the list as revoked: a revocation may be added, not written over.
  if (keys.some((other) => other.revoked === true && (other === key || isSameKey(other, key)))) {
    return "key_revoked";
  }
  const allowed = key.kinds.includes(pack.kind) && (key.ids === undefined || key.ids.includes(pack.id));
  if (!allowed) return "key_purpose";
  const issued = issueDayOf(pack);
  if (issued < key.validFrom) return "key_not_yet_valid";
  return key.validTo !== undefined && issued > key.validTo ? "key_expired" : undefined;
}

function isSameKey({ jwk: a }: TrustedKey, { jwk: b }: TrustedKey): boolean {
  return a.x === b.x && a.y === b.y;
}

function signatureIssues(verdicts: readonly Verdict[], oneIsGood: boolean): readonly Issue[] {
  return verdicts.flatMap((verdict, at) => {
    if (verdict === "good") return [];
    const besides = verdict === "key_unknown" && oneIsGood;
    return [packIssue(verdict, ["signatures", at], besides ? { severity: "information" } : {})];
  });
}

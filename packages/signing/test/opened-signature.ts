import type { Certificate } from "../src/certificate/certificate.ts";
import { verifySignatureValue } from "../src/policy/verify-signature-value.ts";
import type { FoundSignature } from "../src/verification/found-signature.ts";

/** What reading a signature came to, before any judge: the codes of its defects, or whether it is that of the key. */
export async function outcomeOf(
  found: FoundSignature | undefined,
  certificate: Certificate,
): Promise<"absent" | "intact" | "broken digest" | "broken value" | readonly string[]> {
  if (found === undefined) return "absent";
  if (found.defects.length > 0) return found.defects.map(({ code }) => code);
  const opened = await found.open();
  if (!opened.digestsMatch.every((matches) => matches)) return "broken digest";
  const { algorithm, value } = found;
  const isSigned =
    algorithm !== undefined &&
    (await verifySignatureValue(certificate.key, algorithm, value, opened.toBeSigned));
  return isSigned ? "intact" : "broken value";
}

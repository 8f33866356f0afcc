import type { SignatureExtender } from "./signature-extender.ts";
import type { SignatureFormat } from "./signature-format.ts";

/** Each is loaded when a signature of its format turns up. */
const extenders: Partial<Record<SignatureFormat, () => Promise<SignatureExtender>>> = {
  cades: async () => (await import("../cms/cms-extender.ts")).cmsExtender,
  pades: async () => (await import("../pdf/pdf-extender.ts")).pdfExtender,
  xades: async () => (await import("../xades/xades-extender.ts")).xadesExtender,
};

/** The code that extends signatures of a format; `undefined` for formats without levels. */
export async function loadExtender(format: SignatureFormat): Promise<SignatureExtender | undefined> {
  return extenders[format]?.();
}

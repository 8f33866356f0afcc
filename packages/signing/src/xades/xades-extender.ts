import { hashOf } from "../policy/hash-of.ts";
import type { ExtensionTarget, SignatureExtender } from "../signature/signature-extender.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";
import {
  addXadesEvidence,
  addXadesTimeStamp,
  findXadesStampInput,
  type XadesTimeStampKind,
} from "./extend-xades.ts";

/** Raises the level of XAdES signatures. */
export const xadesExtender: SignatureExtender = {
  addTimeStamp: (bytes, authority, target) => stamp(bytes, "signature", authority, target),
  addEvidence: (bytes, evidence, { name, signal }) =>
    addXadesEvidence(bytes, evidence, { signature: name, ...(signal && { signal }) }),
  addArchiveTimeStamp: (bytes, authority, target) => stamp(bytes, "archive", authority, target),
};

async function stamp(
  bytes: Uint8Array,
  kind: XadesTimeStampKind,
  authority: TimestampAuthority,
  { name, signal }: ExtensionTarget,
): Promise<Uint8Array> {
  const call = signal === undefined ? {} : { signal };
  const options = { signature: name, ...call };
  const value = await hashOf("SHA-256", await findXadesStampInput(bytes, kind, options));
  const token = await authority.stamp({ hash: "SHA-256", value }, call);
  return addXadesTimeStamp(bytes, kind, token, options);
}

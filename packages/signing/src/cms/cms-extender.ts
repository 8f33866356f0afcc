import { hashOf } from "../policy/hash-of.ts";
import type { SignatureExtender } from "../signature/signature-extender.ts";
import { signerToExtendMissing } from "./cms.faults.ts";
import { addCmsEvidence, addSignatureTimeStamp } from "./extend-cms.ts";
import { readSignedData } from "./read-signed-data.ts";
import { addCmsArchiveTimeStamp } from "./write-archive-time-stamp.ts";

/** Raises the level of CAdES signatures. */
export const cmsExtender: SignatureExtender = {
  async addTimeStamp(bytes, authority, { name, signal }) {
    const signerIndex = indexOf(name);
    const signer = readSignedData(bytes).signers[signerIndex];
    if (signer === undefined) throw signerToExtendMissing({ number: signerIndex + 1 });
    const digest = { hash: "SHA-256", value: await hashOf("SHA-256", signer.signature) } as const;
    const token = await authority.stamp(digest, signal ? { signal } : {});
    return addSignatureTimeStamp(bytes, token, signerIndex);
  },
  addEvidence: async (bytes, evidence) => addCmsEvidence(bytes, evidence),
  addArchiveTimeStamp: (bytes, authority, { name, ...rest }) =>
    addCmsArchiveTimeStamp(bytes, { ...rest, authority, signerIndex: indexOf(name) }),
};

/** Signers are named by their number; a counter-signature (`1.1`) has no place of its own to be extended in. */
function indexOf(name: string): number {
  return /^\d+$/.test(name) ? Number(name) - 1 : -1;
}

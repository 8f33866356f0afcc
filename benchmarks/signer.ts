// Who signs in the benchmarks: one certificate, with its key in node:crypto, which signs at once as the unit does, and in
// the engine's WebCrypto (`openPkcs12`), which signs on a thread of its own. A host gives either as its `SigningKey`.
import { createPrivateKey, sign } from "node:crypto";
import type { SigningKey } from "@benhan/signing";
import { createTestAuthority } from "@benhan/signing/testkit";

const authority = await createTestAuthority();
const { key, pkcs8 } = await authority.issueSigner();

export const webKey: SigningKey = key;
export const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
export const nodeKey: SigningKey = {
  ...key,
  algorithms: ["rsa-sha256"],
  sign: async (toBeSigned) => new Uint8Array(sign("sha256", toBeSigned, privateKey)),
};
export const { root, issuing } = authority;

/** The rare pauses of a machine shall not decide, nor the first calls. */
export const long = { time: 3000, warmupTime: 500 };

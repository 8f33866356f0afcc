import { instantOf } from "@benhan/core";
import { verifyDocument } from "@benhan/signing";
import { createDice, type Dice } from "../../packages/signing/test/outside/dice.ts";
import {
  type OpensslAuthority,
  type OpensslSigner,
  opensslSigners,
  putOpensslAuthority,
} from "../../packages/signing/test/outside/openssl-authority.ts";
import { randomSize, randomText } from "../../packages/signing/test/outside/random-document.ts";
import { inWorkFolder, type WorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import { encode } from "../../packages/signing/test/visit-file.ts";
import type { Prover } from "./prover.ts";

const signers = Object.keys(opensslSigners) as OpensslSigner[];
const pss = ["-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:digest"];

/** How openssl is asked to sign. */
function wishOf(dice: Dice) {
  const signer = dice.pick(signers);
  const isPss = signer.startsWith("rsa") && dice.isOneOf(2);
  const isAttached = dice.isOneOf(2);
  const bringsCertificate = !dice.isOneOf(4);
  const words = [
    ...["-signer", `${signer}.pem`, "-inkey", `${signer}.key`],
    ...(isPss ? pss : []),
    ...(dice.isOneOf(2) ? ["-cades"] : []),
    ...(dice.isOneOf(3) ? ["-nosmimecap"] : []),
    ...(isAttached ? ["-nodetach"] : []),
    // With PSS openssl 3.0 cannot stream.
    ...(isAttached && !isPss && dice.isOneOf(2) ? ["-stream"] : []),
    ...(dice.isOneOf(2) ? ["-certfile", "root.pem"] : []),
    ...(bringsCertificate ? [] : ["-nocerts"]),
    ...["-outform", dice.pick(["DER", "PEM"])],
    ...["-md", dice.pick(["sha256", "sha384", "sha512"])],
  ];
  return { signer, words, isAttached, bringsCertificate };
}

async function tryOne(folder: WorkFolder, dice: Dice, authority: OpensslAuthority, i: number): Promise<void> {
  const { signer, words, isAttached, bringsCertificate } = wishOf(dice);
  // openssl streams no empty document.
  const content = dice.isOneOf(2) ? encode(`${randomText(dice)}.`) : dice.bytes(randomSize(dice) + 1);
  folder.put("content", content);
  folder.run("openssl", "cms", "-sign", "-binary", "-in", "content", ...words, "-out", "made");
  const made = folder.read("made");
  const ocsp = {
    isRevoked: dice.isOneOf(4),
    by: dice.pick(["responder", "root"] as const),
    idHash: dice.pick(["sha1", "sha256"] as const),
    isByKey: dice.isOneOf(2),
  };
  const what = `${i}: ${content.length} bytes, ${words.join(" ")}, ${JSON.stringify(ocsp)}`;
  const verify = (detached: Uint8Array) =>
    verifyDocument(made, {
      trustAnchors: [authority.root],
      intermediates: bringsCertificate ? [] : [authority.certificateOf(signer)],
      answers: [authority.answer(signer, ocsp)],
      revocation: "require",
      // openssl signs and answers with the machine's clock.
      at: instantOf(Date.now() + 1000),
      ...(isAttached ? {} : { detached }),
    });
  const report = await verify(content);
  const [first] = report.signatures;
  // Without a time-stamp nobody knows what came first, signature or revocation.
  const [state, indication] = ocsp.isRevoked ? ["revoked", "INDETERMINATE"] : ["good", "TOTAL_PASSED"];
  if (report.indication !== indication || first?.revocation !== state || first.integrity !== "intact")
    throw new Error(
      `we say ${report.indication}, ${first?.revocation} of ${what}: ${JSON.stringify(report.issues)}`,
    );
  if (isAttached) return;
  if ((await verify(Uint8Array.of(...content.slice(0, 50), 1))).subIndication !== "HASH_FAILURE")
    throw new Error(`we accept it over another document: ${what}`);
}

export const prover: Prover = {
  claim:
    "Whatever openssl cms signs (inside, beside, streamed, PEM or DER, with and without certificates; RSA, PSS, ECDSA; SHA-256 to SHA-512) is verified by us, over no other document, and the answer of openssl ocsp makes the signer good or revoked.",
  target: 500,
  batch: 100,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const authority = putOpensslAuthority(folder);
      const dice = createDice(seed);
      for (let i = 0; i < count; i++) await tryOne(folder, dice, authority, i);
    }),
};

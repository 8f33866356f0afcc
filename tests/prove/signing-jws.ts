import { signDocument, verifyDocument } from "@benhan/signing";
import { createDice } from "../../packages/signing/test/outside/dice.ts";
import { heldByJose, signByJose } from "../../packages/signing/test/outside/jose-judge.ts";
import { randomSize, randomText } from "../../packages/signing/test/outside/random-document.ts";
import { getSigningWorld, type WorldKey } from "../../packages/signing/test/outside/signing-world.ts";
import { clock, decode, encode } from "../../packages/signing/test/visit-file.ts";
import type { Prover } from "./prover.ts";

const algorithmOf = (kind: WorldKey, isPss: boolean) =>
  kind === "ec" ? "ES256" : kind === "ec-384" ? "ES384" : isPss ? "PS256" : "RS256";

export const prover: Prover = {
  claim:
    "Any document of up to 100 kB is signed as JWS that holds it and as one beside it so that the library jose holds it and no changed one; and what jose signs is verified by us, and no changed one.",
  target: 500,
  batch: 50,
  async run({ seed, count }) {
    const world = await getSigningWorld();
    const dice = createDice(seed);
    const options = { trustAnchors: world.anchors, intermediates: [world.authority.issuing], clock };
    const verdict = async (text: string, detached?: Uint8Array) =>
      (await verifyDocument(encode(text), { ...options, ...(detached && { detached }) })).indication;
    for (let i = 0; i < count; i++) {
      const bytes = dice.isOneOf(2) ? encode(`${randomText(dice)}.`) : dice.bytes(randomSize(dice) + 1);
      const changed = bytes.slice();
      const at = dice.below(changed.length);
      changed[at] = 1 ^ (changed[at] ?? 0);
      for (const packaging of ["attached", "detached"] as const) {
        const { signer, kind, policy, isPss } = world.chooseSigner(dice);
        const { key, pkcs8 } = signer;
        const alg = algorithmOf(kind, isPss);
        const what = `${i}: ${packaging} ${alg}, ${bytes.length} bytes`;
        const beside = packaging === "detached" ? bytes : undefined;
        /** With the other document: inside, or beside. */
        const change = (text: string) =>
          beside ? text : text.replace(/\..*\./s, `.${Buffer.from(changed).toString("base64url")}.`);

        const signed = await signDocument({ bytes }, { format: "jws", packaging, key, policy, clock });
        const ours = decode(signed.bytes);
        if ((await verdict(ours, beside)) !== "TOTAL_PASSED") throw new Error(`we refuse our ${what}`);
        const held = await heldByJose(ours, key.certificate, beside);
        if (held === undefined || Buffer.compare(held, bytes) !== 0) throw new Error(`jose refuses ${what}`);
        if ((await heldByJose(change(ours), key.certificate, beside && changed)) !== undefined)
          throw new Error(`jose accepts the changed ${what}`);

        const theirs = await signByJose(bytes, { alg, pkcs8, certificate: key.certificate, packaging });
        if ((await verdict(theirs, beside)) !== "TOTAL_PASSED") throw new Error(`we refuse jose's ${what}`);
        if ((await verdict(change(theirs), beside && changed)) === "TOTAL_PASSED")
          throw new Error(`we accept jose's changed ${what}`);
      }
    }
  },
};

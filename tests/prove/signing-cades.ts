import { signDocument, verifyDocument } from "@benhan/signing";
import { readByPkijs } from "../../packages/signing/test/outside/cms-by-pkijs.ts";
import { type CmsJudge, createCmsJudge } from "../../packages/signing/test/outside/cms-judge.ts";
import { createDice, type Dice } from "../../packages/signing/test/outside/dice.ts";
import { randomSize, randomText } from "../../packages/signing/test/outside/random-document.ts";
import { getSigningWorld, type SigningWorld } from "../../packages/signing/test/outside/signing-world.ts";
import { inWorkFolder, type WorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import { clock, encode } from "../../packages/signing/test/visit-file.ts";
import type { Prover } from "./prover.ts";

const levels = [undefined, undefined, "B-T", "B-LT", "B-LTA"] as const;

async function tryOne(
  {
    folder,
    world,
    judge,
  }: { readonly folder: WorkFolder; readonly world: SigningWorld; readonly judge: CmsJudge },
  dice: Dice,
  bytes: Uint8Array,
  packaging: "attached" | "detached",
): Promise<void> {
  const { signer, kind, policy } = world.chooseSigner(dice);
  const to = dice.pick(levels);
  const level = to === undefined ? {} : { level: world.sources(to) };
  const signed = await signDocument(
    { bytes },
    { format: "cades", packaging, key: signer.key, policy, clock, ...level },
  );
  const what = `${packaging} ${to ?? "B-B"} ${kind} ${policy}, ${bytes.length} bytes`;
  const isDetached = packaging === "detached";
  const verify = (document: Uint8Array) =>
    verifyDocument(signed.bytes, {
      trustAnchors: world.anchors,
      intermediates: [world.authority.issuing],
      clock,
      ...(isDetached && { detached: document }),
    });
  const report = await verify(bytes);
  if (report.indication !== "TOTAL_PASSED")
    throw new Error(`we refuse ${what}: ${JSON.stringify(report.issues)}`);
  if (Buffer.compare(judge.open(signed.bytes, isDetached ? bytes : undefined), bytes) !== 0)
    throw new Error(`openssl read other content: ${what}`);
  if (isDetached) {
    const other = Uint8Array.of(...bytes.subarray(0, 99), 1);
    if ((await verify(other)).indication === "TOTAL_PASSED")
      throw new Error(`we accept it over another document: ${what}`);
    if (judge.holds(signed.bytes, other))
      throw new Error(`openssl accepts it over another document: ${what}`);
  }
  if (to === undefined) return;
  const { value, token } = readByPkijs(signed.bytes);
  if (token === undefined) throw new Error(`no time-stamp: ${what}`);
  folder.put("value", value);
  folder.put("token", token);
  const trust = ["-CAfile", "stamps.pem", "-untrusted", "stamper.pem"];
  folder.run("openssl", "ts", "-verify", "-in", "token", "-token_in", "-data", "value", ...trust);
}

export const prover: Prover = {
  claim:
    "Any document, empty or up to 100 kB, is signed as CAdES that holds it and as one beside it (B-B to B-LTA) so that openssl cms holds the signature and no changed one, and openssl ts holds its time-stamp over the signature value.",
  target: 500,
  batch: 50,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const world = await getSigningWorld();
      const dice = createDice(seed);
      folder.putCertificate("stamps.pem", world.stampRoot);
      folder.putCertificate("stamper.pem", world.stamper);
      const tools = { folder, world, judge: createCmsJudge(folder, world.authority) };
      for (let i = 0; i < count; i++) {
        const bytes = dice.isOneOf(2) ? encode(randomText(dice)) : dice.bytes(randomSize(dice));
        await tryOne(tools, dice, bytes, "attached");
        await tryOne(tools, dice, bytes, "detached");
      }
    }),
};

import {
  completeSignature,
  type FormatChoice,
  prepareSignature,
  readCertificate,
  type SigningKey,
  signDocument,
  verifyDocument,
} from "@benhan/signing";
import { openPkcs11Key, type Pkcs11Key } from "@benhan/signing/node-pkcs11";
import { createTestAuthority } from "@benhan/signing/testkit";
import { createCmsJudge } from "../../packages/signing/test/outside/cms-judge.ts";
import { createDice, type Dice } from "../../packages/signing/test/outside/dice.ts";
import { randomText, randomXml } from "../../packages/signing/test/outside/random-document.ts";
import { randomPdf } from "../../packages/signing/test/outside/random-pdf.ts";
import { inWorkFolder, type WorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import {
  createSoftTokens,
  findAddon,
  findSoftHsm,
  pin,
} from "../../packages/signing/test/pkcs11/soft-token.ts";
import { clock, encode } from "../../packages/signing/test/visit-file.ts";
import type { Prover } from "./prover.ts";

const choices = [
  { format: "cades" },
  { format: "jws" },
  { format: "pades" },
  { format: "xmldsig", layout: "enveloped" },
  { format: "xades", layout: "enveloped" },
] as const satisfies readonly FormatChoice[];

/** What `pkcs11-tool` is to do for an algorithm, and whether it does the hashing. */
const mechanisms = {
  "rsa-sha256": ["SHA256-RSA-PKCS", "data"],
  "ecdsa-sha256": ["ECDSA", "hash"],
} as const;

const kinds = [
  ["rsa", "rsa-sha256"],
  ["ec", "ecdsa-sha256"],
] as const;

type Choice = (typeof choices)[number];

/** A key on a token of its own. */
interface Held {
  readonly key: SigningKey;
  readonly algorithm: keyof typeof mechanisms;
  readonly label: string;
}

async function documentFor({ format }: Choice, dice: Dice, folder: WorkFolder): Promise<Uint8Array> {
  if (format === "pades") return randomPdf(dice, folder, []);
  if (format === "cades" || format === "jws") return encode(`${randomText(dice)}.`);
  return encode(randomXml(dice, (content) => content));
}

/** Signs between prepare and complete with `pkcs11-tool`, as a signing service would. */
async function signByTool(
  folder: WorkFolder,
  bytes: Uint8Array,
  choice: Choice,
  { key, algorithm, label }: Held,
) {
  const { certificate, chain } = key;
  const options = { ...choice, certificate, chain, algorithms: [algorithm], clock };
  const prepared = await prepareSignature({ bytes }, options);
  const [mechanism, input] = mechanisms[algorithm];
  folder.put("input", Buffer.from(input === "hash" ? prepared.digest : prepared.toBeSigned, "base64"));
  const token = ["--module", findSoftHsm(), "--token-label", label, "--login", "--pin", pin];
  const files = ["--input-file", "input", "--output-file", "value"];
  folder.run("pkcs11-tool", ...token, "--sign", "--id", "a1", "-m", mechanism, ...files);
  return completeSignature(prepared, folder.read("value"));
}

export const prover: Prover = {
  claim:
    "Documents of every format are signed by keys of SoftHSM, through our PKCS#11 and by pkcs11-tool between prepare and complete, so that we verify them, openssl cms holds the CAdES ones and qpdf finds no error in the PDFs.",
  target: 500,
  batch: 100,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const found = findAddon();
      if (!("addon" in found)) throw new Error(found.skip);
      const dice = createDice(seed);
      const authority = await createTestAuthority();
      const judge = createCmsJudge(folder, authority);
      const tokens = createSoftTokens("softhsm2-util");
      const held: (Held & { readonly key: Pkcs11Key })[] = [];
      try {
        const signers = [];
        // Of one token one key is open at a time, and the library sees no token that comes after it was loaded.
        for (const [label, algorithm] of kinds) {
          const { key, pkcs8 } = await authority.issueSigner({ key: label });
          tokens.addToken(label, { id: "a1", pkcs8, certificate: key.certificate });
          signers.push({ label, algorithm, ...key });
        }
        for (const { label, algorithm, certificate, chain } of signers) {
          const { fingerprint } = readCertificate(certificate);
          const options = { library: findSoftHsm(), addon: found.addon, fingerprint, chain };
          const key = await openPkcs11Key({ ...options, pin: async () => pin });
          held.push({ key, algorithm, label });
        }
        for (let i = 0; i < count; i++) {
          const choice = dice.pick(choices);
          const bytes = await documentFor(choice, dice, folder);
          const one = dice.pick(held);
          const isByTool = dice.isOneOf(2);
          const what = `${i}: ${choice.format} ${one.algorithm}${isByTool ? " by pkcs11-tool" : ""}`;
          const signed = isByTool
            ? await signByTool(folder, bytes, choice, one)
            : (await signDocument({ bytes }, { ...choice, key: one.key, clock })).bytes;
          const options = { trustAnchors: [authority.root], intermediates: [authority.issuing], clock };
          const report = await verifyDocument(signed, options);
          if (report.indication !== "TOTAL_PASSED")
            throw new Error(`we refuse ${what}: ${JSON.stringify(report.issues)}`);
          if (choice.format === "pades") folder.run("qpdf", "--check", folder.put("signed.pdf", signed));
          if (choice.format === "cades" && Buffer.compare(judge.open(signed), bytes) !== 0)
            throw new Error(`openssl read other content: ${what}`);
        }
      } finally {
        for (const { key } of held) await key.close();
        tokens.remove();
      }
    }),
};

import { instantOf } from "@benhan/core";
import { verifyDocument } from "@benhan/signing";
import { listPdfSignaturePlaces } from "@benhan/signing/pdf";
import { createTestAuthority } from "@benhan/signing/testkit";
import { createDice } from "../../packages/signing/test/outside/dice.ts";
import { putNssDatabase } from "../../packages/signing/test/outside/pdf-judges.ts";
import { randomPdf } from "../../packages/signing/test/outside/random-pdf.ts";
import { inWorkFolder, type WorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import type { Prover } from "./prover.ts";

const kinds = ["rsa", "rsa-3072", "ec", "ec-384"] as const;

/** poppler gives up when an ECDSA value is not as long as the one it made to measure the place: then once more. */
function signByPdfsig(folder: WorkFolder, ...words: readonly string[]): void {
  const isDone = () => folder.succeeds("pdfsig", ...words, "unsigned.pdf", "signed.pdf");
  for (let attempt = 0; attempt < 20; attempt++) if (isDone()) return;
  throw new Error(`pdfsig cannot sign: ${words.join(" ")}`);
}

export const prover: Prover = {
  claim:
    "Whatever pdfsig (poppler and NSS) signs, once or twice, as ETSI.CAdES.detached or adbe.pkcs7.detached, in PDFs of every shape, is verified by us, and not when a byte was changed.",
  target: 500,
  batch: 50,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const dice = createDice(seed);
      const authority = await createTestAuthority();
      const database = putNssDatabase(folder, [authority.root]);
      for (const kind of kinds) {
        const signer = await authority.issueSigner({ key: kind, subject: `CN=TEST ${kind},C=VN` });
        const key = folder.putKey("signer.key", signer.pkcs8);
        const certificate = folder.putCertificate("signer.pem", signer.key.certificate);
        const wish = [
          "-name",
          kind,
          "-inkey",
          key,
          "-in",
          certificate,
          "-passout",
          "pass:x",
          "-out",
          "signer.p12",
        ];
        folder.run("openssl", "pkcs12", "-export", ...wish);
        folder.run("pk12util", "-i", "signer.p12", "-d", database, "-W", "x", "-K", "");
      }
      const options = { trustAnchors: [authority.root], intermediates: [authority.issuing] };
      for (let i = 0; i < count; i++) {
        let bytes = await randomPdf(dice, folder, []);
        const plain = bytes.length;
        const done: string[] = [];
        for (let turn = 1 + dice.below(2); turn > 0; turn--) {
          const places = await listPdfSignaturePlaces(bytes);
          const field = places.find((one) => !one.isSigned && /^[a-z.]+$/.test(one.field))?.field;
          // In a new field poppler 22.12 cannot sign as ETSI.CAdES.detached.
          const how =
            field === undefined
              ? ["-add-signature"]
              : ["-sign", field, ...(dice.isOneOf(4) ? [] : ["-etsi"])];
          const words = [...how, "-nick", dice.pick(kinds), "-digest", "SHA256"];
          // A second new field: poppler then adds a font to the form, which counts as a change after the first signature.
          if (field === undefined && done.length > 0) break;
          folder.put("unsigned.pdf", bytes);
          signByPdfsig(folder, "-nssdir", database, ...words);
          bytes = folder.read("signed.pdf");
          done.push(words.join(" "));
        }
        const what = `${i}: ${done.join(", ")}`;
        // Signed with the machine's clock.
        const at = instantOf(Date.now() + 1000);
        const report = await verifyDocument(bytes, { ...options, at });
        if (report.indication !== "TOTAL_PASSED" || report.signatures.length !== done.length)
          throw new Error(`we refuse ${what}: ${JSON.stringify(report.issues)}`);
        const changed = bytes.slice();
        const place = dice.below(plain);
        changed[place] = (changed[place] ?? 0) ^ (1 << dice.below(8));
        if ((await verifyDocument(changed, { ...options, at })).indication === "TOTAL_PASSED")
          throw new Error(`we accept the changed ${what}, byte ${place}`);
      }
    }),
};

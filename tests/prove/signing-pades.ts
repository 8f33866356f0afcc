import { fillForm } from "@benhan/core/forms";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import { paperOf, renderPdf } from "@benhan/exchange/paper";
import { loadPaperFonts } from "@benhan/exchange/paper-fonts";
import { signDocument, verifyDocument } from "@benhan/signing";
import { listPdfSignaturePlaces } from "@benhan/signing/pdf";
import { createDice } from "../../packages/signing/test/outside/dice.ts";
import { putNssDatabase } from "../../packages/signing/test/outside/pdf-judges.ts";
import { randomPdf } from "../../packages/signing/test/outside/random-pdf.ts";
import { getSigningWorld } from "../../packages/signing/test/outside/signing-world.ts";
import { inWorkFolder } from "../../packages/signing/test/outside/work-folder.ts";
import { clock } from "../../packages/signing/test/visit-file.ts";
import type { Prover } from "./prover.ts";

const levels = [undefined, undefined, "B-T", "B-LT", "B-LTA"] as const;

let printed: Promise<readonly Uint8Array[]> | undefined;

/** Papers of the SDK, with places for signatures: a discharge paper, a record. */
async function printPapers(): Promise<readonly Uint8Array[]> {
  const fonts = await loadPaperFonts();
  const papers = ["TT25-02", "10/BV1"].map(async (code) => {
    const form = fillForm(code, sampleInpatientRecord());
    if (form === undefined) throw new Error(code);
    return (
      await renderPdf([paperOf(form, { facility: { name: "Bệnh viện Thử nghiệm", address: "Số 1" } })], {
        fonts,
      })
    ).bytes;
  });
  return Promise.all(papers);
}

export const prover: Prover = {
  claim:
    "Any PDF (by hand, by pdfkit, a paper of the SDK, written anew by qpdf with tables, object streams, linearized) is signed as PAdES by one to three signers, seen and unseen, B-B to B-LTA, so that qpdf finds no error, pdfsig holds every signature and trusts its certificate, and neither pdfsig nor we hold one when a byte was changed.",
  target: 500,
  batch: 25,
  run: ({ seed, count }) =>
    inWorkFolder(async (folder) => {
      const world = await getSigningWorld();
      const dice = createDice(seed);
      printed ??= printPapers();
      const [papers, { regular: font }] = [await printed, await loadPaperFonts()];
      const database = putNssDatabase(folder, [world.authority.root, world.stampRoot]);
      const options = { trustAnchors: world.anchors, intermediates: [world.authority.issuing], clock };
      for (let i = 0; i < count; i++) {
        const plain = await randomPdf(dice, folder, papers);
        const places = await listPdfSignaturePlaces(plain);
        const done = new Map<string, string>();
        let bytes = plain;
        const turns = 1 + dice.below(3);
        while (done.size < turns) {
          const { signer, kind, policy } = world.chooseSigner(dice);
          // Of a certificate that signed twice pdfsig 22.12 says “unknown issue” on some runs and “trusted” on others.
          if (done.has(kind)) continue;
          const to = dice.pick(levels);
          const field = places[done.size]?.field;
          const place = field !== undefined && dice.isOneOf(2) ? { field } : undefined;
          const signed = await signDocument(
            { bytes },
            {
              format: "pades",
              key: signer.key,
              policy,
              clock,
              ...(place && { place, ...(dice.isOneOf(2) && { visible: { font } }) }),
              ...(dice.isOneOf(2) && { reason: "Tôi là tác giả", location: "Hà Nội" }),
              ...(to && { level: world.sources(to) }),
            },
          );
          done.set(kind, `${to ?? "B-B"} ${kind} ${policy} ${place?.field ?? ""}`);
          if (Buffer.compare(signed.bytes.subarray(0, bytes.length), bytes) !== 0)
            throw new Error(`${i}: what was there changed`);
          bytes = signed.bytes;
        }
        const what = `${i}: ${[...done.values()].join(", ")}`;
        const report = await verifyDocument(bytes, options);
        const isWhole = report.signatures.length === done.size;
        if (report.indication !== "TOTAL_PASSED" || !isWhole)
          throw new Error(`we refuse ${what}: ${JSON.stringify(report.issues)}`);
        folder.put("signed.pdf", bytes);
        folder.run("qpdf", "--check", "signed.pdf");
        const said = folder.run("pdfsig", "-nssdir", database, "signed.pdf");
        const count = (text: string) => said.split(text).length - 1;
        const isBad = /Signature is Invalid|Digest Mismatch|isn't Trusted/.test(said);
        if (isBad || count("Signature is Valid.") < done.size || count("Certificate is Trusted.") < done.size)
          throw new Error(`pdfsig refuses ${what}: ${said}`);
        const changed = bytes.slice();
        const at = dice.below(plain.length);
        changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
        if ((await verifyDocument(changed, options)).indication === "TOTAL_PASSED")
          throw new Error(`we accept the changed ${what}, byte ${at}`);
      }
    }),
};

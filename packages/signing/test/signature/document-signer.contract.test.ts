import { parseFacilityId } from "@benhan/core";
import { type DocumentSignerSubject, documentSignerContract } from "@benhan/core/contract";
import { createDocumentSigner, createXmlVerifier } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { describe, it } from "vitest";
import { clock, visitFile } from "../visit-file.ts";

const { bytes, passphrase, root, issuing } = testFacilityPkcs12;

async function open(): Promise<DocumentSignerSubject> {
  const key = await openPkcs12(bytes, passphrase);
  return {
    signer: createDocumentSigner({ key, format: "xmldsig", layout: "bhytA", clock }),
    verifier: createXmlVerifier({ layout: "bhytA", trustAnchors: [root], intermediates: [issuing], clock }),
    createDocument: () => ({
      facilityId: parseFacilityId("99999"),
      facilityCode: "99999",
      kind: "bhyt-dossier",
      edition: "qd3176",
      chain: "99999.2026.000001",
      contentType: "application/xml",
      bytes: visitFile(),
    }),
  };
}

describe("createDocumentSigner keeps the contract of DocumentSigner", () => {
  for (const { title, run } of documentSignerContract) {
    it(title, async () => {
      await run(await open());
    });
  }
});

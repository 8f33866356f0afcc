import { readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { createFetchTransport } from "@benhan/core/platform";
import type { RecordStore } from "@benhan/core/ports";
import { loadPaperFonts } from "@benhan/exchange/paper-fonts";
import { createTimestampClient, verifyDocument } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { vnptSmartCa } from "@benhan/signing/remote";
import { facility } from "../facility.ts";
import { createPaperStore } from "./paper-store.ts";
import { type Setup, secretVariables } from "./setup.ts";
import { bytesOf, createSigningDesk, type SigningDesk } from "./signing-desk.ts";

/** Opens the desk on a store, with what the server is set up with. Secrets come from the environment. */
export async function openDesk(folder: string, setup: Setup, storage: RecordStore): Promise<SigningDesk> {
  const { regular: font } = await loadPaperFonts();
  const trustAnchors = setup.trustAnchors.map(bytesOf);
  const intermediates = setup.intermediates.map(bytesOf);
  const lists = setup.lists.map(bytesOf);
  const evidence = { trustAnchors, intermediates, lists };
  return createSigningDesk({
    store: createPaperStore(storage, facility.id),
    staff: setup.staff,
    font,
    provider: vnptSmartCa({
      facilityId: facility.id,
      baseUrl: setup.service.baseUrl,
      serviceProviderId: setup.service.serviceProviderId,
      secrets: { getSecret: async () => process.env[secretVariables.servicePassword] },
    }),
    verify: (bytes) => verifyDocument(bytes, { ...evidence, revocation: "offline-evidence" }),
    signerCheck: { ...evidence, revocation: "require" },
    openKey: async (file) => {
      const bytes = new Uint8Array(await readFile(join(folder, file)));
      return openPkcs12(bytes, process.env[secretVariables.passphrase] ?? "");
    },
    // The archive time-stamp of the seal covers every signature below it.
    seal: {
      to: "B-LTA",
      timestampAuthority: createTimestampClient({ url: setup.timeStamps, transport: createFetchTransport() }),
      ...evidence,
    },
  });
}

import { archive, enqueue, type FacilityId, type Issue, parseVisit } from "@benhan/core";
import { bhxhGateway } from "@benhan/exchange/hubs";
import { createDispatcher } from "@benhan/exchange/outbox";
import { encodeDossier } from "@benhan/exchange/qd3176";
import { checkDossier } from "@benhan/exchange/rules";
import { signDocument } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { openSqliteStorage } from "@benhan/storage/sqlite";

/** What the ten lines need of your facility. */
export interface Surroundings {
  readonly file: string;
  readonly facilityId: FacilityId;
  readonly p12: Uint8Array;
  readonly passphrase: string;
  readonly config: Parameters<typeof bhxhGateway>[0];
}

/** The ten lines of the README: from the text that a hospital system exports to the receipt of the hub. */
export async function archiveAndSend(
  hisJson: string,
  { file, facilityId, p12, passphrase, config }: Surroundings,
): Promise<readonly Issue[]> {
  const visit = parseVisit(hisJson);
  const report = checkDossier(visit);
  if (!report.ok) return report.issues;
  const key = await openPkcs12(p12, passphrase);
  const dossier = await signDocument(encodeDossier(visit), { key, format: "xmldsig", layout: "bhytA" });
  const storage = await openSqliteStorage({ file, facilityId });
  await storage.commit([archive(visit, dossier), enqueue("bhxh", dossier)]);
  const dispatcher = createDispatcher({ store: storage, connectors: [bhxhGateway(config)] });
  await dispatcher.drain();
  await storage.close();
  return report.issues;
}

import { archive, enqueue, type Issue, parseVisit } from "@benhan/core";
import type { Dispatcher } from "@benhan/exchange/outbox";
import { checkDossier, encodeDossier } from "@benhan/exchange/qd3176";
import { type SigningKey, signXml } from "@benhan/signing";
import type { Storage } from "@benhan/storage";

/** The ten lines of the README: from the text that a hospital system exports to the receipt of the hub. */
export async function archiveAndSend(
  text: string,
  { storage, key, dispatcher }: { storage: Storage; key: SigningKey; dispatcher: Dispatcher },
): Promise<readonly Issue[]> {
  const visit = parseVisit(text);
  const report = checkDossier(visit);
  if (!report.ok) return report.issues;
  const dossier = await signXml(encodeDossier(visit), { key, layout: "bhytA" });
  await storage.commit([archive(visit, dossier), enqueue("bhxh", dossier)]);
  await dispatcher.drain();
  return report.issues;
}

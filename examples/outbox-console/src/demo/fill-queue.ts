import { createOutboxActs } from "@benhan/exchange/outbox";
import type { Hospital } from "./open-hospital.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The second document is refused and the answer to the third is lost: what every hospital sees in its first week. */
export const usualFaults = "205@2,drop@3";

/** A queue in which something of everything is seen at once. */
export async function fillQueue(hospital: Hospital): Promise<void> {
  const { storage, queue, dossier, dispatcher, clock } = hospital;
  for (const number of [1, 2, 3, 4])
    await queue("bhxh", dossier(`LK-26-000${number}`), (5 - number) * hourMs);
  await dispatcher.drain();
  const late = await queue("bhxh", dossier("LK-26-0005"), 20 * dayMs);
  const acts = createOutboxActs({ store: storage, audit: storage, clock });
  await acts.hold(late.entryId, { actor: "ke-hoach-01", reason: "Chờ khoa Nội bổ sung kết quả" });
  const checkUp = { ...dossier("KSK-26-0001"), kind: "ksk-checkup", edition: "qd2062" };
  await queue("emrhub", checkUp, 22 * hourMs);
  await hospital.refuseAccount("emrhub");
  await queue("emrhub", { ...checkUp, chain: "KSK-26-0002" }, hourMs);
  // A correction waits behind the version that is kept back.
  await queue("bhxh", dossier("LK-26-0005", "sửa"), hourMs);
}

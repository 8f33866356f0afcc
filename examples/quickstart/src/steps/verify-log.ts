import { proveEvent, stampTreeHeads, verifyAuditLog, verifyEventProof } from "@benhan/core/audit";
import { createSeededRandom } from "@benhan/core/testkit";
import { createTimestampClient, createTreeHeadStamper } from "@benhan/signing";
import { createTestIssuer, createTestTimestampService, createTestWeb } from "@benhan/signing/testkit";
import type { Storage } from "@benhan/storage";
import { facility } from "../facility.ts";
import { platformFor } from "../platform-for.ts";
import type { Screen } from "../screen/screen.ts";

/**
 * What happens every night: the head of the log is fixed by a time-stamp authority (here one of the test kit), and the
 * whole log is verified. One event is proven to somebody who has not got the log.
 *
 * @throws when anything of the log does not hold
 */
export async function verifyLog(storage: Storage, screen: Screen): Promise<void> {
  const about = { store: storage, facilityId: facility.id };
  const stamper = await testStamper();
  const { stamped, issues } = await stampTreeHeads({ ...about, stamper });
  const report = await verifyAuditLog({
    ...about,
    // An authority of the test kit lives for one run: what an earlier one stamped was judged then.
    verifyToken: (token, bytes, { size }) =>
      stamped.every((anchor) => anchor.size !== size) || stamper.verify(token, bytes),
  });
  const [log] = report.ok ? report.value : [];
  // Of visits without a medical record nothing was read through the verbs: there is no log, and it says so.
  if (report.ok && log === undefined) return;
  const findings = [...issues, ...report.issues];
  if (log === undefined || findings.length > 0) {
    throw new Error(findings.map(({ text }) => text.vi).join("\n"));
  }
  const proof = await proveEvent(storage, {
    facilityId: facility.id,
    writer: log.writer,
    index: log.size - 1,
  });
  if (!verifyEventProof(JSON.parse(JSON.stringify(proof))).ok) throw new Error("an event was not proven");
  screen.line(
    "done",
    { vi: "Nhật ký", en: "Access log" },
    {
      vi: `${log.size} sự kiện liền mạch, đầu cây băm có dấu thời gian; một sự kiện chứng minh được bằng ${proof.path.length} mã băm`,
      en: `${log.size} events without a gap, the head of their hash tree time-stamped; one event is proven by ${proof.path.length} hashes`,
    },
  );
  screen.event({ log: log.writer, events: log.size });
}

async function testStamper() {
  const { clock } = platformFor("stamp");
  const root = await createTestIssuer({ name: "TEST TSA ROOT" });
  const service = createTestTimestampService(await root.issue({ role: "time-stamping" }), { clock });
  const url = "https://tsa.example.vn/";
  const timestamp = createTimestampClient({
    transport: createTestWeb({ [url]: service }),
    clock,
    random: createSeededRandom("quickstart"),
    url,
  });
  return createTreeHeadStamper({ timestamp, trustAnchors: [root.certificate], clock, revocation: "none" });
}

import type { Author, MedicalRecord, SourceKey } from "@benhan/core";
import { type BreakGlassEntry, breakGlass, listBreakGlass, reviewBreakGlass } from "@benhan/core/access";
import { isEmrError } from "@benhan/core/faults";
import { openRecords, patientKeyOf, type Records, recordKeyOf } from "@benhan/core/lifecycle";
import {
  issueEgressTicket,
  type ProcessingPurpose,
  purposeNotice,
  useEgressTicket,
} from "@benhan/core/privacy";
import { accessPolicy, authoriseBy } from "../access-policy.ts";
import type { Desk } from "../desk.ts";
import { facility } from "../facility.ts";
import { loggingPlatform } from "../platform-for.ts";
import { recordsOf } from "./record/records-of.ts";

const stranger: Author = { kind: "practitioner", id: "000021/XX-GPHN" };
const clerk: Author = { kind: "system", id: "records-clerk-01" };
const head: Author = { kind: "practitioner", id: "000001/XX-GPHN" };
/** Out of the hospital's list of purposes. */
const purposes: readonly ProcessingPurpose[] = [
  {
    code: "second-opinion",
    name: { vi: "khám tại nơi khác", en: "a second opinion" },
    grounds: ["written-request"],
    dataClasses: ["identity", "health"],
  },
];
/** The register number of the paper on which the patient asks. */
const written = "YC-2026-0031";

/**
 * Who may see the record, and what stays of it: a doctor of another department is refused, breaks the glass in an
 * emergency and is reviewed; the patient asks in writing and takes a copy along, once, by a ticket. All of it is on the log.
 */
export async function guardRecord(desk: Desk, source: SourceKey): Promise<void> {
  const { screen, storage } = desk;
  screen.heading({ vi: "Ai được xem, ai đã xem", en: "Who may see it, and who did" });
  const platform = await loggingPlatform(desk, "access");
  if ((await listBreakGlass(storage, { platform })).length > 0) {
    screen.line(
      "known",
      { vi: "Không có", en: "Nothing" },
      { vi: "đã ở trong nhật ký của lần chạy trước", en: "it is on the log of the run before" },
    );
    return;
  }
  const { record } = await recordsOf(storage, platform).view(source, {
    by: { kind: "system", id: "quickstart" },
    purpose: "minh họa",
  });
  const patient = patientKeyOf(record.patient);
  if (patient === undefined) throw new Error("the sample patient has no number of the facility");
  const scene: Scene = { ...desk, platform, record, patient };
  await refuseStranger(scene);
  const broken = await breakTheGlass(scene);
  await review(scene, broken);
  await handOver(scene);
}

interface Scene extends Pick<Desk, "screen" | "storage"> {
  readonly platform: Awaited<ReturnType<typeof loggingPlatform>>;
  readonly record: MedicalRecord;
  readonly patient: string;
}

const asDoctor = { by: stranger, role: "doctor", purpose: "hội chẩn cấp cứu", device: "CC-02" } as const;

/** What the hospital's system knows of that doctor: at work in the emergency department, not where the patient stayed. */
const ofDoctor = {
  account: "person",
  isOnTheSpot: true,
  departments: ["CC"],
  recordDepartments: ["NGOAI"],
  tags: [],
} as const;

/** The records as somebody sees them of whom the host knows these facts. */
function recordsFor({ storage, platform }: Scene, facts: Parameters<typeof authoriseBy>[0]): Records {
  const authorise = authoriseBy(facts, { audit: storage, platform });
  return openRecords({ store: storage, audit: storage, facilityId: facility.id, platform, authorise });
}

async function refuseStranger(scene: Scene): Promise<void> {
  const records = recordsFor(scene, ofDoctor);
  const error = await records.view(scene.record.source, asDoctor).then(
    () => new Error("a doctor of another department read the record"),
    (reason: unknown) => reason,
  );
  if (!isEmrError(error, "core.lifecycle.access_refused")) throw error;
  const { screen } = scene;
  screen.line(
    "stopped",
    { vi: "Từ chối", en: "Refused" },
    {
      vi: `bác sĩ ${stranger.id} khoa cấp cứu muốn xem bệnh án của khoa khác`,
      en: `doctor ${stranger.id} of the emergency department asks for the record of another department`,
    },
  );
  screen.findings(error.issues);
  screen.event({ access: "refused", findings: error.issues.map(({ code, rule }) => ({ code, rule })) });
}

async function breakTheGlass(scene: Scene): Promise<BreakGlassEntry> {
  const { storage, platform, record, patient, screen } = scene;
  await breakGlass(
    {
      ...asDoctor,
      record: record.source,
      patient,
      state: "archived",
      reason: "cấp cứu, cần tiền sử phẫu thuật",
      urgency: "life",
      facts: { ...ofDoctor, lastActiveAt: platform.clock.now() },
    },
    { audit: storage, policy: accessPolicy, platform },
  );
  const seen = await recordsFor(scene, ofDoctor).view(record.source, asDoctor);
  screen.line(
    "done",
    { vi: "Mở khẩn", en: "Break-glass" },
    {
      vi: `cùng bác sĩ, có lý do, đọc được ${seen.record.entries.length} mục trong 4 giờ; chờ người khác xem xét`,
      en: `the same doctor, with a reason, reads ${seen.record.entries.length} entries for 4 hours; somebody else has to review it`,
    },
  );
  const open = (await listBreakGlass(storage, { platform })).find(({ review }) => review === undefined);
  if (open === undefined) throw new Error("a break-glass is not in the list for review");
  screen.event({ access: "break-glass", ground: open.ground });
  return open;
}

async function review({ storage, platform, screen }: Scene, of: BreakGlassEntry): Promise<void> {
  const facts = { account: "person", lastActiveAt: platform.clock.now() } as const;
  const { review: result } = await reviewBreakGlass(
    { of, by: head, role: "head", outcome: "justified", facts },
    { audit: storage, policy: accessPolicy, platform },
  );
  screen.line(
    "done",
    { vi: "Xem xét", en: "Reviewed" },
    { vi: `${result?.by}: có căn cứ`, en: `${result?.by}: justified` },
  );
}

/** A ticket for what the patient asked for in writing, spent when it is handed over. */
async function handOver(scene: Scene): Promise<void> {
  const { storage, platform, record, patient, screen } = scene;
  const subject = recordKeyOf(record.source);
  const requester = { category: "patient", id: written };
  const what = { subject, patient, requester, operation: "export", scope: "full" } as const;
  const ticket = await issueEgressTicket({
    store: storage,
    audit: storage,
    platform,
    by: clerk,
    policy: { purposes },
    request: {
      ...what,
      facilityId: facility.id,
      destination: { type: "patient" },
      purpose: "second-opinion",
      ground: "written-request",
      evidence: { kind: "patient-request", id: written },
      tags: [],
      isEncrypted: true,
    },
  });
  if (!ticket.ok)
    throw new Error(ticket.issues.map(({ code, path }) => `${code} ${path.join(".")}`).join("\n"));
  const { ticketId } = ticket.value;
  const spend = () =>
    useEgressTicket({
      store: storage,
      audit: storage,
      platform,
      by: clerk,
      facilityId: facility.id,
      ticketId,
      use: what,
    });
  const spent = await spend();
  if (!spent.ok) throw new Error("a new ticket was not taken");
  const copy = await recordsFor(scene, { writtenRequest: written }).extract(record.source, {
    by: clerk,
    role: "records-clerk",
    purpose: spent.value.purpose,
    requester,
    scope: "export",
  });
  if ((await spend()).ok) throw new Error("a ticket was taken twice");
  screen.line(
    "done",
    { vi: "Giao bản sao", en: "Handed over" },
    {
      vi: `theo yêu cầu ${written}, ${copy.bytes?.length ?? 0} byte; phiếu dùng một lần, lần hai bị từ chối`,
      en: `on request ${written}, ${copy.bytes?.length ?? 0} bytes; a ticket serves once, the second time it is refused`,
    },
  );
  screen.item(purposeNotice(spent.value, { purposes }));
  screen.event({ access: "handed-over", ticket: ticketId });
}

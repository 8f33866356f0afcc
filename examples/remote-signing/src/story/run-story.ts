import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderReportText, verifyDocument, vietnameseReportOf } from "@benhan/signing";
import { storeFile } from "../server/run-server.ts";
import { bytesOf, type Signing } from "../server/signing-desk.ts";
import { HospitalServer, Refused } from "./hospital-server.ts";
import { openWorld, type World } from "./world.ts";

/**
 * Three people and the hospital sign one discharge paper. True when every signature is valid at the end.
 *
 * @param program The file that is started as the server.
 */
export async function runStory(program: string, out: string): Promise<boolean> {
  const data = join(out, "data");
  for (const name of ["", "-wal", "-shm"]) await rm(join(data, storeFile + name), { force: true });
  const world = await openWorld(data);
  const server = new HospitalServer(program, data, world.environment);
  try {
    await server.start();
    await signAll(server, world);
    return await judge(await server.paper(), world, out);
  } finally {
    await server.kill();
    await world.close();
  }
}

async function signAll(server: HospitalServer, { service }: World): Promise<void> {
  await server.print();
  tell("In giấy ra viện (TT25-02), PDF/A-2b, bốn ô ký trống");
  tell(`Cơ sở đóng dấu ngay: bị từ chối. ${await refusalOf(() => server.sign("facility-seal"))}`);

  const doctor = await waiting(await server.sign("treating-doctor"), "Bác sĩ điều trị");
  await server.kill();
  tell("Máy chủ bị tắt ngang (SIGKILL) trong lúc chờ");
  service.approve(doctor);
  const isLost = await server.webhook(service.webhookOf(doctor)).then(
    () => false,
    () => true,
  );
  tell(`Bác sĩ bấm xác nhận; webhook của dịch vụ ${isLost ? "không tới được ai" : "TỚI"}`);
  const resumed = await server.start();
  tell(`Máy chủ chạy lại, tự hỏi dịch vụ và hoàn tất: ${resumed.map(({ state }) => state).join(", ")}`);
  const late = [
    await server.webhook(service.webhookOf(doctor)),
    await server.webhook(service.webhookOf(doctor)),
  ];
  tell(`Webhook tới muộn, hai lần: ${late.includes(true) ? "LÀM LẠI" : "bỏ qua, không làm lại gì"}`);

  const head = await waiting(await server.sign("head-of-department"), "Trưởng khoa");
  tell(`Giám đốc ký trong lúc đó: bị từ chối. ${await refusalOf(() => server.sign("head-of-facility"))}`);
  service.approve(head);
  const twice = await Promise.all([1, 2].map(() => server.webhook(service.webhookOf(head))));
  tell(
    `Trưởng khoa bấm xác nhận; webhook tới hai lần cùng lúc: ${twice.filter(Boolean).length} lần được dùng`,
  );

  await server.sign("head-of-facility");
  tell("Giám đốc ký bằng khóa trên máy (.p12)");
  await server.sign("facility-seal");
  tell("Cơ sở ký sau cùng, có dấu thời gian và bằng chứng lâu dài (B-LTA)");
  const counts = [...service.signings().values()];
  tell(`Dịch vụ từ xa đã ký ${counts.length} mã băm, mỗi mã ${Math.max(...counts)} lần`);
  const { version, isComplete } = await server.standing();
  tell(
    `Theo chính sách của cơ sở: ${isComplete ? "đủ chữ ký" : "CHƯA ĐỦ"}; giấy ở phiên bản ${version} trong kho`,
  );
}

/** The paper as somebody judges it who knows nothing but the file and whom to trust. */
async function judge(paper: Uint8Array, { setup }: World, out: string): Promise<boolean> {
  const report = await verifyDocument(paper, {
    trustAnchors: setup.trustAnchors.map(bytesOf),
    revocation: "offline-evidence",
  });
  const text = renderReportText(vietnameseReportOf(report));
  await writeFile(join(out, "giay-ra-vien.pdf"), paper);
  await writeFile(join(out, "ket-qua-kiem-tra.txt"), text);
  console.log(`\n${text}`);
  tell(`${join(out, "giay-ra-vien.pdf")} (${Math.round(paper.length / 1024)} KiB)`);
  return report.indication === "TOTAL_PASSED" && report.signatures.length === 4;
}

async function waiting({ state, code, transactionId = "" }: Signing, who: string): Promise<string> {
  tell(`${who}: đã gửi lên điện thoại, mã ${code} hiện ở cả hai màn hình (${state})`);
  return transactionId;
}

async function refusalOf(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.issues[0] ?? error.refusal.text.vi;
    throw error;
  }
  throw new Error("what must be refused was done");
}

let told = 0;

function tell(text: string): void {
  told += 1;
  console.log(`${String(told).padStart(2)}. ${text}`);
}

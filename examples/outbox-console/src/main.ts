import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { stopSignal } from "@benhan/core/command-line";
import { fillQueue, usualFaults } from "./demo/fill-queue.ts";
import { openHospital } from "./demo/open-hospital.ts";
import { keepSending } from "./keep-sending.ts";
import { serveConsole } from "./server/serve-console.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });

const hospital = await openHospital({ faults: usualFaults });
await fillQueue(hospital);
const served = await serveConsole({
  store: hospital.storage,
  clock: hospital.clock,
  actor: "truc-01",
  role: "it",
  pageFolder: fileURLToPath(new URL(".", import.meta.url)),
  // Made at each start: who has seen the link of yesterday has nothing.
  token: randomBytes(32).toString("base64url"),
  port: Number(values.port),
});
console.log(`Mở trang / open the page:\n${served.link}\nCtrl-C: dừng / stop`);

const { signal, end } = stopSignal();
await keepSending(hospital.dispatcher, hospital.clock, signal);
await served.close();
await hospital.close();
end();

import { connect } from "node:net";
import type { Issue } from "@benhan/core/faults";
import type { CallOptions } from "@benhan/core/ports";
import { closesConnection } from "../../hubs/doctor/address-findings.ts";
import type { HubExamination } from "../../hubs/doctor/hub-examination.ts";
import { silentCode } from "../../hubs/doctor/line-findings.ts";
import { urlOf } from "../../hubs/doctor/url-of.ts";
import type { HubConnector } from "../../hubs/hub-connector.ts";

/** One who closes at once does so within this time. */
const atOnceMs = 1_000;

/**
 * Tells a server that closes each connection at once from one that is silent: `fetch` asks it again and again until its
 * time is over. Over https it does not, so only http is looked at. Nothing is sent.
 */
export async function retellSilence(
  examined: HubExamination,
  { vitals }: HubConnector,
  options: CallOptions,
): Promise<HubExamination> {
  const url = urlOf(vitals?.baseUrl ?? "");
  const isSilent = ({ code }: Issue) => code === silentCode;
  if (url?.protocol !== "http:" || !examined.findings.some(isSilent)) return examined;
  const server = { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 80) };
  if (!(await closesAtOnce(server, options))) return examined;
  const findings = examined.findings.map((own) => (isSilent(own) ? closesConnection("FIN") : own));
  return { ...examined, findings };
}

function closesAtOnce(
  server: { readonly host: string; readonly port: number },
  { signal }: CallOptions,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(server);
    const end = (isClosed: boolean) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      socket.destroy();
      resolve(isClosed);
    };
    const abort = () => end(false);
    const timer = setTimeout(abort, atOnceMs);
    signal?.addEventListener("abort", abort, { once: true });
    socket.once("error", (error: NodeJS.ErrnoException) => end(error.code === "ECONNRESET"));
    // Its end is noticed only by who reads.
    socket.once("end", () => end(true)).resume();
  });
}

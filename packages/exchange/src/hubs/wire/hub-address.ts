/** Where a hub is reached, and what kind of hub that is, whatever name it was given by. */
export interface HubAddress {
  readonly baseUrl: string;
  readonly environment: HubEnvironment;
}

/** `test`: a simulator, or a host of the facility's own choice. */
export type HubEnvironment = "production" | "training" | "test";

/** Which hub a connector speaks to. Deliberately without a default. `baseUrl` is for the simulator and other test hosts. */
export type HubEnvironmentOption = "production" | "training" | { readonly baseUrl: string };

/** The hosts of a hub. */
export interface HubHosts {
  readonly production: string;
  readonly training: string;
}

/** The address, `undefined` when the option is none, `refused` when nothing may be sent there. */
export function hubAddressOf(environment: unknown, hosts: HubHosts): HubAddress | "refused" | undefined {
  const url = urlOf(environment, hosts);
  if (url === undefined || url === "refused") return url;
  return { baseUrl: url.href.replace(/\/+$/, ""), environment: kindOf(url, hosts) };
}

/** By the host: a final dot in it changes its look only. */
function kindOf({ hostname }: URL, hosts: HubHosts): HubEnvironment {
  const host = hostname.replace(/\.+$/, "");
  if (host === new URL(hosts.production).hostname) return "production";
  return host === new URL(hosts.training).hostname ? "training" : "test";
}

function urlOf(environment: unknown, hosts: HubHosts): URL | "refused" | undefined {
  if (environment === "production" || environment === "training") return new URL(hosts[environment]);
  if (typeof environment !== "object" || environment === null || !("baseUrl" in environment))
    return undefined;
  const { baseUrl } = environment;
  return typeof baseUrl === "string" && baseUrl !== "" ? testAddress(baseUrl) : undefined;
}

function testAddress(text: string): URL | "refused" {
  const url = parsed(text);
  if (url === undefined) return "refused";
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLocal);
  return isSafe && `${url.username}${url.password}${url.search}${url.hash}` === "" ? url : "refused";
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

import type { CallOptions } from "@benhan/core/ports";

/** Which addresses may be asked. They come out of files that anyone may have made. */
export interface AddressRules {
  /** The operator's own rule, asked after all others: `false` forbids the address. */
  readonly hostPolicy?: (address: URL) => boolean | Promise<boolean>;
  /** Hosts of private networks that may be asked, as a URL writes them: `ocsp.benhvien.local`, `127.0.0.1:8080`. Default: none. */
  readonly privateHosts?: readonly string[];
  /**
   * The network addresses of a host name. Only with it a public name that leads into a private network is noticed: give
   * one on a server (`lookup` of `node:dns/promises` with `all: true`). Between question and request the answer can change.
   */
  readonly resolveHost?: (host: string, options: CallOptions) => Promise<readonly string[]>;
}

const longestAddress = 2048;
const localNames = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/;

/** The address when it may be asked: http or https, without a password, of a public host. */
export async function allowedAddress(
  text: string,
  { hostPolicy, privateHosts = [], resolveHost }: AddressRules,
  options: CallOptions = {},
): Promise<URL | undefined> {
  const url = parse(text);
  if (url === undefined) return undefined;
  const isConfigured = privateHosts.includes(url.host) || privateHosts.includes(url.hostname);
  if (!isConfigured && !isPublicHost(url.hostname)) return undefined;
  if (!isConfigured && resolveHost !== undefined && !(await isPublicName(url.hostname, resolveHost, options)))
    return undefined;
  return (await hostPolicy?.(url)) === false ? undefined : url;
}

function parse(text: string): URL | undefined {
  if (text.length > longestAddress) return undefined;
  try {
    const url = new URL(text);
    const isPlain = url.username === "" && url.password === "" && url.hostname !== "";
    return isPlain && /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

async function isPublicName(
  host: string,
  resolve: NonNullable<AddressRules["resolveHost"]>,
  options: CallOptions,
): Promise<boolean> {
  if (host.startsWith("[") || isIpv4(host)) return true;
  try {
    const addresses = await resolve(host, options);
    return addresses.length > 0 && addresses.every(isPublicAddress);
  } catch {
    options.signal?.throwIfAborted();
    return false;
  }
}

function isPublicAddress(address: string): boolean {
  const host = parse(`http://${address.includes(":") ? `[${address}]` : address}/`)?.hostname ?? "";
  return (host.startsWith("[") || isIpv4(host)) && isPublicHost(host);
}

/** The URL parser has brought every spelling of a number into one form. */
function isPublicHost(host: string): boolean {
  if (host.startsWith("[")) return isPublicIpv6(host.slice(1, -1));
  if (isIpv4(host)) return isPublicIpv4(host.split(".").map(Number));
  const name = host.replace(/\.$/, "");
  return name.includes(".") && !localNames.test(name);
}

function isIpv4(host: string): boolean {
  return /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

/** First byte, lowest and highest second byte: networks that are private, of one machine or link, for tests, or of no host. */
const closedIpv4: readonly (readonly [first: number, low: number, high: number])[] = [
  [0, 0, 255],
  [10, 0, 255],
  [100, 64, 127],
  [127, 0, 255],
  [169, 254, 254],
  [172, 16, 31],
  [192, 168, 168],
  [198, 18, 19],
];
const closedIpv4Blocks: ReadonlySet<string> = new Set(["192.0.0", "192.0.2", "198.51.100", "203.0.113"]);

function isPublicIpv4(bytes: readonly number[]): boolean {
  const [first = 0, second = 0] = bytes;
  const isClosed = closedIpv4.some(([one, low, high]) => first === one && second >= low && second <= high);
  return first < 224 && !isClosed && !closedIpv4Blocks.has(bytes.slice(0, 3).join("."));
}

/** Only global unicast (2000::/3), and of it nothing that is a tunnel, for documents or for protocols. */
function isPublicIpv6(address: string): boolean {
  const [first = 0, second = 0] = address.split(":").map((group) => Number.parseInt(group || "0", 16));
  const isSpecial = first === 0x2001 && (second < 0x200 || second === 0xdb8);
  return first >= 0x2000 && first <= 0x3ffe && first !== 0x2002 && !isSpecial;
}

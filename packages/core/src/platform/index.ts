export { createFetchTransport } from "./fetch-transport.ts";
export { silentLog } from "./silent-log.ts";
export { createSystemClock } from "./system-clock.ts";
export { type Platform, systemPlatform } from "./system-platform.ts";
export { systemRandom } from "./system-random.ts";

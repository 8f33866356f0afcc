export type { Storage } from "./front/storage.ts";

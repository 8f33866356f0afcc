export { loadOfficialCodes } from "./load-official-codes.ts";
